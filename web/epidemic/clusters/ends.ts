import type { EndView, OwnEndView } from '#epidemic/contract'
import type { Day } from '#kernel/day'

export type ShownEnd = EndView & {
  /** Null: national. */
  readonly own: OwnEndView | null
  readonly stands: 'now' | 'replaced' | 'later' | 'over'
}

export interface DiseaseEnds {
  readonly disease: string
  readonly now: ShownEnd | null
  readonly rest: readonly ShownEnd[]
}

interface Known {
  /** The latest first. */
  readonly own: readonly OwnEndView[]
  readonly national: readonly EndView[]
  readonly diseases: readonly string[]
}

/** The days by disease: what holds on the day (own before national), and what else was or will be. */
export function endsByDisease({ own, national, diseases }: Known, day: Day): DiseaseEnds[] {
  const names = [...new Set([...diseases, ...own.map((one) => one.disease), ...national.map((one) => one.disease)])]
  return names
    .map((disease) => {
      const mine = own.filter((one) => one.disease === disease)
      const theirs = national.filter((one) => one.disease === disease)
      const holds = (one: EndView): boolean => one.from <= day && (one.to === null || day < one.to)
      const now = mine.find(holds) ?? theirs.find(holds) ?? null
      const all = [...mine.map((one) => ({ one, own: one })), ...theirs.map((one) => ({ one, own: null }))]
      const shown = all.map(({ one, own: its }): ShownEnd => ({ ...one, own: its, stands: standing(one, now, day) }))
      return {
        disease,
        now: shown.find(({ stands }) => stands === 'now') ?? null,
        rest: shown.filter(({ stands }) => stands !== 'now'),
      }
    })
    .sort((a, b) => Number(b.now !== null) - Number(a.now !== null) || a.disease.localeCompare(b.disease, 'vi'))
}

function standing(one: EndView, now: EndView | null, day: Day): ShownEnd['stands'] {
  if (one === now) return 'now'
  if (one.from > day) return 'later'
  return one.to !== null && one.to <= day ? 'over' : 'replaced'
}
