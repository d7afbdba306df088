import type { Text } from '#kernel/text'
import type { ProgressState } from './progress.ts'

export const progressStates = {
  met: { vi: 'Đạt', en: 'Met' },
  'on-path': { vi: 'Đúng lộ trình', en: 'On path' },
  behind: { vi: 'Chậm so với mục tiêu', en: 'Behind' },
  missed: { vi: 'Không đạt', en: 'Missed' },
  'no-data': { vi: 'Chưa có số liệu', en: 'No data' },
} satisfies Record<ProgressState, Text>

export const goals = {
  rank: { vi: 'Xếp hạng', en: 'Rank' },
  government: { vi: 'Chính quyền số', en: 'Digital government' },
  economy: { vi: 'Kinh tế số', en: 'Digital economy' },
  society: { vi: 'Xã hội số', en: 'Digital society' },
  operations: { vi: 'Điều hành', en: 'Operations' },
} satisfies Record<string, Text>

export const observationStates = {
  declared: { vi: 'Đã báo cáo', en: 'Declared' },
  verified: { vi: 'Đã thẩm định', en: 'Verified' },
  published: { vi: 'Đã công bố', en: 'Published' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  superseded: { vi: 'Đã thay bằng số mới', en: 'Superseded' },
} satisfies Record<string, Text>

export const measureUnits = {
  percent: { vi: '%', en: '%' },
  count: { vi: '', en: '' },
  rank: { vi: 'hạng', en: 'rank' },
} satisfies Record<string, Text>

export const refusals = {
  'not-found': { vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  computed: {
    vi: 'Chỉ tiêu này được tính từ hồ sơ, không nhập tay. Xin sửa ở hồ sơ gốc.',
    en: 'This value is computed from the records and cannot be typed. Mend the records instead.',
  },
  'out-of-range': {
    vi: 'Giá trị {value} nằm ngoài khoảng {least} đến {most}. Xin kiểm tra lại.',
    en: 'The value {value} is outside {least} to {most}. Please check it.',
  },
  'period-inverted': {
    vi: 'Kỳ kết thúc trước khi bắt đầu. Xin sửa ngày.',
    en: 'The period ends before it begins. Mend the days.',
  },
  'future-period': {
    vi: 'Kỳ báo cáo chưa kết thúc ({day}). Xin báo cáo sau ngày đó.',
    en: 'The period has not ended ({day}). Report after that day.',
  },
  'not-declared': {
    vi: 'Số liệu đang ở bước “{state}”, không thẩm định được. Xin tải lại trang.',
    en: 'The value is “{state}” and cannot be verified. Reload the page.',
  },
  'own-figure': {
    vi: 'Người báo cáo không tự thẩm định số của mình. Xin để người khác.',
    en: 'Whoever declared a value does not verify it. Leave it to somebody else.',
  },
  forbidden: {
    vi: 'Số liệu này thuộc địa bàn hoặc ngành khác.',
    en: 'This value belongs to another place or sector.',
  },
} satisfies Record<string, Text>

export const facts = {
  'measures.programme-loaded': { vi: 'Nạp chương trình và chỉ tiêu', en: 'Loaded a programme and its targets' },
  'measures.value-declared': { vi: 'Báo cáo số liệu', en: 'Declared a value' },
  'measures.value-verified': { vi: 'Thẩm định và công bố số liệu', en: 'Verified and published a value' },
  'measures.value-returned': { vi: 'Trả lại số liệu', en: 'Returned a value' },
} satisfies Record<string, Text>
