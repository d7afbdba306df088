import type { Text } from '#kernel/text'
import type { DossierCell } from '#work/contract'

export const cellWords: Readonly<Record<DossierCell, Text>> = {
  doneOnTime: { vi: 'Xong đúng hẹn', en: 'Done in time' },
  doneLate: { vi: 'Xong trễ hẹn', en: 'Done late' },
  openInTime: { vi: 'Đang làm, còn hẹn', en: 'Open, in time' },
  openOverdue: { vi: 'Đang làm, quá hẹn', en: 'Open, overdue' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  notHandled: { vi: 'Không giải quyết', en: 'Not handled' },
}

/** The same where a column is narrow. */
export const cellHeads: Readonly<Record<DossierCell, Text>> = {
  doneOnTime: { vi: 'Xong đúng hẹn', en: 'Done in time' },
  doneLate: { vi: 'Xong trễ', en: 'Done late' },
  openInTime: { vi: 'Còn hẹn', en: 'In time' },
  openOverdue: { vi: 'Quá hẹn', en: 'Overdue' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  notHandled: { vi: 'Không làm', en: 'Not handled' },
}

/** Words of the page of figures. */
export const figures = {
  title: { vi: 'Số liệu giải quyết hồ sơ', en: 'Figures of dossiers' },
  lead: { vi: 'Hồ sơ nộp từ {from} đến {to}', en: 'Received from {from} to {to}' },
  fromMonth: { vi: 'Từ tháng', en: 'From' },
  toMonth: { vi: 'Đến tháng', en: 'To' },
  apologisedAll: {
    vi: '{n} hồ sơ đã phải xin lỗi và hẹn lại; tính là trễ hẹn.',
    en: '{n} needed an apology and a new date; they count as late.',
  },
  counted: { vi: '{n} hồ sơ đã nộp', en: '{n} dossiers received' },
  byAgency: { vi: 'Theo cơ quan tiếp nhận', en: 'By agency' },
  byProcedure: { vi: 'Theo thủ tục', en: 'By procedure' },
  byMonth: { vi: 'Theo tháng', en: 'By month' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  month: { vi: 'Tháng', en: 'Month' },
  received: { vi: 'Đã nộp', en: 'Received' },
  onTime: { vi: 'Tỷ lệ đúng hẹn', en: 'In time' },
  apologised: { vi: 'Có xin lỗi', en: 'Apologised' },
  stages: { vi: 'Thời gian ở từng bước', en: 'Hours at each step' },
  stagesLead: {
    vi: 'Giờ làm việc, không kể lúc tạm dừng. Nửa số lượt xong trong “trung vị”, chín phần mười trong “p90”.',
    en: 'Working hours without pauses. Half end within the median, nine in ten within p90.',
  },
  step: { vi: 'Bước', en: 'Step' },
  count: { vi: 'Số lượt', en: 'Stays' },
  median: { vi: 'Trung vị', en: 'Median' },
  p90: { vi: 'p90', en: 'p90' },
  term: { vi: 'Được giao', en: 'Allowed' },
  over: { vi: 'Quá giờ', en: 'Over' },
  none: { vi: 'Chưa có hồ sơ nào trong các tháng này.', en: 'No dossiers in these months.' },
  hours: { vi: '{n} giờ', en: '{n} h' },
} as const
