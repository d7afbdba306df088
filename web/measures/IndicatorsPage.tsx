import { Button, SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { catalogue } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { usePut } from '../shell/usePut.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import css from './catalogue/Catalogue.module.css'
import { columnsOf } from './catalogue/catalogue-columns.tsx'
import { texts } from './catalogue/text.ts'

/** Everything that is measured and what it is made of, as defined on the day. */
export default function IndicatorsPage() {
  const t = useSay()
  const { day } = useAsOf()
  const found = useAnswer(catalogue.listCatalogue, { query: { day } })
  const inputs = found.data?.items.filter(({ raw }) => raw).length ?? 0
  return (
    <Page
      title={t(texts.title)}
      lead={found.data && t(texts.lead, { indicators: found.data.items.length - inputs, inputs })}
      wide
      actions={
        found.data?.mayDefine && (
          <Button component={Link} to={paths.editIndicator('new')}>
            {t(texts.add)}
          </Button>
        )
      }
    >
      <Answer of={found} rows={12}>
        {(data) => <Table data={data} />}
      </Answer>
    </Page>
  )
}

function Table({ data: { items } }: { data: AnswerOf<typeof catalogue.listCatalogue> }) {
  const t = useSay()
  const put = usePut({ replace: true })
  const [search] = useSearchParams()
  const kind = search.get('kind') ?? 'all'
  const columns = useMemo(() => columnsOf(t), [t])
  const raw = items.filter((row) => row.raw)
  const made = items.filter((row) => !row.raw)
  return (
    <>
      <SegmentedControl
        aria-label={t(texts.kind)}
        className={css.filters ?? ''}
        value={kind}
        onChange={(to) => put('kind', to === 'all' ? null : to)}
        data={[
          { value: 'all', label: t(texts.all, { n: items.length }) },
          { value: 'indicators', label: t(texts.indicators, { n: made.length }) },
          { value: 'inputs', label: t(texts.inputs, { n: raw.length }) },
        ]}
      />
      <DataTable
        name="catalogue"
        caption={t(texts.title)}
        rows={kind === 'inputs' ? raw : kind === 'indicators' ? made : items}
        rowId={(row) => row.id}
        columns={columns}
        to={(row) => paths.indicator(row.id)}
        empty={<EmptyState title={t(texts.none)} hint={t(texts.noneNext)} />}
      />
    </>
  )
}
