import { Button, Modal, MultiSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ClusterWhole, clusters } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import css from '../Epidemic.module.css'
import { ReasonModal } from './ReasonModal.tsx'
import { clusterText } from './text.ts'

/** What may be decided on a cluster as a whole. */
export function ClusterActs({ cluster }: { cluster: ClusterWhole }) {
  const t = useSay()
  const { id, name, state, lastAct, others } = cluster
  const [asking, setAsking] = useState<'reject' | 'rename' | 'merge' | null>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const [newName, setNewName] = useState(name)
  const confirm = useAct(clusters.confirmCluster, { done: t(clusterText.confirmDone) })
  const reject = useAct(clusters.rejectCluster, { done: t(clusterText.rejectDone), quiet: true })
  const rename = useAct(clusters.renameCluster, { done: t(clusterText.renamed), onDone: () => setAsking(null) })
  const merge = useAct(clusters.mergeClusters, { done: t(clusterText.mergeDone), quiet: true })
  const undo = useAct(clusters.undoClusterAct, { done: t(clusterText.undone) })
  const stands = state === 'proposed' || state === 'confirmed'
  const close = () => setAsking(null)
  return (
    <>
      {lastAct !== null && (
        <Button
          variant="default"
          loading={undo.isPending}
          onClick={() => undo.mutate({ params: { act: lastAct }, body: {} })}
        >
          {t(clusterText.undo)}
        </Button>
      )}
      {state === 'confirmed' && others.length > 0 && (
        <Button variant="default" onClick={() => setAsking('merge')}>
          {t(clusterText.merge)}
        </Button>
      )}
      {stands && (
        <Button variant="default" onClick={() => setAsking('rename')}>
          {t(clusterText.rename)}
        </Button>
      )}
      {stands && (
        <Button variant="default" onClick={() => setAsking('reject')}>
          {t(clusterText.reject)}
        </Button>
      )}
      {(state === 'proposed' || state === 'rejected') && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ params: { id }, body: {} })}>
          {t(clusterText.confirm)}
        </Button>
      )}
      <ReasonModal
        name={`epidemic.cluster-reject.${id}`}
        opened={asking === 'reject'}
        title={t(clusterText.reject)}
        what={t(clusterText.rejectWhat)}
        onClose={close}
        onSend={(reason) => reject.mutateAsync({ params: { id }, body: { reason } })}
      />
      <ReasonModal
        name={`epidemic.cluster-merge.${id}`}
        opened={asking === 'merge'}
        title={t(clusterText.merge)}
        what={
          <>
            {t(clusterText.mergeWhat, { name })}
            <MultiSelect
              label={t(clusterText.mergeWith)}
              data={others.map((other) => ({ value: other.id, label: other.name }))}
              value={chosen}
              onChange={setChosen}
              searchable
            />
          </>
        }
        onClose={close}
        onSend={(reason) => merge.mutateAsync({ params: { id }, body: { others: chosen, reason } })}
      />
      <Modal opened={asking === 'rename'} onClose={close} title={t(clusterText.rename)}>
        <div className={css.page}>
          <TextInput
            label={t(clusterText.newName)}
            value={newName}
            onChange={(event) => setNewName(event.currentTarget.value)}
            maxLength={200}
          />
          <Button
            disabled={newName.trim().length < 3}
            loading={rename.isPending}
            onClick={() => rename.mutate({ params: { id }, body: { name: newName.trim() } })}
          >
            {t(clusterText.rename)}
          </Button>
        </div>
      </Modal>
    </>
  )
}
