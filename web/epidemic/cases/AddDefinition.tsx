import { CASE_CLASSES, cases, classWords } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { readCriteria } from './criteria.ts'
import { definitionText } from './text.ts'

/** A case definition entered as data: it is used from its day on, by every form. */
export function AddDefinition({ onDone }: { onDone: () => void }) {
  const t = useSay()
  const add = useAct(cases.addDefinition, { quiet: true, done: t(definitionText.saved) })
  const draft = useDraft('epidemic.definition', {
    disease: '',
    act: '',
    from: null as Day | null,
    confirmed: '',
    probable: '',
    suspected: '',
  })
  type Values = typeof draft.values
  const faults = (values: Values) =>
    Object.fromEntries(
      CASE_CLASSES.flatMap((name) => {
        const { fault } = readCriteria(values[name])
        return fault === null ? [] : [[name, t(definitionText.tooMany, { ...fault })]]
      }),
    )
  const send = (values: Values) => {
    const read = CASE_CLASSES.map((name) => [name, readCriteria(values[name])] as const)
    const findings = new Map(read.flatMap(([, { findings }]) => findings.map((one) => [one.code, one])))
    const criteria = (name: (typeof CASE_CLASSES)[number]) => [...readCriteria(values[name]).criteria]
    return add.mutateAsync({
      body: {
        disease: values.disease.trim(),
        act: values.act.trim(),
        from: values.from ?? '1970-01-01',
        findings: [...findings.values()],
        classes: {
          confirmed: criteria('confirmed'),
          probable: criteria('probable'),
          suspected: criteria('suspected'),
        },
      },
    })
  }
  return (
    <Form of={draft} submit={t(definitionText.save)} check={faults} onSend={send} onSent={onDone}>
      <TextField
        of={draft}
        name="disease"
        label={t(definitionText.disease)}
        hint={t(definitionText.diseaseHint)}
        required
        maxLength={120}
      />
      <TextField of={draft} name="act" label={t(definitionText.act)} required maxLength={120} />
      <DayField of={draft} name="from" label={t(definitionText.fromDay)} required />
      {CASE_CLASSES.map((name) => (
        <LongTextField
          key={name}
          of={draft}
          name={name}
          label={t(classWords[name])}
          hint={name === 'confirmed' ? t(definitionText.criteriaHint) : ''}
          required={name === 'confirmed'}
        />
      ))}
    </Form>
  )
}
