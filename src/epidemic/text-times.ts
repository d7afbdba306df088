import type { Text } from '#kernel/text'

export const timeFaults = {
  future: {
    vi: 'Thời điểm này chưa tới. Xin kiểm tra ngày và giờ.',
    en: 'This moment has not come yet. Check day and time.',
  },
  onsetAfter: {
    vi: 'Khởi phát sau ngày khẳng định quá 30 ngày. Xin kiểm tra.',
    en: 'Onset is more than 30 days after the confirmation. Check it.',
  },
  noStart: {
    vi: 'Có lúc kết thúc mà không có lúc bắt đầu. Xin điền.',
    en: 'There is an end and no start. Fill it in.',
  },
  releasedFirst: {
    vi: 'Hết cách ly trước khi bắt đầu cách ly. Xin kiểm tra.',
    en: 'It ends before it begins. Check both.',
  },
  endFirst: { vi: 'Kết thúc trước khi bắt đầu. Xin kiểm tra.', en: 'It ends before it starts. Check both.' },
} satisfies Record<string, Text>

export const outbreakFaults = {
  beforeStart: {
    vi: 'Đợt dịch bắt đầu ngày {day}; không thể kết thúc trước ngày đó.',
    en: 'The outbreak began on {day}; it cannot end before that.',
  },
  beforeLastCase: {
    vi: 'Ca cuối cùng được khẳng định ngày {day}. Xin chọn ngày đó hoặc muộn hơn.',
    en: 'The last case was confirmed on {day}. Choose that day or a later one.',
  },
} satisfies Record<string, Text>
