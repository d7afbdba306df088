import { ledger } from '#ledger/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { HistoryPanel } from '../ui/HistoryPanel.tsx'
import { whoOf } from './who.ts'

const SHOWN = 50

/** Who did what to one thing, from the ledger: put it at the foot of the thing's page. */
export function History({ type, id }: { type: string; id: string }) {
  const t = useSay()
  const history = useAnswer(ledger.getHistory, { query: { type, id, limit: SHOWN } }, { keep: false })
  return (
    <Answer of={history} rows={3}>
      {({ facts }) => (
        <HistoryPanel
          entries={facts.map((fact) => ({
            id: fact.id,
            at: fact.at,
            who: whoOf(fact, t),
            what: t(fact.words),
            reason: fact.reason,
            authority: fact.authority,
          }))}
        />
      )}
    </Answer>
  )
}
