import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type FormRow, periodKinds, reporting, reportingLevels } from '#measures/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { formWords as words } from './reporting/text-forms.ts'

/** Every form: of whom, how often, by when, and how its latest period goes. */
export default function ReportFormsPage() {
  const t = useSay()
  const { day } = useAsOf()
  const forms = useAnswer(reporting.listForms, { query: { day, ended: true } })
  const columns = useMemo(() => columnsOf(t), [t])
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead)}
      wide
      actions={
        forms.data?.mayDefine && (
          <Button component={Link} to={paths.reportForm('new')}>
            {t(words.add)}
          </Button>
        )
      }
    >
      <Answer of={forms}>
        {({ items }) => (
          <DataTable
            name="forms"
            caption={t(words.title)}
            rows={items}
            rowId={({ id }) => id}
            columns={columns}
            to={({ id }) => paths.reportForm(id)}
            roomy
            empty={<EmptyState title={t(words.none)} hint={t(words.noneDo)} />}
          />
        )}
      </Answer>
    </Page>
  )
}

const columnsOf = (t: Say): readonly Column<FormRow>[] => [
  { id: 'name', head: t(words.name), value: ({ name }) => t(name), filter: 'text', phone: 'title' },
  {
    id: 'level',
    head: t(words.level),
    value: ({ level }) => t(reportingLevels[level]),
    filter: 'choice',
    width: 128,
  },
  { id: 'period', head: t(words.period), value: ({ period }) => t(periodKinds[period]), filter: 'choice', width: 112 },
  { id: 'lines', head: t(words.lines), value: ({ lines }) => lines, numeric: true, width: 80 },
  { id: 'deadline', head: t(words.deadline), value: ({ deadlineWords }) => t(deadlineWords), width: 296 },
  {
    id: 'latest',
    head: t(words.latest),
    value: ({ latest }) => latest?.period.to,
    words: ({ latest }) =>
      latest ? `${t(latest.period.name)}: ${t(words.sentOf, { sent: latest.sent, of: latest.reports })}` : '',
    cell: ({ id, latest, to }) =>
      latest ? (
        <Link to={withQuery(paths.reports(), { view: 'all', form: id, period: latest.period.id })}>
          {t(latest.period.name)}: {t(words.sentOf, { sent: latest.sent, of: latest.reports })}
        </Link>
      ) : (
        to && t(words.endedOn, { day: formatDay(to) })
      ),
    width: 232,
  },
  {
    id: 'owner',
    head: t(words.owner),
    value: ({ owner }) => t(owner.name),
    filter: 'choice',
    width: 240,
    phone: 'hide',
  },
]
