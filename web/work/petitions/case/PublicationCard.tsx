import { Button } from '@mantine/core'
import { useState } from 'react'
import { petitions } from '#work/contract'
import { useAct } from '../../../api.ts'
import { paths } from '../../../paths.ts'
import { useSay } from '../../../shell/language.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ConfirmHarm } from '../../../ui/ConfirmHarm.tsx'
import { formatDay } from '../../../ui/format.ts'
import { answers } from '../text-answers.ts'
import css from './Case.module.css'
import { PublishForm } from './PublishForm.tsx'
import type { Case } from './usePetition.ts'

/** Whether the answer is public, and the way there and back; for the receiving desk. */
export function PublicationCard({ petition }: { petition: Case }) {
  const t = useSay()
  const [reviewing, setReviewing] = useState(false)
  const down = useAct(petitions.unpublishPetition, { done: t(answers.takenDown) })
  const { publishedOn, consent, code } = petition
  return (
    <Card title={t(answers.publication)}>
      <div className={css.stack}>
        <span>
          {publishedOn === null ? t(answers.notPublic) : t(answers.publicNow, { day: formatDay(publishedOn) })}
        </span>
        {!consent && <span className={css.quiet}>{t(answers.noConsent)}</span>}
        {publishedOn !== null && (
          <a href={paths.answer(code)} target="_blank" rel="noreferrer">
            {t(answers.openPublic)}
          </a>
        )}
        {consent && (
          <Button variant={publishedOn === null ? 'light' : 'default'} onClick={() => setReviewing(true)}>
            {t(answers.review)}
          </Button>
        )}
        {publishedOn !== null && (
          <ConfirmHarm
            verb={t(answers.takeDown)}
            name={code}
            consequence={t(answers.takeDownNote)}
            onConfirm={() => down.mutateAsync({ params: { id: petition.id }, body: {} })}
          >
            {(ask) => (
              <Button variant="subtle" color="red" onClick={ask}>
                {t(answers.takeDown)}
              </Button>
            )}
          </ConfirmHarm>
        )}
        {reviewing && <PublishForm id={petition.id} onClose={() => setReviewing(false)} />}
      </div>
    </Card>
  )
}
