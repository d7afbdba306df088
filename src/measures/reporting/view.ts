import type { Caller } from '#kernel/caller'
import { rangeOf } from '../indicator.ts'
import { periodBefore } from '../period.ts'
import { agenciesOf, isMine } from './acts.ts'
import { type Around, type Counted, headOf, periodView } from './head.ts'
import { boundsOf } from './impossible.ts'
import type { LineState } from './names.ts'
import type { Observation } from './observation.ts'
import type { Paper } from './paper.ts'
import { isCorrecting, isOwed, type Line } from './report.ts'
import type { Check, Evidence, ReportLine, Report as ReportView } from './schema.ts'
import { answerTo, questionsNow, type Sheet } from './sheet.ts'
import { type Slot, slotKey } from './slot.ts'
import type { StepKept } from './step.ts'

interface Looking {
  readonly around: Around
  readonly counted: Counted
  readonly papers: readonly Paper[]
  readonly steps: readonly StepKept[]
}

/** A report whole, as its page shows it to this caller. */
export function reportView(sheet: Sheet, looking: Looking): ReportView {
  const { report, form } = sheet
  const { around, counted, papers, steps } = looking
  const checks = checksOf(sheet)
  return {
    ...headOf(report, around, counted),
    note: form.note,
    act: form.act,
    owner: { id: form.ownerAgencyId, name: around.nameOf(form.ownerAgencyId) },
    lines: sheet.slots.map((slot) => lineView(sheet, slot, looking, checks)),
    evidence: papers
      .filter(({ indicatorId }) => indicatorId === null)
      .map((one) => paperView(one, sheet, around.caller)),
    steps: steps.map(({ reportId: _reportId, ...step }) => step),
  }
}

export const checksOf = (sheet: Sheet): Check[] =>
  questionsNow(sheet).map(({ value, ...question }) => {
    const answer = answerTo(sheet, { ...question, value })
    return { ...question, answer: answer ? { words: answer.words, by: answer.by, at: answer.at } : null }
  })

function lineView(sheet: Sheet, slot: Slot, { around, papers }: Looking, checks: readonly Check[]): ReportLine {
  const { report } = sheet
  const { indicator, part } = slot
  const key = slotKey(slot)
  const line = sheet.lines.get(key) ?? null
  const draft = sheet.drafts.get(key) ?? null
  const standing = sheet.standing.get(key)
  const value = line?.observation ?? null
  const mine = <T extends { readonly indicatorId: string | null; readonly part: string }>(one: T): boolean =>
    one.indicatorId === indicator.id && one.part === part
  const { least, most } = boundsOf(indicator)
  const verifier = indicator.verifierAgencyId ?? indicator.ownerAgencyId
  const usual = rangeOf(indicator)
  const published = standing?.published ?? null
  return {
    indicatorId: indicator.id,
    part,
    name: indicator.name,
    short: indicator.short,
    definition: indicator.definition,
    measureUnit: indicator.measureUnit,
    counted: indicator.counted,
    raw: indicator.raw,
    sector: slot.sector,
    required: slot.required,
    least: Number.isFinite(least) ? least : usual.least,
    most: Number.isFinite(most) ? most : null,
    evidenceAsked: indicator.evidence,
    verifier: { id: verifier, name: around.nameOf(verifier) },
    redefined: sheet.redefined.get(indicator.id) ?? null,
    state: lineState(line, draft !== null && (draft.value !== null || draft.absent !== null), isOwed(report)),
    value: value?.value ?? null,
    declaredValue: value?.declaredValue ?? null,
    absent: line?.absent ?? null,
    note: line?.note ?? null,
    reason: line?.returned ?? value?.reason ?? null,
    draft: draft && {
      value: draft.value,
      absent: draft.absent,
      note: draft.note,
      origin: draft.origin,
      savedAt: draft.savedAt,
      savedBy: around.personOf(draft.savedBy),
    },
    previous: pastView(sheet, key, periodBefore(sheet.period).id),
    yearAgo: pastView(sheet, key, yearAgo(sheet.period.id)),
    known: knownView(sheet, key, around),
    published:
      published && (isCorrecting(report) || value?.id !== published.id)
        ? { value: published.value, at: published.publishedAt }
        : null,
    checks: checks.filter(mine),
    evidence: papers.filter(mine).map((one) => paperView(one, sheet, around.caller)),
    mayVerify:
      value?.state === 'declared' &&
      value.declaredBy !== around.caller.accountId &&
      around.caller.may('measures.verify', { unit: report.unitId, sector: slot.sector }),
  }
}

function lineState(line: Line | null, drafted: boolean, owed: boolean): LineState {
  if (owed && drafted) return 'draft'
  if (line?.returned) return 'returned'
  if (line?.observation) return line.observation.state as LineState
  if (line?.absent) return 'absent'
  return 'empty'
}

const yearAgo = (periodId: string): string => `${Number(periodId.slice(0, 4)) - 1}${periodId.slice(4)}`

function pastView({ past }: Sheet, key: string, periodId: string): ReportLine['previous'] {
  const found = past.get(key)?.find(({ period }) => period.id === periodId)
  return found ? { period: periodView(found.period), value: found.value } : null
}

/** The same figure as it stands outside this report: what is on its way before what is published. */
function knownView({ report, standing, lines }: Sheet, key: string, around: Around): ReportLine['known'] {
  if (!isOwed(report) || isCorrecting(report)) return null
  const { open, published } = standing.get(key) ?? { open: null, published: null }
  const known: Observation | null = open ?? published
  if (!known || (known.reportId === report.id && lines.get(key)?.observation?.id === known.id)) return null
  return {
    value: known.value,
    state: known.state as LineState,
    form: null,
    reportId: known.reportId,
    by: around.personOf(known.declaredBy),
    at: known.publishedAt ?? known.declaredAt,
  }
}

export const paperView = (paper: Paper, { report }: Pick<Sheet, 'report'>, caller: Caller): Evidence => ({
  id: paper.id,
  indicatorId: paper.indicatorId,
  part: paper.part,
  name: paper.name,
  type: paper.type,
  bytes: paper.bytes,
  by: paper.by,
  at: paper.at,
  mine: isOwed(report) && isMine(report, caller) && agenciesOf(caller).has(report.agencyId),
})
