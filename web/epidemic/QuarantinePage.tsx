import { Button, Tabs } from '@mantine/core'
import { IconBus, IconStethoscope } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { epidemic, type Quarantined, quarantining } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { useUnit } from '../shell/units.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { Batches } from './quarantine/Batches.tsx'
import { InsideList } from './quarantine/InsideList.tsx'
import css from './quarantine/Quarantine.module.css'
import { TaskLine } from './quarantine/TaskLine.tsx'
import { q } from './quarantine/text.ts'
import { Waiting } from './quarantine/Waiting.tsx'
import { quarantineText } from './text-quarantine.ts'
import { useScope } from './useScope.ts'

const VIEWS = ['waiting', 'inside', 'releases', 'monitoring'] as const
type View = (typeof VIEWS)[number]

const belongs: Record<Exclude<View, 'waiting'>, (one: Quarantined) => boolean> = {
  inside: ({ releasedAt }) => releasedAt === null,
  releases: ({ phase }) => phase === 'release-due' || phase === 'no-rule',
  monitoring: ({ phase }) => phase === 'monitoring',
}

/** The commune officer's page: whom to fetch first, who is in, who is due to leave. Always of now. */
export default function QuarantinePage() {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const { today, place: unit } = useAsOf()
  const [search, setSearch] = useSearchParams()
  const { day: _day, ...query } = useScope().query
  const place = useUnit(unit, today)
  const waiting = useAnswer(epidemic.listWaiting, { query })
  const inside = useAnswer(quarantining.listQuarantined, { query })
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'waiting'
  const counts: Record<View, number | null> = {
    waiting: waiting.data === undefined ? null : waiting.data.waiting + waiting.data.late,
    inside: count(inside.data?.people, belongs.inside),
    releases: count(inside.data?.people, belongs.releases),
    monitoring: count(inside.data?.people, belongs.monitoring),
  }
  const titleOf = (): string => {
    if (view === 'waiting') return place ? t(quarantineText.titleAt, { place: place.name }) : t(quarantineText.title)
    return place ? t(q.at, { what: t(q[view]), place: place.name }) : t(q[view])
  }
  const show = (to: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (to === null || to === 'waiting') after.delete('view')
      else after.set('view', to)
      return after
    })
  return (
    <Page
      title={titleOf()}
      lead={view === 'waiting' && t(may('epidemic.act') ? quarantineText.now : quarantineText.mayNot)}
      back={paths.epidemic()}
      actions={
        <>
          <Button
            component={Link}
            to={paths.healthChecks()}
            variant="default"
            leftSection={<IconStethoscope size={18} aria-hidden />}
          >
            {t(q.checks)}
          </Button>
          <Button
            component={Link}
            to={paths.transport()}
            variant="default"
            leftSection={<IconBus size={18} aria-hidden />}
          >
            {t(q.transport)}
          </Button>
        </>
      }
    >
      {unit !== null && view === 'waiting' && <TaskLine unit={unit} />}
      <Tabs value={view} onChange={show} keepMounted={false}>
        <Tabs.List aria-label={t(q.views)} mb="md" className={css.tabs}>
          {VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(q[one])}
              {counts[one] !== null && ` ${f.number(counts[one], 0)}`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="waiting" className={css.stack}>
          <Waiting waiting={waiting} query={query} unit={unit} />
        </Tabs.Panel>
        {(['inside', 'releases', 'monitoring'] as const).map((one) => (
          <Tabs.Panel key={one} value={one} className={css.stack}>
            <Answer of={inside} rows={8}>
              {({ people, more }) => <InsideList people={people.filter(belongs[one])} more={more} view={one} />}
            </Answer>
            {may('epidemic.identify') && <Batches />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}

const count = (people: readonly Quarantined[] | undefined, of: (one: Quarantined) => boolean): number | null =>
  people === undefined ? null : people.filter(of).length
