import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import { COVID_19, diseaseName } from './disease.ts'

/** When a disease passes on, as published: what weighs one possible source against another. Days. */
export interface TransmissionTiming {
  /** The disease, by every name an outbreak may give it: folded, letters and digits alone. */
  readonly disease: readonly string[]
  readonly inForce: Interval<Day>
  /** From infection to the first symptoms, log-normal. Null: not known apart from the serial interval. */
  readonly incubation: { readonly meanLog: number; readonly sdLog: number } | null
  /** How infectious a case is by days since its own first symptoms: a gamma density moved back by `shift` days. */
  readonly infectiousness: { readonly shape: number; readonly rate: number; readonly shift: number } | null
  /** From the symptoms of a case to those of whom it infected. */
  readonly serial: { readonly mean: number; readonly sd: number }
  readonly source: string
}

/**
 * COVID-19, strains of 2020 and early 2021. Incubation: Lauer et al. 2020, Annals of Internal Medicine 172:577
 * (log-normal, median 5.1 days). Infectiousness: He et al. 2020, Nature Medicine 26:672, as its authors corrected it in
 * August 2020 (begins 12.3 days before symptoms, highest on their first day). Serial interval: Nishiura et al. 2020.
 *
 * MERS: Cowling et al. 2015, Euro Surveillance 20(25):21163, Republic of Korea (serial interval 12.6 days, standard deviation 2.8).
 * Measles: Vink, Bootsma, Wallinga 2014, American Journal of Epidemiology 180:865 (serial interval 11.7 days); the standard deviation of
 * 2.5 days is an assumption of this project.
 */
export const transmissionTimings: readonly TransmissionTiming[] = [
  {
    disease: COVID_19,
    inForce: { from: '2020-01-01', to: null },
    incubation: { meanLog: 1.621, sdLog: 0.418 },
    infectiousness: { shape: 20.516508, rate: 1.592124, shift: 12.272481 },
    serial: { mean: 4.7, sd: 2.9 },
    source: 'Lauer et al. 2020; He et al. 2020 (corrected); Nishiura et al. 2020',
  },
  {
    disease: ['mers', 'merscov'],
    inForce: { from: '2012-01-01', to: null },
    incubation: null,
    infectiousness: null,
    serial: { mean: 12.6, sd: 2.8 },
    source: 'Cowling et al. 2015',
  },
  {
    disease: ['measles', 'soi', 'benhsoi'],
    inForce: { from: '1800-01-01', to: null },
    incubation: null,
    infectiousness: null,
    serial: { mean: 11.7, sd: 2.5 },
    source: 'Vink, Bootsma, Wallinga 2014',
  },
]

/** Null where nothing is known of the disease: then a meeting counts by its window alone. */
export function timingOf(disease: string, on: Day): TransmissionTiming | null {
  const name = diseaseName(disease)
  return transmissionTimings.find((one) => one.disease.includes(name) && contains(one.inForce, on)) ?? null
}
