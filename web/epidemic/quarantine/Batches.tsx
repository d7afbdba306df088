import { Button, Progress } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { type BatchView, decisionKinds, quarantining } from '#epidemic/contract'
import { call, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saveBlob } from '../../ui/save.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Quarantine.module.css'
import { q } from './text.ts'

const LOOK_MS = 1_500
const SHOWN = 5

/** One's own last batches: how far printing is, and the files. One may leave the page and find them again. */
export function Batches() {
  const t = useSay()
  const [busy, setBusy] = useState(true)
  const batches = useAnswer(quarantining.listDecisionBatches, {}, busy ? { refetchInterval: LOOK_MS } : {})
  const all = batches.data?.batches ?? []
  const working = all.some(({ state }) => state === 'waiting' || state === 'working')
  if (batches.data !== undefined && working !== busy) setBusy(working)
  if (all.length === 0) return null
  return (
    <Card title={t(q.printed)} pad={false}>
      <ul className={`${css.list} ${css.inCard} ${css.plain}`}>
        {all.slice(0, SHOWN).map((batch) => (
          <Batch key={batch.id} of={batch} />
        ))}
      </ul>
    </Card>
  )
}

function Batch({ of }: { of: BatchView }) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const [loading, setLoading] = useState(false)
  const { id, kind, format, total, done, state, fileBytes, madeAt } = of
  const download = async () => {
    setLoading(true)
    try {
      const ending = format === 'pdf' ? 'pdf' : 'zip'
      const file = await call(quarantining.readDecisionBatch, { params: { id }, body: {} })
      saveBlob(`${kind === 'quarantine' ? 'quyet-dinh-cach-ly' : 'xac-nhan'}.${ending}`, file)
      toastDone(t(q.recorded))
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setLoading(false)
  }
  return (
    <li>
      <div>
        <b>{t(decisionKinds[kind])}</b> · {t(q.batch, { n: f.number(total, 0) })}
        <div className={css.quiet}>
          {t(q[format])} · {f.instant(madeAt)}
        </div>
      </div>
      {state === 'ready' && (
        <Button
          variant="default"
          loading={loading}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void download()}
        >
          {t(q.download, { size: f.bytes(fileBytes ?? 0) })}
        </Button>
      )}
      {state === 'failed' && <span className={css.bad}>{t(q.failed)}</span>}
      {(state === 'waiting' || state === 'working') && (
        <div style={{ width: 140 }}>
          <span className={css.quiet}>{t(q.printing, { done, total })}</span>
          <Progress value={(100 * done) / total} aria-label={t(q.printing, { done, total })} animated />
        </div>
      )}
    </li>
  )
}
