import { isRefused, type Refused, refuse } from '#kernel/refusal'
import {
  type Act,
  approve,
  type CourseRefusal,
  giveBack,
  isOpen,
  mend,
  type Observation,
  publish,
  verify,
} from './observation.ts'
import { foldState, isCorrecting, type Line, type Report, stateOf } from './report.ts'
import { keyOf } from './slot.ts'
import { stamped } from './stamp.ts'
import type { StepTaken } from './step.ts'

/** A report with what it says; `may` of a sector: whether whoever acts may take this step on its lines. */
export interface Course {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly may: (sector: string) => boolean
}

export interface Taken {
  readonly report: Report
  /** Those that changed. */
  readonly lines: readonly Line[]
  /** Values that took the step. */
  readonly values: readonly Observation[]
  readonly steps: readonly StepTaken[]
}

export interface Mending {
  readonly value: number
  readonly reason: string
}

/**
 * Verifies lines of one's sectors, all that wait or the ones named by key; a line may be mended. A line the caller
 * declared is left to somebody else; where nothing else waits, that is the answer.
 */
export function verifyLines(
  { report, lines, may }: Course,
  chosen: ReadonlySet<string> | null,
  mended: ReadonlyMap<string, Mending>,
  by: Act,
): Taken | Refused<'not-declared' | 'own-figure' | 'forbidden'> {
  if (report.state !== 'declared' && report.state !== 'returned') return refuse('not-declared', { state: report.state })
  const changed: Line[] = []
  const steps: StepTaken[] = []
  let own = false
  for (const line of lines) {
    const key = keyOf(line.indicatorId, line.part)
    const wanted = mended.has(key) || !chosen || chosen.has(key)
    if (!wanted || line.returned !== null || line.observation?.state !== 'declared') continue
    if (!may(line.sector)) {
      if (chosen || mended.has(key)) return refuse('forbidden')
      continue
    }
    const mending = mended.get(key)
    const value = mending ? mend(line.observation, mending.value, mending.reason, by) : verify(line.observation, by)
    if (isRefused(value)) {
      own = true
      continue
    }
    changed.push({ ...line, observation: value })
    if (mending)
      steps.push({ step: 'mended', line, before: line.observation.value, after: mending.value, words: mending.reason })
  }
  const alone = lines.every((line) => stateOf(line) === null) && may(report.sector)
  if (changed.length === 0 && !alone)
    return own ? refuse('own-figure') : refuse('not-declared', { state: report.state })
  if (alone && report.declaredBy === by.accountId) return refuse('own-figure')
  return settled(report, lines, changed, [{ step: 'verified', words: null }, ...steps], 'verified', by)
}

/** Gives lines back, those named with their own reason or all of one's sectors; the others stay as they are. */
export function returnLines(
  { report, lines, may }: Course,
  chosen: ReadonlyMap<string, string> | null,
  reason: string,
  by: Act,
): Taken | Refused<'not-returnable' | 'own-figure' | 'forbidden'> {
  if (!['declared', 'verified', 'approved', 'returned'].includes(report.state))
    return refuse('not-returnable', { state: report.state })
  const changed: Line[] = []
  const steps: StepTaken[] = []
  for (const line of lines) {
    const why = chosen ? chosen.get(keyOf(line.indicatorId, line.part)) : reason
    if (why === undefined || line.returned !== null) continue
    if (line.observation && !isOpen(line.observation)) continue
    if (!may(line.sector)) {
      if (chosen) return refuse('forbidden')
      continue
    }
    const value = line.observation && giveBack(line.observation, why, by)
    if (value && isRefused(value)) return value
    changed.push({ ...line, observation: value, returned: why })
    steps.push({ step: 'returned', line, before: line.observation?.value ?? null, words: why })
  }
  if (changed.length === 0) return refuse('not-returnable', { state: report.state })
  const taken = settled(report, lines, changed, [{ step: 'returned', words: reason }, ...steps], 'returned', by)
  return { ...taken, report: { ...taken.report, reason } }
}

/** Approves what is verified, of the sectors one answers for. */
export const approveLines = (of: Course, by: Act): Taken | Refused<CourseRefusal | 'forbidden'> =>
  climb(of, by, { from: 'verified', to: 'approved', refused: 'not-verified', take: approve })

/** Publishes what is approved; whole reports only. */
export const publishLines = (of: Course, by: Act): Taken | Refused<CourseRefusal | 'forbidden'> =>
  climb(of, by, { from: 'approved', to: 'published', refused: 'not-approved', take: publish })

interface Climb {
  readonly from: 'verified' | 'approved'
  readonly to: 'approved' | 'published'
  readonly refused: 'not-verified' | 'not-approved'
  readonly take: (value: Observation, by: Act) => Observation | Refused<CourseRefusal>
}

function climb({ report, lines, may }: Course, by: Act, { from, to, refused, take }: Climb) {
  if (report.state !== from) return refuse(refused, { state: report.state })
  const changed: Line[] = []
  for (const line of lines) {
    if (line.observation?.state !== from || !may(line.sector)) continue
    const value = take(line.observation, by)
    if (isRefused(value)) return value
    changed.push({ ...line, observation: value })
  }
  const alone = lines.every((line) => stateOf(line) === null) && may(report.sector)
  if (changed.length === 0 && !alone) return refuse('forbidden')
  return settled(report, lines, changed, [{ step: to, words: null }], to, by)
}

/** The report after some of its lines changed. */
function settled(
  report: Report,
  lines: readonly Line[],
  changed: readonly Line[],
  steps: readonly StepTaken[],
  alone: Report['state'],
  by: Act,
): Taken {
  const now = new Map(changed.map((line) => [keyOf(line.indicatorId, line.part), line]))
  const all = lines.map((line) => now.get(keyOf(line.indicatorId, line.part)) ?? line)
  const caller = { accountId: by.accountId }
  return {
    report: stamped(report, foldState(all, alone), { caller, at: by.at }),
    lines: changed,
    values: changed.flatMap(({ observation }) => (observation ? [observation] : [])),
    steps,
  }
}

/** Takes back what was sent while nobody has looked at it: its own values are no more, the draft has them. */
export function recall({ report, lines }: Omit<Course, 'may'>): Taken | Refused<'not-declared'> {
  const own = lines.flatMap(({ observation }) =>
    observation && observation.reportId === report.id && isOpen(observation) ? [observation] : [],
  )
  const looked = own.some(({ state }) => state !== 'declared')
  if (report.state !== 'declared' || looked || lines.some(({ returned }) => returned !== null))
    return refuse('not-declared', { state: report.state })
  return {
    report: { ...report, state: 'open', version: report.version + 1 },
    lines: [],
    values: own.map((value) => ({ ...value, state: 'superseded' })),
    steps: [{ step: 'recalled', words: null }],
  }
}

/** A new round beside what is published. */
export function beginCorrection(report: Report, reason: string): Taken | Refused<'not-published'> {
  if (report.state !== 'published') return refuse('not-published', { state: report.state })
  return {
    report: { ...report, state: 'open', round: report.round + 1, version: report.version + 1, reason },
    lines: [],
    values: [],
    steps: [{ step: 'correction-begun', words: reason }],
  }
}

/** Drops a correction that was not sent, or was given back: what is published is as it was. */
export function dropCorrection({ report, lines }: Omit<Course, 'may'>): Taken | Refused<'not-correcting'> {
  const droppable = report.state === 'open' || report.state === 'returned'
  if (!isCorrecting(report) || !droppable) return refuse('not-correcting')
  const open = lines.flatMap(({ observation }) =>
    observation && observation.reportId === report.id && isOpen(observation) ? [observation] : [],
  )
  return {
    report: { ...report, state: 'published', round: report.round - 1, version: report.version + 1, reason: null },
    lines: [],
    values: open.map((value) => ({ ...value, state: 'superseded' })),
    steps: [{ step: 'correction-dropped', words: null }],
  }
}
