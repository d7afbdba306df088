import { Textarea } from '@mantine/core'
import type { Values } from './draft.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

interface Props<V extends Values> extends FieldProps<V, NameOf<V, string>> {
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines of text; grows as it is written. */
export function LongTextField<V extends Values>({ rows = 3, maxLength, ...props }: Props<V>) {
  const { of, name } = props
  const shared = useField(props)
  return (
    <Textarea
      {...shared}
      autosize
      minRows={rows}
      maxRows={16}
      maxLength={maxLength}
      value={of.values[name] as string}
      onChange={(event) => of.set(name, event.currentTarget.value as V[typeof name])}
    />
  )
}
