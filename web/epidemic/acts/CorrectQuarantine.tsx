import { epidemic, type PersonView, quarantineKinds } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import css from '../Epidemic.module.css'
import { actText } from '../text-acts.ts'
import { courseText } from '../text-course.ts'
import { courseBody, courseDraft, courseFaults } from './course.ts'

interface Props {
  readonly person: PersonView
  readonly onDone: () => void
}

/** What was written down wrongly: another time or place, or nobody was taken at all. */
export function CorrectQuarantine({ person, onDone }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const correct = useAct(epidemic.correctQuarantine, { quiet: true, done: t(courseText.corrected) })
  const draft = useDraft(`epidemic.course.${person.id}`, courseDraft(person.quarantine))
  const { what, releasedAt } = draft.values
  return (
    <Form
      of={draft}
      submit={t(courseText.correct)}
      check={(values) =>
        Object.fromEntries(Object.entries(courseFaults(values)).map(([name, fault]) => [name, t(fault)]))
      }
      onSend={(values) => correct.mutateAsync({ params: { id: person.id }, body: courseBody(values) })}
      onSent={onDone}
    >
      <ChoiceField
        of={draft}
        name="what"
        label={t(courseText.what)}
        choices={[
          { value: 'time', words: t(courseText.wrongTime) },
          { value: 'person', words: t(courseText.wrongPerson) },
        ]}
      />
      {what === 'person' ? (
        <p>{t(courseText.wrongPersonWhat, { name: person.code })}</p>
      ) : (
        <>
          <ChoiceField
            of={draft}
            name="kind"
            label={t(courseText.where)}
            choices={[
              { value: 'facility', words: t(quarantineKinds.facility) },
              { value: 'home', words: t(quarantineKinds.home) },
            ]}
          />
          <div className={css.pair}>
            <DayField of={draft} name="quarantinedAt" label={t(courseText.began)} required max={today} />
            <TimeField of={draft} name="beganTime" label={t(actText.time)} required />
          </div>
          <div className={css.pair}>
            <DayField
              of={draft}
              name="releasedAt"
              label={t(courseText.endedOn)}
              hint={t(courseText.stillHint)}
              max={today}
            />
            <TimeField of={draft} name="endTime" label={t(actText.time)} required={releasedAt !== null} />
          </div>
        </>
      )}
      <LongTextField
        of={draft}
        name="reason"
        label={t(actText.reason)}
        hint={t(courseText.correctReasonHint)}
        required
        rows={2}
        maxLength={500}
      />
    </Form>
  )
}
