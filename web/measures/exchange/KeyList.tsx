import { Button, Group, Text } from '@mantine/core'
import { exchange, type IntakeKey } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmHarm } from '../../ui/ConfirmHarm.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Exchange.module.css'
import { intakeWords as words } from './text-intake.ts'

/** The keys of an agency's systems: what each may fill in, when it was used last, and taking it back. */
export function KeyList({ keys }: { keys: readonly IntakeKey[] }) {
  const t = useSay()
  return (
    <Card title={t(words.keys)}>
      {keys.length === 0 ? (
        <EmptyState title={t(words.noKeys)} hint={t(words.noKeysDo)} />
      ) : (
        <ul className={css.keys}>
          {keys.map((key) => (
            <Key key={key.id} of={key} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Key({ of: key }: { of: IntakeKey }) {
  const t = useSay()
  const f = useFormat()
  const revoke = useAct(exchange.revokeIntakeKey, { quiet: true })
  const forms = key.forms.length === 0 ? t(words.everyForm) : key.forms.map(({ name }) => name).join(', ')
  const used =
    key.lastUsedAt === null
      ? t(words.neverUsed)
      : t(words.lastUsed, { at: f.instant(key.lastUsedAt), n: f.number(key.uses, 0) })
  return (
    <li>
      <div className={css.grow}>
        <Group gap="sm">
          <Text fw={600}>{key.name}</Text>
          {key.revokedAt !== null && <StatusTag>{t(words.revoked)}</StatusTag>}
        </Group>
        <div>
          {key.agency.name} · {forms}
        </div>
        <div className={css.quiet}>
          <code>{key.head}…</code> · {used} · {t(words.madeBy, { name: key.madeBy, at: f.instant(key.madeAt) })}
        </div>
      </div>
      {key.revokedAt === null && (
        <ConfirmHarm
          verb={t(words.revoke)}
          name={key.name}
          consequence={<Text>{t(words.revokeMeans)}</Text>}
          onConfirm={() => revoke.mutateAsync({ params: { id: key.id } })}
        >
          {(ask) => (
            <Button variant="default" size="compact-sm" onClick={ask}>
              {t(words.revoke)}
            </Button>
          )}
        </ConfirmHarm>
      )}
    </li>
  )
}
