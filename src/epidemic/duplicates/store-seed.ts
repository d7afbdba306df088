import { fold } from '#kernel/fold'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { codeOf } from '../code.ts'
import type { PersonSeed, Scenario } from '../doors.ts'
import type { IdentityKeys } from '../identity/keys.ts'
import { addPeople, type NewPerson } from '../store-person.ts'
import { proposeDuplicates } from './store-candidates.ts'

const HOW_MANY = 4

/**
 * Some contacts of a simulated outbreak entered a second time, as a hurried list has them: in capitals, without accents,
 * a year off, with another spelling of the telephone. Returns how many pairs were found.
 */
export async function seedTwice(
  tx: Tx,
  acting: Acting,
  { outbreak, people }: Scenario,
  unitId: string,
  keys: IdentityKeys,
): Promise<number> {
  const twice = people
    .filter((person) => person.unitId === unitId && person.confirmedAt === undefined)
    .slice(0, HOW_MANY)
  const again = twice.map(hurried)
  await addPeople(tx, keys, outbreak.id, again, acting.at)
  await remember(
    tx,
    acting,
    again.map(({ id }) => ({
      kind: 'epidemic.person-added',
      subject: { type: 'epidemic.person', id },
      where: { unit: unitId, sector: 'health' },
      after: { outbreakId: outbreak.id },
    })),
  )
  return proposeDuplicates(tx, outbreak.id, acting.at)
}

function hurried({ unitId, name, phone, address, birthYear, sex }: PersonSeed, at: number): NewPerson {
  const id = newId()
  const home = homeOf(unitId)
  return {
    home,
    id,
    source: 'manual',
    externalId: id,
    code: codeOf(home, id),
    unitId,
    name: at % 2 === 0 ? fold(name).toUpperCase() : name,
    birthYear: birthYear + (at === 1 ? 1 : 0),
    sex,
    phone: phone && (at === 3 ? null : `+84 ${phone.slice(1)}`),
    address: at === 2 ? null : address,
  }
}
