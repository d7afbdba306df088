import type { Text } from '#kernel/text'

/** The facts this room writes into the ledger, in words. */
export const kindTexts = {
  'epidemic.outbreak-opened': { vi: 'Mở ổ dịch', en: 'Outbreak opened' },
  'epidemic.outbreak-closed': { vi: 'Kết thúc ổ dịch', en: 'Outbreak closed' },
  'epidemic.outbreak-reopened': { vi: 'Mở lại ổ dịch', en: 'Outbreak reopened' },
  'epidemic.outbreak-seeded': { vi: 'Nạp ổ dịch mô phỏng', en: 'Simulated outbreak loaded' },
  'epidemic.case-recorded': { vi: 'Ghi nhận ca bệnh', en: 'Case recorded' },
  'epidemic.case-confirmed': { vi: 'Xác nhận F0', en: 'Confirmed as F0' },
  'epidemic.case-retracted': { vi: 'Rút lại xác nhận F0', en: 'Confirmation retracted' },
  'epidemic.isolation-recorded': { vi: 'Ghi thời điểm cách ly F0', en: 'Isolation recorded' },
  'epidemic.person-added': { vi: 'Thêm người tiếp xúc', en: 'Contact added' },
  'epidemic.encounter-added': { vi: 'Thêm lần tiếp xúc', en: 'Encounter added' },
  'epidemic.encounter-corrected': { vi: 'Đính chính lần tiếp xúc', en: 'Encounter corrected' },
  'epidemic.encounter-removed': { vi: 'Đưa lần tiếp xúc ra khỏi truy vết', en: 'Encounter taken out of tracing' },
  'epidemic.encounter-restored': { vi: 'Đưa lần tiếp xúc vào lại truy vết', en: 'Encounter put back into tracing' },
  'epidemic.quarantined': { vi: 'Đưa F1 vào cách ly', en: 'F1 quarantined' },
  'epidemic.quarantine-marked': { vi: 'Đưa F1 vào cách ly', en: 'F1 quarantined' },
  'epidemic.quarantine-undone': { vi: 'Hoàn tác cách ly', en: 'Quarantine undone' },
  'epidemic.quarantine-corrected': { vi: 'Đính chính cách ly', en: 'Quarantine corrected' },
  'epidemic.quarantine-ended': { vi: 'Kết thúc cách ly', en: 'Quarantine ended' },
  'epidemic.level-changed': { vi: 'Đổi cấp tiếp xúc', en: 'Level changed' },
  'epidemic.retraced': { vi: 'Truy vết lại', en: 'Traced anew' },
  'epidemic.identity-read': { vi: 'Xem họ tên', en: 'Identity read' },
  'epidemic.identities-exported': { vi: 'Kết xuất có họ tên', en: 'Exported with identities' },
  'epidemic.people-exported': { vi: 'Kết xuất danh sách', en: 'List exported' },
  'epidemic.file-imported': { vi: 'Nhập tệp', en: 'File imported' },
} as const satisfies Record<string, Text>
