import { clusters } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { type Faults, useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import css from '../Epidemic.module.css'
import { endText } from './text-ends.ts'

const OTHER = 'other'
const MOST = { containedDays: 120, closedDays: 365 } as const

/** The Department's own days for a disease, from a day on. */
export function SetEnd({ diseases, onDone }: { diseases: readonly string[]; onDone: () => void }) {
  const t = useSay()
  const { today } = useAsOf()
  const set = useAct(clusters.setOutbreakEnd, { quiet: true, done: t(endText.done) })
  const draft = useDraft('epidemic.outbreak-end', {
    disease: (diseases[0] ?? OTHER) as string | null,
    other: '',
    from: today as Day | null,
    containedDays: 14 as number | null,
    closedDays: 28 as number | null,
    act: '',
  })
  type Values = typeof draft.values
  const diseaseOf = ({ disease, other }: Values): string =>
    disease === OTHER || disease === null ? other.trim() : disease
  const check = (values: Values): Faults => ({
    ...((values.closedDays ?? 0) < (values.containedDays ?? 0) ? { closedDays: t(endText.closedFirst) } : {}),
    ...Object.fromEntries(
      (['containedDays', 'closedDays'] as const).flatMap((name) =>
        (values[name] ?? 1) < 1 || (values[name] ?? 1) > MOST[name]
          ? [[name, t(endText.range, { most: MOST[name] })]]
          : [],
      ),
    ),
  })
  const { values } = draft
  return (
    <Form
      of={draft}
      submit={t(endText.set)}
      check={check}
      onSend={(sent) =>
        set.mutateAsync({
          body: {
            disease: diseaseOf(sent),
            from: sent.from ?? today,
            containedDays: sent.containedDays ?? 1,
            closedDays: sent.closedDays ?? 1,
            act: sent.act.trim(),
          },
        })
      }
      onSent={onDone}
    >
      <ChoiceField
        of={draft}
        name="disease"
        label={t(endText.disease)}
        required
        choices={[...diseases.map((value) => ({ value, words: value })), { value: OTHER, words: t(endText.other) }]}
      />
      {values.disease === OTHER && <TextField of={draft} name="other" label={t(endText.otherName)} required />}
      <DayField of={draft} name="from" label={t(endText.from)} required />
      <div className={css.pair}>
        <NumberField
          of={draft}
          name="containedDays"
          label={t(endText.contained)}
          unit={t(endText.days)}
          whole
          required
        />
        <NumberField of={draft} name="closedDays" label={t(endText.closed)} unit={t(endText.days)} whole required />
      </div>
      <TextField of={draft} name="act" label={t(endText.act)} hint={t(endText.actHint)} required maxLength={200} />
      {values.from !== null && diseaseOf(values) !== '' && (
        <p className={css.note}>{t(endText.effect, { from: formatDay(values.from), disease: diseaseOf(values) })}</p>
      )}
    </Form>
  )
}
