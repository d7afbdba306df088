import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import type { Area, MapCategory } from './area.ts'
import { classesOf, classOf, type MapClass, rampOf } from './classes.ts'

/** How the areas are to be drawn, whatever draws them. */
export interface MapView {
  readonly scheme: 'light' | 'dark'
  readonly classes: readonly MapClass[]
  readonly colors: readonly string[]
  /** The limits were given, not found in the values. */
  readonly given: boolean
  readonly unknown: number
  readonly categories: readonly MapCategory[] | null
  readonly format: (value: number) => string
  /** The class of a value; -1 when it is not known. */
  readonly classAt: (value: number | null) => number
}

export interface MapInk {
  readonly ground: string
  readonly border: string
  readonly chosen: string
  readonly words: string
  readonly hatch: string
}

export const inks: Readonly<Record<'light' | 'dark', MapInk>> = {
  light: { ground: '#FFFFFF', border: '#FFFFFF', chosen: '#171E23', words: '#171E23', hatch: '#A9B4BB' },
  dark: { ground: '#1B2125', border: '#1B2125', chosen: '#FFFFFF', words: '#DCE3E7', hatch: '#5A6872' },
}

export function useMapView(
  areas: readonly Area[],
  breaks: readonly number[] | undefined,
  format: (value: number) => string,
  categories?: readonly MapCategory[],
): MapView {
  const scheme = useComputedColorScheme('light')
  return useMemo(() => {
    const known = areas.flatMap(({ value }) => (value === null ? [] : [value]))
    const starts = categories?.map(({ value }) => value)
    const classes = classesOf(known, starts ?? breaks)
    return {
      scheme,
      classes,
      colors: categories?.map(({ color }) => color) ?? rampOf(classes, scheme),
      categories: categories ?? null,
      given: breaks !== undefined,
      unknown: areas.length - known.length,
      format,
      classAt: (value) => (value === null || classes.length === 0 ? -1 : classOf(value, classes)),
    }
  }, [areas, breaks, scheme, format, categories])
}
