import type { Text } from '#kernel/text'

export const refusals = {
  'not-found': {
    vi: 'Không tìm thấy người này, hoặc người này ngoài địa bàn anh/chị được xem.',
    en: 'This person is not found, or lies outside what you may see.',
  },
  'unknown-outbreak': {
    vi: 'Không có đợt dịch “{outbreak}”. Xin chọn đợt dịch trong danh sách.',
    en: 'There is no outbreak “{outbreak}”. Choose one from the list.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'nobody-chosen': {
    vi: 'Chưa chọn ai để thử cách ly. Xin chọn người, hoặc một mức tiếp xúc ở một địa bàn.',
    en: 'Nobody was chosen. Choose people, or a contact level in a place.',
  },
} satisfies Record<string, Text>

/** The words of a person's story. Times come as `08:10 27/01/2021`; others are called by code or place alone. */
export const storyTexts = {
  met: { vi: 'Gặp {other}{where}.', en: 'Met {other}{where}.' },
  exposed: { vi: 'Phơi nhiễm: gặp {other}{where}.', en: 'Exposed: met {other}{where}.' },
  visit: { vi: 'Có mặt tại {venue}.', en: 'Was at {venue}.' },
  onset: { vi: 'Khởi phát triệu chứng.', en: 'First symptoms.' },
  sampled: { vi: 'Lấy mẫu xét nghiệm.', en: 'Sample taken.' },
  confirmed: { vi: 'Khẳng định F0.', en: 'Confirmed as F0.' },
  isolated: { vi: 'Cách ly điều trị{where}.', en: 'Isolated{where}.' },
  found: { vi: 'Được xác định là F1, phải cách ly.', en: 'Found to be an F1, to be quarantined.' },
  quarantinedHome: { vi: 'Bắt đầu cách ly tại nhà.', en: 'Home quarantine begins.' },
  quarantinedFacility: { vi: 'Bắt đầu cách ly tập trung.', en: 'Quarantine in a facility begins.' },
  released: { vi: 'Kết thúc cách ly.', en: 'Quarantine ends.' },
  windowOpens: {
    vi: 'Từ đây có thể lây cho người khác (mốc truy vết).',
    en: 'From here on may infect others (tracing window).',
  },
  identityRead: { vi: '{name} đã xem họ tên.', en: '{name} read the identity.' },
  somebodyRead: { vi: 'Có người đã xem họ tên.', en: 'The identity was read.' },
  where: { vi: ' ({where})', en: ' ({where})' },
} satisfies Record<string, Text>
