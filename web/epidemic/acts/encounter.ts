import type { epidemic } from '#epidemic/contract'
import type { Day, Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { BodyOf } from '#platform/http/endpoint'
import { momentOf } from '../moment.ts'
import { actText } from '../text-acts.ts'

type EncounterBody = BodyOf<typeof epidemic.addEncounter>

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

/** The meeting as the contract takes it. A day without an hour is the whole of that day. */
export function encounterBody(personId: string, values: EncounterDraft): EncounterBody {
  const { which, otherId, name, units, birthYear, sex, phone, address, startsAt, startsTime, endsTime } = values
  const times: { startsAt: Instant | null; endsAt: Instant | null } =
    startsAt === null
      ? { startsAt: null, endsAt: null }
      : startsTime === '' && endsTime === ''
        ? { startsAt: momentOf(startsAt, ''), endsAt: momentOf(startsAt, '23:59') }
        : { startsAt: momentOf(startsAt, startsTime), endsAt: endsTime === '' ? null : momentOf(startsAt, endsTime) }
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
  return { personId, ...other, ...times, setting: given(values.setting) }
}
