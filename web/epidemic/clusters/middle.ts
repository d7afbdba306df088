import type { AreaGeometry } from '../../map/area.ts'
import { polygonsOf } from '../../map/area.ts'

/** Where a point for an area stands: the mean of the corners of its longest outline. */
export function middleOf(geometry: AreaGeometry): { readonly longitude: number; readonly latitude: number } {
  const outlines = polygonsOf(geometry).flatMap(([outside]) => (outside ? [outside] : []))
  const longest = outlines.reduce((a, b) => (b.length > a.length ? b : a), outlines[0] ?? [])
  const sum = longest.reduce((to, [x = 0, y = 0]) => [to[0]! + x, to[1]! + y], [0, 0])
  return { longitude: sum[0]! / longest.length, latitude: sum[1]! / longest.length }
}
