import { Checkbox } from '@mantine/core'
import type { Values } from './draft.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

/** Yes or no. */
export function CheckField<V extends Values>(props: Omit<FieldProps<V, NameOf<V, boolean>>, 'required'>) {
  const { of, name } = props
  const { size: _size, required: _required, withAsterisk: _asterisk, ...shared } = useField(props)
  return (
    <Checkbox
      {...shared}
      checked={of.values[name] as boolean}
      onChange={(event) => of.set(name, event.currentTarget.checked as V[typeof name])}
    />
  )
}
