import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formText } from '../../form/text.ts'
import { useSay } from '../../shell/language.tsx'
import { parseNumber } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'

interface Props {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly unit?: string | undefined
  readonly width?: number
}

/** A number as officials write it, 1.234,5; what cannot be read is said and not passed on. */
export function NumberBox({ label, value, onChange, unit, width = 140 }: Props) {
  const t = useSay()
  const f = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const unread = typed !== null && typed.trim() !== '' && parseNumber(typed) === null
  return (
    <TextInput
      label={label}
      w={width}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === null ? '' : f.number(value, 4))}
      rightSection={unit}
      rightSectionPointerEvents="none"
      error={unread ? t(formText.notANumber, { label }) : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const read = parseNumber(text)
        if (text.trim() === '' || read !== null) onChange(read)
      }}
      onBlur={() => {
        if (!unread) setTyped(null)
      }}
    />
  )
}
