import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type ReportHead, type ReportView, reporting } from '#measures/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { type Many, ManyDialog } from './reporting/ManyDialog.tsx'
import { MineList } from './reporting/MineList.tsx'
import { LatestPeriods, PeriodNumbers } from './reporting/PeriodProgress.tsx'
import { PublishPeriod } from './reporting/PublishPeriod.tsx'
import { Reopened } from './reporting/Reopened.tsx'
import { ReportsBar } from './reporting/ReportsBar.tsx'
import { reportColumns } from './reporting/report-columns.tsx'
import { reportsWords as words } from './reporting/text.ts'
import { useReports } from './reporting/useReports.ts'

/** What I must report, what waits for my decision, and how far everybody is. */
export default function ReportsPage() {
  const t = useSay()
  const may = useMay()
  const reports = useReports()
  const { view, asked, answer } = reports
  const { form, period } = asked
  const reopened = answer.data?.counts.reopened ?? 0
  return (
    <Page
      title={t(words.title)}
      wide
      actions={may('measures.publish') && form && period && <PublishPeriod form={form} period={period} />}
    >
      <ReportsBar reports={reports} />
      {view !== 'mine' && (period ? <PeriodNumbers form={form} period={period} /> : <LatestPeriods />)}
      {view === 'publish' && reopened > 0 && <ReopenedCard />}
      <Answer of={answer} rows={8}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Nothing view={view ?? 'all'} filtered={reports.filtered} />
          ) : view === 'mine' ? (
            <MineList reports={items} />
          ) : (
            <>
              <Table reports={items} view={view ?? 'all'} />
              {total > items.length && !reports.most && (
                <Button variant="default" onClick={reports.more} style={{ alignSelf: 'center' }}>
                  {t(words.more)} ({total - items.length})
                </Button>
              )}
            </>
          )
        }
      </Answer>
    </Page>
  )
}

function Table({ reports, view }: { reports: readonly ReportHead[]; view: ReportView }) {
  const t = useSay()
  const may = useMay()
  const [many, setMany] = useState<{ step: Many; reports: readonly ReportHead[] } | null>(null)
  const columns = useMemo(() => reportColumns(t), [t])
  const offer = (step: Many, needs: string, verb: string) =>
    may(needs) && reports.some(({ acts }) => acts.includes(step))
      ? [
          {
            words: verb,
            run: (chosen: readonly ReportHead[]) => {
              const meant = chosen.filter(({ acts }) => acts.includes(step))
              if (meant.length > 0) setMany({ step, reports: meant })
            },
          },
        ]
      : []
  const actions = [
    ...offer('approve', 'measures.approve', t(words.approveMany)),
    ...offer('publish', 'measures.publish', t(words.publishMany)),
    ...offer('urge', 'measures.verify', t(words.urgeMany)),
  ]
  return (
    <>
      <DataTable
        name="reports"
        caption={t(words[view])}
        rows={reports}
        rowId={({ id }) => id}
        columns={columns}
        to={({ id }) => paths.periodReport(id)}
        actions={actions}
        roomy
        empty={<Nothing view={view} filtered />}
      />
      {many && <ManyDialog {...many} onClose={() => setMany(null)} />}
    </>
  )
}

function ReopenedCard() {
  const t = useSay()
  const found = useAnswer(reporting.listPublications, { query: { state: 'reopened', limit: 100 } })
  if (!found.data || found.data.items.length === 0) return null
  return (
    <Card title={`${t(words.reopened)} (${found.data.reopened})`} pad={false}>
      <Reopened rows={found.data.items} />
    </Card>
  )
}

const NONE = {
  mine: [words.noneMine, words.noneMineDo],
  verify: [words.noneVerify, words.noneVerifyDo],
  approve: [words.noneApprove, words.noneApproveDo],
  publish: [words.nonePublish, words.nonePublishDo],
  all: [words.noneAll, words.noneAllDo],
} as const

function Nothing({ view, filtered }: { view: ReportView; filtered: boolean }) {
  const t = useSay()
  const [title, hint] = NONE[filtered ? 'all' : view]
  return <EmptyState title={t(title)} hint={t(hint)} />
}
