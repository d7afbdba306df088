import { encounters, type PersonView, sexes } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { Form } from '../../form/Form.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { UnitField } from '../../form/UnitField.tsx'
import { type Draft, useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import css from '../Epidemic.module.css'
import { MeetingFields } from '../encounters/MeetingFields.tsx'
import { actText } from '../text-acts.ts'
import { type EncounterDraft, emptyEncounter, encounterBody, encounterFaults } from './encounter.ts'
import { PersonField } from './PersonField.tsx'

interface Props {
  readonly person: PersonView
  readonly onDone: () => void
}

/** Who met whom, when and how; a contact who stands in no list yet is entered at the same time. */
export function RecordEncounter({ person, onDone }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const add = useAct(encounters.recordEncounter, { quiet: true, done: t(actText.encountered) })
  const draft = useDraft<EncounterDraft>(`epidemic.encounter.${person.id}`, emptyEncounter(today))
  return (
    <Form
      of={draft}
      submit={t(actText.save)}
      check={(values) =>
        Object.fromEntries(Object.entries(encounterFaults(values)).map(([field, text]) => [field, t(text)]))
      }
      onSend={(values) => add.mutateAsync({ params: { id: person.id }, body: encounterBody(values) })}
      onSent={onDone}
    >
      <ChoiceField
        of={draft}
        name="which"
        label={t(actText.who)}
        choices={[
          { value: 'listed', words: t(actText.inList) },
          { value: 'new', words: t(actText.newPerson) },
        ]}
      />
      {draft.values.which === 'listed' ? (
        <PersonField of={draft} outbreak={person.outbreakId} except={person.id} />
      ) : (
        <NewPerson of={draft} />
      )}
      <MeetingFields of={draft} outbreak={person.outbreakId} />
    </Form>
  )
}

function NewPerson({ of }: { of: Draft<EncounterDraft> }) {
  const t = useSay()
  const { today } = useAsOf()
  return (
    <>
      <TextField of={of} name="name" label={t(actText.name)} required maxLength={200} />
      <UnitField of={of} name="units" label={t(actText.unit)} day={today} single required />
      <div className={css.pair}>
        <NumberField of={of} name="birthYear" label={t(actText.birthYear)} whole />
        <TextField of={of} name="phone" kind="tel" label={t(actText.phone)} maxLength={40} />
      </div>
      <ChoiceField
        of={of}
        name="sex"
        label={t(actText.sex)}
        choices={[
          { value: 'female', words: t(sexes.female) },
          { value: 'male', words: t(sexes.male) },
        ]}
      />
      <TextField of={of} name="address" label={t(actText.address)} maxLength={300} />
    </>
  )
}
