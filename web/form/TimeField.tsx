import { TextInput } from '@mantine/core'
import type { Values } from './draft.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

/** A time of day, `'08:10'`, by the device's own picker; empty text when not given. */
export function TimeField<V extends Values>(props: FieldProps<V, NameOf<V, string>>) {
  const { of, name } = props
  const shared = useField(props)
  return (
    <TextInput
      {...shared}
      type="time"
      maw={160}
      value={of.values[name] as string}
      onChange={(event) => of.set(name, event.currentTarget.value as V[typeof name])}
    />
  )
}
