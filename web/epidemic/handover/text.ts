import type { Text } from '#kernel/text'

export const handoverTexts = {
  open: { vi: 'Kết xuất mở', en: 'Open files' },
  lead: {
    vi: 'CSV cho R, epicontacts, bảng tính; không có họ tên, điện thoại, địa chỉ.',
    en: 'CSV for R, epicontacts, spreadsheets; without names, telephones, addresses.',
  },
  'line-list': { vi: 'Danh sách ca và tiếp xúc', en: 'Line list' },
  contacts: { vi: 'Các lần tiếp xúc', en: 'Contacts' },
  visits: { vi: 'Mốc dịch tễ', en: 'Visits' },
  done: { vi: 'Đã kết xuất: {what}, {size}.', en: 'Saved: {what}, {size}.' },
} satisfies Record<string, Text>
