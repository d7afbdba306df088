import type { Text } from '#kernel/text'

/** Words of the rates. */
export const rateWords = {
  title: { vi: 'Tỷ lệ nộp báo cáo', en: 'Reporting rates' },
  lead: {
    vi: 'Các kỳ kết thúc từ {from} đến {to}. Mỗi số mở danh sách làm nên nó.',
    en: 'Periods that end from {from} to {to}. Every number opens the list behind it.',
  },
  by: { vi: 'Xem theo', en: 'By' },
  'by.form': { vi: 'Biểu', en: 'Form' },
  'by.period': { vi: 'Kỳ', en: 'Period' },
  'by.level': { vi: 'Cấp', en: 'Level' },
  'by.agency': { vi: 'Đơn vị', en: 'Agency' },
  reported: { vi: 'Đã nộp', en: 'Reported' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  complete: { vi: 'Đủ số liệu', en: 'Complete' },
  corrected: { vi: 'Có đính chính', en: 'Corrected' },
  due: { vi: 'Phải nộp', en: 'Due' },
  late: { vi: 'Nộp trễ', en: 'Late' },
  missing: { vi: 'Chưa nộp', en: 'Missing' },
  published: { vi: 'Đã công bố', en: 'Published' },
  kind: { vi: 'Kỳ báo cáo', en: 'Frequency' },
  anyKind: { vi: 'Mọi kỳ hạn', en: 'Any frequency' },
  window: { vi: 'Khoảng thời gian', en: 'Span' },
  'window.3': { vi: '3 tháng qua', en: 'Last 3 months' },
  'window.12': { vi: '12 tháng qua', en: 'Last 12 months' },
  'window.36': { vi: '3 năm qua', en: 'Last 3 years' },
  ofDue: { vi: 'trên số phải nộp', en: 'of those due' },
  ofReported: { vi: 'trên số đã nộp', en: 'of those reported' },
  none: { vi: 'Chưa có báo cáo nào đến hạn trong khoảng này.', en: 'No report was due in this span.' },
  noneDo: { vi: 'Chọn khoảng thời gian dài hơn hoặc địa bàn khác.', en: 'Choose a longer span or another place.' },
  matrix: { vi: 'Từng đơn vị, từng kỳ', en: 'Every unit, every period' },
  matrixForm: { vi: 'Biểu', en: 'Form' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  legend: { vi: 'Ký hiệu', en: 'Signs' },
  incomplete: { vi: 'thiếu số', en: 'incomplete' },
  wasCorrected: { vi: 'có đính chính', en: 'corrected' },
  cell: { vi: '{subject}, {period}: {mark}', en: '{subject}, {period}: {mark}' },
  find: { vi: 'Tìm đơn vị', en: 'Find a unit' },
  onlyOwing: { vi: 'Chỉ đơn vị có kỳ trễ hoặc chưa nộp', en: 'Only units late or missing somewhere' },
  export: { vi: 'Tải CSV', en: 'Download CSV' },
  noneUnits: { vi: 'Không có đơn vị nào như vậy.', en: 'No such units.' },
} satisfies Record<string, Text>

/** Signs of the table of everybody's reports: told apart without colour. */
export const markWords = {
  'on-time': { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'nộp trễ', en: 'late' },
  missing: { vi: 'quá hạn, chưa nộp', en: 'overdue' },
  waiting: { vi: 'chưa đến hạn', en: 'not due yet' },
} satisfies Record<string, Text>
