import { dayOf } from '#kernel/day'
import { type ReportHead, reportingLevels, reportingTexts } from '#measures/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DueBadge } from '../../ui/DueBadge.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Reports.module.css'
import { reportsWords as words } from './text.ts'
import { toneOfReport } from './tone.ts'

/** A report a row: whose, which, by when, how far. */
export const reportColumns = (t: Say): readonly Column<ReportHead>[] => [
  { id: 'subject', head: t(words.subject), value: ({ subject }) => t(subject.name), phone: 'title' },
  { id: 'form', head: t(words.form), value: ({ form }) => t(form.name), width: 232 },
  {
    id: 'period',
    head: t(words.period),
    value: ({ period }) => period.to,
    words: ({ period }) => t(period.name),
    cell: ({ period }) => t(period.name),
    width: 120,
  },
  {
    id: 'level',
    head: t(words.level),
    value: ({ level }) => t(reportingLevels[level]),
    width: 96,
    hidden: true,
  },
  {
    id: 'state',
    head: t(words.state),
    value: ({ state }) => t(reportingTexts.states[state]),
    cell: (row) => (
      <>
        <StatusTag tone={toneOfReport(row)}>{t(reportingTexts.states[row.state])}</StatusTag>
        {row.correcting && <span className={css.quiet}> {t(words.correcting)}</span>}
      </>
    ),
    width: 176,
  },
  {
    id: 'due',
    head: t(words.due),
    value: ({ due }) => due,
    cell: ({ due, workingDaysLeft, declared, late }) =>
      declared === null ? (
        <DueBadge due={due} workingDays={workingDaysLeft} />
      ) : (
        <span className={css.quiet}>
          {t(late ? words.sentLate : words.sentOn, { at: formatDay(dayOf(declared.at)) })}
        </span>
      ),
    width: 244,
  },
  {
    id: 'filled',
    head: t(words.filled),
    value: ({ filled }) => filled,
    cell: ({ filled, wanted }) => `${filled}/${wanted}`,
    numeric: true,
    width: 88,
  },
  {
    id: 'questions',
    head: t(words.questions),
    value: ({ unanswered }) => unanswered,
    cell: ({ unanswered }) => (unanswered === 0 ? '' : unanswered),
    numeric: true,
    width: 80,
    phone: 'hide',
  },
]
