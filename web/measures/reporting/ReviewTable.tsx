import { ActionIcon, Anchor } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Report, ReportLine } from '#measures/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Change } from './EntryGrid.tsx'
import { BackButton, Judging } from './Judging.tsx'
import { LineBelow } from './LineBelow.tsx'
import { useUnitWords } from './LineCell.tsx'
import { LineName } from './LineName.tsx'
import { LineStanding } from './LineStanding.tsx'
import { cellWords, type LineView, lineKey, viewOf } from './line.ts'
import sheet from './Sheet.module.css'
import { entryWords } from './text-entry.ts'
import { reviewWords as words } from './text-review.ts'
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
  const [all, setAll] = useState(false)
  const entering: Around = { report, cells: {}, change: () => undefined }
  const mine = review === null ? [] : report.lines.filter((line) => review.judges(line))
  const few = mine.length > 0 && mine.length < report.lines.length
  return (
    <>
      {few && (
        <Anchor component="button" type="button" style={{ alignSelf: 'flex-start' }} onClick={() => setAll(!all)}>
          {all ? t(words.onlyMine, { n: mine.length }) : t(words.everyLine, { n: report.lines.length })}
        </Anchor>
      )}
      <div className={sheet.sheet}>
        <table className={sheet.table} data-review>
          <thead>
            <tr>
              <th scope="col">{t(entryWords.indicator)}</th>
              <th scope="col" className={sheet.number}>
                {t(report.round > 1 ? entryWords.standing : entryWords.previous)}
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
            {(few && !all ? mine : report.lines).map((line) => (
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
    </>
  )
}

function Row({ view, entering, review }: { view: LineView; entering: Around; review: Reviewing | null }) {
  const t = useSay()
  const { language } = useLanguage()
  const unitWords = useUnitWords()
  const { key, line } = view
  const [open, setOpen] = useState(line.evidence.length > 0 || view.note !== '')
  const base = entering.report.round > 1 ? line.published : line.previous
  const said = (value: number | null) => (value === null ? '—' : cellWords(value, line, language))
  const declared = line.declaredValue ?? line.value
  const typed = declared === null ? '' : said(declared)
  const judged = line.state !== 'declared' && line.state !== 'absent' && line.state !== 'returned'
  return (
    <tr data-back={review?.of(key).back !== undefined || undefined}>
      <th scope="row">
        <span className={sheet.name} data-part={line.part !== '' || undefined}>
          <LineName line={line} />
        </span>
        <LineBelow view={{ ...view, fillable: false }} entering={entering} open={open} />
        {review && <Judging view={view} review={review} declared={typed} />}
      </th>
      <td
        className={sheet.number}
        data-label={t(entering.report.round > 1 ? entryWords.standing : entryWords.previous)}
      >
        {base ? said(base.value) : '—'}
      </td>
      <td className={sheet.number} data-label={t(words.declared)}>
        <span>
          {said(declared)} {declared !== null && <small>{unitWords(line)}</small>}
        </span>
      </td>
      <td className={sheet.number} data-label={t(entryWords.change)}>
        {declared !== null && base ? <Change value={declared} base={base.value} view={view} /> : ''}
      </td>
      <td className={sheet.number} data-label={t(words.verified)}>
        {review ? (
          <Verified line={line} review={review} declared={typed} />
        ) : judged ? (
          <b data-mended={line.declaredValue !== null || undefined}>{said(line.value)}</b>
        ) : (
          '—'
        )}
      </td>
      <td data-label={t(words.state)}>
        <LineStanding line={line} sent={entering.report.state !== 'open'} mine={review !== null}>
          {review && <BackButton line={line} review={review} />}
          <ActionIcon
            aria-label={t(entryWords.details, { name: t(line.short) })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </LineStanding>
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
