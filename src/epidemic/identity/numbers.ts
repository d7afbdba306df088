/** The digits of a Vietnamese telephone number with its leading 0: `+84 912 345 678` and `0912.345.678` are one. Null when it is none. */
export function normalPhone(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  const local = digits.startsWith('0084')
    ? `0${digits.slice(4)}`
    : digits.startsWith('84') && digits.length >= 11
      ? `0${digits.slice(2)}`
      : digits
  return local.length >= 6 && local.length <= 15 ? local : null
}

export type IdNumberFault = 'length' | 'province' | 'birth-year' | 'sex'

/** What is known of the person, against which a number is checked. */
export interface KnownOfPerson {
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
}

/** Codes of provinces run from 001 to 096 (annex of circular 59/2021/TT-BCA), with gaps that were never all given out. */
const LAST_PROVINCE = 96

/** Digits alone. */
export const normalIdNumber = (text: string): string => text.replace(/[\s.-]/g, '')

/**
 * What is wrong with the form of an identity number, or null. Nine digits: the identity card of before 2016 (decree
 * 05/1999/NĐ-CP, article 3). Twelve digits: the personal identification number (decree 137/2015/NĐ-CP, article 13,
 * carried on by decree 70/2024/NĐ-CP): three of the province of birth registration, one of century and sex (0, 2, 4, …
 * male, 1, 3, 5, … female, from the twentieth century on), two of the year of birth, six drawn.
 */
export function idNumberFault(text: string, { birthYear, sex }: KnownOfPerson): IdNumberFault | null {
  const digits = normalIdNumber(text)
  if (/^\d{9}$/.test(digits)) return null
  if (!/^\d{12}$/.test(digits)) return 'length'
  const province = Number(digits.slice(0, 3))
  if (province < 1 || province > LAST_PROVINCE) return 'province'
  const century = Number(digits[3])
  if (birthYear !== null && 1900 + 100 * Math.floor(century / 2) + Number(digits.slice(4, 6)) !== birthYear)
    return 'birth-year'
  if (sex !== null && (century % 2 === 0 ? 'male' : 'female') !== sex) return 'sex'
  return null
}

/** `09•• ••• 678`: enough to tell two numbers apart with their owner, too little to call one. */
export function maskedNumber(text: string): string {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 7) return '••• •••'
  return `${digits.slice(0, 2)}•• ••• ${digits.slice(-3)}`
}
