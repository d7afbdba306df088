import { SegmentedControl } from '@mantine/core'
import { type RunView, runStates } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

interface Props {
  readonly runs: readonly RunView[]
  readonly run: RunView | null
  readonly onChoose: (run: RunView) => void
}

/** The years scored, each with whether it is published. */
export function YearSwitch({ runs, run, onChoose }: Props) {
  const t = useSay()
  if (runs.length < 2) return null
  return (
    <SegmentedControl
      size="xs"
      aria-label={t(words.year)}
      value={run?.id ?? ''}
      data={runs
        .toSorted((a, b) => a.year - b.year)
        .map((one) => ({ value: one.id, label: `${one.year} · ${t(runStates[one.state])}` }))}
      onChange={(id) => {
        const chosen = runs.find((one) => one.id === id)
        if (chosen) onChoose(chosen)
      }}
    />
  )
}
