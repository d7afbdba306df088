import { distance, type Point } from '#kernel/point'
import { extent } from './assumptions.ts'
import type { Checkpoint } from './figures.ts'
import type { Commune, Ground, Laid } from './ground.ts'
import { between, gather, middleOf, nearestOnOutline } from './plane.ts'

/** Two posts nearer than this are one. */
const ONE_POST_METRES = 60
const MOST = 16

/**
 * Where to close it: for each commune that borders on those it touches, the point of its edge nearest to that commune's
 * centre. Roads are not known to the product, so that the officer moves the posts to them.
 */
export function checkpointsOf(
  { whole, geometry }: Laid,
  { communes }: Pick<Ground, 'communes'>,
  touched: ReadonlySet<string>,
): Checkpoint[] {
  if (geometry === null) return []
  const ground = gather(communes.filter(({ id }) => touched.has(id)).flatMap((one) => one.geometry ?? []))
  if (ground === null) return []
  const inside = new Set(whole)
  const facing = communes.filter(
    ({ id, geometry: own }) =>
      own !== null &&
      !inside.has(id) &&
      (touched.has(id) ? touched.size > 1 : between(own, ground, extent.borderMetres) <= extent.borderMetres),
  )
  const posts: Checkpoint[] = []
  for (const commune of facing) {
    const point = nearestOnOutline(geometry, centreOf(commune))?.point
    if (point && !posts.some((post) => distance(post.point, point) < ONE_POST_METRES))
      posts.push({ unitId: commune.id, name: commune.name, point: round(point) })
  }
  return posts.slice(0, MOST)
}

const centreOf = ({ centre, geometry }: Commune): Point => centre ?? middleOf(geometry as NonNullable<typeof geometry>)

const round = ({ longitude, latitude }: Point): Point => ({
  longitude: Math.round(longitude * 1e5) / 1e5,
  latitude: Math.round(latitude * 1e5) / 1e5,
})
