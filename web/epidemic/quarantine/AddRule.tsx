import { APPLIES_TO, QUARANTINE_PLACES, quarantineRuleOn, quarantining, type RuleView } from '#epidemic/contract'
import { addDays, type Day } from '#kernel/day'
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
import page from '../Epidemic.module.css'
import { asRule, readDays } from './rules.ts'
import { ruleText } from './text-rules.ts'

const OTHER = 'other'
const MOST_DAYS = 120
const places = {
  facility: ruleText.placeFacility,
  home: ruleText.placeHome,
  either: ruleText.placeEither,
} as const

interface Props {
  readonly diseases: readonly string[]
  readonly own: readonly RuleView[]
  readonly onDone: () => void
}

/** A duration the province decided itself; before it is sent it says what it replaces. */
export function AddRule({ diseases, own, onDone }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const add = useAct(quarantining.addQuarantineRule, { quiet: true, done: t(ruleText.added) })
  const draft = useDraft('epidemic.quarantine-rule', {
    disease: (diseases[0] ?? OTHER) as string | null,
    other: '',
    act: '',
    from: today as Day | null,
    to: null as Day | null,
    appliesTo: 'everyone' as string | null,
    quarantineDays: 14 as number | null,
    monitoringDays: 14 as number | null,
    place: 'facility' as string | null,
    testDays: '',
  })
  type Values = typeof draft.values
  const diseaseOf = ({ disease, other }: Values): string =>
    disease === OTHER || disease === null ? other.trim() : disease
  const days = (values: Values): number => values.quarantineDays ?? 0
  const check = (values: Values): Faults => ({
    ...(values.to !== null && values.from !== null && values.to < values.from ? { to: t(ruleText.toBefore) } : {}),
    ...(readDays(values.testDays, days(values)) === null
      ? { testDays: t(ruleText.testsUnread, { days: days(values) }) }
      : {}),
    ...Object.fromEntries(
      (['quarantineDays', 'monitoringDays'] as const).flatMap((name) =>
        (values[name] ?? 0) < 0 || (values[name] ?? 0) > MOST_DAYS ? [[name, t(ruleText.daysRange)]] : [],
      ),
    ),
  })
  const send = (values: Values) =>
    add.mutateAsync({
      body: {
        disease: diseaseOf(values),
        act: values.act.trim(),
        from: values.from ?? today,
        to: values.to === null ? null : addDays(values.to, 1),
        appliesTo: APPLIES_TO.find((one) => one === values.appliesTo) ?? 'everyone',
        quarantineDays: days(values),
        monitoringDays: values.monitoringDays ?? 0,
        place: QUARANTINE_PLACES.find((one) => one === values.place) ?? 'facility',
        testDays: readDays(values.testDays, days(values)) ?? [],
      },
    })
  const { values } = draft
  const before =
    values.from === null || diseaseOf(values) === ''
      ? null
      : quarantineRuleOn(diseaseOf(values), values.from, values.appliesTo === 'protected', own.map(asRule))
  return (
    <Form of={draft} submit={t(ruleText.add)} check={check} onSend={send} onSent={onDone}>
      <ChoiceField
        of={draft}
        name="disease"
        label={t(ruleText.disease)}
        required
        choices={[...diseases.map((value) => ({ value, words: value })), { value: OTHER, words: t(ruleText.other) }]}
      />
      {values.disease === OTHER && (
        <TextField of={draft} name="other" label={t(ruleText.otherName)} hint={t(ruleText.otherHint)} required />
      )}
      <TextField of={draft} name="act" label={t(ruleText.act)} hint={t(ruleText.actHint)} required maxLength={120} />
      <div className={page.pair}>
        <DayField of={draft} name="from" label={t(ruleText.from)} required />
        <DayField of={draft} name="to" label={t(ruleText.to)} hint={t(ruleText.toHint)} />
      </div>
      <ChoiceField
        of={draft}
        name="appliesTo"
        label={t(ruleText.whom)}
        required
        choices={APPLIES_TO.map((value) => ({ value, words: t(ruleText[value]) }))}
      />
      <ChoiceField
        of={draft}
        name="place"
        label={t(ruleText.place)}
        required
        choices={QUARANTINE_PLACES.map((value) => ({ value, words: t(places[value]) }))}
      />
      <div className={page.pair}>
        <NumberField of={draft} name="quarantineDays" label={t(ruleText.quarantineDays)} whole required />
        <NumberField of={draft} name="monitoringDays" label={t(ruleText.monitoringDays)} whole required />
      </div>
      <TextField of={draft} name="testDays" label={t(ruleText.testDays)} hint={t(ruleText.testDaysHint)} />
      {values.from !== null && (
        <p className={page.note}>
          {t(before === null ? ruleText.effectNew : ruleText.effect, {
            from: formatDay(values.from),
            before: before?.act ?? '',
          })}
        </p>
      )}
    </Form>
  )
}
