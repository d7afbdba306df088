import { tidy } from '#kernel/fold'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * One spelling for the ways official lists write the same Vietnamese name: the tone mark moves to the end
 * of its syllable (Hòa = Hoà, Thúy = Thuý), `y` closing a syllable after a consonant becomes `i`
 * (Kỳ = Kì, Quý = Quí, Lý = Lí), case is dropped. Accents stay: Cẩm Giang and Cẩm Giàng are two places.
 */
export const sameSpelling = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .split(' ')
    .map((syllable) => {
      const marks = syllable.normalize('NFD')
      const tone = marks.match(TONES)?.join('') ?? ''
      const bare = marks.replace(TONES, '').normalize('NFC')
      return bare.replace(/^(qu|[bcdđghklmnprstvx]+)y$/u, '$1i') + tone
    })
    .join(' ')

const KIND_WORDS = [
  ['thành phố', 'city'],
  ['thị xã', 'town'],
  ['thị trấn', 'township'],
  ['đặc khu', 'special-zone'],
  ['phường', 'ward'],
  ['quận', 'urban-district'],
  ['huyện', 'rural-district'],
  ['tỉnh', 'province'],
  ['xã', 'commune'],
] as const

export interface PrintedName {
  readonly kind: (typeof KIND_WORDS)[number][1] | null
  readonly name: string
  /** What stands in brackets behind it: the old district, when a name stands twice. */
  readonly within: PrintedName | null
}

/** Takes `Xã Hồng Phong (huyện Nam Sách)` apart. A name without a kind word keeps `kind: null`. */
export function readPrintedName(printed: string): PrintedName {
  const text = tidy(printed)
  const bracket = /^(.*\S)\s*\((.+)\)$/u.exec(text)
  if (bracket?.[1] && bracket[2]) return { ...readPrintedName(bracket[1]), within: readPrintedName(bracket[2]) }
  const lower = text.toLowerCase()
  const kind = KIND_WORDS.find(([word]) => lower.startsWith(`${word} `))
  return kind
    ? { kind: kind[1], name: text.slice(kind[0].length + 1), within: null }
    : { kind: null, name: text, within: null }
}
