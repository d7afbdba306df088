import { useMemo } from 'react'
import { fullName, places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { AreaMap } from '../map/AreaMap.tsx'
import { paths } from '../paths.ts'
import { useGo } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { measuredUnit, saidMeasure, tellingMeasure, unitMeasureWords } from './measure.ts'
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
  const { measure, areas } = useMemo(() => {
    const byId = new Map(units.data?.units.map((one) => [one.id, one]))
    const drawn = (shapes.data?.features ?? []).flatMap(({ id, geometry }) => {
      const one = byId.get(id)
      return one ? [{ one, geometry }] : []
    })
    const telling = tellingMeasure(drawn.map(({ one }) => one))
    return {
      measure: telling,
      areas: drawn.map(({ one, geometry }) => ({
        id: one.id,
        geometry,
        name: t(fullName(one)),
        value: measuredUnit(one, telling),
      })),
    }
  }, [shapes.data, units.data, t])
  const waiting = shapes.data === undefined || units.data === undefined
  return (
    <Card title={t(unitTexts.place)} pad={false}>
      <AreaMap
        areas={areas}
        measure={t(unitMeasureWords[measure])}
        format={(value) => saidMeasure(measure, value, t, f.number)}
        selected={unit.id}
        onSelect={(id) => id !== null && id !== unit.id && go(paths.place(id))}
        schematic={shapes.data?.schematic ?? false}
        busy={waiting && !shapes.isError && !units.isError}
        height={320}
      />
    </Card>
  )
}
