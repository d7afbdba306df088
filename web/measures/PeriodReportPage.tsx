import { Alert } from '@mantine/core'
import { useParams } from 'react-router'
import { dayOf } from '#kernel/day'
import { type Report, reporting, reportingTexts } from '#measures/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { DueBadge } from '../ui/DueBadge.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Changes } from './reporting/Changes.tsx'
import { Course } from './reporting/Course.tsx'
import { Fill } from './reporting/Fill.tsx'
import { Parents } from './reporting/Parents.tsx'
import { ReportActs } from './reporting/ReportActs.tsx'
import { ReviewBar } from './reporting/ReviewBar.tsx'
import { ReviewTable } from './reporting/ReviewTable.tsx'
import { reportsWords } from './reporting/text.ts'
import { reviewWords as words } from './reporting/text-review.ts'
import { toneOfReport } from './reporting/tone.ts'
import { useReview } from './reporting/useReview.ts'

/** One report: filled in by whoever owes it, verified, approved, published, corrected. */
export default function PeriodReportPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const answer = useAnswer(reporting.getReport, { params: { id } }, { keep: false })
  const { data } = answer
  return (
    <Page
      title={data ? `${t(data.form.name)} · ${t(data.period.name)}` : t(reportsWords.report)}
      lead={data && <Lead report={data} />}
      back={paths.reports()}
      wide
      actions={data && hasActs(data) && <ReportActs report={data} />}
    >
      <Answer of={answer} rows={12}>
        {(report) => <Whole key={`${report.id} ${report.round}`} report={report} />}
      </Answer>
    </Page>
  )
}

const hasActs = ({ acts }: Report): boolean =>
  acts.some((act) => act !== 'fill' && act !== 'submit' && act !== 'verify' && act !== 'return')

function Lead({ report }: { report: Report }) {
  const t = useSay()
  const { subject, due, workingDaysLeft, state, late, declared, covers } = report
  const sent = state !== 'open' && state !== 'returned'
  return (
    <>
      <StatusTag tone={toneOfReport(report)}>{t(reportingTexts.states[state])}</StatusTag> {t(subject.name)}
      {' · '}
      {sent && declared ? (
        t(late ? reportsWords.sentLate : reportsWords.sentOn, { at: formatDay(dayOf(declared.at)) })
      ) : (
        <DueBadge due={due} workingDays={workingDaysLeft} />
      )}
      {report.act && ` · ${t(words.asked, { act: report.act })}`}
      {covers && (
        <> · {t(words.covers, { from: formatDay(covers.from), to: formatDay(covers.to), why: t(covers.why) })}</>
      )}
    </>
  )
}

function Whole({ report }: { report: Report }) {
  const t = useSay()
  const fills = report.acts.includes('fill')
  const reviews = report.acts.includes('verify') || report.acts.includes('return')
  const { reason, verified } = report
  const returnedBy = report.steps.find(({ step }) => step === 'returned')?.by ?? verified?.by ?? ''
  return (
    <>
      {report.state === 'returned' && reason !== null && (
        <Alert color="red" variant="outline" title={t(words.returnedTitle)}>
          {t(words.returnedBy, { by: returnedBy, why: reason })}
        </Alert>
      )}
      {report.correcting && (
        <Alert color="yellow" variant="outline" title={t(words.correcting)}>
          {reason !== null && t(words.correctingWhy, { n: report.round - 1, why: reason })}
        </Alert>
      )}
      {fills && <Fill report={report} />}
      {!fills && reviews && <Review report={report} />}
      {!fills && !reviews && <ReviewTable report={report} review={null} />}
      {report.correcting && <Changes report={report} />}
      <Parents report={report} />
      <Course report={report} />
    </>
  )
}

function Review({ report }: { report: Report }) {
  const review = useReview(report)
  return (
    <>
      <ReviewTable report={report} review={review} />
      <ReviewBar report={report} review={review} />
    </>
  )
}
