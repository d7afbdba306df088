import type { Day } from '#kernel/day'
import type { Line, OfficialDocument, Run } from './document.ts'

/** Words that every document bears (Decree 30/2020/NĐ-CP, annex I, part II, section 1). */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
export const RECIPIENTS = 'Nơi nhận:'

/** Sizes in points; the decree allows ranges (12-13, 13-14, 11 for recipients). */
export const SIZES = {
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  kind: 14,
  body: 14,
  recipientsHead: 12,
  recipients: 11,
  small: 9,
} as const

/** Margins in millimetres: top and bottom 20-25, left 30-35, right 15-20. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const

export const runsOf = (line: Line): readonly Exclude<Run, string>[] =>
  (typeof line === 'string' ? [line] : line).map((run) => (typeof run === 'string' ? { text: run } : run))

/** "ngày 05 tháng 02 năm 2021": days under ten and the first two months with a zero (annex I, part II, section 4). */
export function writtenDay(of: Day): string {
  const [year, month, date] = of.split('-') as [string, string, string]
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

export const placeAndDay = ({ place, day }: OfficialDocument): string => `${place}, ${writtenDay(day)}`

/** "Số: 12/QĐ-UBND"; numbers under ten with a zero. A draft leaves room to write. */
export const numberLine = ({ number, kind }: OfficialDocument): string =>
  number === null ? `Số:        /${kind === null ? '' : `${initials(kind)}-`}…` : `Số: ${number}`

const initials = (kind: string): string =>
  kind
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')

/** Each item with its mark: `;` after each, `.` after the last. */
export const closed = (items: readonly string[]): readonly string[] =>
  items.map((item, at) => `${item.replace(/[;.]$/, '')}${at === items.length - 1 ? '.' : ';'}`)
