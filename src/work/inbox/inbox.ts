import { addDays, type Day, weekday } from '#kernel/day'
import { type InboxLine, isLineLate } from './line.ts'
import { type BulkStep, INBOX_GROUPS, type InboxGroup, type InboxWhat } from './names.ts'

export interface Turn {
  /** Who it lies with: the reader, or somebody else whom the reader waits for. */
  readonly turn: 'mine' | 'others'
  readonly what: InboxWhat
}

/** Who looks: the agencies held, and whether they give work. */
export interface Looking {
  readonly accountId: string | null
  readonly agencies: ReadonlySet<string>
  readonly mayAct: boolean
  readonly mayDirect: boolean
}

const mine = (what: InboxWhat): Turn => ({ turn: 'mine', what })
const OTHERS: Turn = { turn: 'others', what: 'wait' }

/** What the case wants of this reader, or null when it wants nothing and the reader waits for nothing. */
export function turnOf(line: InboxLine, looking: Looking, today: Day): Turn | null {
  const turn = TURNS[line.kind](line, looking, today)
  if (turn?.turn === 'mine') return turn
  const climbed = line.climbedTo !== null && looking.agencies.has(line.climbedTo) && isLineLate(line, today)
  return climbed && looking.mayDirect ? mine('press') : turn
}

const TURNS: Readonly<Record<InboxLine['kind'], (line: InboxLine, looking: Looking, today: Day) => Turn | null>> = {
  task: taskTurn,
  petition: petitionTurn,
  dossier: dossierTurn,
}

/** A task given to a colleague by name is the colleague's; a part is accepted by the person who gave it. */
function taskTurn(line: InboxLine, { agencies, accountId, mayDirect }: Looking): Turn | null {
  const gave = line.givenBy === null ? agencies.has(line.giver) && mayDirect : line.givenBy === accountId
  const leads = agencies.has(line.holder)
  if (line.state === 'submitted') return gave ? mine('decide') : leads ? OTHERS : null
  if (gave && line.askedOn !== null) return mine('extension')
  const doing = line.person === null ? leads : line.person === accountId
  if (doing) return mine(line.state === 'assigned' ? 'accept' : line.state === 'returned' ? 'mend' : 'do')
  return gave || leads ? OTHERS : null
}

function petitionTurn(line: InboxLine, { agencies, mayAct }: Looking): Turn | null {
  const desk = agencies.has(line.giver)
  if (agencies.has(line.holder) && mayAct) {
    if (line.state === 'taken') return mine('answer')
    // Received and not ours by the desk's first look: the desk says whose it is.
    if (line.state === 'received' && desk) return mine(line.holder === line.giver ? 'assign' : 'take')
    // Forwarded outside the system: whoever forwarded it still follows it up.
    if (['received', 'assigned', 'forwarded'].includes(line.state)) return mine('take')
    return OTHERS
  }
  if (desk && mayAct && line.state === 'received') return mine('assign')
  return desk || agencies.has(line.holder) ? OTHERS : null
}

function dossierTurn(line: InboxLine, { agencies, mayAct, mayDirect }: Looking, today: Day): Turn | null {
  const { state } = line
  const desk = agencies.has(line.giver)
  if (desk && mayAct) {
    if (state === 'submitted') return mine('check')
    if (state === 'issued' || state === 'declined') return mine('give')
  }
  if (agencies.has(line.holder) && mayAct) {
    const held = state === 'handed' || state === 'processing'
    // A late dossier needs the apology of the head before anything else (Decree 61/2018/NĐ-CP, article 19).
    if (held && mayDirect && isLineLate(line, today)) return mine('apologise')
    if (state === 'handed') return mine('receive')
    if (state === 'processing') return mine('process')
  }
  return desk || agencies.has(line.holder) ? OTHERS : null
}

/** What waits for a decision is not late by the fault of whoever decides: it is due today. */
const DECIDES: ReadonlySet<InboxWhat> = new Set(['decide', 'extension', 'assign', 'check', 'receive', 'apologise'])

/** The group it is read under. The week ends on Sunday. */
export function groupOf({ turn, what }: Turn, due: Day | null, late: boolean, today: Day): InboxGroup {
  if (turn === 'others') return 'others'
  if (late && what !== 'decide' && what !== 'extension') return 'overdue'
  if (DECIDES.has(what)) return 'today'
  if (due === null) return 'later'
  if (due <= today) return 'today'
  return due <= addDays(today, 7 - weekday(today)) ? 'week' : 'later'
}

/** Which of the bulk steps make sense here; whether one is allowed is said when it is taken. */
export function bulkStepsOf(line: InboxLine, { what }: Turn): BulkStep[] {
  const steps: BulkStep[] = ['comment']
  if (what === 'accept' || what === 'take' || what === 'receive') steps.unshift('accept')
  if (line.kind === 'task') {
    if (what === 'wait' || what === 'press') steps.push('remind')
    if (what === 'accept' || what === 'do' || what === 'mend') steps.push('reassign')
  }
  return steps
}

interface Pressing {
  readonly group: InboxGroup
  readonly due: Day | null
  readonly code: string | null
}

/** The most pressing first: by group, then by day. */
export const byPressure = (a: Pressing, b: Pressing): number =>
  INBOX_GROUPS.indexOf(a.group) - INBOX_GROUPS.indexOf(b.group) ||
  compare(a.due ?? '9999', b.due ?? '9999') ||
  compare(a.code ?? '', b.code ?? '')

/** Codes and days are plain ASCII: comparing bytes is right, and twenty times as fast as by dictionary. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
