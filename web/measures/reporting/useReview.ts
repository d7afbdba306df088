import { useState } from 'react'
import { type Report, type ReportLine, reporting } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useDraft } from '../../form/useDraft.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { toastDone } from '../../ui/toast.tsx'
import { cellWords, lineKey, readLine } from './line.ts'
import { reviewWords as words } from './text-review.ts'

/** What the verifier means to do with a line; nothing said: it is right. */
export interface Judgement {
  /** Another value, as typed, and why. */
  readonly text?: string | undefined
  readonly why?: string | undefined
  /** Back to whoever reported, and why; '' until the reason is given. */
  readonly back?: string | undefined
}

export type Judged =
  | { readonly to: 'verify' }
  | { readonly to: 'mend'; readonly value: number | null; readonly why: string }
  | { readonly to: 'return'; readonly why: string }

/** A line judged, with what was typed for it. */
export function judge(line: ReportLine, said: Judgement | undefined, declared: string): Judged {
  if (said?.back !== undefined) return { to: 'return', why: said.back.trim() }
  const text = said?.text?.trim()
  if (text === undefined || text === '' || text === declared) return { to: 'verify' }
  const read = readLine(text, line)
  return { to: 'mend', value: read.kind === 'value' ? read.value : null, why: said?.why?.trim() ?? '' }
}

const LEAST_LETTERS = 3

/** Verifying a report line by line: what is meant is kept on the device until it is sent in one step. */
export function useReview(report: Report) {
  const t = useSay()
  const { language } = useLanguage()
  const draft = useDraft('report.review.'.concat(report.id, '.', String(report.round)), {
    lines: {} as Readonly<Record<string, Judgement>>,
  })
  const verify = useAct(reporting.verifyReport, { quiet: true })
  const giveBack = useAct(reporting.returnReport, { quiet: true })
  const [busy, setBusy] = useState(false)
  const lines = report.lines.filter(({ mayVerify, state }) => mayVerify && (state === 'declared' || state === 'absent'))
  const judged = lines.map((line) => {
    const declared = line.value === null ? '' : cellWords(line.value, line, language)
    return { line, of: judge(line, draft.values.lines[lineKey(line)], declared) }
  })
  const right = judged.filter(({ of }) => of.to !== 'return')
  const mended = judged.filter(({ of }) => of.to === 'mend')
  const back = judged.filter(({ of }) => of.to === 'return')
  const unready = judged.filter(
    ({ of }) => (of.to !== 'verify' && of.why.length < LEAST_LETTERS) || (of.to === 'mend' && of.value === null),
  )
  const named = ({ indicatorId, part }: ReportLine) => ({ indicatorId, ...(part ? { part } : {}) })
  const send = async () => {
    setBusy(true)
    const params = { id: report.id }
    try {
      let { version } = report
      if (right.length > 0) {
        const after = await verify.mutateAsync({
          params,
          body: {
            version,
            lines: right.map(({ line }) => named(line)),
            mended: mended.flatMap(({ line, of }) =>
              of.to === 'mend' && of.value !== null ? [{ ...named(line), value: of.value, reason: of.why }] : [],
            ),
          },
        })
        version = after.version
      }
      if (back.length > 0) {
        const reasons = back.map(({ line, of }) => ({ ...named(line), reason: of.to === 'return' ? of.why : '' }))
        const reason = [...new Set(reasons.map((one) => one.reason))].join('; ').slice(0, 2_000)
        await giveBack.mutateAsync({ params, body: { version, reason, lines: reasons } })
      }
      draft.discard()
      toastDone(t(back.length > 0 ? words.returnedDone : words.verifiedDone))
    } catch {
      // Shown below the table.
    } finally {
      setBusy(false)
    }
  }
  return {
    of: (key: string): Judgement => draft.values.lines[key] ?? {},
    say: (key: string, said: Judgement) =>
      draft.set('lines', { ...draft.values.lines, [key]: { ...draft.values.lines[key], ...said } }),
    judges: (line: ReportLine) => lines.includes(line),
    right,
    mended,
    back,
    unready,
    busy,
    error: verify.error ?? giveBack.error,
    send,
  }
}

export type Reviewing = ReturnType<typeof useReview>
