import { type ApplyInput, dossiers } from '#work/contract'
import { call } from '../../api.ts'
import { type Contact, digitsOf } from './contact.ts'
import type { KeptApplication } from './kept-application.ts'

/** The dossier as it is begun; what was left empty is left out. */
export function applyBody({ key, procedure, values }: KeptApplication<Contact>): ApplyInput {
  const { name, phone, idNumber, email, address, unit, words } = values
  const given = Object.entries({ idNumber: digitsOf(idNumber), email: email.trim(), address: address.trim() })
  return {
    key,
    procedure,
    unit,
    applicant: {
      name: name.trim(),
      phone: phone.trim(),
      ...Object.fromEntries(given.filter(([, value]) => value !== '')),
    },
    ...(words.trim() === '' ? {} : { words: words.trim() }),
  }
}

interface Begun {
  readonly code: string
  readonly secret: string
}

/** The answer to an earlier sending may have been lost on the way: it counts, and is not sent again. */
export async function isSubmitted({ code, secret }: Begun): Promise<boolean> {
  const { state } = await call(dossiers.followDossier, { params: { code }, body: { secret } })
  return state !== 'draft'
}

export const submit = ({ code, secret }: Begun) =>
  call(dossiers.moveFollowedDossier, { params: { code }, body: { secret, step: 'send' } })
