import { spacedCode, type Verdict, verdicts } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import css from './Testing.module.css'

const tones: Readonly<Record<Verdict, Tone>> = { negative: 'good', positive: 'bad', invalid: 'warn' }

/** A result in words; positive is what needs somebody. */
export function VerdictTag({ of }: { of: Verdict }) {
  const t = useSay()
  return <StatusTag tone={tones[of]}>{t(verdicts[of])}</StatusTag>
}

/** A code as printed: in groups of four. */
export const Code = ({ of }: { of: string }) => <span className={css.code}>{spacedCode(of)}</span>
