import { type EncounterView, encounters, removals } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { draftOf, type EncounterDraft, meetingOf } from '../acts/encounter.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { meetingText } from './text.ts'

interface Props {
  readonly of: EncounterView
  readonly onDone: () => void
}

/** The encounter as it really was, with why. */
export function CorrectEncounter({ of, onDone }: Props) {
  const t = useSay()
  const revise = useAct(encounters.reviseEncounter, { quiet: true, done: t(meetingText.corrected) })
  const draft = useDraft<EncounterDraft>(`epidemic.encounter.correct.${of.id}`, draftOf(of))
  const why = useDraft<{ reason: string }>(`epidemic.encounter.why.${of.id}`, { reason: '' })
  return (
    <Form
      of={draft}
      submit={t(meetingText.change)}
      onSend={(values) =>
        revise.mutateAsync({
          params: { id: of.id },
          body: { meeting: meetingOf(values), reason: why.values.reason.trim() },
        })
      }
      onSent={onDone}
    >
      <MeetingFields of={draft} outbreak={of.outbreakId} />
      <TextField of={why} name="reason" label={t(meetingText.reason)} required maxLength={500} />
    </Form>
  )
}

/** A mistake, or judged no contact: with why; it can be put back. */
export function RemoveEncounter({ of, onDone }: Props) {
  const t = useSay()
  const remove = useAct(encounters.removeEncounter, { quiet: true, done: t(meetingText.removed) })
  const draft = useDraft<{ as: string | null; reason: string }>(`epidemic.encounter.remove.${of.id}`, {
    as: 'no-contact',
    reason: '',
  })
  return (
    <Form
      of={draft}
      submit={t(meetingText.remove)}
      onSend={({ as, reason }) =>
        remove.mutateAsync({
          params: { id: of.id },
          body: { as: as === 'mistake' ? 'mistake' : 'no-contact', reason: reason.trim() },
        })
      }
      onSent={onDone}
    >
      <ChoiceField
        of={draft}
        name="as"
        label={t(meetingText.removeAs)}
        required
        choices={(['no-contact', 'mistake'] as const).map((value) => ({ value, words: t(removals[value]) }))}
      />
      <TextField of={draft} name="reason" label={t(meetingText.reason)} required maxLength={500} />
    </Form>
  )
}
