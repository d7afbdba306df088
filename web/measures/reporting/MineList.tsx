import { type ReportHead, reportingTexts } from '#measures/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { DueBadge } from '../../ui/DueBadge.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Reports.module.css'
import { reportsWords as words } from './text.ts'
import { toneOfReport } from './tone.ts'

/** What the reader has to report, the most pressing first: by when, how far, and why it came back. */
export function MineList({ reports }: { reports: readonly ReportHead[] }) {
  return (
    <ul className={css.mine}>
      {reports.map((report) => (
        <Mine key={report.id} report={report} />
      ))}
    </ul>
  )
}

function Mine({ report }: { report: ReportHead }) {
  const t = useSay()
  const { id, form, period, subject, agency, due, workingDaysLeft, state, wanted, filled, unanswered, reason } = report
  const left = wanted - filled
  return (
    <li>
      <Link to={paths.periodReport(id)} className={css.row ?? ''}>
        <span className={css.main}>
          <span className={css.rowName}>
            {t(form.name)} · {t(period.name)}
          </span>
          <span className={css.quiet}>
            {t(subject.name)}
            {subject.id !== agency.id && subject.id !== report.unit.id && ` · ${t(agency.name)}`}
          </span>
          {state === 'returned' && reason !== null && (
            <span className={css.bad}>{t(words.returned, { why: reason })}</span>
          )}
          {report.correcting && reason !== null && state !== 'returned' && (
            <span className={css.quiet}>{t(words.correctingWhy, { why: reason })}</span>
          )}
        </span>
        <span className={css.side}>
          {state === 'open' ? (
            <span>{left > 0 ? t(words.cellsLeft, { n: left }) : t(words.cellsFull, { n: wanted })}</span>
          ) : (
            <StatusTag tone={toneOfReport(report)}>{t(reportingTexts.states[state])}</StatusTag>
          )}
          {unanswered > 0 && <span className={css.quiet}>{t(words.questionsLeft, { n: unanswered })}</span>}
          <DueBadge due={due} workingDays={workingDaysLeft} />
        </span>
      </Link>
    </li>
  )
}
