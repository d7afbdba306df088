import { epidemicLevelNames } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { legalColors, legalInks } from './colors.ts'
import css from './Level.module.css'

/** An epidemic level in its legal colour, with its digit. */
export function LevelMark({ level }: { level: 1 | 2 | 3 | 4 }) {
  const t = useSay()
  return (
    <span
      className={css.mark}
      style={{ background: legalColors[level], color: legalInks[level] }}
      title={t(epidemicLevelNames[level])}
    >
      {level}
    </span>
  )
}
