import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { fold } from '#kernel/fold'
import { type FormRow, REPORT_MARKS, type ReportMark, type ReportMatrix, reporting } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { toCsv } from '../../table/csv.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { saveText } from '../../ui/save.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { Mark } from './Mark.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import css from './Rates.module.css'
import type { RateScope } from './rate-scope.ts'
import { markWords, rateWords as words } from './text-rates.ts'

interface Props {
  readonly form: string | null
  readonly onForm: (id: string | null) => void
  readonly scope: RateScope
}

const owed = ({ latest }: FormRow): number => (latest ? latest.reports - latest.sent : 0)

type Cell = ReportMatrix['rows'][number]['cells'][number]

/** Every unit in every period of one form: who was on time, late, owes, corrected. */
export function Matrix({ form, onForm, scope }: Props) {
  const t = useSay()
  const { place } = useAsOf()
  const forms = useAnswer(reporting.listForms, { query: {} }, { staleTime: 300_000 })
  // Where most is owed comes first.
  const offered = (forms.data?.items ?? [])
    .filter(
      ({ period, level, latest }) =>
        latest !== null && (!scope.kind || period === scope.kind) && (!scope.level || level === scope.level),
    )
    .toSorted((a, b) => owed(b) - owed(a))
  const chosen = offered.find(({ id }) => id === form) ?? offered[0]
  const matrix = useAnswer(
    reporting.getReportMatrix,
    {
      query: {
        form: chosen?.id ?? '',
        from: scope.from,
        to: scope.to,
        ...(place ? { unit: place } : {}),
      },
    },
    { enabled: chosen !== undefined },
  )
  if (!chosen) return null
  return (
    <Card
      title={t(words.matrix)}
      pad={false}
      aside={
        <Select
          aria-label={t(words.matrixForm)}
          data={offered.map(({ id, name }) => ({ value: id, label: t(name) }))}
          value={chosen.id}
          onChange={onForm}
          allowDeselect={false}
          w={320}
          maw="60vw"
        />
      }
    >
      <Answer of={matrix} rows={10}>
        {(data) => <Told data={data} />}
      </Answer>
    </Card>
  )
}

function Told({ data }: { data: ReportMatrix }) {
  const t = useSay()
  const f = useFormat()
  const [find, setFind] = useState('')
  const [owing, setOwing] = useState(false)
  const rows = useMemo(() => {
    const sought = fold(find)
    return data.rows.filter(
      ({ subject, cells }) =>
        fold(t(subject.name)).includes(sought) &&
        (!owing || cells.some((cell) => cell?.mark === 'late' || cell?.mark === 'missing')),
    )
  }, [data, find, owing, t])
  const count = (mark: ReportMark) =>
    rows.reduce((sum, { cells }) => sum + cells.filter((one) => one?.mark === mark).length, 0)
  const said = (cell: Cell | undefined) => {
    if (!cell) return ''
    const more = [
      cell.complete || cell.mark === 'waiting' || cell.mark === 'missing' ? null : t(words.incomplete),
      cell.corrected ? t(words.wasCorrected) : null,
    ]
    return [t(markWords[cell.mark]), ...more.filter((one) => one !== null)].join(', ')
  }
  const save = () =>
    saveText(
      `${data.form.id}.csv`,
      'text/csv',
      toCsv(rows, [
        { id: 'unit', head: t(words.unit), value: ({ subject }) => t(subject.name) },
        ...data.periods.map(({ id, name }, at) => ({
          id,
          head: t(name),
          value: ({ cells }: ReportMatrix['rows'][number]) => said(cells[at]),
        })),
      ]),
    )
  return (
    <>
      <div className={css.tools}>
        <TextInput
          type="search"
          size="sm"
          aria-label={t(words.find)}
          placeholder={t(words.find)}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <Checkbox
          label={t(words.onlyOwing)}
          checked={owing}
          onChange={(event) => setOwing(event.currentTarget.checked)}
        />
        <ul className={css.legend} aria-label={t(words.legend)}>
          {REPORT_MARKS.map((mark) => (
            <li key={mark}>
              <Mark mark={mark} /> {t(markWords[mark])} <b>{f.number(count(mark), 0)}</b>
            </li>
          ))}
          <li>
            <Mark mark="on-time" complete={false} /> {t(words.incomplete)}
          </li>
          <li>
            <Mark mark="on-time" corrected /> {t(words.wasCorrected)}
          </li>
        </ul>
        <Button variant="default" size="compact-md" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
          {t(words.export)}
        </Button>
      </div>
      <MatrixTable data={data} rows={rows} said={said} />
    </>
  )
}
