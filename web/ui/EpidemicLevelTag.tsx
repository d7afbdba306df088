import type { Text } from '#kernel/text'
import { useSay } from '../shell/language.tsx'
import { type EpidemicLevel, epidemicColors } from './levels.ts'
import css from './tags.module.css'
import { ui } from './text.ts'

const meanings: Readonly<Record<EpidemicLevel, Text>> = {
  1: ui.epidemicLevel1,
  2: ui.epidemicLevel2,
  3: ui.epidemicLevel3,
  4: ui.epidemicLevel4,
}

/** The epidemic level of a place by law: colour and always the digit; its meaning on hover and for readers. */
export function EpidemicLevelTag({ level }: { level: EpidemicLevel }) {
  const t = useSay()
  const { ground, ink } = epidemicColors[level]
  return (
    <span className={css.tag} style={{ background: ground, color: ink }} title={t(meanings[level])}>
      {t(ui.epidemicLevel, { n: level })}
    </span>
  )
}
