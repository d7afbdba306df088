import { Button, PasswordInput, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signIn } from '#people/contract'
import { refresh, useAct } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ui } from '../ui/text.ts'
import { texts } from './text.ts'

/** Changes the password. What is typed here is never kept as a draft. */
export function PasswordCard() {
  const t = useSay()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useAct(signIn.changePassword, {
    quiet: true,
    done: t(texts.changed),
    onDone: () => {
      setCurrent('')
      setNext('')
      void refresh(client, 'people')
    },
  })
  return (
    <Card title={t(texts.password)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ body: { currentPassword: current, newPassword: next } })
        }}
      >
        <Stack gap="md" maw={360}>
          <PasswordInput
            label={t(texts.current)}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t(ui.showPassword) }}
          />
          <PasswordInput
            label={t(texts.next)}
            description={t(texts.nextHint)}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t(ui.showPassword) }}
          />
          <ErrorNote error={change.error} focus />
          <div>
            <Button type="submit" loading={change.isPending} disabled={current === '' || next === ''}>
              {t(texts.change)}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
