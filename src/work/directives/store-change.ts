import { type Day, dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import { agencyOf } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { askingOf } from '../asking.ts'
import { dayInWords, isWorkingDay } from '../calendar/deadline.ts'
import { loadCalendar } from '../calendar/store-calendar.ts'
import type { OnBehalf } from '../doors.ts'
import type { Role } from '../names.ts'
import { announceStep } from '../notices/store-announce.ts'
import type { Hand } from '../tasks/task.ts'
import type { Content, Directive, Effects } from './directive.ts'
import {
  counted,
  type DirectiveAsk,
  type DirectiveRefusal,
  isDocumentDay,
  moveDirective,
  rolesInDirective,
} from './directive-rule.ts'
import { directiveLine } from './line.ts'
import { claimDirective, directiveMoves, saveDirectiveMove } from './store-directive.ts'
import { renumber } from './store-number.ts'
import { claimOpenTasks, followWith, type MovingTask, rewordTask } from './store-task-move.ts'
import { directiveStep, taskWords } from './text.ts'
import { directiveWorkflow } from './workflow-directive.ts'

export type ChangeRefusal = DirectiveRefusal | 'not-found' | 'changed-meanwhile'

/** A directive held for a change, with the part of whoever asks. */
export interface Held {
  readonly directive: Directive
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
}

/**
 * Holds a directive for a change. Two who change it at once queue at the row; the second, who saw fewer moves than
 * there are by now, is told who changed what.
 */
export async function hold(
  tx: Tx,
  { caller }: Acting,
  id: string,
  seenMoves: number | undefined,
  as?: OnBehalf,
): Promise<Held | Refused<'not-found' | 'changed-meanwhile'>> {
  const directive = await claimDirective(tx, id)
  if (!directive) return refuse('not-found')
  if (seenMoves !== undefined && seenMoves !== directive.moves) {
    const last = (await directiveMoves(tx, directive)).at(-1)
    if (last)
      return refuse('changed-meanwhile', {
        who: last.by.name ?? '—',
        what: say(directiveStep[last.step], caller.language).toLocaleLowerCase('vi'),
        at: new Intl.DateTimeFormat('vi', { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
          new Date(last.at),
        ),
      })
  }
  const asking = askingOf(caller, { unit: directive.unit, sector: directive.sector }, as)
  const roles = rolesInDirective(directive, asking)
  const name = caller.kind === 'system' ? null : caller.name
  const by = as ? { ...as } : { accountId: caller.accountId, name, agencyId: directive.issuerAgency }
  return { directive, roles, by }
}

/** Decides a step of the directive, does to its tasks what follows, and keeps both with how many tasks it was. */
export async function change<Code extends string = never>(
  tx: Tx,
  acting: Acting,
  { directive, roles, by }: Held,
  ask: DirectiveAsk,
  follow: (now: Directive, moving: MovingTask) => Promise<Effects | Refused<Code>>,
): Promise<{ directive: Directive; effects: Effects } | Refused<DirectiveRefusal | Code>> {
  const { at, caller } = acting
  const decided = moveDirective(directive, ask, { roles, by, at, language: caller.language })
  if (isRefused(decided)) return decided
  const now = decided.state.directive
  // What follows for the tasks follows from the directive: whoever may do the one does the other.
  const moving = { by, roles: new Set<Role>(['issuer']), calendar: await loadCalendar(tx), authority: now.number }
  const effects = await follow(now, moving)
  if (isRefused(effects)) return effects
  const { state, facts } = counted(decided, directive, effects)
  await saveDirectiveMove(tx, directive, state.directive, state.move)
  await remember(tx, acting, facts)
  const { step, words } = state.move
  await announceStep(tx, acting, directiveLine(state.directive), { step, by, words, workflow: directiveWorkflow })
  return { directive: state.directive, effects }
}

/** Recalls a directive and every task of it that is not closed, parts of tasks too. Returns how many. */
export async function recallDirective(
  tx: Tx,
  acting: Acting,
  id: string,
  { words, moves, as }: { words: string; moves?: number | undefined; as?: OnBehalf | undefined },
): Promise<number | Refused<ChangeRefusal>> {
  const held = await hold(tx, acting, id, moves, as)
  if (isRefused(held)) return held
  const changed = await change(tx, acting, held, { step: 'recall', words }, async (_, moving) => {
    let recalled = 0
    for (const task of await claimOpenTasks(tx, id))
      if (await followWith(tx, acting, task, { step: 'recall', words }, moving)) recalled++
    return { recalled }
  })
  return isRefused(changed) ? changed : (changed.effects.recalled ?? 0)
}

export interface Extending {
  readonly due: Day
  readonly words: string
  /** The tasks meant; all open ones when left out. */
  readonly tasks?: readonly string[] | undefined
  readonly moves?: number | undefined
  readonly as?: OnBehalf | undefined
}

/**
 * Gives open tasks more time, each counted. Those due on that day or later keep theirs. The directive's own deadline
 * moves only when all open tasks were meant.
 */
export async function extendDirective(
  tx: Tx,
  acting: Acting,
  id: string,
  { due, words, tasks: chosen, moves, as }: Extending,
): Promise<
  { extended: number; kept: number } | Refused<ChangeRefusal | 'due-not-later' | 'nothing-open' | 'nothing-later'>
> {
  const held = await hold(tx, acting, id, moves, as)
  if (isRefused(held)) return held
  const today = dayOf(acting.at)
  const calendar = await loadCalendar(tx)
  if (due <= today || !isWorkingDay(calendar, due)) return refuse('due-not-later', { day: dayInWords(today) })
  const whole = chosen === undefined
  const ask: DirectiveAsk = { step: 'extend', words, due, partly: !whole }
  const changed = await change(tx, acting, held, ask, async (_, moving) => {
    const open = (await claimOpenTasks(tx, id)).filter((task) => task.parentId === null)
    const meant = whole ? open : open.filter((task) => chosen.includes(task.id))
    if (meant.length === 0) return refuse('nothing-open')
    let extended = 0
    for (const task of meant) if (await followWith(tx, acting, task, { step: 'extend', words, due }, moving)) extended++
    return extended === 0 ? refuse('nothing-later') : { extended, kept: open.length - extended }
  })
  if (isRefused(changed)) return changed
  return { extended: changed.effects.extended ?? 0, kept: changed.effects.kept ?? 0 }
}

export interface Amending {
  readonly content: Partial<Content>
  readonly words: string
  readonly moves?: number | undefined
  readonly as?: OnBehalf | undefined
}

/** Changes the words of a directive; open tasks take the new words, closed ones keep those they were done under. */
export async function amendDirective(
  tx: Tx,
  acting: Acting,
  id: string,
  { content, words, moves, as }: Amending,
): Promise<{ tasks: number } | Refused<ChangeRefusal | 'number-taken' | 'number-form' | 'day-ahead'>> {
  const held = await hold(tx, acting, id, moves, as)
  if (isRefused(held)) return held
  const { directive } = held
  if (content.day !== undefined && !isDocumentDay(content.day, acting.at)) return refuse('day-ahead')
  let numbered = content
  if (content.number !== undefined && directive.state === 'issued' && held.roles.has('issuer')) {
    const issuer = await agencyOf(tx, directive.numberedBy)
    if (!issuer) throw new Error(`no agency ${directive.numberedBy} that numbered ${directive.id}`)
    const series = {
      issuer,
      year: Number(directive.day.slice(0, 4)),
      form: content.form ?? directive.form,
      sector: directive.sector,
    }
    const number = await renumber(tx, series, directive.number, content.number)
    if (isRefused(number)) return number
    numbered = { ...content, number }
  }
  const changed = await change(tx, acting, held, { step: 'amend', words, content: numbered }, async (now, moving) => {
    const open = await claimOpenTasks(tx, id)
    const said = say(taskWords.amended, 'vi', { number: now.number, why: words })
    for (const task of open.filter(({ parentId }) => parentId === null)) {
      await rewordTask(tx, task, now)
      await followWith(tx, acting, task, { step: 'comment', words: said }, moving)
    }
    return { renewed: open.length }
  })
  return isRefused(changed) ? changed : { tasks: changed.effects.renewed ?? 0 }
}
