import type { Day } from '#kernel/day'
import { type Decision, decide, type Json } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import type { Text } from '#kernel/text'
import type { Edition, EditionNode } from './edition.ts'
import { type Rule, ruleFault } from './rule.ts'
import { ruleFaults } from './text-rule.ts'

export interface NodeChange {
  readonly max?: number | null | undefined
  readonly weight?: number | null | undefined
  readonly rule?: Rule | null | undefined
  readonly reason: string
}

type ChangeRefusal = 'not-found' | 'edition-ended' | 'group-maximum' | 'bad-rule' | 'nothing-changed'

/**
 * A node filled in or altered. Scores worked out before stay as they were, published ones for good: they keep the tree
 * they were made by.
 */
export function changeNode(
  edition: Edition,
  code: string,
  change: NodeChange,
  today: Day,
): Decision<EditionNode, ChangeRefusal> {
  const node = edition.nodes.find((one) => one.code === code)
  if (!node) return refuse('not-found')
  if (edition.to !== null && edition.to <= today) return refuse('edition-ended')
  const group = edition.nodes.some(({ parent }) => parent === code)
  if (group && change.max !== undefined) return refuse('group-maximum')
  const next: EditionNode = {
    ...node,
    max: change.max === undefined ? node.max : change.max,
    weight: change.weight === undefined ? node.weight : change.weight,
    rule: change.rule === undefined ? node.rule : change.rule,
  }
  const fault = next.rule && ruleFault(next.rule, next.direction)
  if (fault) return refuse('bad-rule', { why: ruleFaults[fault].vi })
  const [before, after] = [settingsOf(node), settingsOf(next)]
  if (JSON.stringify(before) === JSON.stringify(after)) return refuse('nothing-changed')
  return decide(next, {
    kind: 'measures.edition-changed',
    subject: { type: 'measures.edition', id: edition.id },
    where: { unit: null, sector: edition.sector },
    reason: change.reason,
    before,
    after,
  })
}

const settingsOf = ({ code, max, weight, rule }: EditionNode): { readonly [key: string]: Json } => ({
  code,
  max,
  weight,
  rule: rule as Json,
})

export interface Successor {
  readonly id: string
  readonly name: Text
  readonly act: string
  readonly from: Day
  readonly reason: string
}

/** A new edition with the tree of this one, which ends on the day the new one begins. */
export function succeed(
  edition: Edition,
  { id, name, act, from, reason }: Successor,
): Decision<{ readonly old: Edition; readonly next: Edition }, 'edition-ended' | 'begins-too-early'> {
  if (edition.to !== null) return refuse('edition-ended')
  if (from <= edition.from) return refuse('begins-too-early', { day: edition.from })
  const settings = { ...edition.settings, firstYear: Number(from.slice(0, 4)) }
  return decide(
    { old: { ...edition, to: from }, next: { ...edition, id, name, act, from, settings } },
    {
      kind: 'measures.edition-succeeded',
      subject: { type: 'measures.edition', id: edition.id },
      where: { unit: null, sector: edition.sector },
      reason,
      after: { id, from, act },
    },
  )
}
