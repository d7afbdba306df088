import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#kernel/day'
import { formatDay, parseDay } from '../../ui/format.ts'

interface Props {
  readonly words: string
  /** The words stand above instead of inside the empty box. */
  readonly labelled?: boolean
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
}

/** A day typed as people write it, `27/1/2021`; taken when the box is left, emptied by emptying it. */
export function DayBox({ words, labelled = false, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed === null) return
    if (typed.trim() === '') onChange(null)
    else {
      const day = parseDay(typed)
      if (day !== null) onChange(day)
    }
    setTyped(null)
  }
  return (
    <TextInput
      size="xs"
      w={labelled ? 160 : 104}
      inputMode="numeric"
      autoComplete="off"
      {...(labelled ? { label: words } : { 'aria-label': words, placeholder: words })}
      value={typed ?? (value === null ? '' : formatDay(value))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
