import { NativeSelect, Skeleton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { lazy, Suspense, useMemo, useState } from 'react'
import { compareText } from '#kernel/fold'
import { useSay } from '../shell/language.tsx'
import { useFormat } from '../ui/useFormat.ts'
import type { Area, MapCategory, MapPoint } from './area.ts'
import { DrawingBoundary } from './DrawingBoundary.tsx'
import { FarAreas } from './FarAreas.tsx'
import { Legend } from './Legend.tsx'
import css from './Map.module.css'
import { farAway } from './project.ts'
import { SvgMap } from './SvgMap.tsx'
import { mapText } from './text.ts'
import { useMapView } from './view.ts'

export type { Area, MapCategory, MapPoint } from './area.ts'

const GlMap = lazy(() => import('./GlMap.tsx'))

export interface AreaMapProps {
  /** Areas with the number each shows; null is hatched. */
  readonly areas: readonly Area[]
  /** What the numbers are, for the legend: "Ca mới trong 14 ngày". */
  readonly measure: string
  /** Where classes begin, ascending, at most five; quantiles unless given. Keep the array stable. */
  readonly breaks?: readonly number[]
  readonly format?: (value: number) => string
  /** Instead of classes: every value that may occur, ascending, in its own colour. Keep the array stable. */
  readonly categories?: readonly MapCategory[]
  readonly selected: string | null
  readonly onSelect: (id: string | null) => void
  /** Cells around centre points instead of boundaries: said on the map. */
  readonly schematic?: boolean
  /** The areas are still on their way. */
  readonly busy?: boolean
  readonly points?: readonly MapPoint[]
  readonly height?: number
}

/** What a drawing is given, whichever it is. */
export interface DrawingProps {
  readonly areas: readonly Area[]
  readonly points: readonly MapPoint[]
  readonly view: ReturnType<typeof useMapView>
  readonly selected: string | null
  readonly onSelect: (id: string | null) => void
  readonly onHover: (hover: Hover | null) => void
}

export interface Hover {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** Asked once: old machines and locked-down browsers have no WebGL. */
const hasWebGl = ((): boolean => {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
})()

const noPoints: readonly MapPoint[] = []

/** One measure over the areas of a day. Drawn as SVG at once, then as a map that moves where the machine can. */
export function AreaMap(props: AreaMapProps) {
  const { areas, measure, breaks, format, selected, onSelect, schematic = false, busy = false, height = 420 } = props
  const t = useSay()
  const f = useFormat()
  const view = useMapView(areas, breaks, format ?? f.number, props.categories)
  const [hover, setHover] = useState<Hover | null>(null)
  const { ref, width } = useElementSize()
  const far = useMemo(() => farAway(areas), [areas])
  const near = useMemo(() => (far.length === 0 ? areas : areas.filter((area) => !far.includes(area))), [areas, far])
  const drawing = { areas: near, points: props.points ?? noPoints, view, selected, onSelect, onHover: setHover }
  const words = (area: Area): string =>
    `${area.name}: ${area.value === null ? t(mapText.noData) : view.format(area.value)}`
  const hovered = hover === null ? undefined : areas.find((area) => area.id === hover.id)
  if (busy) return <Skeleton height={height} radius={0} />
  if (areas.length === 0) return <p className={css.empty}>{t(mapText.empty)}</p>
  const still = <SvgMap {...drawing} width={width} height={height} />
  return (
    <section className={css.map} aria-label={t(mapText.map, { measure })}>
      <NativeSelect
        className={css.keyboard ?? ''}
        label={t(mapText.choose)}
        size="xs"
        value={selected ?? ''}
        onChange={(event) => onSelect(event.currentTarget.value || null)}
        data={[
          { value: '', label: t(mapText.nothing) },
          ...[...areas]
            .sort((a, b) => compareText(a.name, b.name))
            .map((area) => ({ value: area.id, label: words(area) })),
        ]}
      />
      <div ref={ref} className={css.drawing} style={{ height }}>
        {hasWebGl ? (
          <DrawingBoundary fallback={still}>
            <Suspense fallback={still}>
              <GlMap {...drawing} />
            </Suspense>
          </DrawingBoundary>
        ) : (
          still
        )}
        <FarAreas areas={far} view={view} selected={selected} onSelect={onSelect} />
        {hover && hovered && (
          <div className={css.tip} data-left={hover.x > width / 2 || undefined} style={{ left: hover.x, top: hover.y }}>
            <b>{hovered.name}</b>
            <span>{hovered.value === null ? t(mapText.noData) : view.format(hovered.value)}</span>
          </div>
        )}
      </div>
      <Legend view={view} measure={measure} schematic={schematic} />
    </section>
  )
}
