import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../shell/language.tsx'
import { parseNumber } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import type { Values } from './draft.ts'
import { formText } from './text.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

interface Props<V extends Values> extends FieldProps<V, NameOf<V, number | null>> {
  readonly unit?: string
  /** Whole numbers only: a phone shows digits alone. */
  readonly whole?: boolean
  /** A year is written without dots. */
  readonly year?: boolean
}

/** A number as officials write it: 1.234,5. */
export function NumberField<V extends Values>({ unit, whole = false, year = false, ...props }: Props<V>) {
  const t = useSay()
  const f = useFormat()
  const { of, name, label } = props
  const value = of.values[name] as number | null
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string): number | null => {
    const number = parseNumber(text)
    return number !== null && whole && !Number.isInteger(number) ? null : number
  }
  const unread = typed !== null && typed.trim() !== '' && read(typed) === null
  const message = t(formText.notANumber, { label })
  const shared = useField(props, unread ? message : undefined)
  return (
    <TextInput
      {...shared}
      maw={220}
      inputMode={whole || year ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={typed ?? (value === null ? '' : year ? String(value) : f.number(value, 6))}
      rightSection={unit}
      rightSectionWidth={unit === undefined ? undefined : 64}
      rightSectionPointerEvents="none"
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        of.set(name, read(event.currentTarget.value) as V[typeof name])
      }}
      onBlur={() => {
        if (unread) of.setFaults({ ...of.faults, [name]: message })
        else setTyped(null)
      }}
    />
  )
}
