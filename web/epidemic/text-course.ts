import type { Text } from '#kernel/text'

/** Words of ending a quarantine and of correcting what was written down about it. */
export const courseText = {
  end: { vi: 'Kết thúc cách ly', en: 'End the quarantine' },
  ended: { vi: 'Đã ghi kết thúc cách ly', en: 'End of quarantine recorded' },
  endedOn: { vi: 'Ngày hết cách ly', en: 'Released on' },
  endReasonHint: {
    vi: 'Ví dụ: đủ 14 ngày, hai lần xét nghiệm âm tính',
    en: 'For example: 14 days over, two negative tests',
  },
  correct: { vi: 'Đính chính cách ly', en: 'Correct the quarantine' },
  corrected: { vi: 'Đã ghi đính chính', en: 'Correction recorded' },
  what: { vi: 'Điều ghi chưa đúng', en: 'What is wrong' },
  wrongTime: { vi: 'Thời điểm hoặc nơi cách ly', en: 'The time or the place' },
  wrongPerson: { vi: 'Ghi nhầm người', en: 'It was another person' },
  wrongPersonWhat: {
    vi: '{name} trở lại danh sách chờ cách ly; chỉ tiêu 24 giờ được tính lại.',
    en: '{name} goes back to those who wait; the 24-hour indicator is worked out again.',
  },
  where: { vi: 'Nơi cách ly', en: 'Where' },
  began: { vi: 'Ngày bắt đầu cách ly', en: 'Quarantined on' },
  stillHint: { vi: 'Bỏ trống nếu còn đang cách ly.', en: 'Leave empty while it lasts.' },
  endDayMissing: { vi: 'Có giờ mà chưa có ngày hết cách ly.', en: 'There is a time but no day of release.' },
  correctReasonHint: {
    vi: 'Ví dụ: ghi nhầm giờ nhận người. Điều đã ghi trước vẫn còn trong sổ.',
    en: 'For example: the hour was taken down wrongly. What was recorded stays in the ledger.',
  },
  releasedAt: { vi: 'Hết cách ly', en: 'Released' },
} satisfies Record<string, Text>
