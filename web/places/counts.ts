import { KINDS, LEVELS, type Unit } from '#places/contract'
import type { Say } from '../shell/language.tsx'
import { kindCounts, levelCounts } from './text.ts'

/** "12 đơn vị cấp huyện (2 thành phố, 1 thị xã, 9 huyện), 235 đơn vị cấp xã (…)": what there is, level by level. */
export function countsOf(units: readonly Unit[], t: Say, number: (value: number) => string): string {
  return LEVELS.flatMap((level) => {
    const here = units.filter((unit) => unit.level === level)
    if (here.length === 0) return []
    const kinds = KINDS.flatMap((kind) => {
      const count = here.filter((unit) => unit.kind === kind).length
      return count === 0 ? [] : [t(kindCounts[kind], { n: number(count) })]
    })
    return [t(levelCounts[level], { n: number(here.length), kinds: kinds.join(', ') })]
  }).join(', ')
}
