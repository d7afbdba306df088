import type { Text } from '#kernel/text'
import type { LiftingItem } from '../rules/zone-lifting.ts'

export const liftingItems: Readonly<Record<LiftingItem, Text>> = {
  'no-new-case': { vi: 'Không có ca mới đủ số ngày', en: 'No new case for the days asked' },
  'contacts-sampled': { vi: 'F1 của vùng đã có kết quả xét nghiệm', en: 'F1 of the zone have a test result' },
  'everyone-sampled': { vi: 'Đã lấy mẫu toàn bộ người trong vùng', en: 'Everybody in the zone was sampled' },
  'contacts-released': { vi: 'F1 đã hết cách ly hoặc đã chuyển đi', en: 'F1 were released or moved away' },
  disinfected: { vi: 'Đã khử khuẩn', en: 'Disinfected' },
  'decision-signed': { vi: 'Quyết định dỡ bỏ đã ký', en: 'The decision of lifting is signed' },
}

export const proofTexts = {
  lastCase: {
    vi: 'Ca gần nhất {day}, đã {days} ngày; cần {asked} ngày (đủ vào {next}).',
    en: 'Last case on {day}, {days} days ago; {asked} are asked (reached on {next}).',
  },
  noCase: {
    vi: 'Chưa có ca nào trong vùng; {days} ngày từ khi phong tỏa {day}, cần {asked} ngày (đủ vào {next}).',
    en: 'No case inside; {days} days since it was closed on {day}, {asked} are asked (reached on {next}).',
  },
  noRule: {
    vi: 'Bệnh này chưa có số ngày theo quy định: cán bộ xác nhận.',
    en: 'No number of days is known for this disease: an officer confirms.',
  },
  sampled: { vi: '{n}/{of} F1 có kết quả xét nghiệm từ {day}.', en: '{n} of {of} F1 with a result since {day}.' },
  released: {
    vi: '{n}/{of} F1 đã hết cách ly, chuyển cơ sở hoặc thành F0.',
    en: '{n} of {of} F1 released, moved to a facility or turned F0.',
  },
} satisfies Record<string, Text>
