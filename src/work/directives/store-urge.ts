import { sql } from 'kysely'
import { dayOf, type Instant } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { OnBehalf } from '../doors.ts'
import { isLate } from '../figures/figures.ts'
import type { Task } from '../tasks/task.ts'
import { type ChangeRefusal, change, hold } from './store-change.ts'
import { claimOpenTasks, followWith } from './store-task-move.ts'
import { taskWords } from './text.ts'

export interface Urging {
  /** The tasks meant; all that are late when left out. */
  readonly tasks?: readonly string[] | undefined
  readonly words?: string | undefined
  readonly as?: OnBehalf | undefined
}

/** With the lead agency still: a submission that stands waits for the issuer. */
const isWithLead = ({ state }: Task): boolean => state === 'assigned' || state === 'accepted' || state === 'returned'

/** Urges on those who are late, by name, once a day each; a move of each task and a notice to whoever does it. */
export async function urgeDirective(
  tx: Tx,
  acting: Acting,
  id: string,
  { tasks: chosen, words, as }: Urging,
): Promise<{ urged: number; already: number } | Refused<ChangeRefusal | 'nothing-open'>> {
  const held = await hold(tx, acting, id, undefined, as)
  if (isRefused(held)) return held
  const today = dayOf(acting.at)
  const said = words?.trim() ? words : say(taskWords.urged, 'vi')
  const changed = await change(tx, acting, held, { step: 'urge', words: said }, async (_, moving) => {
    const open = (await claimOpenTasks(tx, id)).filter((task) => task.parentId === null && isWithLead(task))
    const meant = open.filter((task) => (chosen ? chosen.includes(task.id) : isLate(task, today)))
    if (meant.length === 0) return refuse('nothing-open')
    const last = await lastUrged(tx, meant)
    const due = meant.filter((task) => dayBefore(last.get(task.id), today))
    for (const task of due) await followWith(tx, acting, task, { step: 'urge', words: said }, moving)
    return { urged: due.length, already: meant.length - due.length }
  })
  if (isRefused(changed)) return changed
  return { urged: changed.effects.urged ?? 0, already: changed.effects.already ?? 0 }
}

const dayBefore = (at: Instant | undefined, today: string): boolean => at === undefined || dayOf(at) < today

/** When each task was last urged on. */
export async function lastUrged(tx: Tx, tasks: readonly Pick<Task, 'id'>[]): Promise<Map<string, Instant>> {
  const rows = await tx
    .selectFrom('work.task_move')
    .select(['task_id', sql<Instant>`max(at)`.as('at')])
    .where(sql<boolean>`task_id = any(${tasks.map(({ id }) => id)}::uuid[])`)
    .where('step', '=', 'urge')
    .groupBy('task_id')
    .execute()
  return new Map(rows.map(({ task_id: task, at }) => [task, at]))
}
