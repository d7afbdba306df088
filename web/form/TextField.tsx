import { TextInput } from '@mantine/core'
import type { Values } from './draft.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

type Kind = 'text' | 'tel' | 'email' | 'url'

interface Props<V extends Values> extends FieldProps<V, NameOf<V, string>> {
  /** Which keyboard a phone shows. */
  readonly kind?: Kind
  readonly autoComplete?: string
  readonly maxLength?: number
}

/** One line of text. */
export function TextField<V extends Values>({ kind = 'text', autoComplete = 'off', maxLength, ...props }: Props<V>) {
  const { of, name } = props
  const shared = useField(props)
  return (
    <TextInput
      {...shared}
      type={kind}
      inputMode={kind}
      autoComplete={autoComplete}
      maxLength={maxLength}
      value={of.values[name] as string}
      onChange={(event) => of.set(name, event.currentTarget.value as V[typeof name])}
    />
  )
}
