import type { Text } from '#kernel/text'
import type { AttentionKind } from './attention.ts'

export const refusals = {
  'unknown-place': {
    vi: 'Ngày này không có đơn vị đó. Xin chọn lại địa bàn hoặc ngày.',
    en: 'There is no such unit on this day. Choose another place or day.',
  },
} satisfies Record<string, Text>

export const attentionWords = {
  overdue: { vi: 'Nhiệm vụ quá hạn', en: 'Task overdue' },
  climbed: { vi: 'Quá hạn, đã chuyển lên', en: 'Overdue, climbed to you' },
  decide: { vi: 'Chờ duyệt kết quả', en: 'Result to decide on' },
  accept: { vi: 'Nhiệm vụ mới, chờ nhận', en: 'New task to accept' },
  due: { vi: 'Sắp đến hạn', en: 'Due soon' },
  answer: { vi: 'Phản ánh, vướng mắc chờ trả lời', en: 'Petition to answer' },
  'hot-unit': { vi: '{count} ca mới trong 7 ngày', en: '{count} new cases in 7 days' },
  retest: {
    vi: '{count} người của mẫu gộp dương tính cần lấy mẫu lại',
    en: '{count} people of positive pools to be sampled again',
  },
  'late-quarantine': { vi: '{count} F1 quá 24 giờ chưa cách ly', en: '{count} F1 not quarantined after 24 hours' },
} satisfies Record<AttentionKind, Text>

/** The state of the place in one sentence, clause by clause, below the place's name; the web joins those that apply. */
export const sentences = {
  quiet: { vi: 'Chưa có ca nào trong 14 ngày', en: 'No case in 14 days' },
  cases: {
    vi: '{week} ca F0 mới trong 7 ngày ({change} so với 7 ngày trước)',
    en: '{week} new F0 in 7 days ({change} on the 7 days before)',
  },
  total: { vi: 'tổng {f0} F0, {f1} F1, {f2} F2', en: '{f0} F0, {f1} F1, {f2} F2 in all' },
  waiting: { vi: '{waiting} F1 chưa cách ly', en: '{waiting} F1 not yet quarantined' },
  overdue: { vi: '{count} nhiệm vụ quá hạn', en: '{count} tasks overdue' },
  reports: { vi: '{count} phản ánh chờ trả lời', en: '{count} reports waiting' },
  obstacles: { vi: '{count} vướng mắc chờ giải quyết', en: '{count} obstacles waiting' },
  calm: { vi: 'Không có việc nào quá hạn', en: 'Nothing is overdue' },
} satisfies Record<string, Text>
