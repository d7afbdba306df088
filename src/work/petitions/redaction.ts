import { fold } from '#kernel/fold'
import type { Text } from '#kernel/text'

export const PUBLISHED_FIELDS = ['title', 'text', 'answer', 'address'] as const
export type PublishedField = (typeof PUBLISHED_FIELDS)[number]

export type Draft = Readonly<Record<'title' | 'text' | 'answer', string> & { address: string | null }>

/** What the desk knows of whoever raised it. */
export interface Known {
  readonly name: string | null
  readonly enterprise: string | null
  readonly phone: string | null
  readonly email: string | null
}

export type FindingKind = 'phone' | 'email' | 'identity-number' | 'raiser' | 'plate' | 'account' | 'house' | 'person'

export interface Finding {
  readonly field: PublishedField
  /** UTF-16 units, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly found: string
  readonly kind: FindingKind
  /** Known of whoever raised it: publishing is refused while it stands. */
  readonly certain: boolean
  readonly why: Text
}

const WHY: Readonly<Record<FindingKind, Text>> = {
  phone: { vi: 'Số điện thoại', en: 'A telephone number' },
  email: { vi: 'Địa chỉ thư điện tử', en: 'An e-mail address' },
  'identity-number': { vi: 'Số định danh, số căn cước', en: 'An identity number' },
  raiser: { vi: 'Tên, liên hệ của người gửi', en: 'Name or contact of whoever raised it' },
  plate: { vi: 'Biển số xe', en: 'A number plate' },
  account: { vi: 'Số tài khoản', en: 'An account number' },
  house: { vi: 'Số nhà', en: 'A house number' },
  person: { vi: 'Có thể là tên một người', en: 'Perhaps the name of a person' },
}

const MASK: Readonly<Record<FindingKind, string>> = {
  phone: '[số điện thoại]',
  email: '[thư điện tử]',
  'identity-number': '[số định danh]',
  raiser: '[người gửi]',
  plate: '[biển số]',
  account: '[số tài khoản]',
  house: '[số nhà]',
  person: '[tên riêng]',
}

const HONORIFIC = 'ông|bà|anh|chị|cô|chú|bác|em|cháu'
const UPPER = 'A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ'
const LOWER = 'a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ'

/** Forms in which a person is named or can be reached, the surest first. Digits may be parted by blanks, dots, hyphens. */
const FORMS: readonly { readonly kind: FindingKind; readonly form: RegExp }[] = [
  { kind: 'email', form: /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-z]{2,}/giu },
  { kind: 'identity-number', form: /(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/gu },
  { kind: 'phone', form: /(?<![\d])(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/gu },
  { kind: 'plate', form: /(?<![\p{L}\d])\d{2}[A-Z][A-Z0-9]?[ -]?\d{3}[.]?\d{2}(?!\d)/gu },
  { kind: 'account', form: /(?<=(?:số tài khoản|stk)[^\d]{0,12})\d(?:[ .-]?\d){7,15}(?!\d)/giu },
  { kind: 'house', form: /(?<=số nhà\s*|nhà số\s*)\d+[\p{L}]?(?:\/\d+)*/giu },
  {
    kind: 'person',
    form: new RegExp(`(?<=(?:${HONORIFIC})\\s)[${UPPER}][${LOWER}]+(?:\\s[${UPPER}][${LOWER}]+){1,3}`, 'gu'),
  },
]

/** Everything in the draft that identifies a person, in the order of the fields and of the text; none overlaps another. */
export function findIdentity(draft: Draft, known: Known): Finding[] {
  return PUBLISHED_FIELDS.flatMap((field) => {
    const text = draft[field] ?? ''
    const found: Finding[] = []
    const add = (from: number, to: number, kind: FindingKind, certain: boolean): void => {
      if (from < to && !found.some((one) => from < one.to && one.from < to))
        found.push({ field, from, to, found: text.slice(from, to), kind, certain, why: WHY[kind] })
    }
    for (const [from, to] of ofRaiser(text, known)) add(from, to, 'raiser', true)
    for (const { kind, form } of FORMS)
      for (const match of text.matchAll(form)) add(match.index, match.index + match[0].length, kind, false)
    return found.toSorted((a, b) => a.from - b.from)
  })
}

/** The draft with every finding covered. */
export function masked(draft: Draft, findings: readonly Finding[]): Draft {
  const cover = (field: PublishedField): string => {
    let text = draft[field] ?? ''
    for (const { from, to, kind } of findings.filter((one) => one.field === field).toReversed())
      text = text.slice(0, from) + MASK[kind] + text.slice(to)
    return text
  }
  return {
    title: cover('title'),
    text: cover('text'),
    answer: cover('answer'),
    address: draft.address === null ? null : cover('address'),
  }
}

/** Where what is known of the raiser stands, however it is spelled: accents, case, blanks and dots aside. */
function ofRaiser(text: string, { name, enterprise, phone, email }: Known): [number, number][] {
  const letters = spots(text, (char) => fold(char).replace(/[^a-z0-9@.]/g, ''))
  const digits = spots(text, (char) => (/\d/.test(char) ? char : ''))
  const found: [number, number][] = []
  for (const words of [name, enterprise, email]) {
    const wanted = fold(words ?? '').replace(/[^a-z0-9@.]/g, '')
    if (wanted.length >= 4) found.push(...occurrences(letters, wanted))
  }
  for (const match of givenName(name, text)) found.push(match)
  // The same number with and without the country's code.
  const number = (phone ?? '').replace(/\D/g, '').replace(/^84/, '0')
  if (number.length >= 8)
    found.push(...occurrences(digits, number.slice(1)).map(([from, to]) => leading(text, from, to)))
  return found
}

/** The given name, the last word of a Vietnamese name, after a word of address: "chị Kín". */
function givenName(name: string | null, text: string): [number, number][] {
  const given = (name ?? '').trim().split(/\s+/).at(-1) ?? ''
  if (given.length < 2) return []
  const addressed = new RegExp(`(?<![\\p{L}])(?:${HONORIFIC})\\s+([\\p{L}]+)`, 'giu')
  return [...text.matchAll(addressed)]
    .filter(([, word = '']) => fold(word) === fold(given) && word !== word.toLowerCase())
    .map((match) => [match.index + match[0].length - (match[1]?.length ?? 0), match.index + match[0].length])
}

interface Spots {
  readonly text: string
  /** Place in the whole text of each letter kept. */
  readonly at: readonly number[]
}

function spots(text: string, keep: (char: string) => string): Spots {
  const at: number[] = []
  let kept = ''
  let index = 0
  for (const char of text) {
    const letters = keep(char)
    for (const letter of letters) {
      kept += letter
      at.push(index)
    }
    index += char.length
  }
  return { text: kept, at }
}

function occurrences({ text, at }: Spots, wanted: string): [number, number][] {
  const found: [number, number][] = []
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1))
    found.push([at[from] as number, (at[from + wanted.length - 1] as number) + 1])
  return found
}

/** Takes in the zero or the country's code before the digits found. */
function leading(text: string, from: number, to: number): [number, number] {
  const before = /(?:\+?84|0)[ .-]?$/.exec(text.slice(0, from))
  return [from - (before?.[0].length ?? 0), to]
}
