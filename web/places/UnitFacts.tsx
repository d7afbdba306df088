import { Alert, Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Fragment } from 'react'
import { fullName } from '#places/contract'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import figure from '../ui/Figure.module.css'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { formatDay } from '../ui/format.ts'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { EpidemicLevel } from './EpidemicLevel.tsx'
import { densityOf } from './measure.ts'
import css from './Place.module.css'
import { texts } from './text.ts'
import { unitTexts } from './text-unit.ts'
import { actName, lifeOf, type UnitPage } from './unit-page.ts'

/** Code, area, people; what is not known is said, with the source of what is. */
export function UnitFacts({ page }: { page: UnitPage }) {
  const t = useSay()
  const { unit, acts, populations } = page
  const { population } = unit
  const source = population === null ? null : actName(acts, population.actId, t)
  return (
    <>
      {!page.standing && <NotThen page={page} />}
      <Card>
        <Figures>
          <div className={figure.figure}>
            <span className={figure.label}>{t(texts.code)}</span>
            <span className={figure.value}>
              {unit.code} <Standing page={page} />
            </span>
          </div>
          <Figure label={t(texts.area)} value={unit.areaKm2} unit="km²" digits={2} />
          <Figure
            label={population ? t(texts.peopleIn, { year: population.year }) : t(texts.people)}
            value={population?.people ?? null}
            unit={t(texts.persons)}
            digits={0}
            {...(source === null ? {} : { owner: source })}
          />
          <Figure label={t(texts.density)} value={densityOf(unit)} unit={t(texts.perKm2)} digits={0} />
          {page.standing && unit.level === 'commune' && <EpidemicLevel unit={unit.id} />}
          {unit.childCount > 0 && <Figure label={t(unitTexts.children)} value={unit.childCount} digits={0} />}
        </Figures>
        {populations.length > 1 && <PeopleByYear populations={populations} />}
      </Card>
    </>
  )
}

function Standing({ page }: { page: UnitPage }) {
  const t = useSay()
  const { first, last } = lifeOf(page)
  const end = page.versions.at(-1)?.to
  if (page.standing) return <StatusTag tone="active">{t(unitTexts.standing)}</StatusTag>
  if (first !== null && first > page.day) {
    return <StatusTag>{t(unitTexts.notYet, { day: formatDay(first) })}</StatusTag>
  }
  return last !== null && end ? <StatusTag>{t(unitTexts.gone, { day: formatDay(end) })}</StatusTag> : null
}

/** A former name says what stands there now, and how to see the day on which it stood. */
function NotThen({ page }: { page: UnitPage }) {
  const t = useSay()
  const { setDay } = useAsOf()
  const { day, unit, territory } = page
  const { first, last } = lifeOf(page)
  const early = first !== null && first > day
  const to = early ? first : last
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconHistory size={18} aria-hidden />}
      title={t(early ? unitTexts.notYetThen : unitTexts.goneThen, { day: formatDay(day), place: t(fullName(unit)) })}
    >
      {territory.length > 0 && (
        <p className={css.ground}>
          {t(unitTexts.onItsGround, { day: formatDay(day) })}
          {territory.map((one, at) => (
            <Fragment key={one.id}>
              {at > 0 && ', '}
              <Link to={paths.place(one.id)}>{t(fullName(one))}</Link>
            </Fragment>
          ))}
          .
        </p>
      )}
      {to !== null && (
        <Button size="xs" variant="default" onClick={() => setDay(to)}>
          {t(early ? unitTexts.seeFirstDay : unitTexts.seeLastDay, { day: formatDay(to) })}
        </Button>
      )}
    </Alert>
  )
}

function PeopleByYear({ populations }: { populations: UnitPage['populations'] }) {
  const t = useSay()
  const f = useFormat()
  return (
    <dl className={css.years} aria-label={t(unitTexts.peopleYears)}>
      {populations.map(({ year, people }) => (
        <div key={year}>
          <dt>{year}</dt>
          <dd>{f.number(people, 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
