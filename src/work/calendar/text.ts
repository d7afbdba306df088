import type { Text } from '#kernel/text'

/** Words of every refusal of the calendar. */
export const calendarRefusals = {
  'not-the-province': {
    vi: 'Chỉ quản trị của tỉnh được sửa lịch làm việc chung.',
    en: 'Only the administrator of the province may change the calendar.',
  },
  'day-taken': {
    vi: '{day} đã có trong lịch. Xin thu hồi mục cũ trước khi nhập lại.',
    en: '{day} is in the calendar already. Withdraw the old entry first.',
  },
  'day-already-so': {
    vi: '{day} vốn đã {as}, không cần nhập.',
    en: '{day} is {as} as it stands; there is nothing to enter.',
  },
  'day-long-past': {
    vi: '{day} đã qua quá lâu: sửa lịch của những ngày ấy sẽ làm sai số liệu đã báo cáo.',
    en: '{day} is too long past: changing it would alter figures already reported.',
  },
  'hours-wrong': {
    vi: 'Giờ làm việc chưa đúng: buổi sáng phải xong trước khi buổi chiều bắt đầu.',
    en: 'These hours are not right: the morning must end before the afternoon begins.',
  },
  'year-announced': { vi: 'Lịch nghỉ năm {year} đã được ghi nhận.', en: 'The notice of {year} was entered before.' },
  'no-such-entry': {
    vi: 'Không còn mục này, hoặc đã được thu hồi.',
    en: 'There is no such entry, or it was withdrawn.',
  },
  'too-long': { vi: 'Thời hạn quá dài: tối đa {most}.', en: 'The term is too long: at most {most}.' },
} satisfies Record<string, Text>

export const asOff: Text = { vi: 'là thời gian nghỉ', en: 'not worked' }
export const asWorking: Text = { vi: 'là thời gian làm việc', en: 'worked' }

export const halfNames = {
  morning: { vi: 'buổi sáng', en: 'the morning' },
  afternoon: { vi: 'buổi chiều', en: 'the afternoon' },
} satisfies Record<string, Text>

/** The facts the calendar writes into the ledger. */
export const calendarKinds = {
  'work.day-entered': { vi: 'Ghi ngày nghỉ, ngày làm bù', en: 'Day off or worked in exchange entered' },
  'work.day-withdrawn': { vi: 'Thu hồi ngày nghỉ, ngày làm bù', en: 'Day off or worked in exchange withdrawn' },
  'work.hours-entered': { vi: 'Ghi giờ làm việc', en: 'Hours of work entered' },
  'work.hours-withdrawn': { vi: 'Thu hồi giờ làm việc', en: 'Hours of work withdrawn' },
  'work.year-announced': { vi: 'Ghi nhận thông báo lịch nghỉ của năm', en: 'Notice of the year’s holidays entered' },
} satisfies Record<string, Text>
