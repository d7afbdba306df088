import { memo, useMemo } from 'react'
import own from './PointMap.module.css'
import type { PointMapArea } from './PointMap.tsx'
import type { Look } from './pan.ts'
import { areaPath, boundsOf, type Project } from './project.ts'

interface Props {
  readonly areas: readonly PointMapArea[]
  readonly project: Project
  readonly look: Look
  readonly focus: string | null
  readonly width: number
  readonly height: number
}

/** A name wants this many pixels for each of its letters before it is written into its area. */
const LETTER = 5.2

/** Areas as outlines, the names of those that have come near enough to hold them. */
export const Outlines = memo(function Outlines({ areas, project, look, focus, width, height }: Props) {
  const shapes = useMemo(
    () =>
      areas.map((area) => {
        const [west, south, east, north] = boundsOf([area]) ?? [0, 0, 0, 0]
        const [left, bottom] = project(west, south)
        const [right, top] = project(east, north)
        return {
          ...area,
          path: areaPath(area.geometry, project),
          x: (left + right) / 2,
          y: (top + bottom) / 2,
          wide: right - left,
        }
      }),
    [areas, project],
  )
  const named = shapes.flatMap(({ id, name, x, y, wide }) => {
    const [atX, atY] = [x * look.scale + look.x, y * look.scale + look.y]
    const seen = atX > 0 && atX < width && atY > 0 && atY < height
    return seen && wide * look.scale > name.length * LETTER ? [{ id, name, x: atX, y: atY }] : []
  })
  return (
    <>
      <g transform={`translate(${look.x} ${look.y}) scale(${look.scale})`}>
        {shapes.map(({ id, path }) => (
          <path key={id} className={own.area} d={path} fillRule="evenodd" data-focus={id === focus || undefined} />
        ))}
      </g>
      {named.map(({ id, name, x, y }) => (
        <text key={id} className={own.name} x={x} y={y}>
          {name}
        </text>
      ))}
    </>
  )
})
