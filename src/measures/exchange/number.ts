import { fold } from '#kernel/fold'
import type { MeasureUnit } from '../names.ts'
import { candidatesOf } from './separators.ts'

/** What a number is to be read as: its unit, what it counts, and the range it can lie in. */
export interface Wanted {
  readonly measureUnit: MeasureUnit
  /** What a count counts ("hồ sơ"): may stand behind the number. */
  readonly counted?: string | null | undefined
  readonly least?: number | null | undefined
  readonly most?: number | null | undefined
}

export const NUMBER_FAULTS = ['not-a-number', 'not-exact', 'percent-here', 'other-unit', 'too-long'] as const
export type NumberFault = (typeof NUMBER_FAULTS)[number]

/** Why a number is asked about: which mark parts the decimals, or whether a dash is zero or "not known". */
export const NUMBER_QUESTIONS = ['separator', 'dash'] as const
export type NumberQuestion = (typeof NUMBER_QUESTIONS)[number]

/** A typed number as understood. `none`: said to be unknown, which is never zero. */
export type NumberRead =
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'ask'; readonly why: NumberQuestion; readonly choices: readonly (number | null)[] }
  | { readonly kind: 'wrong'; readonly code: NumberFault }

const wrong = (code: NumberFault): NumberRead => ({ kind: 'wrong', code })
const valued = (value: number): NumberRead => ({ kind: 'value', value })

/** Words of a yes-no cell, folded. */
const YES = new Set(['x', 'co', 'dat', 'dung', 'roi', 'da co', 'yes', 'y', 'true', '1', 'v', '✓', '✔', '☑'])
const NO = new Set(['khong', 'ko', 'k', 'chua', 'chua co', 'chua dat', 'khong dat', 'no', 'n', 'false', '0'])
/** "There is a value and it is not known"; `…` is the sign of the statistical yearbook for it. */
const UNKNOWN =
  /^(\.{2,}|…|\?+|n\/?a|null|kxd|khong xac dinh|chua co|chua co so lieu|khong co so lieu|chua thong ke( duoc)?)$/
/** "Nothing of the kind happened": zero. */
const NOTHING = /^(khong phat sinh|khong co phat sinh)$/
/** A dash is "nothing happened" in the statistical yearbook and "not known" in many an office: somebody must say. */
const DASH = /^(-+|khong|ko|khong co)$/
const INEXACT = /^(khoang|gan|hon|tren|duoi|tu|uoc|[~≈><≥≤±])|^[\d.,]+ ?(-|den|toi) ?[\d.,]+/

/** Invisible marks that come along from chats and web pages. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/**
 * A number as officials type it: `1.234,5`, `1,234.5`, `1 234`, `12 %`, `(5)`, `1,2 triệu`, full-width digits. Where it
 * can mean two numbers and both are possible for this unit and range, both are given and somebody is asked.
 */
export function readNumber(typed: string, wanted: Wanted): NumberRead {
  const text = typed
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[−–—‒]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const plain = text.replace(/^['’]/, '')
  if (plain === '') return { kind: 'empty' }
  const words = fold(plain)
  if (wanted.measureUnit === 'yes-no') return yesOrNo(words)
  if (UNKNOWN.test(words)) return { kind: 'none' }
  if (NOTHING.test(words)) return valued(0)
  if (DASH.test(words)) return { kind: 'ask', why: 'dash', choices: [0, null] }
  if (INEXACT.test(words)) return wrong('not-exact')
  return readDigits(plain, wanted)
}

function yesOrNo(words: string): NumberRead {
  if (YES.has(words)) return valued(1)
  if (NO.has(words)) return valued(0)
  return UNKNOWN.test(words) || /^-+$/.test(words) ? { kind: 'none' } : wrong('not-a-number')
}

const SHAPE = /^(\()?([-+])? ?([\d.,'’ ]*\d)\)? ?(.*)$/u

function readDigits(plain: string, wanted: Wanted): NumberRead {
  const [, bracket, sign, digits = '', behind = ''] = SHAPE.exec(plain) ?? []
  const found = digits === '' || /^[.,]/.test(behind) ? null : candidatesOf(digits)
  if (found === null) return wrong('not-a-number')
  if (found === 'too-long') return wrong('too-long')
  const times = factorOf(fold(behind), wanted)
  if (typeof times === 'string') return wrong(times)
  const minus = bracket !== undefined || sign === '-' ? -1 : 1
  const choices = found.map((one) => scaled(one, times) * minus)
  const possible = choices.filter((one) => isPossible(one, wanted))
  const [only] = possible.length === 1 ? possible : choices.length === 1 ? choices : []
  // Minus zero is zero.
  return only === undefined ? { kind: 'ask', why: 'separator', choices } : valued(only + 0)
}

/** Fifteen digits are what a spreadsheet keeps: 0.07 of 100 is 7, not 7.000000000000001. */
const scaled = (value: number, times: number): number => (times === 1 ? value : Number((value * times).toPrecision(15)))

const isPossible = (value: number, { measureUnit, least, most }: Wanted): boolean =>
  (least == null || value >= least) &&
  (most == null || value <= most) &&
  (!(measureUnit === 'count' || measureUnit === 'rank') || Number.isInteger(value))

/** What the words behind a number multiply it by. Money is in billions of đồng. */
function factorOf(words: string, { measureUnit, counted }: Wanted): number | NumberFault {
  if (words === '') return 1
  const percent = /^(%|phan tram)$/.test(words)
  if (percent) return measureUnit === 'percent' ? 1 : 'percent-here'
  const [, scale = '', rest = ''] = /^(nghin|ngan|trieu|tr|ty|ti)?\.? ?(.*)$/.exec(words) ?? []
  const money = rest === 'dong' || rest === 'd' || rest === 'vnd'
  if (measureUnit === 'money' && (money || (scale !== '' && rest === ''))) return (SCALES[scale] ?? 1) * 1e-9
  const known = rest === '' || rest === fold(counted ?? '') || rest === UNIT_WORDS[measureUnit]
  return known && measureUnit !== 'money' ? (SCALES[scale] ?? 1) : 'other-unit'
}

const SCALES: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  trieu: 1e6,
  tr: 1e6,
  ty: 1e9,
  ti: 1e9,
}

const UNIT_WORDS: Readonly<Partial<Record<MeasureUnit, string>>> = { rank: 'hang', points: 'diem', days: 'ngay' }

/** A value so that `readNumber` reads the same one again, whatever the unit: decimal comma, no marks between thousands. */
export function sayNumber(value: number | null, measureUnit: MeasureUnit): string {
  if (value === null) return '…'
  if (measureUnit === 'yes-no') return value === 1 ? 'Có' : 'Không'
  const digits = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 100 })
  // Three decimals could be thousands: a fourth says that they are not.
  return digits.replace('.', ',').replace(/^(-?[1-9]\d{0,2},\d{3})$/, '$10')
}
