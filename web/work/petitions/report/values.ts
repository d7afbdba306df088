import type { BodyOf } from '#platform/http/endpoint'
import type { PetitionCategory, petitions } from '#work/contract'
import type { Spot } from '../photo.ts'

/** Where a mark on the map came from. */
export type SpotSource = 'photo' | 'phone' | 'map'

/** What a citizen has said so far. */
export interface ReportValues {
  readonly category: string | null
  readonly text: string
  readonly spot: (Spot & { readonly from: SpotSource; readonly accuracy: number | null }) | null
  readonly unit: string | null
  readonly placeWords: string
  readonly name: string
  readonly phone: string
  readonly email: string
  /** Words and answer may be published, identity removed. Not ticked is no (Decree 13/2023/NĐ-CP, article 11). */
  readonly consent: boolean
  /** Somebody may be hurt. */
  readonly urgent: boolean
}

export const EMPTY: ReportValues = {
  category: null,
  text: '',
  spot: null,
  unit: null,
  placeWords: '',
  name: '',
  phone: '',
  email: '',
  consent: false,
  urgent: false,
}

/** The screens, in order. */
export const STEPS = ['category', 'words', 'place', 'contact', 'review'] as const
export type Step = (typeof STEPS)[number]

export const isStep = (name: string | null): name is Step => STEPS.some((step) => step === name)

export type Fault = 'category' | 'text' | 'unit' | 'phone' | 'email'

export const SHORTEST_TEXT = 10
/** As the server takes them. */
const PHONE = /^[0-9+ .()-]{8,20}$/
const EMAIL = /^[^@\s]+@[^@\s]+$/

/** What is missing or wrong, with the screen on which it is put right; in the order of the screens. */
export function faultsOf(values: ReportValues): readonly { readonly fault: Fault; readonly step: Step }[] {
  const faults: { fault: Fault; step: Step }[] = []
  if (values.category === null) faults.push({ fault: 'category', step: 'category' })
  if (values.text.trim().length < SHORTEST_TEXT) faults.push({ fault: 'text', step: 'words' })
  // The server finds the commune of a mark by itself, where the list had not come.
  if (values.unit === null && values.spot === null) faults.push({ fault: 'unit', step: 'place' })
  const [phone, email] = [values.phone.trim(), values.email.trim()]
  if (phone !== '' && !PHONE.test(phone)) faults.push({ fault: 'phone', step: 'contact' })
  if (email !== '' && !EMAIL.test(email)) faults.push({ fault: 'email', step: 'contact' })
  return faults
}

/** Whether anything worth keeping was said. */
export const isUntouched = (values: ReportValues): boolean =>
  (Object.keys(EMPTY) as (keyof ReportValues)[]).every((name) => values[name] === EMPTY[name])

type Body = BodyOf<typeof petitions.raisePetition>

/** As the server takes it: what was left empty is left out. */
export function bodyOf(values: ReportValues, keys: { readonly key: string; readonly basket?: string }): Body {
  const { category, text, spot, unit, placeWords, consent, urgent, ...contact } = values
  const said = Object.entries({ address: placeWords, ...contact })
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '')
  return {
    origin: 'citizen',
    ...keys,
    category: category as PetitionCategory,
    text: text.trim(),
    consent,
    ...(urgent ? { urgency: 'urgent' as const } : {}),
    ...(unit === null ? {} : { unit }),
    ...(spot === null ? {} : { point: pointOf(spot) }),
    ...Object.fromEntries(said),
  }
}

const pointOf = ({ longitude, latitude, accuracy }: Spot) => ({
  longitude,
  latitude,
  ...(accuracy === null ? {} : { accuracy }),
})
