import { Button, Drawer, Group, Text } from '@mantine/core'
import { outgoing, type Webhook } from '#work/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Notices.module.css'
import { deliveryStates, words } from './text-outgoing.ts'

const TONES = { waiting: 'warn', sent: 'good', dead: 'bad' } as const
const WATCH_MS = 5_000

/** The latest deliveries to one receiver, each with what came of it; what was given up can be sent again. */
export function Deliveries({ hook, onClose }: { hook: Webhook; onClose: () => void }) {
  const t = useSay()
  const f = useFormat()
  const params = { id: hook.id }
  const found = useAnswer(outgoing.listDeliveries, { params, query: {} }, { refetchInterval: WATCH_MS })
  const again = useAct(outgoing.resendDeliveries, { done: ({ again: n }) => t(words.resent, { n }) })
  const dead = found.data?.deliveries.filter(({ state }) => state === 'dead').length ?? 0
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={`${t(words.deliveries)} · ${hook.name}`}>
      {dead > 0 && (
        <Button mb="md" loading={again.isPending} onClick={() => again.mutate({ params, body: {} })}>
          {t(words.resendDead, { n: dead })}
        </Button>
      )}
      <Answer of={found}>
        {({ deliveries }) => (
          <>
            {deliveries.length === 0 && <Text c="dimmed">{t(words.noDeliveries)}</Text>}
            <ul className={css.list}>
              {deliveries.map((one) => (
                <li key={one.eventId} className={css.line}>
                  <div style={{ flex: 1, minWidth: 0 }}>
                    <Group gap="sm">
                      <Text fw={600}>{one.name}</Text>
                      <StatusTag tone={TONES[one.state]}>{t(deliveryStates[one.state])}</StatusTag>
                    </Group>
                    {one.error !== null && <div className={css.words}>{one.error}</div>}
                    <div className={css.quiet}>
                      {[
                        f.instant(one.sentAt ?? one.createdAt),
                        t(words.tries, { n: one.attempts }),
                        one.state === 'waiting' && one.attempts > 0
                          ? t(words.next, { at: f.instant(one.nextAt) })
                          : null,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </div>
                  {one.state !== 'waiting' && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => again.mutate({ params, body: { eventId: one.eventId } })}
                    >
                      {t(words.again)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Drawer>
  )
}
