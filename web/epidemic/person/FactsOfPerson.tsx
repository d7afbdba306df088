import { History } from '../../ledger/History.tsx'
import type { PersonAnswer } from '../PersonPage.tsx'

/** What was done about the person, as the ledger remembers it; nothing for who may not read it. */
export function FactsOfPerson({ of: { person } }: { of: PersonAnswer }) {
  return <History type="epidemic.person" id={person.id} />
}
