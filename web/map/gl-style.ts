import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'
import { inks, type MapView } from './view.ts'

/** A stripe of `size` dots for what is not known, drawn here so that no picture is fetched. */
export function hatchImage(ground: string, stripe: string, size = 8): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return new ImageData(size, size)
  pen.fillStyle = ground
  pen.fillRect(0, 0, size, size)
  pen.strokeStyle = stripe
  pen.lineWidth = 1.5
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size)
    pen.lineTo(shift + size, 0)
  }
  pen.stroke()
  return pen.getImageData(0, 0, size, size)
}

/** The class of an area is its state, so that a new measure changes colours without sending the shapes again. */
const cls: ExpressionSpecification = ['coalesce', ['feature-state', 'cls'], -1]

export function classFill({ colors, scheme }: MapView): ExpressionSpecification | string {
  const [first, ...rest] = colors
  if (first === undefined) return inks[scheme].ground
  return ['match', cls, 0, first, ...rest.flatMap((color, at) => [at + 1, color]), first] as ExpressionSpecification
}

const nothing = { type: 'FeatureCollection', features: [] } as const

/** No tiles, no glyphs, no sprites: areas, their borders, names from the machine's own letters, points. */
export function glStyle(view: MapView): StyleSpecification {
  const ink = inks[view.scheme]
  const chosen: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false]
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: { ...nothing, features: [] }, promoteId: 'id' },
      points: { type: 'geojson', data: { ...nothing, features: [] } },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': ink.ground } },
      { id: 'unknown', type: 'fill', source: 'areas', paint: { 'fill-pattern': 'hatch' } },
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: {
          'fill-color': classFill(view),
          'fill-opacity': ['case', ['==', cls, -1], 0, 1],
        },
      },
      { id: 'borders', type: 'line', source: 'areas', paint: { 'line-color': ink.border, 'line-width': 1 } },
      {
        id: 'chosen',
        type: 'line',
        source: 'areas',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.chosen, 'line-width': 2.5, 'line-opacity': ['case', chosen, 1, 0] },
      },
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-radius': 4.5,
          'circle-color': ['get', 'color'],
          'circle-stroke-color': ink.ground,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'areas',
        layout: { 'text-field': ['get', 'name'], 'text-size': 11, 'text-max-width': 7, 'text-padding': 6 },
        paint: { 'text-color': ink.words, 'text-halo-color': ink.ground, 'text-halo-width': 1.4 },
      },
    ],
  }
}
