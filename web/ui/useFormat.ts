import { useMemo } from 'react'
import { useLanguage } from '../shell/language.tsx'
import {
  formatBytes,
  formatChange,
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatShare,
} from './format.ts'

/** Numbers and dates in the reader's language: `const f = useFormat(); f.number(1234.5)`. */
export function useFormat() {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      number: (value: number, digits?: number) => formatNumber(value, language, digits),
      percent: (ratio: number, digits?: number) => formatPercent(ratio, language, digits),
      share: (part: number, whole: number) => formatShare(part, whole, language),
      change: (value: number, digits?: number) => formatChange(value, language, digits),
      bytes: (value: number) => formatBytes(value, language),
      day: formatDay,
      instant: formatInstant,
    }),
    [language],
  )
}
