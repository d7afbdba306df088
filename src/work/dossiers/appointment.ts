import { type Day, dayOf, type Instant } from '#kernel/day'
import type { Calendar } from '../calendar/calendar.ts'
import { workingDaysBetween } from '../calendar/deadline.ts'
import { addWorkingHours, isWorkingTime, shiftByPause, workingHoursBetween } from '../calendar/working-hours.ts'
import { type Dossier, isClosedDossier } from './dossier.ts'
import { hoursOf, type Procedure } from './procedure.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

/**
 * Working hours in which an application that came online is to be checked: eight, by Decree 45/2020/NĐ-CP on
 * procedures in the electronic environment (assumed to hold for the desk as well).
 */
export const CHECK_HOURS = 8

/** Calendar days after which an application that was begun and never submitted, or not mended, ends. Assumed. */
export const DRAFT_DAYS = 15

export const checkBy = (calendar: Calendar, received: Instant): Instant =>
  addWorkingHours(calendar, received, CHECK_HOURS)

/** When a dossier taken in at that moment is promised: the sum of its steps in working hours. */
export const appointmentAt = (calendar: Calendar, procedure: Pick<Procedure, 'stages'>, accepted: Instant): Instant =>
  addWorkingHours(calendar, accepted, hoursOf(procedure.stages))

/** Appointment and promise after a pause: later by exactly the working time that passed while it stood. */
export function afterPause(
  calendar: Calendar,
  dossier: Pick<Dossier, 'due' | 'promised' | 'pausedAt'>,
  at: Instant,
): { due: Instant | null; promised: Instant | null } {
  const { due, promised, pausedAt } = dossier
  const shift = (moment: Instant | null): Instant | null =>
    moment === null || pausedAt === null ? moment : shiftByPause(calendar, moment, pausedAt, at)
  return { due: shift(due), promised: shift(promised) }
}

/** Working hours the dossier has lain with the agency it is at, pauses aside. */
export const heldHours = (
  calendar: Calendar,
  { heldSince, heldHours: before }: Pick<Dossier, 'heldSince' | 'heldHours'>,
  at: Instant,
): number => before + (heldSince === null ? 0 : workingHoursBetween(calendar, heldSince, at))

/**
 * Whether an apology is due: past the appointment, or on its day or the working day before it (Decree 61/2018/NĐ-CP as
 * amended by 107/2021/NĐ-CP has it told a day ahead; that it may be given later too is assumed: a late one still helps).
 */
export const mayApologise = (calendar: Calendar, due: Instant, at: Instant): boolean =>
  at >= due || workingDaysBetween(calendar, dayOf(at), dayOf(due)) <= 1

/** A new appointment lies in working hours, after the one that cannot be kept and after now. */
export const isLaterAppointment = (calendar: Calendar, was: Instant, asked: Instant, at: Instant): boolean =>
  asked > was && asked > at && isWorkingTime(calendar, asked)

export type ClockOf = 'runs' | 'stands' | 'stopped'

export function clockOf(dossier: Dossier): ClockOf {
  if (isClosedDossier(dossier) || dossier.issuedAt !== null) return 'stopped'
  return dossierWorkflow.states[dossier.state].clock === 'stands' ? 'stands' : 'runs'
}

/** The moment "in time" is measured by: the appointment without apologies, or by when it must be checked. */
export const promisedAt = ({ promised, due }: Pick<Dossier, 'promised' | 'due'>): Instant | null => promised ?? due

/** What stands for the end when it has one, the moment its clock stood still, or now. */
const readAt = (dossier: Dossier, now: Instant): Instant => dossier.issuedAt ?? dossier.pausedAt ?? now

/** It ended after the promised moment, or stands past it. Dossiers that were never taken in are not late. */
export function isLateDossier(dossier: Dossier, now: Instant): boolean {
  const promised = promisedAt(dossier)
  if (promised === null || (isClosedDossier(dossier) && dossier.issuedAt === null)) return false
  return readAt(dossier, now) > promised
}

export const isOverdueDossier = (dossier: Dossier, now: Instant): boolean =>
  clockOf(dossier) === 'runs' && isLateDossier(dossier, now)

/** Working hours to the appointment; negative when past; null while no clock runs. */
export const hoursLeft = (calendar: Calendar, dossier: Dossier, now: Instant): number | null =>
  dossier.due === null || clockOf(dossier) !== 'runs' ? null : round(workingHoursBetween(calendar, now, dossier.due))

/** Tenths of an hour are enough to read. */
export const round = (hours: number): number => Math.round(hours * 10) / 10

export const dayOrNull = (at: Instant | null): Day | null => (at === null ? null : dayOf(at))
