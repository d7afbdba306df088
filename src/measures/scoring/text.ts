import type { Text } from '#kernel/text'
import type { PartKind } from './change.ts'
import type { Rest } from './score.ts'

export const indexRefusals = {
  'not-found': { vi: 'Không có bộ chỉ số hay chỉ số này.', en: 'There is no such index or indicator.' },
  forbidden: { vi: 'Bộ chỉ số này do cơ quan khác giữ.', en: 'Another agency keeps this index.' },
  'edition-ended': {
    vi: 'Bộ chỉ số này đã hết hiệu lực, không sửa được. Xin sửa ở bộ đang áp dụng.',
    en: 'This edition is no longer in force and cannot be altered. Alter the one in force.',
  },
  'group-maximum': {
    vi: 'Điểm tối đa của nhóm là tổng các chỉ số bên dưới. Xin sửa ở từng chỉ số.',
    en: 'A group has the points of what is below it. Alter the indicators.',
  },
  'bad-rule': { vi: 'Cách tính điểm chưa ổn: {why}', en: 'The rule does not hold: {why}' },
  'nothing-changed': { vi: 'Chưa có gì thay đổi.', en: 'Nothing has changed.' },
  'id-taken': { vi: 'Mã “{id}” đã có bộ chỉ số khác dùng.', en: 'Another edition has the id “{id}”.' },
  'begins-too-early': {
    vi: 'Bộ mới phải bắt đầu sau ngày {day} của bộ cũ.',
    en: 'The new edition begins after {day}, when the old one does.',
  },
  'not-scored': { vi: 'Chưa chấm điểm đơn vị này trong năm đã chọn.', en: 'Not scored in that year.' },
  'not-scorable': {
    vi: 'Bộ chỉ số còn thiếu điểm tối đa hoặc cách tính, chưa chấm được. Xin điền ở trang cách tính.',
    en: 'Maxima or rules are missing, so nothing can be scored. Fill them in on the page of the method.',
  },
  'no-such-year': { vi: 'Bộ chỉ số không chấm năm {year}.', en: 'The edition does not score {year}.' },
  'run-gone': {
    vi: 'Kết quả đã được tính lại sau khi bạn mở trang. Xin xem lại rồi công bố.',
    en: 'The scores were worked out again after you opened the page. Look at them, then publish.',
  },
  'year-running': {
    vi: 'Năm {year} chưa hết, chưa công bố được kết quả cả năm.',
    en: '{year} has not ended; its results cannot be published yet.',
  },
  'reason-wanted': {
    vi: 'Xin nêu lý do: năm này đã công bố, hoặc còn {n} điểm thành phần dựa trên số chưa thẩm định.',
    en: 'Say why: the year is published already, or {n} points rest on values not yet verified.',
  },
} satisfies Record<string, Text>

export const restWords = {
  declared: { vi: 'Tự khai, chưa thẩm định', en: 'Declared, not yet verified' },
  verified: { vi: 'Đã thẩm định', en: 'Verified' },
  final: { vi: 'Đã chốt', en: 'Final' },
  reported: { vi: 'Số báo cáo, chưa công bố', en: 'Reported, not yet published' },
  published: { vi: 'Số đã công bố', en: 'Published' },
} satisfies Record<Rest, Text>

export const partKinds = {
  better: { vi: 'Làm tốt hơn', en: 'Did better' },
  worse: { vi: 'Làm kém hơn', en: 'Did worse' },
  same: { vi: 'Như năm trước', en: 'As before' },
  new: { vi: 'Chỉ số mới', en: 'New indicator' },
  gone: { vi: 'Không còn chấm', en: 'No longer scored' },
  'now-missing': { vi: 'Năm nay chưa có số, tạm tính theo nhóm', en: 'No data this year; counted as its group' },
  'now-known': { vi: 'Năm trước chưa có số, tạm tính theo nhóm', en: 'No data last year; counted as its group' },
  maximum: { vi: 'Do đổi điểm tối đa', en: 'By the changed maximum' },
} satisfies Record<PartKind, Text>

export const groupWords: Readonly<Record<string, Text>> = {
  ward: { vi: 'Phường', en: 'Wards' },
  commune: { vi: 'Xã', en: 'Communes' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zones' },
}

export const tooLittleKnown: Text = {
  vi: 'Có số của {known}/{all} chỉ số, chưa đủ để xếp hạng',
  en: 'Data for {known} of {all} indicators, too little to rank',
}

const notYet: Text = { vi: 'Chưa có số liệu', en: 'No data yet' }
const missingWords: Readonly<Record<string, Text>> = {
  'not-declared': { vi: 'Chưa tự đánh giá', en: 'Not assessed yet' },
  'not-reported': { vi: 'Chưa báo cáo', en: 'Not reported' },
  'not-yet-due': { vi: 'Chưa đến kỳ', en: 'Not yet due' },
  'nothing-counted': { vi: 'Không phát sinh', en: 'Nothing to count' },
  'division-by-zero': { vi: 'Không phát sinh', en: 'Nothing to count' },
  'not-defined': { vi: 'Chưa có chỉ tiêu này trong kỳ', en: 'Not defined in the period' },
  'no-maximum': { vi: 'Chưa biết điểm tối đa', en: 'Maximum unknown' },
  'no-rule': { vi: 'Chưa có cách tính', en: 'No rule yet' },
}

/** Why an indicator brought no points, in words. */
export const missingSaid = (code: string): Text => missingWords[code] ?? notYet

/** Heads of the exported table. */
export const exportHeads = {
  rank: { vi: 'Hạng', en: 'Rank' },
  name: { vi: 'Đơn vị', en: 'Unit' },
  group: { vi: 'Nhóm', en: 'Group' },
  groupRank: { vi: 'Hạng trong nhóm', en: 'Rank in group' },
  total: { vi: 'Điểm', en: 'Points' },
  bandLow: { vi: 'Khoảng hạng: tốt nhất', en: 'Rank band: best' },
  bandHigh: { vi: 'Khoảng hạng: thấp nhất', en: 'Rank band: worst' },
  known: { vi: 'Chỉ số có số', en: 'Indicators with data' },
  by: { vi: 'Điểm so với năm trước', en: 'Points on last year' },
  places: { vi: 'Bậc so với năm trước', en: 'Places on last year' },
  unranked: { vi: 'Không xếp hạng vì', en: 'Not ranked because' },
} satisfies Record<string, Text>

export const runStates = {
  provisional: { vi: 'Tạm tính', en: 'Provisional' },
  published: { vi: 'Đã công bố', en: 'Published' },
} satisfies Record<string, Text>
