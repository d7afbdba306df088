import { useMemo } from 'react'
import { fullName, places } from '#places/contract'
import { useAnswer } from '../../api.ts'
import type { PointMapArea } from '../../map/PointMap.tsx'
import { useSay } from '../../shell/language.tsx'

const none: readonly PointMapArea[] = []

/** The communes of today as outlines with their names; empty until they have come. */
export function useCommuneMap(enabled = true): readonly PointMapArea[] {
  const t = useSay()
  const options = { staleTime: 3_600_000, enabled }
  const shapes = useAnswer(places.listShapes, { query: { level: 'commune' } }, options)
  const units = useAnswer(places.listUnits, { query: { level: 'commune' } }, options)
  return useMemo(() => {
    if (shapes.data === undefined || units.data === undefined) return none
    const names = new Map(units.data.units.map((unit) => [unit.id, t(fullName(unit))]))
    return shapes.data.features.map(({ id, geometry }) => ({ id, geometry, name: names.get(id) ?? id }))
  }, [shapes.data, units.data, t])
}
