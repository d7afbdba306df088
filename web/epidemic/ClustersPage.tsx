import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { clusters } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { ClusterMap } from './clusters/ClusterMap.tsx'
import { clusterColumns } from './clusters/columns.tsx'
import { clusterText } from './clusters/text.ts'
import css from './Epidemic.module.css'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { SimulatedNote } from './SimulatedNote.tsx'
import { useScope } from './useScope.ts'

/** Every cluster of the outbreaks in a place by a day: those to decide on first, then the largest. */
export default function ClustersPage() {
  const t = useSay()
  const may = useMay()
  const { query } = useScope()
  const [lit, setLit] = useState<string | null>(null)
  const list = useAnswer(clusters.listClusters, { query })
  const again = useAct(clusters.proposeClusters, { done: t(clusterText.asked) })
  const columns = useMemo(() => clusterColumns(t), [t])
  const propose = () => {
    for (const { id } of list.data?.outbreaks ?? []) again.mutate({ body: { outbreakId: id } })
  }
  return (
    <Page
      title={t(clusterText.title)}
      lead={
        <div className={css.page} style={{ gap: 8 }}>
          <span>{t(clusterText.lead)}</span>
          <OutbreakSelect />
        </div>
      }
      actions={
        may('epidemic.act') && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={again.isPending}
            onClick={propose}
          >
            {t(clusterText.proposeNow)}
          </Button>
        )
      }
    >
      <Answer of={list} rows={10}>
        {({ day, clusters: rows, outside, outbreaks }) => (
          <div className={css.page} aria-busy={list.isPlaceholderData}>
            <p className={css.said}>
              {t(clusterText.state, {
                day: formatDay(day),
                confirmed: rows.filter(({ state }) => state === 'confirmed').length,
                active: rows.filter(({ state, status }) => state === 'confirmed' && status === 'active').length,
                proposed: rows.filter(({ state }) => state === 'proposed').length,
                outside,
              })}
            </p>
            <Card title={t(clusterText.list)} pad={false}>
              <DataTable
                name="clusters"
                caption={t(clusterText.list)}
                rows={rows}
                rowId={(row) => row.id}
                columns={columns}
                to={(row) => paths.cluster(row.id)}
                sortedBy={['cases', true]}
                roomy
                empty={<EmptyState title={t(clusterText.none)} hint={t(clusterText.noneHint)} />}
              />
            </Card>
            {rows.length > 0 && <ClusterMap day={day} rows={rows} lit={lit} onLit={setLit} />}
            <SimulatedNote of={outbreaks} />
          </div>
        )}
      </Answer>
    </Page>
  )
}
