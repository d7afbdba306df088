import type { Day } from '#kernel/day'
import { tidy } from '#kernel/fold'
import { createScan, type Scan, segments } from './scan.ts'
import { addressIn, settingKindOf } from './settings.ts'
import type { PastedRow, Piece } from './shapes.ts'
import { takeTimes } from './times.ts'

/** What a line tells; nothing of it is looked up yet. */
export type ParsedLine = Omit<PastedRow, 'line' | 'unitId' | 'source' | 'known'> & { readonly day: Day | null }

/** What a heading above gives to the lines below it. */
export interface Given {
  readonly source: string | null
  readonly day: Day | null
  readonly setting: string | null
}

const NUMBER = /^\s*(?:\d{1,4}\s*[.)\]:/-](?=\s|\p{L})\s*|[-•*+]\s+|\d{1,3}\t)/u
const PHONE =
  /(?:(?:sđt|sdt|đt|dt|điện\s*thoại|dien\s*thoai|tel|phone|zalo)\s*[:.]?\s*)?(?<![\d/])((?:\+?84|0)(?:[\s.-]?\d){8,10})(?!\d)/iu
const BORN =
  /(?:sinh\s*ngày|ngày\s*sinh|sinh\s*năm|năm\s*sinh|nam\s*sinh|sinh\s*nam|s\/n|sn|ns|sinh)\s*[:.]?\s*(?:(?:\d{1,2}\s*[/.-]\s*){1,2})?((?:19|20)\d{2})(?!\d)/iu
const BORN_ALONE = /(?<![\d/.-])(?<=[\s,;(\t]|^)((?:19|20)\d{2})(?=\s*(?:[,;)\t|]|$|-\s))/u
/** Not the end of a code, such as `NNS-RKE6T`. */
const AGE = /(?<![\p{L}\p{N}])(\d{1,3})\s*(?:tuổi|tuoi|t)(?![\p{L}\p{N}])/iu
const SEX =
  /(?:giới\s*tính|gioi\s*tinh|gt)\s*[:.]?\s*(nam|nữ|nu)(?![\p{L}])|(?<=[,;(\t|]\s*)(nam|nữ)(?=\s*[,;)\t|]|\s*$)/iu
const CODE =
  '(BN\\s?\\d{1,7}|N[0-9A-Z]{2}-[0-9A-Z]{5}|CVA-?\\d+|F0\\s+[A-Z]{1,4}[-\\s]?\\d[\\w-]*|[A-Z]{2,5}[-_]?\\d[\\w-]*)'
const SOURCE = new RegExp(
  `(?:(F\\d)\\s*(?:của|cua|-|:|\\/|với)?\\s*)?(?:(?:tiếp\\s*xúc|tx)\\s*(?:gần\\s*)?(?:với\\s*)?)?(?:ca\\s*(?:bệnh\\s*)?)?(?<![\\p{L}\\p{N}])${CODE}(?![\\p{L}\\p{N}])`,
  'u',
)
const LEVEL = /(?<![\p{L}\p{N}])F([1-9])(?![\p{L}\p{N}])/u
const UNIT = /(?<![\p{L}])((?:phường|xã|thị\s*trấn|P\.|X\.|TT\.)\s*[\p{L}][\p{L}\s]*?)(?=\s*(?:[,;.)\t|]|$|\uE000))/iu
const AT = /(?<![\p{L}])(?:ở|tại)\s+([^\uE000,;\t|()]+)/iu
const TITLE = /^(?:ông|bà|anh|chị|em|cháu|cô|chú|bác|họ\s*(?:và\s*)?tên\s*[:.]?)\s+/iu
const NAME = /^(?:\p{Lu}[\p{L}'’]*)(?:\s+\p{Lu}[\p{L}'’]*){1,6}$/u

/** A line of a list as people write them in chat; every piece of it is accounted for. */
export function parseLine(text: string, today: Day, given: Given): ParsedLine {
  const scan = createScan(text)
  scan.take('number', NUMBER)
  const birthYear = takeBirth(scan, today)
  const phone = scan.take('phone', PHONE)?.[1]?.trim() ?? null
  const source = scan.take('source', SOURCE)
  scan.take('level', LEVEL)
  const when = takeTimes(scan, today, given.day)
  const sex = scan.take('sex', SEX)
  const unit = scan.take('unit', UNIT)?.[1] ?? null
  const place = takePlace(scan)
  const name = takeName(scan)
  const more = takeSegments(scan)
  const setting = place.setting ?? more.setting ?? given.setting
  return {
    text,
    pieces: scan.pieces(),
    name,
    birthYear,
    sex: sex === null ? null : /^nam$/i.test(sex[1] ?? sex[2] ?? '') ? 'male' : 'female',
    phone,
    address: place.address ?? more.address,
    unitText: unit && tidy(unit),
    sourceText: (source?.[2] ?? given.source)?.replace(/^F0\s+/, '').replace(/\s+/g, '') ?? null,
    startsAt: when.startsAt,
    endsAt: when.endsAt,
    day: when.day,
    setting: setting && tidy(setting),
    settingKind: setting === null ? null : settingKindOf(setting),
  }
}

function takeBirth(scan: Scan, today: Day): number | null {
  const year = scan.take('birthYear', BORN)?.[1] ?? scan.take('birthYear', BORN_ALONE)?.[1]
  if (year !== undefined) return Number(year)
  const age = scan.take('birthYear', AGE)?.[1]
  return age === undefined || Number(age) > 120 ? null : Number(today.slice(0, 4)) - Number(age)
}

/** "ở chợ Sao Đỏ" is where they met, "ở thôn Kim Điền" where they live. */
function takePlace(scan: Scan): { setting: string | null; address: string | null } {
  const found = AT.exec(scan.rest())
  const words = found?.[1]?.replace(/[\s:.…]+$/u, '')
  if (!found || !words) return { setting: null, address: null }
  const address = addressIn(words)
  const to = found.index + found[0].lastIndexOf(words) + words.length
  scan.takeAt(address === null ? 'setting' : 'address', found.index, to)
  return address === null ? { setting: words, address: null } : { setting: null, address }
}

/** The first part between separators that is written as a name. */
function takeName(scan: Scan): string | null {
  for (const { text, from } of segments(scan.rest())) {
    const title = TITLE.exec(text)?.[0].length ?? 0
    const bare = text.slice(title).replace(/\s*[-–:.]+$/u, '')
    if (!NAME.test(bare) || addressIn(text) !== null) continue
    scan.takeAt('name', from, from + title + bare.length)
    return tidy(bare)
  }
  return null
}

function takeSegments(scan: Scan): { address: string | null; setting: string | null } {
  let address: string | null = null
  let setting: string | null = null
  for (const { text, from } of segments(scan.rest())) {
    const told = addressIn(text)
    if (address === null && told !== null) {
      address = tidy(told)
      scan.takeAt('address', from, from + text.length)
    } else if (setting === null && settingKindOf(text) !== null) {
      setting = text
      scan.takeAt('setting', from, from + text.length)
    }
  }
  return { address, setting }
}

/** Text of pieces nobody understood. */
export const leftover = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ field }) => field === null).map(({ text }) => text.trim())
