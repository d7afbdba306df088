import type { Text } from '#kernel/text'

/** The facts of testing, in words. */
export const testingKinds = {
  'epidemic.sample-taken': { vi: 'Lấy mẫu xét nghiệm', en: 'Sample taken' },
  'epidemic.sample-given-up': { vi: 'Hủy mẫu', en: 'Sample given up' },
  'epidemic.samples-sent': { vi: 'Chuyển mẫu tới phòng xét nghiệm', en: 'Samples sent' },
  'epidemic.samples-received': { vi: 'Phòng xét nghiệm nhận mẫu', en: 'Samples received' },
  'epidemic.pool-made': { vi: 'Gộp mẫu', en: 'Samples pooled' },
  'epidemic.pool-positive': { vi: 'Mẫu gộp dương tính, mở mẫu đơn', en: 'Pool positive, opened' },
  'epidemic.test-positive': { vi: 'Mẫu dương tính', en: 'Sample positive' },
  'epidemic.result-recorded': { vi: 'Ghi kết quả xét nghiệm', en: 'Result recorded' },
  'epidemic.result-corrected': { vi: 'Đính chính kết quả xét nghiệm', en: 'Result corrected' },
  'epidemic.results-imported': { vi: 'Nhập tệp kết quả xét nghiệm', en: 'File of results read in' },
  'epidemic.case-kept': { vi: 'Giữ xác nhận F0 sau đính chính', en: 'Case kept after a correction' },
  'epidemic.campaign-opened': { vi: 'Mở đợt xét nghiệm', en: 'Testing campaign opened' },
  'epidemic.campaign-closed': { vi: 'Kết thúc đợt xét nghiệm', en: 'Testing campaign ended' },
  'epidemic.laboratory-saved': { vi: 'Cập nhật phòng xét nghiệm', en: 'Laboratory entered' },
  'epidemic.testing-seeded': { vi: 'Nạp xét nghiệm mô phỏng', en: 'Simulated tests loaded' },
} as const satisfies Record<string, Text>
