import type { DirectiveForm } from '../names.ts'
import type { Agency } from './recipient.ts'

/** Letters after the number: forms with a kind bear its letters, an official letter those of who drafts it. */
const FORM: Readonly<Record<Exclude<DirectiveForm, 'letter'>, string>> = {
  decision: 'QĐ',
  instruction: 'CT',
  telegram: 'CĐ',
}

/** The part of a committee's office that drafts in a sector, as committees of provinces abbreviate it. */
const DRAFTING: Readonly<Record<string, string>> = {
  health: 'VX',
  education: 'VX',
  'home-affairs': 'NC',
  police: 'NC',
  industry: 'KT',
  finance: 'KT',
  agriculture: 'NN',
  construction: 'XD',
  science: 'KSTT',
}
const OFFICE = 'TH'

const LINKING = new Set(['và', 'của'])

/** "UBND" of a people's committee, else initials of what an agency is called: "Sở Khoa học và Công nghệ" is SKHCN. */
export function initialsOf({ name: { vi } }: Pick<Agency, 'name'>): string {
  if (vi.startsWith('UBND')) return 'UBND'
  if (vi.startsWith('Văn phòng')) return 'VP'
  if (vi.startsWith('Công an')) return 'CA'
  const words = vi.split(/\s+/).filter((word) => !LINKING.has(word))
  // What follows the first word in small letters is where the agency is, not what it is: "Trạm Y tế phường Chí Linh".
  const place = words.findIndex((word, at) => at > 0 && /^(phường|xã|tỉnh|thành|huyện|thị|đặc)$/.test(word))
  return words
    .slice(0, place === -1 ? words.length : place)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('')
}

/**
 * A document's number with its letters: "12/QĐ-UBND", "05/CT-UBND"; a letter's "24/UBND-VX" or "7/SYT-VP" (Decree
 * 30/2020/NĐ-CP, annex I, part II, section 3). Numbers under ten have a zero.
 */
export function writtenNumber(
  serial: number,
  form: DirectiveForm,
  agency: Pick<Agency, 'name'>,
  sector: string,
): string {
  const who = initialsOf(agency)
  const number = String(serial).padStart(2, '0')
  if (form !== 'letter') return `${number}/${FORM[form]}-${who}`
  return `${number}/${who}-${who === 'UBND' ? (DRAFTING[sector] ?? OFFICE) : 'VP'}`
}

const NUMBER = /^(\d{1,6})[a-zđ]?\/\p{Lu}[\p{Lu}\d&]{0,11}(-\p{Lu}[\p{Lu}\d&]{0,11}){0,3}$/u

/** The running number within a document's number as somebody types it; null when it is not in the form used. */
export function serialOf(number: string): number | null {
  const found = NUMBER.exec(number)
  return found ? Number(found[1]) : null
}
