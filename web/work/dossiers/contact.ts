import type { Text } from '#kernel/text'
import { citizen } from './text-citizen.ts'

/** Who applies, as typed. */
export interface Contact {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly email: string
  readonly address: string
  /** Unit id of the place whose authority handles it; '' until chosen. */
  readonly unit: string
  /** What it is about, in one's own words. */
  readonly words: string
}

export const NO_CONTACT: Contact = { name: '', idNumber: '', phone: '', email: '', address: '', unit: '', words: '' }

const SHORTEST_NAME = 2
/** Digits of a Vietnamese telephone number: 10, or 9 after the country's 84. */
const PHONE = /^(0\d{9}|\+?84\d{9}|0\d{10})$/
/** Twelve digits (Law on Identity 26/2023/QH15, article 12). */
const IDENTITY = /^\d{12}$/
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

export const digitsOf = (typed: string): string => typed.replace(/[\s.()-]/g, '')

/** What is wrong with each field, by its name; nothing when all is well. */
export function contactFaults(contact: Contact): Readonly<Partial<Record<keyof Contact, Text>>> {
  const { name, idNumber, phone, email, unit } = contact
  return {
    ...(name.trim().length < SHORTEST_NAME ? { name: citizen.missing } : {}),
    ...(phone.trim() === ''
      ? { phone: citizen.missing }
      : PHONE.test(digitsOf(phone))
        ? {}
        : { phone: citizen.phoneWrong }),
    ...(idNumber.trim() === '' || IDENTITY.test(digitsOf(idNumber)) ? {} : { idNumber: citizen.idWrong }),
    ...(email.trim() === '' || EMAIL.test(email.trim()) ? {} : { email: citizen.emailWrong }),
    ...(unit === '' ? { unit: citizen.missing } : {}),
  }
}
