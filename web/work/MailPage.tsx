import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type MailRow, outgoing } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './notices/Notices.module.css'
import { mailKinds, mailStates, words } from './notices/text-outgoing.ts'

const WATCH_MS = 3_000

/** Whether mail goes out, a trial, and what did not arrive with why. */
export default function MailPage() {
  const t = useSay()
  const office = useAnswer(outgoing.getMailOffice, {}, { refetchInterval: WATCH_MS })
  return (
    <Page title={t(words.mailTitle)} lead={office.data && t(words.waiting, { n: office.data.waiting })}>
      <Answer of={office}>
        {({ server, from, mails }) => (
          <Stack gap="md" maw={960}>
            {server === null ? (
              <Alert color="orange" variant="outline" title={t(words.mailOff)}>
                {t(words.mailOffDo)}
              </Alert>
            ) : (
              <Card title={t(words.tryTitle)}>
                <Text mb="sm">{t(words.mailOn, { server, from: from ?? '' })}</Text>
                <Trial />
              </Card>
            )}
            <Card title={t(words.mails)}>
              {mails.length === 0 && <Text c="dimmed">{t(words.noMails)}</Text>}
              <ul className={css.list}>
                {mails.map((mail) => (
                  <Mail key={mail.id} mail={mail} />
                ))}
              </ul>
            </Card>
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function Trial() {
  const t = useSay()
  const [address, setAddress] = useState('')
  const send = useAct(outgoing.tryMail, { done: t(words.tried) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate({ body: { address: address.trim() } })
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={t(words.tryAddress)}
          type="email"
          required
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          maw={340}
          flex={1}
        />
        <Button type="submit" loading={send.isPending}>
          {t(words.trySend)}
        </Button>
      </Group>
    </form>
  )
}

const TONES = { waiting: 'warn', sent: 'good', failed: 'bad', refused: 'bad' } as const

function Mail({ mail }: { mail: MailRow }) {
  const t = useSay()
  const f = useFormat()
  const again = useAct(outgoing.resendMail, { done: t(words.againDone) })
  const about = [
    f.instant(mail.createdAt),
    t(words.tries, { n: mail.attempts }),
    mail.state === 'waiting' ? t(words.next, { at: f.instant(mail.nextAt) }) : null,
  ]
  return (
    <li className={css.line}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="sm">
          <Text fw={600}>{mail.address}</Text>
          <StatusTag tone={TONES[mail.state]}>{t(mailStates[mail.state])}</StatusTag>
        </Group>
        {mail.error !== null && <div className={css.words}>{mail.error}</div>}
        <div className={css.quiet}>{[t(mailKinds[mail.kind]), ...about].filter(Boolean).join(' · ')}</div>
      </div>
      {mail.state !== 'sent' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate({ params: { id: mail.id } })}
        >
          {t(words.again)}
        </Button>
      )}
    </li>
  )
}
