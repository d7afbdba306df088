import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { outgoing, WEBHOOK_EVENTS, type Webhook } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { eventWords, words } from './text-outgoing.ts'

interface Props {
  /** Null enters a new one. */
  readonly hook: Webhook | null
  readonly onClose: () => void
  readonly onSecret: (of: { name: string; secret: string }) => void
}

/** Name, address and events of a receiver. */
export function WebhookForm({ hook, onClose, onSecret }: Props) {
  const t = useSay()
  const [name, setName] = useState(hook?.name ?? '')
  const [address, setAddress] = useState(hook?.address ?? '')
  const [events, setEvents] = useState<string[]>(hook?.events ?? ['*'])
  const add = useAct(outgoing.addWebhook, { quiet: true, onDone: (made) => onSecret(made) })
  const change = useAct(outgoing.changeWebhook, { quiet: true })
  const body = { name: name.trim(), address: address.trim(), events }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (hook === null) await add.mutateAsync({ body })
    else {
      const state = hook.state === 'off' ? 'off' : 'active'
      await change.mutateAsync({ params: { id: hook.id }, body: { ...body, state } })
    }
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={hook === null ? t(words.add) : hook.name}>
      <form onSubmit={(event) => void send(event).catch(() => undefined)}>
        <Stack gap="md">
          <TextInput
            label={t(words.name)}
            required
            minLength={2}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={t(words.address)}
            type="url"
            required
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Checkbox.Group label={t(words.events)} value={events} onChange={setEvents} required>
            <Stack gap={8} mt={8}>
              {WEBHOOK_EVENTS.map((one) => (
                <Checkbox key={one} value={one} label={eventWords[one] ? t(eventWords[one]) : one} />
              ))}
            </Stack>
          </Checkbox.Group>
          <ErrorNote error={add.error ?? change.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(words.cancel)}
            </Button>
            <Button type="submit" loading={add.isPending || change.isPending} disabled={events.length === 0}>
              {t(words.save)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
