import { Button } from '@mantine/core'
import { IconMap2, IconMapPin, IconVirus } from '@tabler/icons-react'
import { useParams } from 'react-router'
import { fullName, places } from '#places/contract'
import { ApiProblem, useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { NotFound } from '../shell/NotFound.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { DirectButton } from '../work/DirectButton.tsx'
import { Acts } from './Acts.tsx'
import { Children } from './Children.tsx'
import css from './Place.module.css'
import { Recorded } from './Recorded.tsx'
import { Succession } from './Succession.tsx'
import { texts } from './text.ts'
import { unitTexts } from './text-unit.ts'
import { UnitFacts } from './UnitFacts.tsx'
import { UnitGaps } from './UnitGaps.tsx'
import { UnitMap } from './UnitMap.tsx'
import type { UnitPage } from './unit-page.ts'
import { Versions } from './Versions.tsx'

/** One unit on the day shown, or as it last (or first) stood, said so. */
export default function PlacePage() {
  const t = useSay()
  const { day } = useAsOf()
  const { id = '' } = useParams()
  const answer = useAnswer(places.getUnit, { params: { id }, query: { day } }, { staleTime: 600_000 })
  // The answer kept while the next one comes is of another unit: its title would be wrong.
  const unit = answer.data?.unit
  if (answer.error instanceof ApiProblem && answer.error.status === 404) return <NotFound />
  return (
    <Page
      title={unit?.id === id ? t(fullName(unit)) : t(texts.title)}
      back={paths.places()}
      wide
      {...(answer.data && unit?.id === id
        ? { lead: <Lead page={answer.data} />, actions: <Actions page={answer.data} /> }
        : {})}
    >
      <Answer of={answer} rows={10}>
        {(page) => (page.unit.id === id ? <Unit page={page} /> : null)}
      </Answer>
    </Page>
  )
}

function Unit({ page }: { page: UnitPage }) {
  return (
    <div className={css.place}>
      <UnitFacts page={page} />
      <div className={css.columns}>
        <div className={css.column}>
          <Succession page={page} />
          <Versions page={page} />
          {page.children.length > 0 && <Children page={page} />}
          <Recorded unit={page.unit.id} />
        </div>
        <div className={css.column}>
          <UnitMap page={page} />
          <UnitGaps gaps={page.gaps} />
          <Acts acts={page.acts} />
        </div>
      </div>
    </div>
  )
}

/** From the province down to the unit, each a link. */
function Lead({ page: { path, unit } }: { page: UnitPage }) {
  const t = useSay()
  const above = path.filter(({ id }) => id !== unit.id).toReversed()
  return (
    <>
      {above.map((one, at) => (
        <span key={one.id}>
          {at > 0 && ', '}
          <Link to={paths.place(one.id)}>{t(fullName(one))}</Link>
        </span>
      ))}
    </>
  )
}

function Actions({ page: { unit, standing } }: { page: UnitPage }) {
  const t = useSay()
  const may = useMay()
  const { place, setPlace } = useAsOf()
  // Other pages know a unit only on a day on which it stands.
  if (!standing) return null
  const here = (path: string) => withQuery(path, { place: unit.id })
  return (
    <>
      {place !== unit.id && (
        <Button
          variant="default"
          visibleFrom="sm"
          leftSection={<IconMapPin size={16} />}
          onClick={() => setPlace(unit.id)}
        >
          {t(unitTexts.focus)}
        </Button>
      )}
      {may('epidemic.see') && (
        <Button component={Link} to={here(paths.persons())} variant="default" leftSection={<IconVirus size={16} />}>
          {t(unitTexts.people)}
        </Button>
      )}
      <DirectButton
        about={{ type: 'places.unit', id: unit.id, label: t(fullName(unit)) }}
        units={unit.level === 'commune' ? [unit.id] : []}
        variant="default"
      />
      {may('situation.see') && (
        <Button component={Link} to={here(paths.board())} leftSection={<IconMap2 size={16} />}>
          {t(unitTexts.board)}
        </Button>
      )}
    </>
  )
}
