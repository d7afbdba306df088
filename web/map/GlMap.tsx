import type { MultiPolygon, Polygon } from 'geojson'
import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSay } from '../shell/language.tsx'
import type { DrawingProps } from './AreaMap.tsx'
import type { Area } from './area.ts'
import { classFill, glStyle, hatchImage } from './gl-style.ts'
import css from './Map.module.css'
import { boundsOf } from './project.ts'
import { mapText } from './text.ts'
import { inks } from './view.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

// The library is a module whose worker is another one: without its bundled address the map stays empty.
setWorkerUrl(workerUrl)

const PAD = 16

/** So few areas leave room for their names. */
const FEW = 24

function showWhole(map: MapLibreMap, areas: readonly Area[]): void {
  const bounds = boundsOf(areas)
  if (bounds) map.fitBounds([...bounds], { padding: PAD, animate: false })
}

const sameShapes = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((area, at) => area.geometry === b[at]?.geometry && area.id === b[at]?.id)

/** The areas on a map that moves and zooms. */
export default function GlMap({ areas, points, view, selected, onSelect, onHover }: DrawingProps) {
  const t = useSay()
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef<readonly Area[]>([])
  const [map, setMap] = useState<MapLibreMap | null>(null)
  const hover = useEffectEvent(onHover)
  const select = useEffectEvent(onSelect)
  const style = useEffectEvent(() => glStyle(view))
  const locale = useEffectEvent(() => ({
    'Map.Title': t(mapText.moving),
    'CooperativeGesturesHandler.WindowsHelpText': t(mapText.ctrlScroll),
    'CooperativeGesturesHandler.MacHelpText': t(mapText.cmdScroll),
    'CooperativeGesturesHandler.MobileHelpText': t(mapText.twoFingers),
  }))

  useEffect(() => {
    if (!box.current) return
    const made = new MapLibreMap({
      container: box.current,
      style: style(),
      attributionControl: false,
      // A page that scrolls is not caught by the map under the thumb.
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      fadeDuration: 0,
      locale: locale(),
    })
    const ink = inks[view.scheme]
    made.touchZoomRotate.disableRotation()
    made.setMissingStyleImageResolver((id) => {
      if (id === 'hatch' && !made.hasImage('hatch')) made.addImage('hatch', hatchImage(ink.ground, ink.hatch))
    })
    made.on('load', () => {
      shown.current = []
      setMap(made)
    })
    // Said in the document, so that whoever takes a picture of the page knows when the map is drawn.
    const frame = box.current
    made.on('idle', () => frame.toggleAttribute('data-idle', true))
    made.on('dataloading', () => frame.toggleAttribute('data-idle', false))
    made.on('mousemove', ({ point }) => {
      const [found] = made.queryRenderedFeatures(point, { layers: ['areas'] })
      made.getCanvas().style.cursor = found ? 'pointer' : ''
      hover(found ? { id: String(found.properties.id), x: point.x, y: point.y } : null)
    })
    made.on('mouseout', () => hover(null))
    made.on('click', ({ point }) => {
      const [found] = made.queryRenderedFeatures(point, { layers: ['areas'] })
      select(found ? String(found.properties.id) : null)
    })
    return () => {
      setMap(null)
      made.remove()
    }
  }, [view.scheme])

  useEffect(() => {
    if (!map || sameShapes(shown.current, areas)) return
    shown.current = areas
    map.getSource<GeoJSONSource>('areas')?.setData({
      type: 'FeatureCollection',
      features: areas.map(({ id, name, geometry }) => ({
        type: 'Feature',
        properties: { id, name },
        geometry: geometry as Polygon | MultiPolygon,
      })),
    })
    showWhole(map, areas)
    // Names only crowd the whole picture; hovering tells them there.
    map.setLayerZoomRange('names', areas.length > FEW ? map.getZoom() + 0.75 : 0, 24)
  }, [map, areas])

  useEffect(() => {
    if (!map) return
    map.setPaintProperty('areas', 'fill-color', classFill(view))
    for (const { id, value } of areas) map.setFeatureState({ source: 'areas', id }, { cls: view.classAt(value) })
  }, [map, areas, view])

  useEffect(() => {
    if (!map || selected === null) return
    const feature = { source: 'areas', id: selected }
    map.setFeatureState(feature, { chosen: true })
    return () => {
      // The map itself may be gone by now.
      if (map.getSource('areas')) map.setFeatureState(feature, { chosen: false })
    }
  }, [map, selected])

  useEffect(() => {
    map?.getSource<GeoJSONSource>('points')?.setData({
      type: 'FeatureCollection',
      features: points.map(({ id, name, longitude, latitude, color }) => ({
        type: 'Feature',
        properties: { id, name, color: color ?? inks[view.scheme].chosen },
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
      })),
    })
  }, [map, points, view.scheme])

  return (
    <>
      <div ref={box} data-map={map ? 'ready' : 'opening'} className={css.gl} />
      {map && (
        <ZoomButtons onIn={() => map.zoomIn()} onOut={() => map.zoomOut()} onWhole={() => showWhole(map, areas)} />
      )}
    </>
  )
}
