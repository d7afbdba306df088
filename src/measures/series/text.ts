import type { Text } from '#kernel/text'
import type { FrameRule, Missing } from './figure.ts'

/** Why there is no value. */
export const missingTexts: Readonly<Record<Missing, Text>> = {
  'not-reported': { vi: 'Chưa báo cáo', en: 'Not reported' },
  'not-yet-due': { vi: 'Chưa đến kỳ', en: 'Not yet due' },
  'nothing-counted': { vi: 'Không phát sinh', en: 'Nothing to count' },
  'does-not-add': { vi: 'Không cộng được', en: 'Does not add up' },
  'division-by-zero': { vi: 'Mẫu số bằng 0', en: 'Divided by zero' },
  'bad-formula': { vi: 'Công thức lỗi', en: 'Formula at fault' },
  'no-such-unit': { vi: 'Chưa có hoặc không còn đơn vị', en: 'No such unit then' },
  'not-defined': { vi: 'Chưa có chỉ tiêu', en: 'Not yet defined' },
  'not-comparable': { vi: 'Không so được', en: 'Not comparable' },
  'unknown-share': { vi: 'Chưa biết phần chia', en: 'Share not known' },
  'other-level': { vi: 'Không đo ở cấp này', en: 'Not measured at this level' },
}

/** By what rule a figure of earlier units is said in the units of another day. */
export const frameRuleTexts: Readonly<Record<FrameRule, Text>> = {
  sum: {
    vi: 'Cộng số của các đơn vị cũ theo phần địa bàn',
    en: 'The former units’ figures added by share of territory',
  },
  'weighted-mean': { vi: 'Bình quân các đơn vị cũ theo quyền số', en: 'Weighted mean of the former units' },
  last: { vi: 'Giữ khi các đơn vị cũ như nhau', en: 'Kept where the former units agree' },
  max: { vi: 'Lấy số lớn nhất của các đơn vị cũ', en: 'The greatest of the former units' },
  min: { vi: 'Lấy số nhỏ nhất của các đơn vị cũ', en: 'The least of the former units' },
  formula: {
    vi: 'Cộng tử số và mẫu số của các đơn vị cũ theo phần địa bàn, rồi tính lại',
    en: 'Inputs of the former units added by share of territory, then worked out again',
  },
  ratio: { vi: 'Cộng tử số, mẫu số của các đơn vị cũ rồi chia', en: 'Counts of the former units added, then divided' },
  'not-comparable': {
    vi: 'Chỉ so được khi địa bàn không đổi',
    en: 'Comparable only where the territory is the same',
  },
}

export const seriesRefusals = {
  'not-found': { vi: 'Không tìm thấy chỉ tiêu.', en: 'No such indicator.' },
  'bad-periods': {
    vi: 'Khoảng kỳ không hợp lệ hoặc quá dài (nhiều nhất {most} kỳ).',
    en: 'Periods that do not go together, or too many (at most {most}).',
  },
} satisfies Record<string, Text>
