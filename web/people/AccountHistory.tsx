import { ledger } from '#ledger/contract'
import { useAnswer } from '../api.ts'
import { whoOf } from '../ledger/who.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { HistoryPanel } from '../ui/HistoryPanel.tsx'

/** What was done to an account: posts, passwords, sign-ins. */
export function AccountHistory({ id }: { id: string }) {
  const t = useSay()
  const history = useAnswer(ledger.getHistory, { query: { type: 'people.account', id, limit: 50 } })
  return (
    <Answer of={history}>
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
