import type { Caller } from '#kernel/caller'
import { type Day, spokenDay } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import { type Atlas, unitOn } from '#places'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import { codeOf } from '../code.ts'
import type { NewPerson } from '../store-person.ts'
import type { PersonInput } from './shapes.ts'

/** Somebody to be entered by hand, in a commune of the day in which the caller may write. */
export function newcomer(
  input: PersonInput,
  atlas: Atlas,
  caller: Caller,
  today: Day,
): NewPerson | Refused<'unknown-unit' | 'outside-scope'> {
  if (unitOn(atlas, input.unitId, today)?.level !== 'commune') return refuse('unknown-unit', { day: spokenDay(today) })
  if (!caller.may('epidemic.act', { unit: input.unitId, sector: 'health' })) return refuse('outside-scope')
  return personIn(input, input.unitId, 'manual', null)
}

/**
 * A person to be entered, with a new id. `externalId` null: none but the own id. Without a unit the person lies in the
 * bucket of `around`.
 */
export function personIn(
  input: Omit<PersonInput, 'unitId' | 'name'> & { readonly name: string | null },
  unitId: string | null,
  source: string,
  externalId: string | null,
  around = '',
): NewPerson {
  const { name, birthYear = null, sex = null, phone = null, address = null } = input
  const id = newId()
  const home = homeOf(unitId ?? around)
  return {
    home,
    id,
    source,
    externalId: externalId ?? id,
    code: codeOf(home, id),
    unitId,
    name,
    birthYear,
    sex,
    phone,
    address,
  }
}
