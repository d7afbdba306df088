import { useMemo } from 'react'
import { fullName, places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { AreaMap } from '../map/AreaMap.tsx'
import { paths } from '../paths.ts'
import { useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { texts } from './text.ts'
import { unitTexts } from './text-unit.ts'
import { seenOn, type UnitPage } from './unit-page.ts'

/** The units inside; for a commune, its neighbours with itself lit. A click opens that unit. */
export function UnitMap({ page }: { page: UnitPage }) {
  const t = useSay()
  const f = useFormat()
  const go = useGo()
  const { unit } = page
  const day = seenOn(page)
  const inside = unit.childCount > 0 ? unit.id : unit.parentId
  const parent = inside === null ? {} : { parent: inside }
  const shapes = useAnswer(
    places.listShapes,
    { query: { day, ...parent, ...(unit.childCount > 0 ? {} : { level: unit.level }) } },
    { staleTime: 600_000, keep: false },
  )
  const units = useAnswer(places.listUnits, { query: { day, ...parent } }, { staleTime: 600_000, keep: false })
  const people = useMemo(
    () => new Map(units.data?.units.map(({ id, population }) => [id, population?.people ?? null])),
    [units.data],
  )
  const areas = useMemo(
    () =>
      (shapes.data?.features ?? []).map(({ id, geometry, properties }) => ({
        id,
        geometry,
        name: t(fullName(properties)),
        value: people.get(id) ?? null,
      })),
    [shapes.data, people, t],
  )
  return (
    <Card title={t(unitTexts.place)} pad={false}>
      <AreaMap
        areas={areas}
        measure={t(texts.people)}
        format={(value) => f.number(value, 0)}
        selected={unit.id}
        onSelect={(id) => id !== null && id !== unit.id && go(paths.place(id))}
        schematic={shapes.data?.schematic ?? false}
        busy={shapes.data === undefined && !shapes.isError}
        height={320}
      />
    </Card>
  )
}
