import { useMemo } from 'react'
import type { ClusterRow } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { places } from '#places/contract'
import { useAnswer } from '../../api.ts'
import { AreaMap } from '../../map/AreaMap.tsx'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { middleOf } from './middle.ts'
import { clusterText } from './text.ts'

interface Props {
  readonly day: Day
  readonly rows: readonly ClusterRow[]
  readonly lit: string | null
  readonly onLit: (unit: string | null) => void
}

/** Communes by their cases in clusters, and a point where each cluster mostly is. */
export function ClusterMap({ day, rows, lit, onLit }: Props) {
  const t = useSay()
  const f = useFormat()
  const { place } = useAsOf()
  const shapes = useAnswer(
    places.listShapes,
    { query: { day, level: 'commune' as const, ...(place ? { parent: place } : {}) } },
    { staleTime: 600_000 },
  )
  const counted = useMemo(() => {
    const sums = new Map<string, number>()
    for (const { units } of rows)
      for (const { id, cases } of units) if (id !== null) sums.set(id, (sums.get(id) ?? 0) + cases)
    return sums
  }, [rows])
  const areas = useMemo(
    () =>
      (shapes.data?.features ?? []).map(({ id, geometry, properties }) => ({
        id,
        name: properties.name,
        geometry,
        value: counted.get(id) ?? 0,
      })),
    [shapes.data, counted],
  )
  const points = useMemo(() => {
    const byId = new Map(areas.map((area) => [area.id, area]))
    return rows.flatMap(({ id, name, unitId }) => {
      const area = unitId === null ? undefined : byId.get(unitId)
      return area ? [{ id, name, ...middleOf(area.geometry) }] : []
    })
  }, [rows, areas])
  return (
    <Card title={t(clusterText.map)} pad={false}>
      <AreaMap
        areas={areas}
        points={points}
        measure={t(clusterText.map)}
        format={(value) => t(clusterText.cases, { n: f.number(value, 0) })}
        selected={lit}
        onSelect={onLit}
        schematic={shapes.data?.schematic ?? false}
        busy={shapes.data === undefined}
        height={420}
      />
    </Card>
  )
}
