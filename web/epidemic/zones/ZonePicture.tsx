import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import type { ZoneFigures, ZoneRow } from '#epidemic/contract'
import { type AreaGeometry, polygonsOf } from '../../map/area.ts'
import { areaPath, type Bounds, boundsOf, fitInto } from '../../map/project.ts'
import css from './Zones.module.css'

type Outline = NonNullable<ZoneRow['geometry']>

interface Props {
  readonly label: string
  readonly height: number
  readonly zones: readonly { readonly id: string; readonly geometry: Outline | null }[]
  readonly surroundings?: readonly { readonly id: string; readonly name: string; readonly geometry: Outline }[]
  readonly checkpoints?: ZoneFigures['checkpoints']
  /** Without names: a picture the size of a stamp. */
  readonly small?: boolean
}

const PAD = 8
/** Degrees: a ring of 200 m is not blown up to fill the picture. */
const LEAST = 0.012

/** Room around what is shown, so that its neighbours are seen. */
function widened([west, south, east, north]: Bounds): Bounds {
  const [dx, dy] = [Math.max((east - west) * 0.15, LEAST / 2), Math.max((north - south) * 0.15, LEAST / 2)]
  return [west - dx, south - dy, east + dx, north + dy]
}

/** Zones over the communes around them, as plain SVG: with or without a graphics card the same. */
export function ZonePicture({ label, height, zones, surroundings = [], checkpoints = [], small = false }: Props) {
  const { ref, width } = useElementSize()
  const drawn = useMemo(() => {
    const shapes = zones.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry: geometry as AreaGeometry }] : []))
    const bounds = boundsOf(shapes)
    if (!bounds || width === 0) return null
    const project = fitInto(widened(bounds), width, height, PAD)
    return {
      project,
      zones: shapes.map(({ id, geometry }) => ({ id, path: areaPath(geometry, project) })),
      communes: surroundings.map(({ id, name, geometry }) => ({
        id,
        name,
        path: areaPath(geometry as AreaGeometry, project),
        at: middle(geometry as AreaGeometry, project),
      })),
    }
  }, [zones, surroundings, width, height])
  return (
    <div
      ref={ref}
      className={css.picture}
      style={{ height }}
      {...(label === '' ? {} : { role: 'img', 'aria-label': label })}
    >
      {drawn && (
        <svg width={width} height={height} aria-hidden>
          {drawn.communes.map(({ id, path }) => (
            <path key={id} d={path} fill="var(--surface)" stroke="var(--line)" strokeWidth={1} fillRule="evenodd" />
          ))}
          {drawn.zones.map(({ id, path }) => (
            <path
              key={id}
              d={path}
              fill="var(--mantine-color-red-6)"
              fillOpacity={0.22}
              stroke="var(--mantine-color-red-7)"
              strokeWidth={small ? 1.5 : 2}
              fillRule="evenodd"
            />
          ))}
          {!small &&
            drawn.communes.map(({ id, name, at: [x, y] }) => (
              <text key={id} x={x} y={y} fontSize={11} textAnchor="middle" fill="var(--mantine-color-dimmed)">
                {name}
              </text>
            ))}
          {!small &&
            checkpoints.map(({ unitId, name, point }) => {
              const [x, y] = drawn.project(point.longitude, point.latitude)
              return (
                <rect
                  key={unitId}
                  x={x - 4}
                  y={y - 4}
                  width={8}
                  height={8}
                  fill="var(--mantine-color-text)"
                  stroke="var(--surface)"
                >
                  <title>{name}</title>
                </rect>
              )
            })}
        </svg>
      )}
    </div>
  )
}

function middle(geometry: AreaGeometry, project: ReturnType<typeof fitInto>): readonly [number, number] {
  const corners = polygonsOf(geometry).flatMap(([outside = []]) => outside)
  const [x, y] = corners.reduce(([sx, sy], [px = 0, py = 0]) => [sx! + px, sy! + py], [0, 0]) as [number, number]
  return project(x / corners.length, y / corners.length)
}
