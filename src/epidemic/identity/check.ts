import { type Refused, refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { idNumberFault, type KnownOfPerson } from './numbers.ts'
import { idNumberFaults } from './text.ts'

/** Refuses an identity number that cannot be this person's, saying what does not fit. */
export function refuseIdNumber(
  idNumber: string,
  known: KnownOfPerson,
  language: Language,
): Refused<'bad-id-number'> | null {
  const fault = idNumberFault(idNumber, known)
  if (fault === null) return null
  return refuse('bad-id-number', {}, [{ field: 'idNumber', message: say(idNumberFaults[fault], language) }])
}
