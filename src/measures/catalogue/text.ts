import type { Text } from '#kernel/text'
import type { MeasureUnit } from '../names.ts'
import type { Direction } from '../programme/progress.ts'

export const directions = {
  up: { vi: 'Càng cao càng tốt', en: 'More is better' },
  down: { vi: 'Càng thấp càng tốt', en: 'Less is better' },
} satisfies Record<Direction, Text>

/** Names of units of measure, where they are chosen; the sign beside a number is `measureUnits`. */
export const unitNames = {
  percent: { vi: 'Phần trăm (%)', en: 'Percent (%)' },
  count: { vi: 'Số lượng', en: 'Count' },
  rank: { vi: 'Thứ hạng', en: 'Rank' },
  points: { vi: 'Điểm', en: 'Points' },
  'yes-no': { vi: 'Có / Không', en: 'Yes / no' },
  days: { vi: 'Số ngày', en: 'Days' },
  money: { vi: 'Tỷ đồng', en: 'Billion đồng' },
} satisfies Record<MeasureUnit, Text>

const definitionStates = {
  'in-force': { vi: 'Đang áp dụng', en: 'In force' },
  planned: { vi: 'Sắp áp dụng', en: 'To come' },
  ended: { vi: 'Thôi áp dụng', en: 'Ended' },
} satisfies Record<'in-force' | 'planned' | 'ended', Text>

/** Words of the catalogue that the web shows as they are. */
export const catalogueTexts = { direction: directions, unit: unitNames, state: definitionStates }
