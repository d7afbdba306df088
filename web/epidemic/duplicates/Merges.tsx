import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { duplicates, type Merge } from '#epidemic/contract'
import { useAct, useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/format.ts'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import type { ScopeQuery } from '../useScope.ts'
import css from './Duplicates.module.css'
import { duplicateText } from './text.ts'

/** What was merged, the latest first; each can be undone with a reason. */
export function Merges({ scope }: { scope: Omit<ScopeQuery, 'day'> }) {
  const t = useSay()
  const may = useMay()
  const answer = useAnswer(duplicates.listMerges, { query: scope })
  const [undoing, setUndoing] = useState<Merge | null>(null)
  return (
    <Card title={t(duplicateText.merges)}>
      <Answer of={answer}>
        {({ merges }) =>
          merges.length === 0 ? (
            <span className={css.quiet}>{t(duplicateText.mergesNone)}</span>
          ) : (
            <ul className={css.merges} aria-label={t(duplicateText.merges)}>
              {merges.map((merge) => (
                <li key={merge.id}>
                  <Link to={paths.person(merge.keptId)}>
                    {t(duplicateText.mergeOf, { kept: merge.keptCode, absorbed: merge.absorbedCode })}
                  </Link>
                  <span className={css.quiet}>{formatInstant(merge.mergedAt)}</span>
                  {merge.undoneAt !== null && (
                    <span className={css.quiet}>{t(duplicateText.wasUndone, { reason: merge.undoReason ?? '' })}</span>
                  )}
                  {merge.undoneAt === null && may('epidemic.act') && (
                    <Button size="compact-sm" variant="default" onClick={() => setUndoing(merge)}>
                      {t(duplicateText.undo)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <Modal opened={undoing !== null} onClose={() => setUndoing(null)} title={t(duplicateText.undo)}>
        {undoing && <Undo key={undoing.id} merge={undoing} onDone={() => setUndoing(null)} />}
      </Modal>
    </Card>
  )
}

function Undo({ merge, onDone }: { merge: Merge; onDone: () => void }) {
  const t = useSay()
  const undo = useAct(duplicates.undoMerge, { quiet: true, done: t(duplicateText.undone), onDone })
  return (
    <ReasonForm
      label={t(duplicateText.reason)}
      verb={t(duplicateText.undo)}
      cancel={t(duplicateText.cancel)}
      busy={undo.isPending}
      error={undo.error}
      onSend={(reason) => undo.mutate({ params: { id: merge.id }, body: { reason } })}
      onCancel={onDone}
    >
      <p style={{ marginTop: 0 }}>{t(duplicateText.undoWhat)}</p>
    </ReasonForm>
  )
}
