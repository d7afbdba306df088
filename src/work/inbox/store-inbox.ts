import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { workingDaysBetween } from '../calendar/deadline.ts'
import type { Attention } from '../doors.ts'
import { isLate } from '../figures/figures.ts'
import { isPetitionLate } from '../petitions/petition.ts'
import { listPetitions } from '../petitions/store-petition-list.ts'
import type { InboxItem } from '../schema.ts'
import { type Around, lookAround } from '../store-around.ts'
import { tasksOfAgencies } from '../tasks/store-due.ts'
import { placeView } from '../tasks/view.ts'
import { byPressure, groupOf, type Looking, petitionTurn, turnOf } from './inbox.ts'

/** More than anybody reads in an inbox; the task list has the rest. */
const MOST = 500

/** Everything that waits for the caller, and whom the caller waits for, the most pressing first. */
export async function inboxOf(tx: Tx, caller: Caller, around: Around): Promise<InboxItem[]> {
  const agencies = agenciesOf(caller)
  if (agencies.size === 0) return []
  const looking: Looking = { accountId: caller.accountId, agencies, mayDirect: caller.may('work.direct') }
  const { today } = around
  const left = (due: Day | null) => (due === null ? null : workingDaysBetween(around.calendar, today, due))
  const items: InboxItem[] = []
  for (const task of await tasksOfAgencies(tx, [...agencies], caller.accountId, MOST)) {
    const turn = turnOf(task, looking)
    if (!turn) continue
    // What waits for a decision is not late by the fault of whoever decides: it is due today.
    const late = turn.what !== 'decide' && isLate(task, today)
    items.push({
      kind: 'task',
      id: task.id,
      code: task.code,
      title: task.title,
      ...turn,
      group: turn.what === 'decide' ? 'today' : groupOf(turn.turn, task.due, late, today),
      unit: placeView(task.unit, around),
      with: around.agencyName(task.state === 'submitted' ? task.issuerAgency : task.leadAgency),
      due: task.due,
      late: isLate(task, today),
      workingDaysLeft: left(task.due),
    })
  }
  const filter = { today, state: 'waiting', handlers: [...agencies] } as const
  for (const petition of await listPetitions(tx, filter, { limit: MOST })) {
    const turn = petitionTurn(petition, looking)
    if (!turn) continue
    items.push({
      kind: 'petition',
      id: petition.id,
      code: petition.code,
      title: petition.title,
      ...turn,
      group: groupOf(turn.turn, petition.due, isPetitionLate(petition, today), today),
      unit: placeView(petition.unit, around),
      with: around.agencyName(petition.handlerAgency),
      due: petition.due,
      late: isPetitionLate(petition, today),
      workingDaysLeft: left(petition.due),
    })
  }
  return items.sort(byPressure)
}

/** The most pressing things only this caller can move on, and what has climbed to an agency of the caller. */
export async function needsAttention(tx: Tx, caller: Caller, today: Day, limit: number): Promise<Attention[]> {
  const around = await lookAround(tx, { today, language: caller.language })
  const mine = (await inboxOf(tx, caller, around)).filter(({ turn }) => turn === 'mine')
  const found = mine.map(({ kind, id, code, title, unit, due, workingDaysLeft, group, what }): Attention => {
    const reason =
      kind === 'petition'
        ? 'answer'
        : group === 'overdue'
          ? 'overdue'
          : what === 'decide' || what === 'accept'
            ? what
            : 'due'
    return { kind, id, code, title, unitId: unit.id, due, workingDaysLeft, reason }
  })
  const agencies = agenciesOf(caller)
  const mineIds = new Set(found.map(({ id }) => id))
  const climbed = (await tasksOfAgencies(tx, [...agencies], null, MOST))
    .filter((task) => task.escalatedTo !== null && agencies.has(task.escalatedTo) && !mineIds.has(task.id))
    .filter((task) => isLate(task, today))
    .map(
      (task): Attention => ({
        kind: 'task',
        id: task.id,
        code: task.code,
        title: task.title,
        unitId: task.unit,
        due: task.due,
        workingDaysLeft: task.due === null ? null : workingDaysBetween(around.calendar, today, task.due),
        reason: 'climbed',
      }),
    )
  return [
    ...found.filter(({ reason }) => reason === 'overdue'),
    ...climbed,
    ...found.filter(({ reason }) => reason !== 'overdue'),
  ].slice(0, limit)
}
