/** Words of the way across agencies. */
export const track = {
  hours: { vi: '{n} giờ', en: '{n} h' },
  days: { vi: '{n} ngày', en: '{n} days' },
  usedOf: { vi: '{used} / {allowed}', en: '{used} / {allowed}' },
  over: { vi: 'quá {by}', en: '{by} over' },
  done: { vi: 'Đã xong', en: 'Done' },
  now: { vi: 'Đang giải quyết', en: 'Under way' },
  paused: { vi: 'Đang tạm dừng', en: 'Paused' },
  ahead: { vi: 'Chưa đến', en: 'Not yet' },
  since: { vi: 'từ {at}', en: 'since {at}' },
  fromTo: { vi: '{from} đến {to}', en: '{from} to {to}' },
  left: { vi: 'Còn {n} bước', en: '{n} more steps' },
  unconfirmed: { vi: 'chưa xác nhận đã nhận', en: 'receipt not confirmed' },
} as const
