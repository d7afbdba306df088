import type { Overview } from '#epidemic/contract'
import type { Text, Values } from '#kernel/text'
import { paths } from '../paths.ts'
import { formatDay } from '../ui/format.ts'
import type { SentencePart } from '../ui/Sentence.tsx'
import { texts } from './text.ts'

type Say = (text: Text, values?: Values) => string
interface Numbers {
  readonly number: (value: number, digits?: number) => string
  readonly change: (value: number, digits?: number) => string
}

/** The state in one sentence: new cases against the week before, and who still waits. */
export function stateOf({ f0, f1, waiting, late, day }: Overview, t: Say, f: Numbers): SentencePart[] {
  const quiet = f0.week + f0.weekBefore === 0
  const cases = quiet
    ? t(texts.quiet, { day: formatDay(day) })
    : t(texts.weekCases, { week: f.number(f0.week, 0), change: f.change(f0.week - f0.weekBefore, 0) })
  const parts: SentencePart[] = [cases]
  const all = waiting + late
  if (all > 0) {
    parts.push(' · ', { words: t(texts.someWait, { count: f.number(all, 0) }), to: paths.quarantine() })
    if (late > 0) parts.push(', ', { words: t(texts.someLate, { count: f.number(late, 0) }), to: paths.quarantine() })
  } else if (f1.total > 0) {
    parts.push(` · ${t(texts.nobodyWaits)}`)
  }
  return [...parts, '.']
}
