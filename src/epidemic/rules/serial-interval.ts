import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import { COVID_19, diseaseName } from './disease.ts'

/** From the symptoms of a case to those of the people it infected, as published, and the days it is taken to hold. */
export interface SerialIntervalRule {
  /** The disease, by every name an outbreak may give it: folded, without spaces and hyphens. */
  readonly disease: readonly string[]
  readonly inForce: Interval<Day>
  /** Days. */
  readonly mean: number
  readonly sd: number
  readonly source: string
}

const BACKER = 'Backer et al. 2022, Euro Surveill 27(6):2200042'

/**
 * COVID-19: H. Nishiura, N. M. Linton, A. R. Akhmetzhanov, "Serial interval of novel coronavirus (COVID-19) infections",
 * International Journal of Infectious Diseases 93 (2020) 284-286: mean 4.7 days (95 % credible interval 3.7 to 6.0),
 * standard deviation 2.9 (1.9 to 4.9), from the most certain pairs, right truncation accounted for: the strains of 2020
 * and early 2021. Delta, which the fourth wave of 27 April 2021 brought, and Omicron: J. A. Backer et al., "Shorter
 * serial intervals in SARS-CoV-2 cases with Omicron BA.1 variant compared with Delta variant", Eurosurveillance 27 (2022)
 * 2200042: 4.1 (sd 2.8) and 3.5 (sd 2.4) days within households.
 */
export const serialIntervalRules: readonly SerialIntervalRule[] = [
  {
    disease: COVID_19,
    inForce: { from: '2020-01-01', to: '2021-04-27' },
    mean: 4.7,
    sd: 2.9,
    source: 'Nishiura, Linton, Akhmetzhanov 2020, Int J Infect Dis 93:284-286',
  },
  { disease: COVID_19, inForce: { from: '2021-04-27', to: '2022-01-01' }, mean: 4.1, sd: 2.8, source: BACKER },
  { disease: COVID_19, inForce: { from: '2022-01-01', to: null }, mean: 3.5, sd: 2.4, source: BACKER },
]

/** The rule for a disease on a day; null where none is known, and then nothing is computed from it. */
export function serialIntervalOf(disease: string, on: Day): SerialIntervalRule | null {
  const name = diseaseName(disease)
  return serialIntervalRules.find((rule) => rule.disease.includes(name) && contains(rule.inForce, on)) ?? null
}
