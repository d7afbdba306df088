import { useNetwork } from '@mantine/hooks'
import { IconCloudUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { refresh } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useAccount } from '../../shell/person.tsx'
import css from './Cases.module.css'
import { onSent, sendWaiting } from './sender.ts'
import { toastSent } from './sent.ts'
import { caseText } from './text.ts'
import { useKeptForms } from './useKeptForms.ts'
import { useCommunes, useDefinitions, useOutbreaks } from './useKnown.ts'

/** While something waits it is tried again this often: a connection may be back without the browser saying so. */
const AGAIN_MS = 30_000

/** Sends what waits on this device as soon as it can, from whichever page, and says how much does. */
export default function UnsentForms() {
  const t = useSay()
  const account = useAccount()
  const client = useQueryClient()
  const { online } = useNetwork()
  const forms = useKeptForms() ?? []
  // What a form needs to be filled in without a connection is fetched while there is one.
  useOutbreaks()
  useCommunes()
  useDefinitions()
  const count = (state: string) => forms.filter((form) => form.state === state).length
  const waiting = count('waiting')
  useEffect(() => {
    if (waiting === 0 || !online) return
    const run = () => void sendWaiting(account).catch(() => undefined)
    run()
    const timer = setInterval(run, AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, online, account])
  useEffect(
    () =>
      onSent((sent) => {
        toastSent(sent, t)
        void refresh(client, 'epidemic')
      }),
    [client, t],
  )
  const said = [
    ...(waiting > 0 ? [t(caseText.waitingMany, { n: waiting })] : []),
    ...(count('refused') > 0 ? [t(caseText.refusedMany, { n: count('refused') })] : []),
    ...(count('clash') > 0 ? [t(caseText.clashMany, { n: count('clash') })] : []),
  ]
  if (said.length === 0) return null
  return (
    <output className={css.unsent} data-no-print>
      <IconCloudUpload size={16} aria-hidden />
      <Link to={paths.cases()}>{said.join(' · ')}</Link>
    </output>
  )
}
