import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type NoticeSettings, notices } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { words } from './text.ts'

/** The address mails go to. Nothing is sent until its owner has confirmed it. */
export function AddressCard({ settings: { mailOn, address, asked, bounced } }: { settings: NoticeSettings }) {
  const t = useSay()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const ask = useAct(notices.askAddress, { quiet: true, onDone: () => setTyped('') })
  const confirm = useAct(notices.confirmAddress, { quiet: true, done: t(words.confirmed) })
  const drop = useAct(notices.dropAddress, { done: t(words.dropped) })
  if (!mailOn) return <Alert variant="outline">{t(words.mailOff)}</Alert>
  return (
    <Card
      title={t(words.mail)}
      aside={
        address !== null && (
          <Button size="compact-sm" variant="default" loading={drop.isPending} onClick={() => drop.mutate({})}>
            {t(words.drop)}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Text>{address === null ? t(words.noAddress) : t(words.mailTo, { address })}</Text>
        {bounced !== null && address !== null && (
          <Alert color="orange" variant="outline" role="alert">
            {t(words.bounced, { address, why: bounced })}
          </Alert>
        )}
        {asked !== null && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              confirm.mutate({ body: { code } })
            }}
          >
            <Text mb="xs">{t(words.codeSent, { address: asked })}</Text>
            <Group align="flex-end">
              <TextInput
                label={t(words.code)}
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
                autoComplete="one-time-code"
                required
                minLength={4}
              />
              <Button type="submit" loading={confirm.isPending}>
                {t(words.confirm)}
              </Button>
            </Group>
            <ErrorNote error={confirm.error} />
          </form>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            ask.mutate({ body: { address: typed.trim() } })
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t(words.address)}
              type="email"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="email"
              required
              maw={340}
              flex={1}
            />
            <Button type="submit" variant="default" loading={ask.isPending}>
              {t(words.sendCode)}
            </Button>
          </Group>
          <ErrorNote error={ask.error} />
        </form>
        <Text c="dimmed" size="sm">
          {t(words.noPersonal)}
        </Text>
      </Stack>
    </Card>
  )
}
