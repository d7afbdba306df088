import type { Turn } from './inbox.ts'
import type { InboxLine } from './line.ts'

interface Turned {
  readonly line: InboxLine
  readonly turn: Turn
}

/**
 * A directive to sixty communes is one thing its issuer waits for, not sixty: tasks given by these agencies that lie
 * with others stand under their directive, where it has two or more of them.
 */
export function rollUp<T extends Turned>(
  turned: readonly T[],
  agencies: ReadonlySet<string>,
): { readonly single: readonly T[]; readonly rolled: ReadonlyMap<string, readonly InboxLine[]> } {
  const waits = ({ line, turn }: T): boolean =>
    turn.turn === 'others' && line.kind === 'task' && line.directiveId !== null && agencies.has(line.giver)
  const byDirective = Map.groupBy(turned.filter(waits), ({ line }) => line.directiveId as string)
  const rolled = new Map(
    [...byDirective].filter(([, some]) => some.length > 1).map(([id, some]) => [id, some.map(({ line }) => line)]),
  )
  const single = turned.filter((one) => !waits(one) || !rolled.has(one.line.directiveId as string))
  return { single, rolled }
}
