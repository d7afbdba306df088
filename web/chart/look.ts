import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'

/** Colours and letters of a drawing: the page's own, since a drawing can't read its variables. */
export interface Look {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly ground: string
  readonly accent: string
  readonly bar: string
  readonly wrong: string
  readonly font: string
}

const font = "'Be Vietnam Pro', system-ui, sans-serif"

export const light: Look = {
  ink: '#171E23',
  quiet: '#5A6872',
  line: '#E1E6E9',
  ground: '#FFFFFF',
  accent: '#0F766E',
  bar: '#A9B4BB',
  wrong: '#B42318',
  font,
}

export const dark: Look = {
  ink: '#DCE3E7',
  quiet: '#9AA6AE',
  line: '#343E45',
  ground: '#1B2125',
  accent: '#2DD4BF',
  bar: '#75828B',
  wrong: '#F97066',
  font,
}

export const useLook = (): Look => {
  const scheme = useComputedColorScheme('light')
  return useMemo(() => (scheme === 'dark' ? dark : light), [scheme])
}
