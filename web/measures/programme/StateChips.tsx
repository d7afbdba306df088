import { Chip, Group } from '@mantine/core'
import { type IndicatorRow, type ProgressState, progressStates } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { programmeTexts as texts } from './text.ts'

interface Props {
  readonly indicators: readonly IndicatorRow[]
  readonly state: ProgressState | null
  readonly onState: (to: ProgressState | null) => void
}

/** How many targets are in each state; one can be chosen. */
export function StateChips({ indicators, state, onState }: Props) {
  const t = useSay()
  const f = useFormat()
  const counts = (Object.keys(progressStates) as ProgressState[])
    .map((one) => ({ one, n: indicators.filter(({ progress }) => progress.state === one).length }))
    .filter(({ one, n }) => n > 0 || one === state)
  return (
    <Group gap={8}>
      <Chip size="xs" checked={state === null} onChange={() => onState(null)}>
        {t(texts.all)} {f.number(indicators.length, 0)}
      </Chip>
      {counts.map(({ one, n }) => (
        <Chip key={one} size="xs" checked={state === one} onChange={(on) => onState(on ? one : null)}>
          {t(progressStates[one])} {f.number(n, 0)}
        </Chip>
      ))}
    </Group>
  )
}
