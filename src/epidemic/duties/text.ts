import type { Text } from '#kernel/text'

/** What an officer's inbox says of the epidemic's own duties. */
export const dutyTexts = {
  investigate: { vi: 'Điều tra ca bệnh trong 24 giờ', en: 'Investigate the case within 24 hours' },
  case: { vi: 'Ca bệnh {code}', en: 'Case {code}' },
  check: { vi: 'Ghi kiểm tra sức khỏe hôm nay', en: 'Record today’s health checks' },
  unchecked: { vi: '{n} người cách ly chưa được kiểm tra hôm nay', en: '{n} people in quarantine not checked today' },
  decide: { vi: 'Quyết định hoặc bỏ phương án', en: 'Decide on the draft or drop it' },
  zone: { vi: 'Vùng phong tỏa {name}', en: 'Sealed zone {name}' },
} satisfies Record<string, Text>
