import { type encounters, MASKS, type Meeting, NEARNESSES, SETTING_KINDS } from '#epidemic/contract'
import { type Day, dayOf, type Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { BodyOf } from '#platform/http/endpoint'
import { isWholeDay, momentOf, writeLocal } from '../moment.ts'
import { actText } from '../text-acts.ts'

type EncounterBody = BodyOf<typeof encounters.recordEncounter>

/** What the form of an encounter holds. Named as the contract's fields, so that its faults stand beside them. */
export interface EncounterDraft {
  readonly which: 'listed' | 'new'
  readonly otherId: string | null
  readonly otherCode: string
  readonly name: string
  readonly units: readonly string[]
  readonly birthYear: number | null
  readonly sex: string | null
  readonly phone: string
  readonly address: string
  readonly startsAt: Day | null
  readonly startsTime: string
  readonly endsTime: string
  readonly setting: string
  readonly settingKind: string | null
  readonly nearness: string | null
  readonly mask: string | null
  readonly space: string | null
  readonly worn: string | null
  readonly minutes: number | null
}

export const emptyEncounter = (day: Day): EncounterDraft => ({
  which: 'listed',
  otherId: null,
  otherCode: '',
  name: '',
  units: [],
  birthYear: null,
  sex: null,
  phone: '',
  address: '',
  startsAt: day,
  startsTime: '',
  endsTime: '',
  setting: '',
  settingKind: null,
  nearness: null,
  mask: null,
  space: null,
  worn: null,
  minutes: null,
})

/** What is wrong beyond what is missing, by field. */
export function encounterFaults(values: EncounterDraft): Readonly<Record<string, Text>> {
  const { which, otherId, startsAt, startsTime, endsTime } = values
  const faults: Record<string, Text> = {}
  if (which === 'listed' && otherId === null) faults.otherId = actText.chooseOther
  if (startsAt === null && (startsTime !== '' || endsTime !== '')) faults.startsAt = actText.dayFirst
  if (endsTime !== '' && endsTime < startsTime) faults.endsTime = actText.endFirst
  return faults
}

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** How it went, as the contract takes it. A day without an hour is the whole of that day. */
export function meetingOf(values: EncounterDraft): Meeting {
  const { startsAt, startsTime, endsTime, settingKind, nearness, mask, space, worn, minutes } = values
  const times: { startsAt: Instant | null; endsAt: Instant | null } =
    startsAt === null
      ? { startsAt: null, endsAt: null }
      : startsTime === '' && endsTime === ''
        ? { startsAt: momentOf(startsAt, ''), endsAt: momentOf(startsAt, '23:59') }
        : { startsAt: momentOf(startsAt, startsTime), endsAt: endsTime === '' ? null : momentOf(startsAt, endsTime) }
  return {
    ...times,
    setting: given(values.setting),
    settingKind: SETTING_KINDS.find((one) => one === settingKind) ?? null,
    nearness: NEARNESSES.find((one) => one === nearness) ?? null,
    mask: MASKS.find((one) => one === mask) ?? null,
    enclosed: space === null ? null : space === 'enclosed',
    protected: worn === null ? null : worn === 'worn',
    minutes,
  }
}

/** The encounter with who it was. */
export function encounterBody(values: EncounterDraft): EncounterBody {
  const { which, otherId, name, units, birthYear, sex, phone, address } = values
  const other: Pick<EncounterBody, 'otherId' | 'other'> =
    which === 'listed'
      ? { otherId: otherId ?? '' }
      : {
          other: {
            name: name.trim(),
            unitId: units[0] ?? '',
            birthYear,
            sex: sex === 'male' || sex === 'female' ? sex : null,
            phone: given(phone),
            address: given(address),
          },
        }
  return { ...other, meeting: meetingOf(values) }
}

/** The draft of an encounter that is to be corrected. */
export function draftOf(meeting: Meeting): EncounterDraft {
  const { startsAt, endsAt } = meeting
  const whole = startsAt !== null && isWholeDay(startsAt, endsAt)
  const time = (at: Instant | null): string => (at === null || whole ? '' : writeLocal(at).slice(11))
  return {
    ...emptyEncounter('1970-01-01'),
    startsAt: startsAt === null ? null : dayOf(startsAt),
    startsTime: time(startsAt),
    endsTime: endsAt === startsAt ? '' : time(endsAt),
    setting: meeting.setting ?? '',
    settingKind: meeting.settingKind,
    nearness: meeting.nearness,
    mask: meeting.mask,
    space: meeting.enclosed === null ? null : meeting.enclosed ? 'enclosed' : 'open',
    worn: meeting.protected === null ? null : meeting.protected ? 'worn' : 'not-worn',
    minutes: meeting.minutes,
  }
}
