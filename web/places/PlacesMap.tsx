import { Button, CloseButton, Select, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Day } from '#kernel/day'
import { fullName, LEVELS, levelWords, places, type Unit } from '#places/contract'
import { useAnswer } from '../api.ts'
import { AreaMap } from '../map/AreaMap.tsx'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { DirectButton } from '../work/DirectButton.tsx'
import { isUnitMeasure, measuredUnit, saidMeasure, tellingMeasure, UNIT_MEASURES, unitMeasureWords } from './measure.ts'
import css from './Places.module.css'
import { texts } from './text.ts'
import { belowIn } from './tree.ts'

interface Props {
  readonly day: Day
  readonly units: readonly Unit[]
  /** The unit the map is drawn inside; null for everything of the day. */
  readonly inside: string | null
  readonly lit: string | null
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** One level of units inside a place, with one number each. */
export default function PlacesMap({ day, units, inside, lit, chosen, onChoose }: Props) {
  const t = useSay()
  const f = useFormat()
  const [search, setSearch] = useSearchParams()
  const within = useMemo(() => belowIn(units, inside), [units, inside])
  const levels = LEVELS.filter((level) => within.some((unit) => unit.level === level && unit.parentId !== null))
  const level = levels.find((one) => one === search.get('level')) ?? levels[0]
  const measures = UNIT_MEASURES.filter((one) => one !== 'communes' || level === 'district')
  const asked = search.get('show')
  const usual = level === 'district' ? 'communes' : tellingMeasure(within.filter((unit) => unit.level === level))
  const shown = isUnitMeasure(asked) && measures.includes(asked) ? asked : usual
  const shapes = useAnswer(
    places.listShapes,
    { query: { day, ...(level ? { level } : {}), ...(inside ? { parent: inside } : {}) } },
    { staleTime: 600_000 },
  )
  const areas = useMemo(() => {
    const byId = new Map(units.map((unit) => [unit.id, unit]))
    return (shapes.data?.features ?? []).flatMap(({ id, geometry }) => {
      const unit = byId.get(id)
      return unit ? [{ id, name: t(fullName(unit)), geometry, value: measuredUnit(unit, shown) }] : []
    })
  }, [shapes.data, units, shown, t])
  const put = (name: string, value: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (value === null) after.delete(name)
      else after.set(name, value)
      return after
    })
  const unit = units.find(({ id }) => id === chosen)
  return (
    <Card
      title={t(texts.map)}
      pad={false}
      aside={
        <div className={css.mapHead}>
          {levels.length > 1 && (
            <Select
              aria-label={t(texts.level)}
              size="xs"
              w={136}
              data={levels.map((value) => ({ value, label: t(levelWords[value]) }))}
              value={level ?? null}
              onChange={(value) => put('level', value)}
              allowDeselect={false}
            />
          )}
          <Select
            aria-label={t(texts.measure)}
            size="xs"
            w={168}
            data={measures.map((value) => ({ value, label: t(unitMeasureWords[value]) }))}
            value={shown}
            onChange={(value) => put('show', value)}
            allowDeselect={false}
          />
        </div>
      }
    >
      <AreaMap
        areas={areas}
        measure={t(unitMeasureWords[shown])}
        format={(value) => saidMeasure(shown, value, t, f.number)}
        selected={lit ?? chosen}
        onSelect={onChoose}
        schematic={shapes.data?.schematic ?? false}
        busy={shapes.data === undefined}
        height={460}
      />
      {unit && <Chosen unit={unit} onClear={() => onChoose(null)} />}
    </Card>
  )
}

function Chosen({ unit, onClear }: { unit: Unit; onClear: () => void }) {
  const t = useSay()
  const f = useFormat()
  const { place, setPlace } = useAsOf()
  const facts = [
    `${t(texts.code)} ${unit.code}`,
    ...(unit.areaKm2 === null ? [] : [`${f.number(unit.areaKm2)} km²`]),
    ...(unit.population === null ? [] : [`${f.number(unit.population.people, 0)} ${t(texts.persons)}`]),
  ]
  return (
    <div className={css.chosen}>
      <Text fw={600}>{t(fullName(unit))}</Text>
      <span>{facts.join(' · ')}</span>
      <Button component={Link} to={paths.place(unit.id)} size="xs">
        {t(texts.open, { place: unit.name })}
      </Button>
      {place !== unit.id && (
        <Button size="xs" variant="light" onClick={() => setPlace(unit.id)}>
          {t(texts.focus)}
        </Button>
      )}
      <DirectButton
        about={{ type: 'places.unit', id: unit.id, label: t(fullName(unit)) }}
        units={unit.level === 'commune' ? [unit.id] : []}
        size="xs"
      />
      <CloseButton aria-label={t(texts.letGo)} onClick={onClear} />
    </div>
  )
}
