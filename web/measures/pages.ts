import { paths } from '../paths.ts'
import type { SectionPage } from '../shell/Rail.tsx'

/** The programme, what is reported for it, who stands where, and what the words mean. */
export const measurePages: readonly SectionPage[] = [
  { to: paths.measures(), words: { vi: 'Chương trình', en: 'Programme' } },
  {
    to: paths.reports(),
    words: { vi: 'Báo cáo', en: 'Reports' },
    pages: [
      { to: paths.reports(), words: { vi: 'Kỳ báo cáo', en: 'Reports' } },
      { to: paths.reportRates(), words: { vi: 'Tỷ lệ nộp', en: 'Rates' } },
      { to: paths.reportForms(), words: { vi: 'Biểu mẫu', en: 'Forms' } },
      { to: paths.reportIntake(), words: { vi: 'Hệ thống gửi số', en: 'Systems that report' } },
    ],
  },
  {
    to: paths.indices(),
    words: { vi: 'Xếp hạng', en: 'Ranking' },
    pages: [
      { to: paths.indices(), words: { vi: 'Bảng xếp hạng', en: 'League tables' } },
      { to: paths.assessments(), words: { vi: 'Tự đánh giá', en: 'Self-assessment' } },
    ],
  },
  {
    to: paths.measureMap(),
    words: { vi: 'Bản đồ & chuỗi số', en: 'Map & series' },
    pages: [
      { to: paths.measureMap(), words: { vi: 'Bản đồ', en: 'Map' } },
      { to: paths.measureSeries(), words: { vi: 'Chuỗi số liệu', en: 'Series' } },
    ],
  },
  { to: paths.indicators(), words: { vi: 'Danh mục', en: 'Catalogue' } },
]
