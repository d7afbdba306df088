import type { EditionNodeView, Rule } from '#measures/contract'
import { parseNumber } from '../../ui/format.ts'

export interface RuleValues {
  readonly max: number | null
  readonly weight: number | null
  readonly kind: string | null
  readonly zero: number | null
  readonly full: number | null
  readonly steps: string
  readonly reason: string
}

/** What the form begins with. */
export function valuesOf({ max, weight, rule }: EditionNodeView): RuleValues {
  const known = rule as Rule | null
  const line = known?.kind === 'ratio' || known?.kind === 'survey' ? known : null
  return {
    max,
    weight,
    kind: known?.kind ?? null,
    zero: line?.zero ?? null,
    full: line?.full ?? null,
    steps:
      known?.kind === 'steps'
        ? known.steps.map(({ at, share }) => `${said(at)} = ${said(share * 100)}`).join('\n')
        : '',
    reason: '',
  }
}

const said = (value: number): string => String(Math.round(value * 1e6) / 1e6).replace('.', ',')

/** The rule the form says; null where none is chosen, undefined where it is not whole yet. */
export function ruleOf({ kind, zero, full, steps }: RuleValues): Rule | null | undefined {
  if (kind === null) return null
  if (kind === 'yes-no') return { kind }
  if (kind === 'steps') {
    const read = steps
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.split('=').map(parseNumber))
    const whole = read.flatMap(([at, percent, more]) =>
      at == null || percent == null || more !== undefined ? [] : [{ at, share: percent / 100 }],
    )
    return whole.length === 0 || whole.length < read.length ? undefined : { kind, steps: whole }
  }
  if (zero === null || full === null) return undefined
  return { kind: kind === 'survey' ? 'survey' : 'ratio', zero, full }
}
