import { VENUE_KINDS, type VenueInput, type VenueView, venueKinds } from '#epidemic/contract'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { Form } from '../../form/Form.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { UnitField } from '../../form/UnitField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import css from '../Epidemic.module.css'
import { venueText } from './text.ts'

interface Values {
  readonly name: string
  readonly kind: string | null
  readonly units: readonly string[]
  readonly address: string
  readonly capacity: number | null
  readonly openHours: string
  readonly longitude: number | null
  readonly latitude: number | null
}

const valuesOf = (venue: VenueView | null): Values => ({
  name: venue?.name ?? '',
  kind: venue?.kind ?? 'market',
  units: venue?.unitId ? [venue.unitId] : [],
  address: venue?.address ?? '',
  capacity: venue?.capacity ?? null,
  openHours: venue?.openHours ?? '',
  longitude: venue?.point?.longitude ?? null,
  latitude: venue?.point?.latitude ?? null,
})

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const inputOf = ({ name, kind, units, address, capacity, openHours, longitude, latitude }: Values): VenueInput => ({
  name: name.trim(),
  kind: VENUE_KINDS.find((one) => one === kind) ?? 'other',
  unitId: units[0] ?? '',
  address: given(address),
  capacity,
  openHours: given(openHours),
  point: longitude === null || latitude === null ? null : { longitude, latitude },
})

interface Props {
  readonly venue: VenueView | null
  readonly onSend: (input: VenueInput) => Promise<unknown>
  readonly onSent: () => void
}

/** What is known of a venue, new or to be corrected. */
export function VenueForm({ venue, onSend, onSent }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const draft = useDraft<Values>(`epidemic.venue.${venue?.id ?? 'new'}`, valuesOf(venue))
  return (
    <Form of={draft} submit={t(venueText.save)} onSend={(values) => onSend(inputOf(values))} onSent={onSent}>
      <TextField
        of={draft}
        name="name"
        label={t(venueText.name)}
        hint={t(venueText.nameHint)}
        required
        maxLength={200}
      />
      <ChoiceField
        of={draft}
        name="kind"
        label={t(venueText.kind)}
        required
        choices={VENUE_KINDS.map((value) => ({ value, words: t(venueKinds[value]) }))}
      />
      <UnitField of={draft} name="units" label={t(venueText.unit)} day={today} single required />
      <TextField of={draft} name="address" label={t(venueText.address)} maxLength={300} />
      <div className={css.pair}>
        <NumberField of={draft} name="capacity" label={t(venueText.capacity)} whole />
        <TextField of={draft} name="openHours" label={t(venueText.openHours)} maxLength={100} />
      </div>
      <div className={css.pair}>
        <NumberField of={draft} name="longitude" label={t(venueText.longitude)} />
        <NumberField of={draft} name="latitude" label={t(venueText.latitude)} />
      </div>
    </Form>
  )
}
