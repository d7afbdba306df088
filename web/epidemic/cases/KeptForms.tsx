import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { instant } from '#kernel/day'
import { refresh } from '../../api.ts'
import type { KeptState } from '../../offline/kept.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useAccount } from '../../shell/person.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/format.ts'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import list from '../Epidemic.module.css'
import css from './Cases.module.css'
import { sendWaiting } from './sender.ts'
import { caseText } from './text.ts'
import { useKeptForms } from './useKeptForms.ts'
import { titleOf } from './values.ts'

const tones: Readonly<Record<KeptState, Tone>> = { draft: 'neutral', waiting: 'active', refused: 'bad', clash: 'warn' }

/** What lies on this device: drafts, forms that wait for a connection, and those the server sent back. */
export function KeptForms() {
  const t = useSay()
  const account = useAccount()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const forms = useKeptForms() ?? []
  if (forms.length === 0) return null
  const waiting = forms.filter(({ state }) => state === 'waiting').length
  const send = async () => {
    setBusy(true)
    await sendWaiting(account).catch(() => undefined)
    await refresh(client, 'epidemic')
    setBusy(false)
  }
  return (
    <Card
      title={t(caseText.onDevice)}
      aside={
        waiting > 0 && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void send()}>
            {t(caseText.sendNow)}
          </Button>
        )
      }
      pad={false}
    >
      <ul className={list.list}>
        {forms.map(({ id, state, changedAt, content }) => (
          <li key={id} className={css.kept}>
            <Link to={paths.caseForm(content.personId === null ? { form: id } : { person: content.personId })}>
              {titleOf(content) || t(caseText.unnamed)}
            </Link>
            <StatusTag tone={tones[state]}>{t(caseText[state])}</StatusTag>
            <span className={css.quiet}>{t(caseText.keptAt, { at: formatInstant(instant(changedAt)) })}</span>
            {content.problem !== null && <span className={css.quiet}>{content.problem.title}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
