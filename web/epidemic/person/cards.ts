import type { ComponentType } from 'react'
import { Chain } from '../Chain.tsx'
import { Changes } from '../Changes.tsx'
import { InvestigationCard } from '../cases/InvestigationCard.tsx'
import { ExposedList } from '../ExposedList.tsx'
import { EncountersOfPerson } from '../encounters/EncountersOfPerson.tsx'
import { PersonCard } from '../PersonCard.tsx'
import type { PersonAnswer } from '../PersonPage.tsx'
import { QuarantineCard } from '../quarantine/QuarantineCard.tsx'
import { TestsCard } from '../testing/TestsCard.tsx'
import { StaysOfPerson } from '../venues/StaysOfPerson.tsx'
import { DelayCost } from './DelayCost.tsx'
import { FactsOfPerson } from './FactsOfPerson.tsx'
import { Forward } from './Forward.tsx'
import { Sources } from './Sources.tsx'
import { Story } from './Story.tsx'

/** A card of a person's page: what it needs beyond the person it asks for itself, and it may be nothing at all. */
export type PersonCardOf = ComponentType<{ readonly of: PersonAnswer }>

/** Cards by a name of their own, in reading order: one line adds one. */
export type PersonCards = Readonly<Record<string, PersonCardOf>>

/** Over the whole width, first. */
export const topCards: PersonCards = {
  person: PersonCard,
}

/** The wide column. */
export const mainCards: PersonCards = {
  investigation: InvestigationCard,
  chain: Chain,
  story: Story,
  forward: Forward,
  exposed: ExposedList,
  encounters: EncountersOfPerson,
}

/** The narrow column; below the wide one on a phone. */
export const sideCards: PersonCards = {
  quarantine: QuarantineCard,
  delay: DelayCost,
  sources: Sources,
  tests: TestsCard,
  stays: StaysOfPerson,
  changes: Changes,
  facts: FactsOfPerson,
}
