import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { type AskedDossierStep, type DossierView, dossiers } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { DossierStepDialog } from './DossierStepDialog.tsx'
import { openFile } from './open-file.ts'
import { acts, ask, done } from './text-acts.ts'
import { official } from './text-official.ts'

/** In the order a hand should find them; the rest stands behind "Việc khác". */
const MAIN: readonly AskedDossierStep[] = [
  'send',
  'accept',
  'receive',
  'hand-over',
  'issue',
  'apologise',
  'supply',
  'pay',
  'return',
]
const HARM = new Set<AskedDossierStep>(['reject', 'decline', 'withdraw'])
/** Steps that ask nothing and are taken at once. */
const AT_ONCE = new Set<AskedDossierStep>(['accept', 'receive', 'hand-over', 'supply', 'return', 'send', 'mend'])

/** What I can do with the dossier now. */
export function DossierActs({ dossier }: { dossier: DossierView }) {
  const t = useSay()
  const [asked, setAsked] = useState<AskedDossierStep | null>(null)
  const act = useAct(dossiers.moveDossier, {
    onDone: ({ id, state, files }) => {
      // The receipt is what the applicant waits for at the counter.
      const receipt = files.findLast(({ kind }) => kind === 'receipt')
      if (state === 'handed' && dossier.state === 'submitted' && dossier.channel === 'desk' && receipt)
        void openFile({ params: { id, file: receipt.id } })
    },
  })
  const may = dossier.next.filter(({ allowed }) => allowed).map(({ step }) => step)
  const late = dossier.overdue || (dossier.hoursLeft ?? 1) <= 0
  const main = MAIN.filter((step) => may.includes(step) && (step !== 'apologise' || late))
  const rest = may.filter((step) => !main.includes(step))
  const receipt = dossier.files.findLast(({ kind }) => kind === 'receipt')
  const take = (step: AskedDossierStep) => {
    if (!AT_ONCE.has(step)) return setAsked(step)
    act.mutate({ params: { id: dossier.id }, body: { step } })
  }
  return (
    <>
      {receipt && (
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => void openFile({ params: { id: dossier.id, file: receipt.id } })}
        >
          {t(official.printReceipt)}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t(ask.more)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item key={step} {...(HARM.has(step) ? { color: 'red' } : {})} onClick={() => take(step)}>
                {t(acts[step])}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {main.toReversed().map((step) => (
        <Button
          key={step}
          variant={step === main[0] ? 'filled' : 'default'}
          loading={act.isPending && act.variables?.body?.step === step}
          onClick={() => take(step)}
        >
          {t(acts[step])}
        </Button>
      ))}
      {asked !== null && (
        <DossierStepDialog dossier={dossier} step={asked} done={t(done[asked])} onClose={() => setAsked(null)} />
      )}
    </>
  )
}
