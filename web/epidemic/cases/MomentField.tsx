import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Instant } from '#kernel/day'
import type { Values } from '../../form/draft.ts'
import type { NameOf } from '../../form/useDraft.ts'
import { type FieldProps, useField } from '../../form/useField.ts'
import { readLocal, rightNow, writeLocal } from '../moment.ts'

/** A moment, by the device's own picker of day and hour. */
export function MomentField<V extends Values>({
  disabled = false,
  ...props
}: FieldProps<V, NameOf<V, Instant | null>> & { readonly disabled?: boolean }) {
  const { of, name } = props
  const shared = useField(props)
  const value = of.values[name] as Instant | null
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...shared}
      type="datetime-local"
      maw={240}
      disabled={disabled}
      max={writeLocal(rightNow())}
      value={typed ?? (value === null ? '' : writeLocal(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        of.set(name, readLocal(event.currentTarget.value) as V[typeof name])
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
