import { Alert } from '@mantine/core'
import {
  contactClasses,
  epidemic,
  judgeEncounter,
  judgementSentence,
  MASKS,
  masks,
  NEARNESSES,
  nearnesses,
  SETTING_KINDS,
  settingKinds,
} from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import type { Draft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { type EncounterDraft, meetingOf } from '../acts/encounter.ts'
import css from '../Epidemic.module.css'
import { rightNow } from '../moment.ts'
import { actText } from '../text-acts.ts'
import { meetingText } from './text.ts'

interface Props {
  readonly of: Draft<EncounterDraft>
  /** Its disease decides by which definition the encounter is judged. */
  readonly outbreak: string
}

/** When and how it was; what the definition of that day makes of it is said while one types. */
export function MeetingFields({ of, outbreak }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const { data } = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  const disease = data?.outbreaks.find(({ id }) => id === outbreak)?.disease ?? ''
  const meeting = meetingOf(of.values)
  const judgement = judgeEncounter({ ...meeting, setting: meeting.settingKind }, disease, rightNow())
  return (
    <>
      <DayField of={of} name="startsAt" label={t(actText.startsOn)} hint={t(actText.noDayYet)} max={today} />
      <div className={css.pair}>
        <TimeField of={of} name="startsTime" label={t(actText.startsTime)} />
        <TimeField of={of} name="endsTime" label={t(actText.endsTime)} />
      </div>
      <TextField of={of} name="setting" label={t(actText.setting)} hint={t(actText.settingHint)} maxLength={200} />
      <ChoiceField
        of={of}
        name="settingKind"
        label={t(meetingText.settingKind)}
        choices={SETTING_KINDS.map((value) => ({ value, words: t(settingKinds[value]) }))}
      />
      <ChoiceField
        of={of}
        name="nearness"
        label={t(meetingText.nearness)}
        choices={NEARNESSES.map((value) => ({ value, words: t(nearnesses[value]) }))}
      />
      <ChoiceField
        of={of}
        name="mask"
        label={t(meetingText.mask)}
        choices={MASKS.map((value) => ({ value, words: t(masks[value]) }))}
      />
      <ChoiceField
        of={of}
        name="space"
        label={t(meetingText.space)}
        choices={[
          { value: 'enclosed', words: t(meetingText.enclosed) },
          { value: 'open', words: t(meetingText.open) },
        ]}
      />
      {of.values.settingKind === 'health-care' && (
        <ChoiceField
          of={of}
          name="worn"
          label={t(meetingText.care)}
          choices={[
            { value: 'worn', words: t(meetingText.worn) },
            { value: 'not-worn', words: t(meetingText.notWorn) },
          ]}
        />
      )}
      {of.values.endsTime === '' && (
        <NumberField of={of} name="minutes" label={t(meetingText.minutes)} hint={t(meetingText.minutesHint)} whole />
      )}
      <Alert color={judgement?.class === 'not-close' ? 'gray' : 'orange'} variant="light" role="status">
        {judgement && <b>{t(contactClasses[judgement.class])}. </b>}
        {t(judgementSentence(judgement))}
      </Alert>
    </>
  )
}
