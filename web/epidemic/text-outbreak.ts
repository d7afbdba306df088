import type { Text } from '#kernel/text'

/** Words of opening, closing and reopening an outbreak. */
export const outbreakText = {
  ended: { vi: 'từ {from}, kết thúc {to}', en: 'since {from}, closed {to}' },
  close: { vi: 'Kết thúc đợt dịch', en: 'Close the outbreak' },
  closeWhat: {
    vi: 'Từ ngày kết thúc, đợt dịch không còn trong số liệu, danh sách chờ cách ly; những ngày trước vẫn giữ nguyên. Có thể mở lại. Việc này và lý do được ghi vào sổ.',
    en: 'From that day the outbreak leaves the figures and the list of those who wait; the days before stay as they are. It can be reopened. This is recorded with the reason.',
  },
  closedOn: { vi: 'Kết thúc từ ngày', en: 'Closed from' },
  closedOnHint: { vi: 'Không trước ngày có ca cuối cùng.', en: 'Not before the day of its last case.' },
  closed: { vi: 'Đã kết thúc đợt dịch', en: 'Outbreak closed' },
  closeReasonHint: {
    vi: 'Ví dụ: 28 ngày không có ca mới, Quyết định số 120/QĐ-UBND',
    en: 'For example: 28 days without a new case, decision 120/QĐ-UBND',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
  reopenWhat: {
    vi: 'Đợt dịch lại được tính vào số liệu mọi ngày kể từ khi bắt đầu, kể cả hôm nay. Việc này và lý do được ghi vào sổ.',
    en: 'The outbreak counts again on every day since it began, today as well. This is recorded with the reason.',
  },
  reopened: { vi: 'Đã mở lại đợt dịch', en: 'Outbreak reopened' },
  reopenReasonHint: {
    vi: 'Ví dụ: có ca mới cùng chuỗi lây ngày 22/11/2026',
    en: 'For example: a new case in the same chain on 22/11/2026',
  },
  past: {
    vi: 'Đã kết thúc từ ngày',
    en: 'Closed since',
  },
  pastHint: {
    vi: 'Chỉ điền cho đợt dịch cũ: không cộng vào số liệu hôm nay.',
    en: 'For an outbreak of the past only: it does not count today.',
  },
} satisfies Record<string, Text>
