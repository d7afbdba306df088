import { Select, TextInput } from '@mantine/core'
import { fold } from '#kernel/fold'
import { useSay } from '../../shell/language.tsx'
import { type Contact, contactFaults } from './contact.ts'
import { citizen } from './text-citizen.ts'

interface Props {
  readonly of: Contact
  readonly put: (name: keyof Contact, value: string) => void
  /** Faults are shown once sending was tried. */
  readonly tried: boolean
  /** Places whose authority may be chosen; one alone is not asked about. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly size?: 'sm' | 'md'
}

/** Typed without accents, as on a phone. */
const byFolded = ({ options, search: asked }: { options: readonly unknown[]; search: string }) =>
  (options as { value: string; label: string }[]).filter(({ label }) => fold(label).includes(fold(asked)))

/** Who applies: on a phone the right keyboard for each field, what the browser knows filled in. */
export function ContactFields({ of, put, tried, units, size = 'md' }: Props) {
  const t = useSay()
  const faults = contactFaults(of)
  const typed = (name: keyof Contact) => {
    const fault = tried ? faults[name] : undefined
    return {
      size,
      name,
      value: of[name],
      error: fault === undefined ? null : t(fault),
      onChange: (event: { currentTarget: { value: string } }) => put(name, event.currentTarget.value),
    }
  }
  const unitFault = tried ? faults.unit : undefined
  return (
    <>
      <TextInput
        {...typed('name')}
        label={t(citizen.name)}
        autoComplete="name"
        maxLength={200}
        required
        withAsterisk={false}
      />
      <TextInput
        {...typed('phone')}
        label={t(citizen.phone)}
        description={t(citizen.phoneHint)}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={20}
        required
        withAsterisk={false}
      />
      {units.length > 1 && (
        <Select
          size={size}
          label={t(citizen.unit)}
          description={t(citizen.unitHint)}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={of.unit || null}
          onChange={(value) => put('unit', value ?? '')}
          error={unitFault === undefined ? null : t(unitFault)}
          searchable
          limit={150}
          filter={byFolded}
        />
      )}
      <TextInput
        {...typed('idNumber')}
        label={t(citizen.idNumber)}
        description={t(citizen.idNumberHint)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={16}
      />
      <TextInput {...typed('address')} label={t(citizen.address)} autoComplete="street-address" maxLength={300} />
      <TextInput
        {...typed('email')}
        label={t(citizen.email)}
        description={t(citizen.emailHint)}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={200}
      />
    </>
  )
}
