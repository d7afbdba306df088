import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signIn } from '#people/contract'
import { useAct } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { texts } from './text.ts'

interface Props {
  readonly uri: string
  readonly backupCodes: readonly string[]
  readonly onDone: () => void
}

/** The key for the phone, the codes for when it is lost, and the first code that proves the phone has it. */
export function ConfirmFactor({ uri, backupCodes, onDone }: Props) {
  const t = useSay()
  const [code, setCode] = useState('')
  const confirm = useAct(signIn.withCode, { quiet: true, done: t(texts.turnedOn), onDone })
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <Stack gap="md">
      <Text>{t(texts.scan)}</Text>
      <a href={uri}>
        <QrCode text={uri} label={t(texts.qr)} />
      </a>
      <Text>
        {t(texts.key)}: <Code style={{ overflowWrap: 'anywhere' }}>{secret.match(/.{1,4}/g)?.join(' ')}</Code>
      </Text>
      <div>
        <Text fw={600}>{t(texts.backups)}</Text>
        <Text c="dimmed" mb="xs">
          {t(texts.backupsDo)}
        </Text>
        <Group gap="sm">
          {backupCodes.map((one) => (
            <Code key={one}>{one}</Code>
          ))}
        </Group>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          confirm.mutate({ body: { code } })
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t(texts.code)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" loading={confirm.isPending} disabled={code.length < 6}>
            {t(texts.confirm)}
          </Button>
        </Group>
        <ErrorNote error={confirm.error} focus />
      </form>
    </Stack>
  )
}
