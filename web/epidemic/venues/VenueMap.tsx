import { useMemo, useState } from 'react'
import type { VenueView } from '#epidemic/contract'
import { places } from '#places/contract'
import { useAnswer } from '../../api.ts'
import { AreaMap } from '../../map/AreaMap.tsx'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { venueText } from './text.ts'

/** Communes by the stays of cases at their venues, and a point for each venue whose place is known. */
export function VenueMap({ rows, height = 360 }: { rows: readonly VenueView[]; height?: number }) {
  const t = useSay()
  const f = useFormat()
  const { day } = useAsOf()
  const [lit, setLit] = useState<string | null>(null)
  const shapes = useAnswer(places.listShapes, { query: { day, level: 'commune' as const } }, { staleTime: 600_000 })
  const points = useMemo(() => rows.flatMap(({ id, name, point }) => (point ? [{ id, name, ...point }] : [])), [rows])
  const areas = useMemo(() => {
    const sums = new Map<string, number>()
    for (const { unitId, caseVisits } of rows)
      if (unitId !== null) sums.set(unitId, (sums.get(unitId) ?? 0) + caseVisits)
    return (shapes.data?.features ?? []).flatMap(({ id, geometry, properties }) => {
      const value = sums.get(id)
      return value === undefined ? [] : [{ id, name: properties.name, geometry, value }]
    })
  }, [rows, shapes.data])
  if (points.length === 0) return null
  return (
    <Card title={t(venueText.map)} pad={false}>
      <AreaMap
        areas={areas}
        points={points}
        measure={t(venueText.caseVisits)}
        format={(value) => f.number(value, 0)}
        selected={lit}
        onSelect={setLit}
        schematic={shapes.data?.schematic ?? false}
        busy={shapes.data === undefined}
        height={height}
      />
    </Card>
  )
}
