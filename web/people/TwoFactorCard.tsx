import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signIn } from '#people/contract'
import { refresh, useAct } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { ui } from '../ui/text.ts'
import { ConfirmFactor } from './ConfirmFactor.tsx'
import { texts } from './text.ts'

/** The second factor: turned on with the password and a first code, off with the password. */
export function TwoFactorCard({ on }: { on: boolean }) {
  const t = useSay()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const settled = () => {
    setPassword('')
    begin.reset()
    void refresh(client, 'people')
  }
  const begin = useAct(signIn.beginTwoFactor, { quiet: true })
  const stop = useAct(signIn.endTwoFactor, { quiet: true, done: t(texts.turnedOff), onDone: settled })
  const send = on ? stop : begin
  return (
    <Card
      title={t(texts.twoFactor)}
      aside={<StatusTag tone={on ? 'good' : 'neutral'}>{t(on ? texts.isOn : texts.isOff)}</StatusTag>}
    >
      <Stack gap="md">
        <Text>{t(texts.twoFactorLead)}</Text>
        {begin.data && !on ? (
          <ConfirmFactor uri={begin.data.totpURI} backupCodes={begin.data.backupCodes} onDone={settled} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              send.mutate({ body: { password } })
            }}
          >
            <Group align="flex-end" gap="sm">
              <PasswordInput
                label={t(texts.current)}
                w={280}
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                visibilityToggleButtonProps={{ 'aria-label': t(ui.showPassword) }}
              />
              <Button
                type="submit"
                variant={on ? 'outline' : 'filled'}
                {...(on ? { color: 'red' } : {})}
                loading={send.isPending}
                disabled={password === ''}
              >
                {t(on ? texts.turnOff : texts.turnOn)}
              </Button>
            </Group>
            <ErrorNote error={send.error} focus />
          </form>
        )}
      </Stack>
    </Card>
  )
}
