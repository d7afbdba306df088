import { type Day, dayOf, eachDay, instantOf } from '#kernel/day'
import type { Fact, Json } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { CASE_KINDS } from '../names.ts'
import type { Calendar } from './calendar.ts'
import type { workingTime } from './contract.ts'
import { namedDaysOff } from './deadline.ts'
import { isLongPast, minutesOf, refuseEntries, touchedBy } from './entry.ts'
import { areHours } from './hours.ts'
import { findEntries, findHours, findStanding, findYears, loadCalendar } from './store-calendar.ts'
import { insertEntries, insertHours, insertYear, withdrawEntry, withdrawHours } from './store-entries.ts'
import { endOfTerm, LONGEST } from './term.ts'
import { dayViews, entryView, hoursIn, hoursView } from './view.ts'

const WHOLE = { unit: null, sector: null }

/** Whoever administers the whole province. */
const mayEdit = ({ caller }: Call): boolean => caller.may('people.admin', WHOLE)

const fact = (kind: string, id: string, more: { authority?: string; reason?: string; after?: Json }): Fact => ({
  kind: `work.${kind}`,
  subject: { type: 'work.calendar', id },
  where: WHOLE,
  ...more,
})

const hoursOfYear = (calendar: Calendar, days: readonly Day[]): number =>
  days.reduce((sum, day) => sum + calendar.sessionsOn(day).reduce((all, { from, to }) => all + to - from, 0), 0) / 60

export const calendarHandlers: Handlers<typeof workingTime> = {
  async getCalendar(call, tx) {
    const { year } = call.query
    const calendar = await loadCalendar(tx)
    const notice = (await findYears(tx)).find((one) => one.year === year)
    const days = eachDay(`${year}-01-01` as Day, `${year}-12-31` as Day)
    return {
      year,
      announced: notice ? { source: notice.source, ...notice.entered } : null,
      workingDays: days.filter((day) => calendar.offOn(day) === null).length,
      workingHours: hoursOfYear(calendar, days),
      days: dayViews(calendar, await findEntries(tx, year), days),
      entries: (await findEntries(tx, year)).map(entryView),
      hours: hoursIn(await findHours(tx), year).map(hoursView),
      mayEdit: mayEdit(call),
    }
  },
  async tryDeadline(call, tx) {
    const { day, time, amount, unit } = call.query
    if (amount > LONGEST[unit]) return refuse('too-long', { most: LONGEST[unit] })
    const calendar = await loadCalendar(tx)
    const due = endOfTerm(calendar, instantOf(day, minutesOf(time)), { amount, unit })
    return { due, day: dayOf(due), daysOff: namedDaysOff(calendar, day, dayOf(due)) }
  },
  async getCalendarEffect(call, tx) {
    const standing = await findStanding(tx)
    const kinds = CASE_KINDS.filter((kind) => kind !== 'directive')
    return { kinds: kinds.map((kind) => ({ kind, ...touchedBy(standing, call.query.day, kind) })) }
  },
  async enterDays(call, tx) {
    if (!mayEdit(call)) return refuse('not-the-province')
    const entries = call.body.days.map(({ half, name, ...same }) => ({
      ...same,
      id: newId(),
      name: tidy(name),
      half: half ?? undefined,
    }))
    const { language } = call.caller
    const refused = refuseEntries(entries, { calendar: await loadCalendar(tx), today: call.today, language })
    if (refused) return refused
    const source = tidy(call.body.source)
    if (!(await insertEntries(tx, call, entries, source)))
      return refuse('day-taken', { day: entries.map(({ day }) => day).join(', ') })
    await remember(
      tx,
      call,
      entries.map(({ id, day, kind, half, name }) =>
        fact('day-entered', id, { authority: source, after: { day, kind, half: half ?? null, name } }),
      ),
    )
    return { ids: entries.map(({ id }) => id) }
  },
  async withdrawDay(call, tx) {
    if (!mayEdit(call)) return refuse('not-the-province')
    const { id } = call.params
    const entry = (await findEntries(tx)).find((one) => one.id === id)
    if (!entry) return refuse('no-such-entry')
    if (isLongPast(entry.day, call.today)) return refuse('day-long-past', { day: entry.day })
    const why = tidy(call.body.why)
    if (!(await withdrawEntry(tx, call, id, why))) return refuse('no-such-entry')
    const after = { day: entry.day, kind: entry.kind, half: entry.half ?? null, name: entry.name }
    await remember(tx, call, [fact('day-withdrawn', id, { reason: why, after })])
    return { id }
  },
  async announceYear(call, tx) {
    if (!mayEdit(call)) return refuse('not-the-province')
    const { year } = call.body
    const source = tidy(call.body.source)
    if (!(await insertYear(tx, call, year, source))) return refuse('year-announced', { year })
    await remember(tx, call, [fact('year-announced', String(year), { authority: source, after: { year } })])
    return { year }
  },
  async enterHours(call, tx) {
    if (!mayEdit(call)) return refuse('not-the-province')
    const { from, morningFrom, morningTo, afternoonFrom, afternoonTo, source } = call.body
    const morning = [minutesOf(morningFrom), minutesOf(morningTo)] as const
    const afternoon = [minutesOf(afternoonFrom), minutesOf(afternoonTo)] as const
    if (!areHours({ morning, afternoon })) return refuse('hours-wrong')
    if (isLongPast(from, call.today)) return refuse('day-long-past', { day: from })
    const entry = { id: newId(), from, morning, afternoon, source: tidy(source) }
    if (!(await insertHours(tx, call, entry))) return refuse('day-taken', { day: from })
    await remember(tx, call, [
      fact('hours-entered', entry.id, { authority: entry.source, after: { from, morning, afternoon } }),
    ])
    return { id: entry.id }
  },
  async withdrawHours(call, tx) {
    if (!mayEdit(call)) return refuse('not-the-province')
    const { id } = call.params
    const why = tidy(call.body.why)
    if (!(await withdrawHours(tx, call, id, why))) return refuse('no-such-entry')
    await remember(tx, call, [fact('hours-withdrawn', id, { reason: why })])
    return { id }
  },
}
