import type { Text } from '#kernel/text'

/** What was done to an indicator or is odd about it, to be said beside the results. */
export interface Note {
  readonly code: NoteCode
  /** Code of the node; null where it is about all. */
  readonly node: string | null
  readonly values: Readonly<Record<string, string | number>>
}

export const noteTexts = {
  'no-column': {
    vi: 'Dữ liệu không có cột "{node}"; chỉ tiêu này không có số liệu ở mọi đơn vị.',
    en: 'The data has no column "{node}"; this indicator has no value for any unit.',
  },
  denominated: { vi: '{node}: chia cho "{column}", nhân {per}.', en: '{node}: divided by "{column}", times {per}.' },
  'zero-denominator': {
    vi: '{node}: {count} đơn vị có mẫu số bằng 0 hoặc không có; không có giá trị.',
    en: '{node}: {count} units have a zero or missing denominator; they have no value.',
  },
  imputed: {
    vi: '{node}: bù {count} giá trị thiếu bằng {method}.',
    en: '{node}: {count} missing values filled by {method}.',
  },
  winsorised: {
    vi: '{node}: kéo {count} giá trị ngoại lai về {end} (độ lệch {skew}, độ nhọn {kurtosis} trước khi xử lý).',
    en: '{node}: {count} outlying values brought to {end} (skew {skew}, kurtosis {kurtosis} before).',
  },
  logged: {
    vi: '{node}: lấy lôgarit vì kéo ngoại lai chưa đủ (độ lệch {skew}, độ nhọn {kurtosis} trước khi xử lý).',
    en: '{node}: logarithm taken, as winsorising was not enough (skew {skew}, kurtosis {kurtosis} before).',
  },
  'still-skewed': {
    vi: '{node}: sau khi xử lý vẫn còn lệch (độ lệch {skew}, độ nhọn {kurtosis}).',
    en: '{node}: still skewed after treatment (skew {skew}, kurtosis {kurtosis}).',
  },
  'no-spread': {
    vi: '{node}: mọi đơn vị bằng nhau nên không phân biệt được; không tính vào điểm.',
    en: '{node}: all units are equal, which tells nobody apart; it does not count.',
  },
  'max-unknown': {
    vi: '{node}: bộ chỉ số chưa công bố điểm tối đa; chưa tính được điểm của nút cha.',
    en: '{node}: the edition does not say the maximum; its parent has no score yet.',
  },
  'beyond-scale': {
    vi: '{node}: {count} đơn vị vượt ra ngoài thang điểm.',
    en: '{node}: {count} units lie beyond the scale.',
  },
  'target-passed': {
    vi: '{node}: mục tiêu không vượt quá mức của đơn vị kém nhất; không tính vào điểm.',
    en: '{node}: the target is no better than the worst unit; it does not count.',
  },
  'not-positive': {
    vi: '{node}: {count} đơn vị có thành phần âm (hoặc bằng 0 với trung bình điều hòa), không lấy được trung bình loại này.',
    en: '{node}: {count} units have a part below zero, of which this mean cannot be taken.',
  },
  'no-weight': {
    vi: '{node}: không có thành phần nào được tính.',
    en: '{node}: none of its parts counts.',
  },
} as const satisfies Record<string, Text>
export type NoteCode = keyof typeof noteTexts
