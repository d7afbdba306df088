import { Alert, Button, Tabs } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { fullName, places, type Unit } from '#places/contract'
import { useAnswer } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { useUnit } from '../shell/units.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { Boundaries } from './Boundaries.tsx'
import { Changes } from './Changes.tsx'
import { countsOf } from './counts.ts'
import { DayLine } from './DayLine.tsx'
import { Gaps } from './Gaps.tsx'
import css from './Places.module.css'
import { texts } from './text.ts'
import { belowIn } from './tree.ts'
import { UnitTree } from './UnitTree.tsx'

// The list stands before the map is drawn.
const PlacesMap = lazy(() => import('./PlacesMap.tsx'))

/** The units of a day: as a tree, on the map, what changed, and what is not known. */
export default function PlacesPage() {
  const t = useSay()
  const { day } = useAsOf()
  const units = useAnswer(places.listUnits, { query: { day } }, { staleTime: 600_000 })
  return (
    <Page title={t(texts.title)} wide>
      <DayLine />
      <Answer of={units} rows={12}>
        {(data) => (data.units.length === 0 ? <BeforeLists /> : <Units units={data.units} />)}
      </Answer>
    </Page>
  )
}

function Units({ units }: { units: readonly Unit[] }) {
  const t = useSay()
  const f = useFormat()
  const { day, place } = useAsOf()
  const asked = useUnit(place, day)
  const [lit, setLit] = useState<string | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const here = units.find(({ id }) => id === place)
  // A commune has nothing below it: it is shown inside what it lies in.
  const inside = here === undefined ? null : here.childCount > 0 ? here.id : here.parentId
  const frame = units.find(({ id }) => id === inside)
  const chosen = picked ?? (here?.childCount === 0 ? here.id : null)
  const counts = countsOf(frame ? belowIn(units, frame.id) : units, t, (n) => f.number(n, 0))
  return (
    <>
      <Sentence
        parts={[
          frame
            ? t(texts.state, { day: formatDay(day), place: t(fullName(frame)), counts })
            : t(texts.stateAll, { day: formatDay(day), counts }),
          ...(place !== null && !here && asked
            ? [` ${t(texts.notThen, { place: asked.name, day: formatDay(day) })}`]
            : []),
        ]}
      />
      <div className={css.top}>
        <UnitTree units={units} chosen={chosen} lit={lit ?? chosen} onLight={setLit} />
        <Suspense fallback={<Skeletons rows={1} height={520} />}>
          <PlacesMap day={day} units={units} inside={inside} lit={lit} chosen={chosen} onChoose={setPicked} />
        </Suspense>
      </div>
      <Views units={units} />
    </>
  )
}

const VIEWS = ['changes', 'gaps', 'boundaries'] as const

/** What changed, what is not known, and for whoever keeps the map, its boundaries. One at a time, named in the address. */
function Views({ units }: { units: readonly Unit[] }) {
  const t = useSay()
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const gaps = useAnswer(places.listGaps, {}, { staleTime: 600_000 })
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'changes'
  const open = (to: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (to === null || to === 'changes') after.delete('view')
        else after.set('view', to)
        return after
      },
      { replace: true },
    )
  return (
    <Card pad={false}>
      <Tabs value={view} onChange={open} keepMounted={false}>
        <Tabs.List className={css.tabs ?? ''}>
          <Tabs.Tab value="changes">{t(texts.changes)}</Tabs.Tab>
          <Tabs.Tab value="gaps">
            {gaps.data ? t(texts.gapsCount, { count: gaps.data.gaps.length }) : t(texts.gaps)}
          </Tabs.Tab>
          {may('places.act') && <Tabs.Tab value="boundaries">{t(texts.boundaries)}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="changes">
          <Changes />
        </Tabs.Panel>
        <Tabs.Panel value="gaps">
          <Gaps />
        </Tabs.Panel>
        {may('places.act') && (
          <Tabs.Panel value="boundaries">
            <Boundaries units={units} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Card>
  )
}

/** Before the first list nothing is known, and it is said. */
function BeforeLists() {
  const t = useSay()
  const { day, setDay } = useAsOf()
  const days = useAnswer(places.listDays, {}, { staleTime: 600_000 })
  const first = days.data?.[0]?.day
  if (first === undefined) return null
  return (
    <Alert variant="light" title={t(texts.beforeLists, { day: formatDay(day), first: formatDay(first) })}>
      <Button size="xs" onClick={() => setDay(first)}>
        {t(texts.toFirst, { day: formatDay(first) })}
      </Button>
    </Alert>
  )
}
