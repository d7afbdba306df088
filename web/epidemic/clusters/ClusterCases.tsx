import { useMemo, useRef, useState } from 'react'
import { type ClusterCaseView, type ClusterWhole, clusters } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import type { BulkAction } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { caseColumns } from './case-columns.tsx'
import { ReasonModal } from './ReasonModal.tsx'
import { CASES } from './sections.ts'
import { clusterText } from './text.ts'

/** The cases of a cluster, each leading to its person; chosen ones are taken in, left out or split off. */
export function ClusterCases({ cluster }: { cluster: ClusterWhole }) {
  const t = useSay()
  const go = useGo()
  const { id, people, state, mayDecide, name } = cluster
  const columns = useMemo(() => caseColumns(t), [t])
  const [splitting, setSplitting] = useState<readonly string[] | null>(null)
  const take = useAct(clusters.decideClusterCases, { done: t(clusterText.acceptDone) })
  const leave = useAct(clusters.decideClusterCases, { done: t(clusterText.declineDone) })
  const split = useAct(clusters.splitCluster, { done: t(clusterText.splitDone), quiet: true })
  // Gone to once the form is put away: while it holds words, leaving would be asked about.
  const made = useRef<string | null>(null)
  const idsOf = (rows: readonly ClusterCaseView[]) => rows.map((row) => row.id)
  const body = (rows: readonly ClusterCaseView[], accept: boolean) => ({
    params: { id },
    body: { people: idsOf(rows), accept },
  })
  const actions: readonly BulkAction<ClusterCaseView>[] =
    mayDecide && state === 'confirmed'
      ? [
          { words: t(clusterText.accept), run: (rows) => take.mutate(body(rows, true)) },
          { words: t(clusterText.split), run: (rows) => setSplitting(idsOf(rows)) },
          { words: t(clusterText.decline), run: (rows) => leave.mutate(body(rows, false)) },
        ]
      : []
  return (
    <div id={CASES} tabIndex={-1}>
      <Card title={t(clusterText.members)} pad={false}>
        <DataTable
          name="members"
          caption={t(clusterText.members)}
          rows={people}
          rowId={(row) => row.id}
          columns={columns}
          to={(row) => paths.person(row.id)}
          actions={actions}
          sortedBy={['confirmed', true]}
          maxHeight={520}
          empty={<EmptyState title={t(clusterText.none)} />}
        />
        <ReasonModal
          name={`epidemic.cluster-split.${id}`}
          opened={splitting !== null}
          title={t(clusterText.split)}
          what={t(clusterText.splitWhat, { n: splitting?.length ?? 0 })}
          naming={`${name} (2)`}
          onClose={() => setSplitting(null)}
          onSent={() => made.current !== null && go(paths.cluster(made.current))}
          onSend={async (reason, newName) => {
            const { id: to } = await split.mutateAsync({
              params: { id },
              body: { people: [...(splitting ?? [])], name: newName, reason },
            })
            made.current = to
          }}
        />
      </Card>
    </div>
  )
}
