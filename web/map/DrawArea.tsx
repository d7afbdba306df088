import { Button } from '@mantine/core'
import type { Polygon } from 'geojson'
import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { type AreaGeometry, polygonsOf } from './area.ts'
import css from './Map.module.css'
import { boundsOf } from './project.ts'
import { thinned } from './thin.ts'
import { inks } from './view.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

setWorkerUrl(workerUrl)

interface Props {
  /** What is edited; where it begins. */
  readonly geometry: AreaGeometry | null
  /** Outlines beneath it. */
  readonly around: readonly { readonly id: string; readonly name: string; readonly geometry: AreaGeometry }[]
  /** Told when a corner was let go, or a new shape is closed. */
  readonly onChange: (geometry: AreaGeometry) => void
  readonly words: { readonly anew: string; readonly hint: string }
  readonly height?: number
}

const PAD = 48
const PLACES = 5
/** More corners than these cannot be taken hold of one by one. */
const CORNERS = 28

/** An area whose corners are dragged, or that is drawn anew, over outlines. Needs WebGL. */
export default function DrawArea({ geometry, around, onChange, words, height = 420 }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const draw = useRef<TerraDraw | null>(null)
  const [map, setMap] = useState<MapLibreMap | null>(null)
  const told = useEffectEvent(onChange)
  const begin = useEffectEvent(() => ({ geometry, around }))
  const whole = useEffectEvent((on: MapLibreMap) => {
    const bounds = boundsOf([...(geometry ? [{ geometry }] : around)])
    if (bounds) on.fitBounds([...bounds], { padding: PAD, animate: false, maxZoom: 16 })
  })

  useEffect(() => {
    if (!box.current) return
    const ink = inks.light
    const made = new MapLibreMap({
      container: box.current,
      style: {
        version: 8,
        sources: { around: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
        layers: [
          { id: 'ground', type: 'background', paint: { 'background-color': ink.ground } },
          { id: 'lines', type: 'line', source: 'around', paint: { 'line-color': ink.hatch, 'line-width': 1 } },
          {
            id: 'names',
            type: 'symbol',
            source: 'around',
            layout: { 'text-field': ['get', 'name'], 'text-size': 11, 'text-max-width': 7 },
            paint: { 'text-color': ink.words, 'text-halo-color': ink.ground, 'text-halo-width': 1.4 },
          },
        ],
      },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      fadeDuration: 0,
    })
    made.touchZoomRotate.disableRotation()
    made.on('load', () => {
      const start = begin()
      made.getSource<GeoJSONSource>('around')?.setData({
        type: 'FeatureCollection',
        features: start.around.map(({ id, name, geometry: outline }) => ({
          type: 'Feature',
          properties: { id, name },
          geometry: outline as Polygon,
        })),
      })
      whole(made)
      draw.current = drawingOn(made, start.geometry, (changed) => told(changed))
      setMap(made)
    })
    return () => {
      draw.current?.stop()
      draw.current = null
      setMap(null)
      made.remove()
    }
  }, [])

  const anew = () => {
    draw.current?.clear()
    draw.current?.setMode('polygon')
  }
  return (
    <div>
      <div className={css.drawing} style={{ height }}>
        <div ref={box} data-map={map ? 'ready' : 'opening'} className={css.gl} />
        {map && <ZoomButtons onIn={() => map.zoomIn()} onOut={() => map.zoomOut()} onWhole={() => whole(map)} />}
      </div>
      <div className={css.legend}>
        <span className={css.count}>{words.hint}</span>
        <Button size="compact-sm" variant="default" onClick={anew}>
          {words.anew}
        </Button>
      </div>
    </div>
  )
}

function drawingOn(
  map: MapLibreMap,
  geometry: AreaGeometry | null,
  onChange: (geometry: AreaGeometry) => void,
): TerraDraw {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: PLACES }),
    modes: [
      new TerraDrawPolygonMode(),
      new TerraDrawSelectMode({
        flags: {
          polygon: {
            feature: {
              draggable: true,
              coordinates: { midpoints: true, draggable: true, deletable: true },
            },
          },
        },
      }),
    ],
  })
  draw.start()
  const rings =
    geometry === null ? [] : polygonsOf(geometry).flatMap(([outside]) => (outside ? [thinned(outside, CORNERS)] : []))
  const added = draw.addFeatures(
    rings.map((ring) => ({
      type: 'Feature' as const,
      properties: { mode: 'polygon' },
      geometry: {
        type: 'Polygon' as const,
        coordinates: [ring.map(([x = 0, y = 0]) => [Number(x.toFixed(PLACES)), Number(y.toFixed(PLACES))])],
      },
    })),
  )
  draw.setMode(added.length > 0 ? 'select' : 'polygon')
  const [first] = added
  if (first?.valid && first.id !== undefined) draw.selectFeature(first.id)
  draw.on('finish', (id, { action }) => {
    const polygons = draw
      .getSnapshot()
      .flatMap(({ geometry: one, properties }) =>
        one.type === 'Polygon' && properties.mode === 'polygon' ? [one.coordinates] : [],
      )
    const [only] = polygons
    if (only === undefined) return
    onChange(
      polygons.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons },
    )
    if (action !== 'draw') return
    draw.setMode('select')
    draw.selectFeature(id)
  })
  return draw
}
