import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { outgoing, type Webhook } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmHarm } from '../../ui/ConfirmHarm.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Notices.module.css'
import { eventWords, hookStates, words } from './text-outgoing.ts'

interface Props {
  readonly hook: Webhook
  readonly onEdit: () => void
  readonly onDeliveries: () => void
  readonly onSecret: (of: { name: string; secret: string }) => void
}

const TONES = { active: 'good', paused: 'bad', off: 'neutral' } as const

/** One receiver: its state, what fails, and what can be done about it. */
export function WebhookCard({ hook, onEdit, onDeliveries, onSecret }: Props) {
  const t = useSay()
  const f = useFormat()
  const change = useAct(outgoing.changeWebhook)
  const renew = useAct(outgoing.renewSecret, { onDone: (made) => onSecret(made) })
  const remove = useAct(outgoing.removeWebhook, { done: t(words.removed) })
  const params = { id: hook.id }
  const { name, address, events, state, failingSince, lastError, lastSentAt, waiting, dead } = hook
  const runs = state === 'active'
  const turn = () =>
    change.mutate({ params, body: { name, address, events, state: runs ? ('off' as const) : ('active' as const) } })
  return (
    <Card title={name} aside={<StatusTag tone={TONES[state]}>{t(hookStates[state])}</StatusTag>}>
      <Stack gap="sm">
        <div>
          <Text style={{ overflowWrap: 'anywhere' }}>{address}</Text>
          <div className={css.quiet}>
            {[
              events.map((one) => (eventWords[one] ? t(eventWords[one]) : one)).join(', '),
              lastSentAt === null ? t(words.neverSent) : t(words.lastSent, { at: f.instant(lastSentAt) }),
              t(words.counts, { waiting, dead }),
            ].join(' · ')}
          </div>
        </div>
        {failingSince !== null && (
          <Alert color={state === 'paused' ? 'red' : 'orange'} variant="outline">
            {t(words.failing, { at: f.instant(failingSince), why: lastError ?? '' })}
          </Alert>
        )}
        <Group gap="sm">
          <Button variant="default" onClick={onDeliveries}>
            {t(words.deliveries)}
          </Button>
          <Button variant="default" onClick={onEdit}>
            {t(words.edit)}
          </Button>
          <Button variant="default" loading={change.isPending} onClick={turn}>
            {t(runs ? words.pause : words.resume)}
          </Button>
          <ConfirmHarm verb={t(words.renew)} name={name} onConfirm={() => renew.mutateAsync({ params })}>
            {(ask) => (
              <Button variant="default" onClick={ask}>
                {t(words.renew)}
              </Button>
            )}
          </ConfirmHarm>
          <ConfirmHarm
            verb={t(words.remove)}
            name={name}
            consequence={<Text>{t(words.removeMeans)}</Text>}
            onConfirm={() => remove.mutateAsync({ params })}
          >
            {(ask) => (
              <Button variant="light" color="red" onClick={ask}>
                {t(words.remove)}
              </Button>
            )}
          </ConfirmHarm>
        </Group>
      </Stack>
    </Card>
  )
}
