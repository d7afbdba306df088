import { type FieldFault, type Refused, refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import { impossible } from './impossible.ts'
import type { DraftOrigin } from './names.ts'
import { type Act, declared, type Observation, type ObservationSource } from './observation.ts'
import { foldState, isGivenBack, type Line, type Report } from './report.ts'
import type { Standing } from './single.ts'
import { type Slot, slotKey } from './slot.ts'
import { stamped } from './stamp.ts'
import type { StepTaken } from './step.ts'

/** What is typed and not yet sent. */
export interface Entry {
  readonly value: number | null
  readonly absent: string | null
  readonly note: string | null
  readonly origin: DraftOrigin
}

export interface Submission {
  readonly report: Report
  readonly slots: readonly Slot[]
  /** By `slotKey`: what was sent before, what is typed, and what stands for the same figure wherever it came from. */
  readonly lines: ReadonlyMap<string, Line>
  readonly entries: ReadonlyMap<string, Entry>
  readonly standing: ReadonlyMap<string, Standing>
  /** Questions of the checks without an answer. */
  readonly unanswered: number
  /** Send although questions are open. */
  readonly anyway: boolean
}

export interface Sent {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly added: readonly Observation[]
  /** Declared values nobody has looked at yet, whose place a new one takes: old id to new value. */
  readonly replaced: readonly { readonly before: Observation; readonly by: Observation }[]
  readonly steps: readonly StepTaken[]
}

export type SubmitRefusal =
  | 'not-open'
  | 'period-running'
  | 'lines-missing'
  | 'questions-open'
  | 'impossible-value'
  | 'value-on-its-way'
  | 'nothing-changed'

/**
 * Sends a report. A figure that is known already is confirmed, not declared a second time; one that corrects what is
 * published waits beside it. Lines the verifier did not give back stay as they are.
 */
export function submit(
  of: Submission,
  newId: () => string,
  by: Act,
  language: Language,
): Sent | Refused<SubmitRefusal> {
  const { report } = of
  if (report.state !== 'open' && report.state !== 'returned') return refuse('not-open', { state: report.state })
  if (report.periodTo >= by.today) return refuse('period-running', { day: report.periodTo })
  const faults = faultsOf(of, language)
  if (faults.length > 0) return refuse('impossible-value', { n: faults.length }, faults)
  const missing = of.slots.filter((slot) => slot.required && isMissing(of, slot))
  if (missing.length > 0)
    return refuse(
      'lines-missing',
      { n: missing.length },
      missing.map((slot) => ({ field: slotKey(slot), message: '' })),
    )
  if (of.unanswered > 0 && !of.anyway) return refuse('questions-open', { n: of.unanswered })
  const lines: Line[] = []
  const added: Observation[] = []
  const replaced: { before: Observation; by: Observation }[] = []
  const steps: StepTaken[] = []
  for (const slot of of.slots) {
    const kept = keptLine(of, slot)
    const entry = of.entries.get(slotKey(slot))
    if (kept) {
      lines.push(kept)
      continue
    }
    if (!entry || (entry.value === null && !entry.absent)) continue
    const standing = of.standing.get(slotKey(slot)) ?? { published: null, open: null }
    const common = { indicatorId: slot.indicator.id, part: slot.part, sector: slot.sector, returned: null }
    if (entry.value === null) {
      lines.push({ ...common, observation: null, absent: entry.absent, note: entry.note, shared: false })
      continue
    }
    const known = [standing.open, standing.published].find((one) => one?.value === entry.value)
    if (known && (known === standing.open || !standing.open)) {
      const shared = known.reportId !== report.id
      lines.push({ ...common, observation: known, absent: null, note: entry.note, shared })
      continue
    }
    const { open } = standing
    if (open && (open.state !== 'declared' || open.agencyId !== report.agencyId))
      return refuse('value-on-its-way', {
        line: slot.indicator.name[language],
        value: open.value,
        form: open.reportId ?? '',
      })
    const value = declared(
      {
        id: newId(),
        indicatorId: slot.indicator.id,
        unitId: report.unitId,
        subjectId: report.subjectId,
        part: slot.part,
        agencyId: report.agencyId,
        reportId: report.id,
        replaces: standing.published?.id ?? null,
        source: SOURCES[entry.origin],
        sector: slot.sector,
        periodFrom: report.coversFrom,
        periodTo: report.coversTo,
        value: entry.value,
        note: entry.note,
      },
      by,
    )
    added.push(value)
    if (open) replaced.push({ before: open, by: value })
    lines.push({ ...common, observation: value, absent: null, note: entry.note, shared: false })
    const before = standing.published?.value ?? open?.value ?? null
    if (before !== null) steps.push({ step: 'declared', line: common, before, after: entry.value, words: entry.note })
  }
  if (report.round > 1 && added.length === 0 && lines.every((line) => line.observation?.state === 'published'))
    return refuse('nothing-changed')
  const state = foldState(lines, 'declared')
  const caller = { accountId: by.accountId }
  const sent: Report = {
    ...stamped(report, state, { caller, at: by.at }),
    firstDeclaredAt: report.firstDeclaredAt ?? by.at,
    declaredBy: by.accountId,
    declaredAt: by.at,
    filled: filledOf(of.slots, lines),
    wanted: of.slots.filter(({ required }) => required).length,
    unanswered: of.unanswered,
    reason: null,
  }
  return { report: sent, lines, added, replaced, steps: [{ step: 'declared', words: null }, ...steps] }
}

/** Required figures that have a value; a line with a reason instead is not complete. */
export function filledOf(slots: readonly Slot[], lines: readonly Line[]): number {
  const valued = new Set(lines.flatMap((line) => (line.observation ? [`${line.indicatorId} ${line.part}`] : [])))
  return slots.filter(({ required, indicator, part }) => required && valued.has(`${indicator.id} ${part}`)).length
}

/** In a report that was returned, what was not given back stands. */
function keptLine({ report, lines }: Submission, slot: Slot): Line | null {
  const line = lines.get(slotKey(slot))
  return report.state === 'returned' && line && !isGivenBack(line) ? line : null
}

function isMissing(of: Submission, slot: Slot): boolean {
  if (keptLine(of, slot)) return false
  const entry = of.entries.get(slotKey(slot))
  return !entry || (entry.value === null && !entry.absent)
}

function faultsOf(of: Submission, language: Language): FieldFault[] {
  return of.slots.flatMap((slot) => {
    if (keptLine(of, slot)) return []
    const entry = of.entries.get(slotKey(slot))
    const fault = faultOf(of, slot, entry)
    return fault ? [{ field: slotKey(slot), message: fault[language] }] : []
  })
}

function faultOf(of: Submission, slot: Slot, entry: Entry | undefined) {
  if (!entry) return null
  if (entry.value !== null) return impossible(slot.indicator, entry.value)
  return entry.absent && of.standing.get(slotKey(slot))?.published ? PUBLISHED_STAYS : null
}

const PUBLISHED_STAYS = {
  vi: 'Số đã công bố chỉ đính chính được bằng một số khác.',
  en: 'What is published can only be corrected by another value.',
}

const SOURCES: Readonly<Record<DraftOrigin, ObservationSource>> = {
  typed: 'screen',
  known: 'screen',
  carried: 'screen',
  spreadsheet: 'spreadsheet',
  paste: 'spreadsheet',
  api: 'api',
  drop: 'drop',
}
