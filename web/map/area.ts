/** A ring of `[longitude, latitude]`, closed; the first ring of a polygon is its outside. */
export type Position = readonly number[]
export type Ring = readonly Position[]

export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

/** One area of the map with the one number it shows; null is "not known". */
export interface Area {
  readonly id: string
  readonly name: string
  readonly value: number | null
  readonly geometry: AreaGeometry
}

/** A class that is one value with a colour of its own, where the law gives the colours: an epidemic level. */
export interface MapCategory {
  readonly value: number
  readonly words: string
  readonly color: string
}

/** A point over the areas: a venue, a cluster. */
export interface MapPoint {
  readonly id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  readonly color?: string
}

export const polygonsOf = (geometry: AreaGeometry): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
