import { Button } from '@mantine/core'
import type { Report, ReportLine } from '#measures/contract'
import { reportingTexts } from '#measures/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Entry.module.css'
import { Change } from './EntryGrid.tsx'
import { LineBelow } from './LineBelow.tsx'
import { useUnitWords } from './LineCell.tsx'
import { LineName } from './LineName.tsx'
import { cellWords, type LineView, lineKey, viewOf } from './line.ts'
import sheet from './Sheet.module.css'
import { entryWords } from './text-entry.ts'
import { reviewWords as words } from './text-review.ts'
import { lineTone } from './tone.ts'
import type { Around } from './useEntry.ts'
import type { Reviewing } from './useReview.ts'

interface Props {
  readonly report: Report
  /** Null: to be read only. */
  readonly review: Reviewing | null
}

/** Side by side: what it was, what was declared, what it is taken for; with what was asked and shown. */
export function ReviewTable({ report, review }: Props) {
  const t = useSay()
  const { language } = useLanguage()
  const entering: Around = { report, cells: {}, change: () => undefined }
  const correcting = report.round > 1
  return (
    <div className={sheet.sheet}>
      <table className={sheet.table} data-review>
        <thead>
          <tr>
            <th scope="col">{t(entryWords.indicator)}</th>
            <th scope="col" className={sheet.number}>
              {t(correcting ? entryWords.standing : entryWords.previous)}
            </th>
            <th scope="col" className={sheet.number}>
              {t(words.declared)}
            </th>
            <th scope="col" className={sheet.number}>
              {t(entryWords.change)}
            </th>
            <th scope="col" className={sheet.number}>
              {t(words.verified)}
            </th>
            <th scope="col">{t(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {report.lines.map((line) => (
            <Row
              key={lineKey(line)}
              view={viewOf(line, undefined, language)}
              entering={entering}
              review={review?.judges(line) ? review : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ view, entering, review }: { view: LineView; entering: Around; review: Reviewing | null }) {
  const t = useSay()
  const { language } = useLanguage()
  const unitWords = useUnitWords()
  const { key, line } = view
  const base = entering.report.round > 1 ? line.published : line.previous
  const said = (value: number | null) => (value === null ? '—' : cellWords(value, line, language))
  const declared = line.declaredValue ?? line.value
  const judged = line.state !== 'declared' && line.state !== 'absent' && line.state !== 'returned'
  const open = line.evidence.length > 0 || view.note !== '' || review !== null
  return (
    <tr data-back={review?.of(key).back !== undefined || undefined}>
      <th scope="row">
        <span className={sheet.name} data-part={line.part !== '' || undefined}>
          <LineName line={line} />
        </span>
        <LineBelow view={{ ...view, fillable: false }} entering={entering} open={open} />
        {review && <Judging view={view} review={review} declared={declared === null ? '' : said(declared)} />}
      </th>
      <td
        className={sheet.number}
        data-label={t(entering.report.round > 1 ? entryWords.standing : entryWords.previous)}
      >
        {base ? said(base.value) : '—'}
      </td>
      <td className={sheet.number} data-label={t(words.declared)}>
        {said(declared)} <small>{unitWords(line)}</small>
      </td>
      <td className={sheet.number} data-label={t(entryWords.change)}>
        {declared !== null && base ? <Change value={declared} base={base.value} view={view} /> : ''}
      </td>
      <td className={sheet.number} data-label={t(words.verified)}>
        {review ? (
          <Verified line={line} review={review} declared={declared === null ? '' : said(declared)} />
        ) : judged ? (
          <b data-mended={line.declaredValue !== null || undefined}>{said(line.value)}</b>
        ) : (
          '—'
        )}
      </td>
      <td data-label={t(words.state)}>
        <StatusTag tone={lineTone[line.state]}>{t(reportingTexts.lineStates[line.state])}</StatusTag>
        {!review && line.state === 'declared' && <div className={css.said}>{t(line.verifier.name)}</div>}
      </td>
    </tr>
  )
}

interface JudgeProps {
  readonly line: ReportLine
  readonly review: Reviewing
  readonly declared: string
}

function Verified({ line, review, declared }: JudgeProps) {
  const t = useSay()
  const key = lineKey(line)
  const { text, back } = review.of(key)
  if (declared === '') return '—'
  return (
    <span className={sheet.cell}>
      <input
        aria-label={`${t(words.verified)}: ${t(line.short)}`}
        inputMode="decimal"
        autoComplete="off"
        disabled={back !== undefined}
        data-changed={(text !== undefined && text !== declared) || undefined}
        value={text ?? declared}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => review.say(key, { text: event.currentTarget.value })}
      />
    </span>
  )
}

/** Why the value is mended or the line returned: asked for as soon as one begins to. */
function Judging({ view, review, declared }: { view: LineView; review: Reviewing; declared: string }) {
  const t = useSay()
  const { key, line } = view
  const { text, why = '', back } = review.of(key)
  const mends = back === undefined && text !== undefined && text.trim() !== '' && text.trim() !== declared
  const reason = (label: string, value: string, put: (to: string) => void) => (
    <input
      className={css.shortInput}
      aria-label={`${label}: ${t(line.short)}`}
      placeholder={label}
      value={value}
      maxLength={2_000}
      onChange={(event) => put(event.currentTarget.value)}
    />
  )
  return (
    <div className={css.judging}>
      {mends && reason(t(words.mendWhy), why, (to) => review.say(key, { why: to }))}
      {back !== undefined && reason(t(words.backWhy), back, (to) => review.say(key, { back: to }))}
      <Button
        variant="subtle"
        size="compact-sm"
        color={back === undefined ? 'gray' : 'teal'}
        aria-label={back === undefined ? t(words.backLine, { name: t(line.short) }) : t(words.backUndo)}
        onClick={() => review.say(key, { back: back === undefined ? '' : undefined })}
      >
        {t(back === undefined ? words.back : words.backUndo)}
      </Button>
    </div>
  )
}
