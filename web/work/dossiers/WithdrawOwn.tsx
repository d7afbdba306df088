import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { dossiers, type FollowedDossier } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { ui } from '../../ui/text.ts'
import { follow } from './text-follow.ts'

/** Withdrawing one's own dossier: said why, and asked first. */
export function WithdrawOwn({ dossier, secret }: { dossier: FollowedDossier; secret: string }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const act = useAct(dossiers.moveFollowedDossier, {
    quiet: true,
    done: t(follow.withdrawn),
    onDone: () => setOpen(false),
  })
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => setOpen(true)}>
        {t(follow.withdraw)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`${t(follow.withdraw)} ${dossier.code}`}>
        <ReasonForm
          label={t(follow.withdrawWhy)}
          verb={t(follow.withdraw)}
          cancel={t(ui.cancel)}
          color="red"
          busy={act.isPending}
          error={act.error}
          onCancel={() => setOpen(false)}
          onSend={(words) => act.mutate({ params: { code: dossier.code }, body: { secret, step: 'withdraw', words } })}
        >
          <p>{t(follow.withdrawWhat)}</p>
        </ReasonForm>
      </Modal>
    </div>
  )
}
