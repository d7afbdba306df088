import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useRef } from 'react'
import { useSay } from '../shell/language.tsx'
import type { AreaGeometry, MapPoint } from './area.ts'
import { areaAt } from './inside.ts'
import css from './Map.module.css'
import { Outlines } from './Outlines.tsx'
import own from './PointMap.module.css'
import { WHOLE } from './pan.ts'
import { boundsOf, farAway, fitInto, type Project, unproject } from './project.ts'
import { mapText } from './text.ts'
import { type Tap, usePan } from './usePan.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

/** Where a finger came down: degrees, and the area there. */
export interface PickedPoint {
  readonly longitude: number
  readonly latitude: number
  readonly area: string | null
}

export interface PointMapArea {
  readonly id: string
  readonly name: string
  readonly geometry: AreaGeometry
}

interface Props {
  readonly label: string
  /** Outlines beneath the points. Keep the array stable. */
  readonly areas: readonly PointMapArea[]
  readonly points?: readonly MapPoint[]
  readonly chosen?: string | null
  readonly onChoose?: (id: string) => void
  /** Tapping names a place; the mark stands there. */
  readonly onPick?: (at: PickedPoint) => void
  readonly mark?: { readonly longitude: number; readonly latitude: number } | null
  /** The area the map goes to when this changes. */
  readonly focus?: string | null
  /** Go to where the points are instead, when they change. */
  readonly fitPoints?: boolean
  readonly height?: number
}

const PAD = 8
/** A first tap on the whole picture also brings it nearer, to be put right. */
const NEAR = 6
/** Around points, in pixels of the whole picture: one alone is not blown up beyond knowing where it is. */
const LEAST = 3
const noPoints: readonly MapPoint[] = []

/**
 * Points over outlines, drawn as SVG on any machine: a tap names a place or opens a point, two fingers or the wheel
 * with Ctrl come nearer, a mouse drags. One finger scrolls the page. What it shows is always said in words beside it.
 */
export function PointMap(props: Props) {
  const { label, areas, points = noPoints, chosen = null, onChoose, onPick, mark = null, focus = null } = props
  const { fitPoints = false } = props
  const height = props.height ?? 320
  const t = useSay()
  const { ref, width } = useElementSize()
  const frame = useRef<HTMLDivElement>(null)
  const project = useMemo<Project | null>(() => {
    // An island in the open sea would shrink all others; it is reached by moving the map.
    const far = farAway(areas)
    const bounds = boundsOf(areas.filter((area) => !far.includes(area)))
    return bounds === null || width === 0 ? null : fitInto(bounds, width, height, PAD)
  }, [areas, width, height])
  const { look, setLook, goTo } = usePan(frame, width, height, (tap: Tap) => {
    const { x, y, target, look: seen } = tap
    const id = target.closest('[data-point]')?.getAttribute('data-point')
    if (id && onChoose) return onChoose(id)
    if (!onPick || project === null) return
    const spot = [(x - seen.x) / seen.scale, (y - seen.y) / seen.scale] as const
    const [longitude, latitude] = unproject(project, ...spot)
    onPick({ longitude, latitude, area: areaAt(areas, longitude, latitude)?.id ?? null })
    if (seen.scale < NEAR) tap.goTo(spot, NEAR)
  })
  useEffect(() => {
    const area = areas.find(({ id }) => id === focus)
    const bounds = area && boundsOf([area])
    if (!bounds || project === null) return
    const [left, bottom] = project(bounds[0], bounds[1])
    const [right, top] = project(bounds[2], bounds[3])
    goTo([(left + right) / 2, (top + bottom) / 2], null, [left, top, right, bottom])
  }, [focus, areas, project, goTo])
  useEffect(() => {
    if (!fitPoints || points.length === 0 || project === null) return
    const spots = points.map(({ longitude, latitude }) => project(longitude, latitude))
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)]
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    const [left, top, right, bottom] = box
    goTo(null, null, [left - LEAST, top - LEAST, right + LEAST, bottom + LEAST])
  }, [fitPoints, points, project, goTo])
  const at = (longitude: number, latitude: number): string => {
    const [x, y] = project?.(longitude, latitude) ?? [0, 0]
    return `translate(${x * look.scale + look.x} ${y * look.scale + look.y})`
  }
  const ordered = chosen === null ? points : [...points].sort((a) => (a.id === chosen ? 1 : -1))
  return (
    <div ref={ref} className={css.drawing} style={{ height }}>
      <div ref={frame} className={own.frame} data-picking={onPick ? true : undefined} role="img" aria-label={label}>
        {project !== null && (
          <svg width={width} height={height} aria-hidden>
            <Outlines areas={areas} project={project} look={look} focus={focus} width={width} height={height} />
            {ordered.map(({ id, name, longitude, latitude, color }) => (
              <g key={id} data-point={id} transform={at(longitude, latitude)} className={own.point}>
                <circle r={14} fill="transparent" />
                <circle
                  className={own.dot}
                  r={id === chosen ? 8 : 5.5}
                  fill={color ?? 'var(--tone-active)'}
                  data-chosen={id === chosen || undefined}
                />
                <title>{name}</title>
              </g>
            ))}
            {mark !== null && (
              <g transform={at(mark.longitude, mark.latitude)} className={own.mark} data-mark>
                <path d="M0 0C-3-7-11-11-11-20a11 11 0 0 1 22 0C11-11 3-7 0 0Z" />
                <circle cy={-20} r={4} className={own.hole} />
              </g>
            )}
          </svg>
        )}
      </div>
      <ZoomButtons
        onIn={() => goTo(null, look.scale * 2)}
        onOut={() => goTo(null, look.scale / 2)}
        onWhole={() => setLook(WHOLE)}
      />
      {areas.length === 0 && <p className={own.none}>{t(mapText.empty)}</p>}
    </div>
  )
}
