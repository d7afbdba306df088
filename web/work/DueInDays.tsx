import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Day } from '#kernel/day'
import { work } from '#work/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { words } from './text.ts'
import { useDueWords } from './useDueWords.ts'

/** So many working days from a day, with the resulting day said. */
export function DueInDays({ from, onDue }: { from: Day; onDue: (due: Day | null) => void }) {
  const t = useSay()
  const [days, setDays] = useState(3)
  const answer = useAnswer(work.getDeadline, { query: { workingDays: days, from } })
  const due = answer.data?.due ?? null
  useEffect(() => onDue(due), [due, onDue])
  const said = useDueWords(answer.data)
  return (
    <NumberInput
      label={t(words.workingDays)}
      description={said}
      min={1}
      max={250}
      value={days}
      onChange={(value) => setDays(Math.max(1, Math.min(250, Number(value) || 1)))}
    />
  )
}
