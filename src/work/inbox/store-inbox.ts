import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import { say } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { workingDaysBetween } from '../calendar/deadline.ts'
import type { Attention } from '../doors.ts'
import { type Around, lookAround } from '../store-around.ts'
import type { InboxItem } from './contract.ts'
import { bulkStepsOf, byPressure, groupOf, type Looking, type Turn, turnOf } from './inbox.ts'
import { type InboxLine, isLineLate } from './line.ts'
import { rollUp } from './roll-up.ts'
import type { Duty, InboxSource } from './source.ts'
import { directiveNames, openLines } from './store-lines.ts'
import { inboxTexts } from './text.ts'

export interface InboxAsked {
  readonly caller: Caller
  readonly at: Instant
  readonly sources: readonly InboxSource[]
}

/** Everything that waits for the caller, and whom the caller waits for, the most pressing first. */
export async function inboxOf(tx: Tx, { caller, at, sources }: InboxAsked, around: Around): Promise<InboxItem[]> {
  const agencies = agenciesOf(caller)
  if (agencies.size === 0) return []
  const { today } = around
  const word = createWording(around)
  const turned = await turnedLines(tx, caller, agencies, today)
  const { single, rolled } = rollUp(turned, agencies)
  const names = await directiveNames(tx, [...rolled.keys()])
  const units = new Set([...agencies].flatMap((id) => around.agencies.get(id)?.unit ?? []))
  const duties: Duty[] = []
  for (const source of sources) duties.push(...(await source(tx, { caller, at, today, units })))
  return [
    ...single.map(({ line, turn }) => word.line(line, turn)),
    ...[...rolled].flatMap(([id, lines]) => {
      const directive = names.get(id)
      return directive ? [word.directive(directive, lines)] : lines.map((line) => word.line(line, WAITS))
    }),
    ...duties.map(word.duty),
  ].sort(byPressure)
}

const WAITS: Turn = { turn: 'others', what: 'wait' }

interface Turned {
  readonly line: InboxLine
  readonly turn: Turn
}

async function turnedLines(tx: Tx, caller: Caller, agencies: ReadonlySet<string>, today: Day): Promise<Turned[]> {
  const { accountId } = caller
  const mayAct = caller.may('work.act')
  const looking: Looking = { accountId, agencies, mayAct, mayDirect: caller.may('work.direct') }
  return (await openLines(tx, [...agencies], accountId)).flatMap((line) => {
    const turn = turnOf(line, looking, today)
    return turn ? [{ line, turn }] : []
  })
}

/** Lines as they are read. What is asked of the calendar or the atlas again and again is asked once. */
function createWording(around: Around) {
  const { today, language } = around
  const lefts = new Map<Day, number>()
  const left = (due: Day | null): number | null => {
    if (due === null) return null
    const known = lefts.get(due) ?? workingDaysBetween(around.calendar, today, due)
    lefts.set(due, known)
    return known
  }
  const places = new Map<string, { id: string; name: string }>()
  const place = (id: string) => {
    const known = places.get(id) ?? { id, name: around.unitName(id) }
    places.set(id, known)
    return known
  }
  return {
    line(line: InboxLine, turn: Turn): InboxItem {
      const { kind, id, code, title, due } = line
      const late = isLineLate(line, today)
      const holder = line.state === 'submitted' && kind === 'task' ? line.giver : line.holder
      return {
        kind,
        id,
        subject: `work.${kind}`,
        code,
        title,
        ...turn,
        said: null,
        group: groupOf(turn, due, late, today),
        unit: place(line.unit),
        with: around.agencyName(holder),
        due,
        late,
        workingDaysLeft: left(due),
        steps: bulkStepsOf(line, turn),
      }
    },
    directive(
      { id, number, title, unit, due }: { id: string; number: string; title: string; unit: string; due: Day | null },
      lines: readonly InboxLine[],
    ): InboxItem {
      const late = lines.filter((line) => isLineLate(line, today)).length
      const values = { open: lines.length, late }
      return {
        kind: 'directive',
        id,
        subject: 'work.directive',
        code: number,
        title,
        ...WAITS,
        said: null,
        group: 'others',
        unit: place(unit),
        with: say(late > 0 ? inboxTexts.owingLate : inboxTexts.owing, language, values),
        due,
        late: late > 0,
        workingDaysLeft: left(due),
        steps: late > 0 ? ['remind'] : [],
      }
    },
    duty({ subject, code, title, said, unit, due }: Duty): InboxItem {
      const late = due !== null && due < today
      const turn: Turn = { turn: 'mine', what: 'duty' }
      return {
        kind: 'duty',
        id: subject.id,
        subject: subject.type,
        code,
        title: say(title, language),
        ...turn,
        said,
        group: groupOf(turn, due ?? today, late, today),
        unit: place(unit),
        with: '',
        due,
        late,
        workingDaysLeft: left(due),
        steps: [],
      }
    },
  }
}

/** The most pressing things only this caller can move on, and what has climbed to an agency of the caller. */
export async function needsAttention(tx: Tx, caller: Caller, today: Day, limit: number): Promise<Attention[]> {
  const agencies = agenciesOf(caller)
  if (agencies.size === 0) return []
  const { calendar } = await lookAround(tx, { today, language: caller.language })
  return (await turnedLines(tx, caller, agencies, today))
    .flatMap(({ line, turn }) => {
      const { kind, id, code, title, unit, due } = line
      // The board names tasks and petitions; dossiers have their own page of figures.
      if (turn.turn !== 'mine' || kind === 'dossier') return []
      const late = isLineLate(line, today)
      const group = groupOf(turn, due, late, today)
      return [{ group, kind, id, code, title, unitId: unit, due, reason: reasonOf(turn, kind, late) }]
    })
    .sort((a, b) => RANK[a.reason] - RANK[b.reason] || byPressure(a, b))
    .slice(0, limit)
    .map(({ kind, id, code, title, unitId, due, reason }) => {
      const workingDaysLeft = due === null ? null : workingDaysBetween(calendar, today, due)
      return { kind, id, code, title, unitId, due, reason, workingDaysLeft }
    })
}

/** What is late comes first, then what has climbed, then the rest as it presses. */
const RANK: Readonly<Record<Attention['reason'], number>> = {
  overdue: 0,
  climbed: 1,
  decide: 2,
  accept: 2,
  due: 2,
  answer: 2,
}

function reasonOf({ what }: Turn, kind: 'task' | 'petition', late: boolean): Attention['reason'] {
  if (what === 'press') return 'climbed'
  if (kind === 'petition') return 'answer'
  if (what === 'decide' || what === 'extension') return 'decide'
  if (late) return 'overdue'
  return what === 'accept' ? 'accept' : 'due'
}
