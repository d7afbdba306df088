import { Button } from '@mantine/core'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { dossiers } from '#work/contract'
import { ApiProblem, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { ConfirmHarm } from '../ui/ConfirmHarm.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import apply from './dossiers/Apply.module.css'
import { ApplyHead } from './dossiers/ApplyHead.tsx'
import type { ApplyProps } from './dossiers/apply.ts'
import { ContactStep } from './dossiers/ContactStep.tsx'
import { PapersStep } from './dossiers/PapersStep.tsx'
import { ReviewStep } from './dossiers/ReviewStep.tsx'
import { SentCard } from './dossiers/SentCard.tsx'
import { citizen } from './dossiers/text-citizen.ts'
import { useApplication } from './dossiers/useApplication.ts'
import { PublicPage } from './PublicPage.tsx'

const STEPS = [PapersStep, ContactStep, ReviewStep] as const

/** Apply without an account: papers, who applies, review. Kept on the device until sent, and sent once. */
export default function ApplyDossierPage() {
  const t = useSay()
  const { id = '' } = useParams()
  const procedure = useAnswer(dossiers.getProcedure, { params: { id } }, { staleTime: 300_000 })
  const form = useAnswer(dossiers.getDossierForm, {}, { staleTime: 300_000 })
  const application = useApplication(id)
  const [sent, setSent] = useState<{ code: string; link: string } | null>(null)
  const unknown = procedure.error instanceof ApiProblem && procedure.error.status < 500
  const name = procedure.data?.name ?? t(citizen.apply)
  if (sent !== null)
    return (
      <PublicPage title={t(citizen.sent)}>
        <SentCard {...sent} />
      </PublicPage>
    )
  return (
    <PublicPage title={name}>
      {unknown && (
        <EmptyState
          title={t(citizen.noneFound)}
          action={<Link to={paths.procedures()}>{t(citizen.clearSearch)}</Link>}
        />
      )}
      {!unknown && <ErrorNote error={procedure.error ?? form.error} onRetry={() => void procedure.refetch()} />}
      {procedure.data && procedure.data.to !== null && <EmptyState title={t(citizen.withdrawnProcedure)} />}
      {procedure.data?.to === null && form.data && application.ready ? (
        <Steps procedure={procedure.data} form={form.data} of={application} onSent={setSent} />
      ) : (
        (procedure.isPending || form.isPending) && <Skeletons rows={6} />
      )}
    </PublicPage>
  )
}

function Steps({
  onSent,
  ...props
}: Omit<ApplyProps, 'go'> & { onSent: (sent: { code: string; link: string }) => void }) {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const step = Math.min(Math.max(Number(search.get('step') ?? 1) || 1, 1), STEPS.length)
  // Each step is an entry of the browser's history: the phone's own "back" goes one step back.
  const go = (to: number) => {
    setSearch(to === 1 ? {} : { step: String(to) })
    scrollTo({ top: 0 })
  }
  const Step = STEPS[step - 1] ?? PapersStep
  const { of } = props
  return (
    <>
      <ApplyHead step={step} onStep={go} />
      <Step {...props} go={go} onSent={onSent} />
      {of.begun && (
        <div className={apply.kept}>
          <span role="status">{t(of.kept ? citizen.kept : citizen.notKept)}</span>
          <ConfirmHarm
            verb={t(citizen.dropDraft)}
            name={t(citizen.thisApplication)}
            consequence={t(citizen.dropDraftWhat)}
            onConfirm={async () => {
              await of.drop()
              go(1)
            }}
          >
            {(ask) => (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={ask}>
                {t(citizen.dropDraft)}
              </Button>
            )}
          </ConfirmHarm>
        </div>
      )}
    </>
  )
}
