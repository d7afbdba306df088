import type { Instant } from '#kernel/day'
import type { PersonSeed } from '../doors.ts'
import { inventAddress, inventName, inventPhone } from '../seed-names.ts'
import type { Chance } from './chance.ts'

/** Makes invented people, numbered through. */
export function createPeople(chance: Chance, prefix: string) {
  const people: PersonSeed[] = []
  return {
    people,
    add(unitId: string, recordedAt: Instant, more: Partial<PersonSeed> = {}): PersonSeed {
      const sex = chance.next() < 0.5 ? 'male' : 'female'
      const person: PersonSeed = {
        id: chance.id(recordedAt),
        code: `${prefix}-${String(people.length + 1).padStart(5, '0')}`,
        unitId,
        name: inventName(chance, sex),
        phone: inventPhone(chance),
        address: inventAddress(chance),
        birthYear: Number(recordedAt.slice(0, 4)) - chance.between(2, 78),
        sex,
        recordedAt,
        ...more,
      }
      people.push(person)
      return person
    },
  }
}

export type People = ReturnType<typeof createPeople>
