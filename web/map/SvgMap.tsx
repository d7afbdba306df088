import { type PointerEvent, useId, useMemo } from 'react'
import type { DrawingProps } from './AreaMap.tsx'
import css from './Map.module.css'
import { areaPath, boundsOf, fitInto } from './project.ts'
import { inks } from './view.ts'

const PAD = 12

/** The areas as plain SVG: no library, no graphics card, whole and still. */
export function SvgMap(props: DrawingProps & { readonly width: number; readonly height: number }) {
  const { areas, points, view, selected, onSelect, onHover, width, height } = props
  const hatch = useId()
  const ink = inks[view.scheme]
  const shapes = useMemo(() => {
    const bounds = boundsOf(areas)
    if (!bounds || width === 0) return null
    const project = fitInto(bounds, width, height, PAD)
    return { project, paths: areas.map(({ geometry }) => areaPath(geometry, project)) }
  }, [areas, width, height])
  if (!shapes) return null
  const move = (event: PointerEvent) => {
    const id = (event.target as Element).getAttribute('data-id')
    const box = event.currentTarget.getBoundingClientRect()
    onHover(id === null ? null : { id, x: event.clientX - box.left, y: event.clientY - box.top })
  }
  const chosen = areas.findIndex((area) => area.id === selected)
  return (
    <svg
      className={css.svg}
      width={width}
      height={height}
      aria-hidden
      onPointerMove={move}
      onPointerLeave={() => onHover(null)}
      onClick={(event) => onSelect((event.target as Element).getAttribute('data-id'))}
    >
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={ink.ground} />
          <rect width={1.5} height={6} fill={ink.hatch} />
        </pattern>
      </defs>
      {areas.map((area, at) => (
        <path
          key={area.id}
          data-id={area.id}
          d={shapes.paths[at]}
          fill={view.colors[view.classAt(area.value)] ?? `url(#${hatch})`}
          fillRule="evenodd"
          stroke={ink.border}
          strokeWidth={1}
        />
      ))}
      {chosen >= 0 && (
        <path d={shapes.paths[chosen]} fill="none" stroke={ink.chosen} strokeWidth={2.5} pointerEvents="none" />
      )}
      {points.map(({ id, name, longitude, latitude, color = ink.chosen }) => {
        const [x, y] = shapes.project(longitude, latitude)
        return (
          <circle key={id} cx={x} cy={y} r={4} fill={color} stroke={ink.ground}>
            <title>{name}</title>
          </circle>
        )
      })}
    </svg>
  )
}
