import { Button, Group, Stack, Text } from '@mantine/core'
import { people, type SessionView } from '#people/contract'
import { useAct, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { deviceOf } from './device.ts'
import { texts } from './text.ts'

/** Where I am signed in; each can be ended, or all but this one. */
export function SessionsCard() {
  const t = useSay()
  const sessions = useAnswer(people.listMySessions, {})
  const endOthers = useAct(people.endMyOtherSessions, { done: t(texts.endedOthers) })
  const several = (sessions.data?.length ?? 0) > 1
  return (
    <Card
      title={t(texts.sessions)}
      aside={
        several && (
          <Button
            size="compact-sm"
            variant="default"
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate({})}
          >
            {t(texts.endOthers)}
          </Button>
        )
      }
    >
      <Answer of={sessions} rows={2}>
        {(list) => (
          <Stack gap="md">
            {list.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
            <Text c="dimmed" size="sm">
              {t(texts.lifetime)}
            </Text>
          </Stack>
        )}
      </Answer>
    </Card>
  )
}

function SessionLine({ session }: { session: SessionView }) {
  const t = useSay()
  const f = useFormat()
  const end = useAct(people.endMySession, { done: t(texts.endedOne) })
  const where = [
    session.address,
    t(texts.used, { at: f.instant(session.lastUsedAt) }),
    t(texts.since, { at: f.instant(session.createdAt) }),
  ]
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="sm">
          <Text fw={600}>{session.device === null ? t(texts.unknownDevice) : deviceOf(session.device)}</Text>
          {session.current && <StatusTag tone="active">{t(texts.thisSession)}</StatusTag>}
        </Group>
        <Text c="dimmed" size="sm" className="figures">
          {where.filter((part) => part !== null && part !== '').join(' · ')}
        </Text>
      </div>
      {!session.current && (
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          flex="none"
          loading={end.isPending}
          onClick={() => end.mutate({ params: { id: session.id } })}
        >
          {t(texts.end)}
        </Button>
      )}
    </Group>
  )
}
