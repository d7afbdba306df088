import type { Text } from '#kernel/text'
import type { Factor, Why } from '../composite/index.ts'
import type { Stage } from './names.ts'

export const whatIfRefusals = {
  'not-found': { vi: 'Không có bộ chỉ số hay đơn vị này.', en: 'There is no such index or subject.' },
  'not-scored': { vi: 'Chưa chấm điểm trong năm đã chọn.', en: 'Not scored in that year.' },
  'does-not-fit': {
    vi: 'Không thử được với {codes}: chỉ số không có trong bộ, hoặc điểm vượt mức tối đa.',
    en: 'Cannot try {codes}: no such indicator, or more points than it can bring.',
  },
} satisfies Record<string, Text>

export const stageWords: Readonly<Record<Stage, Text>> = {
  raw: { vi: 'Điểm gốc', en: 'Raw' },
  treated: { vi: 'Sau xử lý', en: 'Treated' },
  normalised: { vi: 'Chuẩn hóa', en: 'Normalised' },
  brings: { vi: 'Góp vào tổng', en: 'Brings' },
  lost: { vi: 'Còn mất', en: 'Lost' },
  ranks: { vi: 'Thứ hạng', en: 'Ranks' },
}

/** What is not sure, as it is said of the sensitivity of ranks. */
export const factorWords: Readonly<Record<Factor, Text>> = {
  weights: { vi: 'Trọng số', en: 'Weights' },
  impute: { vi: 'Cách bù số thiếu', en: 'How gaps are filled' },
  outliers: { vi: 'Cách xử lý ngoại lai', en: 'How outliers are treated' },
  normalise: { vi: 'Cách chuẩn hóa', en: 'How values are normalised' },
  aggregate: { vi: 'Cách gộp điểm', en: 'How scores are averaged' },
  data: { vi: 'Sai số của số liệu', en: 'Errors in the data' },
  leaveOut: { vi: 'Bỏ bớt một chỉ số', en: 'Leaving one indicator out' },
}

/** Why a node has no score. */
export const whyWords: Readonly<Record<Why, Text>> = {
  none: { vi: '', en: '' },
  'no-data': { vi: 'Chưa có số liệu', en: 'No data' },
  'too-little': { vi: 'Chưa đủ số liệu', en: 'Too little data' },
  'max-unknown': { vi: 'Chưa biết điểm tối đa', en: 'Maximum unknown' },
  'no-weight': { vi: 'Không tính điểm', en: 'Does not count' },
  'not-positive': { vi: 'Có thành phần âm', en: 'A part is below zero' },
  alone: { vi: 'Không có đơn vị để so', en: 'Nobody to compare with' },
}
