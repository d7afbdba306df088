import { levelColor, levelInk, levelWords } from './levels.ts'
import css from './tags.module.css'

/** `F0` … `F4+` in the one ramp. */
export function LevelTag({ level }: { level: number }) {
  return (
    <span className={css.tag} style={{ background: levelColor(level), color: levelInk(level) }}>
      {levelWords(level)}
    </span>
  )
}
