import type { series } from '#measures/contract'
import { frameRuleTexts } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import css from './Series.module.css'
import { words } from './text.ts'

/** In whose units the reader sees this, and by which rule what was before is said in them. */
export function FrameLead({ data, note }: { data: AnswerOf<typeof series.listSeries>; note?: string }) {
  const t = useSay()
  const rule = data.lines.flatMap(({ points }) => points).find((point) => point.rule !== null)?.rule ?? null
  const lead =
    data.frame === 'then'
      ? t(words.thenLead)
      : t(words.nowLead, {
          n: data.subjects.filter(({ origin }) => origin === null).length,
          rule: t(frameRuleTexts[rule ?? 'not-comparable']),
        })
  return (
    <p className={css.lead}>
      {lead} {note}
    </p>
  )
}
