import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import { contains, type Interval } from '#kernel/interval'

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

/**
 * COVID-19: H. Nishiura, N. M. Linton, A. R. Akhmetzhanov, "Serial interval of novel coronavirus (COVID-19) infections",
 * International Journal of Infectious Diseases 93 (2020) 284-286: mean 4.7 days (95 % credible interval 3.7 to 6.0),
 * standard deviation 2.9 (1.9 to 4.9), from the most certain pairs, right truncation accounted for. The value of the
 * strains of 2020 and early 2021; a shorter one for a later strain is another row with its days.
 */
export const serialIntervalRules: readonly SerialIntervalRule[] = [
  {
    disease: ['covid19', 'covid', 'sarscov2', 'ncov', '2019ncov'],
    inForce: { from: '2020-01-01', to: null },
    mean: 4.7,
    sd: 2.9,
    source: 'Nishiura, Linton, Akhmetzhanov 2020, Int J Infect Dis 93:284-286',
  },
]

/** The rule for a disease on a day; null where none is known, and then nothing is computed from it. */
export function serialIntervalOf(disease: string, on: Day): SerialIntervalRule | null {
  const name = fold(disease).replace(/[^a-z0-9]/g, '')
  return serialIntervalRules.find((rule) => rule.disease.includes(name) && contains(rule.inForce, on)) ?? null
}
