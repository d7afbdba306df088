import { type PublicationRow, type Report, reporting } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import css from './Entry.module.css'
import { Reopened } from './Reopened.tsx'
import { reviewWords as words } from './text-review.ts'

/** Totals the province published of this report: which would have to be confirmed anew, and which must be now. */
export function Parents({ report }: { report: Report }) {
  const t = useSay()
  const { form, period } = report
  const found = useAnswer(reporting.listPublications, { query: { form: form.id, period: period.id, limit: 500 } })
  const own = new Set(report.lines.map(({ indicatorId }) => indicatorId))
  const mine = ({ indicator, because }: PublicationRow) =>
    own.has(indicator.id) || because.some(({ reportId }) => reportId === report.id)
  const rows = (found.data?.items ?? []).filter(mine)
  if (rows.length === 0) return null
  return (
    <Card title={t(words.parents)} pad={false}>
      {report.correcting && <p className={css.pad}>{t(words.parentsReopen)}</p>}
      <Reopened rows={rows} />
    </Card>
  )
}
