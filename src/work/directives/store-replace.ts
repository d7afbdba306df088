import { isRefused, type Refused } from '#kernel/refusal'
import { say } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { OnBehalf } from '../doors.ts'
import type { Task } from '../tasks/task.ts'
import type { Directive } from './directive.ts'
import { moveDirective } from './directive-rule.ts'
import type { Agency } from './recipient.ts'
import type { DirectiveInput } from './schema.ts'
import { type ChangeRefusal, change, type Held, hold } from './store-change.ts'
import { claimOpenTasks, followWith, moveToDirective, rewordTask } from './store-task-move.ts'
import { taskWords } from './text.ts'

export type ReplaceRefusal = ChangeRefusal

type Asked = NonNullable<DirectiveInput['replaces']>

/** A directive about to be replaced: what becomes of each of its open tasks. */
export interface Replacing {
  readonly held: Held
  readonly words: string
  /** Tasks that go on under the new directive, by lead agency. */
  readonly carried: ReadonlyMap<string, Task>
  readonly recalled: readonly Task[]
}

/** Holds the directive that is to be replaced and says which of its tasks go on. Changes nothing yet. */
export async function startReplacing(
  tx: Tx,
  acting: Acting,
  { id, open, words, moves }: Asked,
  rows: readonly { readonly agency: Agency }[],
  as?: OnBehalf,
): Promise<Replacing | Refused<ReplaceRefusal>> {
  const held = await hold(tx, acting, id, moves, as)
  if (isRefused(held)) return held
  const { directive, roles, by } = held
  const { at, caller } = acting
  const decided = moveDirective(directive, { step: 'replace', words }, { roles, by, at, language: caller.language })
  if (isRefused(decided)) return decided
  const tasks = await claimOpenTasks(tx, id)
  const carried = open === 'carry' ? carriedOf(tasks, rows) : new Map<string, Task>()
  const goesOn = new Set([...carried.values()].map((task) => task.id))
  // Parts go where the whole goes.
  const recalled = tasks.filter((task) => !goesOn.has(task.parentId ?? task.id))
  return { held, words, carried, recalled }
}

/** The open task each recipient of the new directive already has of the old one. */
export function carriedOf(tasks: readonly Task[], rows: readonly { readonly agency: Agency }[]): Map<string, Task> {
  const recipients = new Set(rows.map(({ agency }) => agency.id))
  const whole = tasks.filter((task) => task.parentId === null && recipients.has(task.leadAgency))
  return new Map(whole.map((task) => [task.leadAgency, task]))
}

/**
 * The old directive ends in favour of the new one: tasks carried over take its words, and more time where it gives more
 * (counted as an extension; less time is given to nobody), the others are recalled.
 */
export async function replaceOld(
  tx: Tx,
  acting: Acting,
  { held, words, carried, recalled }: Replacing,
  now: Directive,
): Promise<void> {
  const ask = { step: 'replace' as const, words, other: now.id }
  const changed = await change(tx, acting, held, ask, async (old, moving) => {
    const under = { ...moving, authority: now.number }
    const said = say(taskWords.carried, 'vi', { number: now.number, old: old.number })
    for (const task of recalled) await followWith(tx, acting, task, { step: 'recall', words: said }, moving)
    for (const task of carried.values()) {
      await moveToDirective(tx, task, now.id)
      await rewordTask(tx, task, now)
      const on = await followWith(tx, acting, task, { step: 'carry', words: said }, under)
      if (on && now.due !== null && (on.due === null || now.due > on.due))
        await followWith(tx, acting, on, { step: 'extend', words: said, due: now.due }, under)
    }
    return { carried: carried.size, recalled: recalled.length }
  })
  if (isRefused(changed)) throw new Error(`${held.directive.id} cannot be replaced after all: ${changed.refused}`)
}
