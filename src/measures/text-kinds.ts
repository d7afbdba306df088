import type { Text } from '#kernel/text'

/** The facts of this room, in words, for the ledger. */
export const kindTexts = {
  'measures.indicator-defined': { vi: 'Đưa chỉ tiêu vào danh mục', en: 'Defined an indicator' },
  'measures.indicator-changed': { vi: 'Sửa định nghĩa chỉ tiêu', en: 'Changed the definition of an indicator' },
  'measures.indicator-ended': { vi: 'Thôi dùng chỉ tiêu', en: 'Ended an indicator' },
  'measures.programme-written': {
    vi: 'Ghi chương trình, nhóm nhiệm vụ',
    en: 'Wrote a programme and its groups of tasks',
  },
  'measures.targets-set': { vi: 'Đặt mục tiêu theo năm', en: 'Set targets by year' },
  'measures.programme-loaded': { vi: 'Nạp chương trình và chỉ tiêu', en: 'Loaded a programme and its targets' },
  'measures.value-declared': { vi: 'Báo cáo số liệu', en: 'Declared a value' },
  'measures.value-verified': { vi: 'Thẩm định số liệu', en: 'Verified a value' },
  'measures.value-approved': { vi: 'Phê duyệt số liệu', en: 'Approved a value' },
  'measures.value-published': { vi: 'Công bố số liệu', en: 'Published a value' },
  'measures.form-written': { vi: 'Ghi biểu mẫu báo cáo', en: 'Wrote a report form' },
  'measures.form-ended': { vi: 'Thôi dùng biểu mẫu báo cáo', en: 'Ended a report form' },
  'measures.report-declared': { vi: 'Gửi báo cáo kỳ', en: 'Sent a report' },
  'measures.report-recalled': { vi: 'Rút lại báo cáo kỳ', en: 'Took a report back' },
  'measures.report-verified': { vi: 'Thẩm định báo cáo kỳ', en: 'Verified a report' },
  'measures.report-returned': { vi: 'Trả lại báo cáo kỳ', en: 'Returned a report' },
  'measures.report-approved': { vi: 'Phê duyệt báo cáo kỳ', en: 'Approved a report' },
  'measures.report-published': { vi: 'Công bố báo cáo kỳ', en: 'Published a report' },
  'measures.correction-begun': { vi: 'Mở đính chính báo cáo', en: 'Began a correction' },
  'measures.correction-dropped': { vi: 'Bỏ đính chính báo cáo', en: 'Dropped a correction' },
  'measures.report-urged': { vi: 'Đôn đốc báo cáo', en: 'Urged a report' },
  'measures.publication-made': { vi: 'Công bố số tổng hợp', en: 'Published a total' },
  'measures.publication-reopened': {
    vi: 'Mở lại số tổng hợp vì có đính chính',
    en: 'Reopened a total after a correction',
  },
  'measures.publication-confirmed': { vi: 'Xác nhận lại số tổng hợp', en: 'Confirmed a total anew' },
  'measures.value-returned': { vi: 'Trả lại số liệu', en: 'Returned a value' },
} satisfies Record<string, Text>
