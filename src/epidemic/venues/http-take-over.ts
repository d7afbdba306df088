import type { Fact } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { mayAct } from '../case.ts'
import type { Surroundings } from '../doors.ts'
import { personIn } from '../encounters/store-newcomer.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { addPeople, type NewPerson } from '../store-person.ts'
import { askRetrace } from '../store-runs.ts'
import { leftAt } from './check-in.ts'
import type { venues } from './contract.ts'
import { checkInsToTake, nameIn, peopleByPhone, phoneIn, saveTaken } from './store-check-ins.ts'
import { findVenue, type VenueRow } from './store-venues.ts'
import { addVisits, type NewVisit } from './store-visits.ts'
import { visitFact } from './venue.ts'

/** Check-ins become people of an outbreak only here, by an officer who may read who they are. */
export const createTakeOverHandlers = ({
  identities,
}: Pick<Surroundings, 'identities'>): Pick<Handlers<typeof venues>, 'takeCheckIns'> => ({
  async takeCheckIns(call, tx) {
    const { outbreakId, from, to } = call.body
    const venue = await findVenue(tx, call.params.id)
    if (!venue) return refuse('not-found')
    if (!(await findOutbreak(tx, outbreakId))) return refuse('unknown-outbreak', { outbreak: outbreakId })
    const on = { unit: venue.unitId, sector: 'health' }
    if (!mayAct(call.caller, venue.unitId) || !call.caller.may('epidemic.identify', on)) return refuse('outside-scope')
    const found = await checkInsToTake(tx, venue.id, from, to)
    const rows = found.filter(({ startsAt, endsAt }) => leftAt(startsAt, endsAt, call.at) >= from)
    if (rows.length === 0) return refuse('nothing-to-take')
    const known = await peopleByPhone(
      tx,
      outbreakId,
      rows.map(({ phoneIndex }) => phoneIndex),
    )
    const before = new Set(known.keys())
    const fresh: NewPerson[] = []
    const visits: NewVisit[] = []
    for (const row of rows) {
      const given = { name: nameIn(identities, row), phone: phoneIn(identities, row) }
      const person = known.get(row.phoneIndex) ?? newcomerAt(venue, given, row.id)
      if ('source' in person) fresh.push(person as NewPerson)
      const { home, id, unitId } = person
      known.set(row.phoneIndex, { home, id, unitId })
      const endsAt = leftAt(row.startsAt, row.endsAt, call.at)
      visits.push({
        home,
        id: newId(),
        outbreakId,
        personId: id,
        venueId: venue.id,
        unitId,
        venueUnitId: venue.unitId,
        startsAt: row.startsAt,
        endsAt,
        source: 'check-in',
      })
    }
    await addPeople(tx, identities, outbreakId, fresh, call.at)
    const added = new Set(await addVisits(tx, visits, call.at))
    for (const [at, row] of rows.entries()) await saveTaken(tx, row, visits[at]!.personId, call.at)
    const facts = [
      ...fresh.map(
        (person): Fact => ({
          kind: 'epidemic.person-added',
          subject: { type: 'epidemic.person', id: person.id },
          where: { unit: person.unitId, sector: 'health' },
          // Where the person lives was not asked at the gate.
          after: { outbreakId, source: 'check-in', unitAssumed: true },
        }),
      ),
      ...visits.filter(({ id }) => added.has(id)).map((visit) => visitFact('epidemic.check-in-taken', visit)),
    ]
    await remember(tx, call, facts)
    await askRetrace(tx, outbreakId, call.at)
    const knownPeople = new Set(rows.map(({ phoneIndex }) => phoneIndex).filter((index) => before.has(index))).size
    return { taken: rows.length, newPeople: fresh.length, knownPeople }
  },
})

/** Lies in the venue's unit until somebody asks where the person lives: the health station there follows them up. */
const newcomerAt = (
  { unitId, id }: VenueRow,
  given: { readonly name: string | null; readonly phone: string | null },
  checkInId: string,
): NewPerson => personIn(given, unitId, 'check-in', checkInId, id)
