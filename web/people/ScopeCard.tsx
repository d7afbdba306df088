import { Accordion, Stack, Text } from '@mantine/core'
import { people, type ScopeView, sectorNames } from '#people/contract'
import { useAnswer } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { texts } from './text.ts'
import { UnitList } from './UnitList.tsx'

type Grant = ScopeView['grants'][number]

/** Every power on the day shown: where it reaches, by which post, and the rule that gives it. */
export function ScopeCard({ id }: { id: string }) {
  const t = useSay()
  const { day } = useAsOf()
  const scope = useAnswer(people.explainScope, { params: { id }, query: { day } })
  return (
    <Card title={t(texts.scope)} aside={<Text c="dimmed">{t(texts.scopeOn, { day: formatDay(day) })}</Text>}>
      <Answer of={scope}>
        {({ grants, silent }) => (
          <Stack gap="md">
            {grants.length === 0 ? (
              <EmptyState title={t(texts.nothing)} />
            ) : (
              <Accordion multiple variant="default" chevronPosition="left">
                {grants.map((grant) => (
                  <GrantItem key={`${grant.power} ${grant.post.id}`} grant={grant} />
                ))}
              </Accordion>
            )}
            {silent.map(({ post, because }) => (
              <Text key={post.id} c="dimmed">
                {post.title}: {t(texts.silent).toLowerCase()}, {t(texts[`silent-${because}`])}.
              </Text>
            ))}
          </Stack>
        )}
      </Answer>
    </Card>
  )
}

const reachOf = (grant: Grant, t: Say): string => {
  const places = grant.everywhere ? t(texts.everywhere) : t(texts.units, { n: grant.places.length })
  const sector = sectorNames[grant.sector]
  return `${places}, ${grant.sector === '*' && sector ? t(sector) : t(texts.bySector, { sector: sector ? t(sector) : grant.sector })}`
}

function GrantItem({ grant }: { grant: Grant }) {
  const t = useSay()
  return (
    <Accordion.Item value={`${grant.power} ${grant.post.id}`}>
      <Accordion.Control>
        <Text component="span" fw={600}>
          {t(grant.powerName)}
        </Text>
        <Text component="span" c="dimmed">
          {' · '}
          {reachOf(grant, t)}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="xs">
          <Text>
            {t(texts.because, { title: grant.post.title })} ({t(grant.post.roleName)}, {t(grant.post.agencyName)}).
          </Text>
          <Text c="dimmed">{t(grant.why)}</Text>
          {!grant.everywhere && <UnitList places={grant.places} />}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  )
}
