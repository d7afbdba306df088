import { type QuarantineRule, quarantineRuleOn, type RuleView } from '#epidemic/contract'
import type { Day } from '#kernel/day'

/** A rule as it is shown: where it comes from and how it stands on the day. */
export interface ShownRule extends RuleView {
  readonly own: boolean
  readonly stands: 'now' | 'replaced' | 'later' | 'over'
}

export interface DiseaseRules {
  readonly disease: string
  readonly now: readonly ShownRule[]
  readonly rest: readonly ShownRule[]
}

interface Known {
  readonly own: readonly RuleView[]
  readonly national: readonly RuleView[]
  readonly diseases: readonly string[]
}

const keyOf = (disease: string): string => disease.trim().toLocaleLowerCase('vi')

export const asRule = ({ from, to, ...rule }: RuleView): QuarantineRule => ({ ...rule, inForce: { from, to } })

/** The rules by disease, those that hold on the day first; diseases with rules before those without. */
export function rulesByDisease({ own, national, diseases }: Known, day: Day): DiseaseRules[] {
  const all = [...own.map((rule) => ({ rule, own: true })), ...national.map((rule) => ({ rule, own: false }))]
  const names = new Map([...diseases, ...all.map(({ rule }) => rule.disease)].map((name) => [keyOf(name), name]))
  const ownRules = own.map(asRule)
  return [...names]
    .map(([key, disease]) => {
      const holding = new Set(
        [true, false].flatMap((isProtected) => quarantineRuleOn(disease, day, isProtected, ownRules)?.id ?? []),
      )
      const shown = all
        .filter(({ rule }) => keyOf(rule.disease) === key)
        .map(({ rule, own: isOwn }): ShownRule => ({ ...rule, own: isOwn, stands: standing(rule, day, holding) }))
        .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
      return {
        disease,
        now: shown.filter(({ stands }) => stands === 'now'),
        rest: shown.filter(({ stands }) => stands !== 'now'),
      }
    })
    .sort((a, b) => b.now.length + b.rest.length - (a.now.length + a.rest.length) || compare(a.disease, b.disease))
}

function standing({ id, from, to }: RuleView, day: Day, holding: ReadonlySet<string>): ShownRule['stands'] {
  if (holding.has(id)) return 'now'
  if (from > day) return 'later'
  return to !== null && to <= day ? 'over' : 'replaced'
}

/** "1, 7, 14" as days, in order, each once; null where it cannot be read or a day lies beyond. */
export function readDays(text: string, upTo: number): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const days = parts.map(Number)
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > upTo)) return null
  return [...new Set(days)].sort((a, b) => a - b)
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'vi')
