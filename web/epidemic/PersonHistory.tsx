import { ledger } from '#ledger/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { HistoryPanel } from '../ui/HistoryPanel.tsx'
import { texts } from './text.ts'

const SHOWN = 30

/** Who did what to this record, the reading of names included. */
export function PersonHistory({ id }: { id: string }) {
  const t = useSay()
  const history = useAnswer(
    ledger.getHistory,
    { query: { type: 'epidemic.person', id, limit: SHOWN } },
    { keep: false },
  )
  return (
    <Answer of={history} rows={3}>
      {({ facts }) => (
        <HistoryPanel
          entries={facts.map(({ id: fact, at, who, words, reason, authority }) => ({
            id: fact,
            at,
            who: [who.name ?? t(texts.system), who.agency && t(who.agency)].filter(Boolean).join(' · '),
            what: t(words),
            reason,
            authority,
          }))}
        />
      )}
    </Answer>
  )
}
