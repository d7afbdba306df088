import type { IndicatorRow } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { formatMonth } from '../../ui/format.ts'
import { programmeTexts as texts } from './text.ts'

/** When the value is met at the pace it has, with the band; null when met, over, or nothing is known of the pace. */
export function useForecast({ progress, target, computed }: IndicatorRow): string | null {
  const t = useSay()
  const { state, metOn, metBand, latest, pacePerYear } = progress
  if (computed && pacePerYear === null) return null
  if (target === null || latest === null || pacePerYear === null || state === 'met' || state === 'missed') return null
  if (metOn === null) return t(texts.never)
  const when = formatMonth(metOn)
  if (metBand === null || metBand.from === metBand.to) return t(texts.meets, { when })
  const from = formatMonth(metBand.from)
  return metBand.to === null
    ? t(texts.meetsOpen, { when, from })
    : t(texts.meetsBand, { when, from, to: formatMonth(metBand.to) })
}
