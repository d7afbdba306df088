import { type PersonView, quarantineStates } from '#epidemic/contract'
import { useSay } from '../shell/language.tsx'
import { StatusTag, type Tone } from '../ui/StatusTag.tsx'

type State = PersonView['quarantine']['state']

/** Red only for whom somebody must fetch. */
const tones: Readonly<Record<State, Tone>> = {
  none: 'neutral',
  waiting: 'warn',
  late: 'bad',
  quarantined: 'active',
  released: 'good',
}

/** How a person stands in quarantine, in words; nothing where no quarantine is asked for. */
export function PersonState({ state }: { state: State }) {
  const t = useSay()
  return state === 'none' ? null : <StatusTag tone={tones[state]}>{t(quarantineStates[state])}</StatusTag>
}
