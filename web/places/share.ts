import { useCallback } from 'react'
import { fullName } from '#places/contract'
import { type Say, useSay } from '../shell/language.tsx'
import { useFormat } from '../ui/useFormat.ts'
import type { Counterpart } from './changes.ts'
import { texts } from './text.ts'
import { unitTexts } from './text-unit.ts'

/** "toàn bộ", "một phần (37 %)", "một phần (chưa rõ bao nhiêu)": null is never filled in. */
export function shareWords(share: number | null, t: Say, percent: (ratio: number) => string): string {
  if (share === null) return t(unitTexts.part)
  return share === 1 ? t(unitTexts.whole) : t(unitTexts.partOf, { share: percent(share) })
}

/** Units in words, parts said: "Phường Sao Đỏ; Phường Văn Đức: một phần (chưa rõ bao nhiêu)". */
export function useNames(): (of: readonly Counterpart[]) => string {
  const t = useSay()
  const f = useFormat()
  return useCallback(
    (of) =>
      of
        .map(({ unit, share }) => {
          const name = t(fullName(unit))
          return share === undefined || share === 1 ? name : `${name}: ${shareWords(share, t, f.percent)}`
        })
        .join('; ') || t(texts.unknown),
    [t, f],
  )
}
