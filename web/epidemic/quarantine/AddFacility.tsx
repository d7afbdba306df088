import { FACILITY_KINDS, facilityKinds, quarantining } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { Form } from '../../form/Form.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { UnitField } from '../../form/UnitField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'

const PER_FLOOR = 10

/** A new facility with rooms of one size, numbered by floors; others are added on its page. */
export function AddFacility({ onDone }: { onDone: () => void }) {
  const t = useSay()
  const { today, place } = useAsOf()
  const add = useAct(quarantining.addFacility, { quiet: true, done: t(q.added) })
  const draft = useDraft('epidemic.facility', {
    name: '',
    kind: 'school' as string | null,
    unitId: (place === null ? [] : [place]) as string[],
    address: '',
    contact: '',
    phone: '',
    rooms: 10 as number | null,
    beds: 4 as number | null,
  })
  return (
    <Form
      of={draft}
      submit={t(q.addFacility)}
      onSend={({ name, kind, unitId, address, contact, phone, rooms, beds }) =>
        add.mutateAsync({
          body: {
            name: name.trim(),
            kind: FACILITY_KINDS.find((one) => one === kind) ?? 'other',
            unitId: unitId[0] ?? '',
            address: address.trim() || null,
            contact: contact.trim() || null,
            phone: phone.trim() || null,
            rooms: Array.from({ length: rooms ?? 1 }, (_, at) => ({
              name: `P${100 * (1 + Math.floor(at / PER_FLOOR)) + (at % PER_FLOOR) + 1}`,
              beds: beds ?? 1,
            })),
          },
        })
      }
      onSent={onDone}
    >
      <TextField of={draft} name="name" label={t(q.name)} required />
      <ChoiceField
        of={draft}
        name="kind"
        label={t(q.kind)}
        required
        choices={FACILITY_KINDS.map((value) => ({ value, words: t(facilityKinds[value]) }))}
      />
      <UnitField of={draft} name="unitId" label={t(q.unit)} required day={today} single />
      <TextField of={draft} name="address" label={t(q.address)} />
      <div className={css.pair}>
        <TextField of={draft} name="contact" label={t(q.contact)} />
        <TextField of={draft} name="phone" label={t(q.phone)} kind="tel" />
        <NumberField of={draft} name="rooms" label={t(q.rooms)} whole required />
        <NumberField of={draft} name="beds" label={t(q.bedsEach)} whole required />
      </div>
    </Form>
  )
}
