import { DEADLINE_KINDS, type DeadlineKind, type PeriodKind, reporting } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import type { Draft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import type { FormValues } from './FormEditor.tsx'
import css from './Forms.module.css'
import { formWords as words } from './text-forms.ts'

/** By when: the rule, said in words, with the next days it makes. */
export function DeadlineFields({ of }: { of: Draft<FormValues> }) {
  const t = useSay()
  const { kind, count, months, period } = of.values
  const fixed = kind === 'day-of-month'
  const whole = count !== null && count >= (fixed ? 1 : 0) && count <= (fixed ? 31 : 400)
  const tried = useAnswer(
    reporting.tryDeadline,
    {
      query: {
        period: period as PeriodKind,
        kind: kind as DeadlineKind,
        count: count ?? 0,
        months: Math.min(Math.max(months ?? 1, 1), 12),
      },
    },
    { enabled: whole && period !== null && kind !== null },
  )
  return (
    <fieldset className={css.group}>
      <legend>{t(words.deadline)}</legend>
      <ChoiceField
        of={of}
        name="kind"
        label={t(words.kind)}
        required
        choices={DEADLINE_KINDS.map((value) => ({ value, words: t(words[`kind.${value}`]) }))}
      />
      <NumberField of={of} name="count" label={t(fixed ? words.countDay : words.countDays)} whole required />
      {fixed && <NumberField of={of} name="months" label={t(words.months)} whole required />}
      {tried.data && (
        <div className={css.preview} aria-live="polite">
          <b>{t(tried.data.words)}</b>
          <ul className={css.days}>
            {tried.data.items.map((one) => (
              <li key={one.period.id}>{t(words.nextDue, { period: t(one.period.name), day: formatDay(one.due) })}</li>
            ))}
          </ul>
        </div>
      )}
      <TextField of={of} name="deadlineAct" label={t(words.deadlineAct)} />
    </fieldset>
  )
}
