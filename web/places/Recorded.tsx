import { type FactView, ledger } from '#ledger/contract'
import { useAnswer } from '../api.ts'
import { whoOf } from '../ledger/who.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Card } from '../ui/Card.tsx'
import { formatInstant } from '../ui/format.ts'
import { Timeline } from '../ui/Timeline.tsx'
import { unitTexts } from './text-unit.ts'

const LAST = 8

/** The latest facts about this place, for whoever may read the ledger; the title leads to all of them. */
export function Recorded({ unit }: { unit: string }) {
  const t = useSay()
  const may = useMay()
  const { day, isToday } = useAsOf()
  const reads = may('ledger.see')
  const facts = useAnswer(
    ledger.listFacts,
    { query: { unit, day, limit: LAST, ...(isToday ? {} : { to: day }) } },
    { enabled: reads, keep: false },
  )
  if (!reads || facts.data === undefined) return null
  return (
    <Card title={t(unitTexts.recorded)} to={withQuery(paths.ledger(), { place: unit })}>
      {facts.data.facts.length === 0 ? (
        t(unitTexts.noneRecorded)
      ) : (
        <Timeline items={facts.data.facts.map((fact) => item(fact, t))} />
      )}
    </Card>
  )
}

const item = (fact: FactView, t: Say) => ({
  key: fact.id,
  at: `${formatInstant(fact.at)} · ${whoOf(fact, t)}`,
  title: t(fact.words),
  body: fact.reason,
})
