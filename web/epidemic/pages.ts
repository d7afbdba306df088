import { paths } from '../paths.ts'
import type { SectionPage } from '../shell/Rail.tsx'

/** The room's pages in the order of the day's work: see, find, act, learn. */
export const epidemicPages: readonly SectionPage[] = [
  { to: paths.epidemic(), words: { vi: 'Tổng quan', en: 'Overview' } },
  {
    to: paths.persons(),
    words: { vi: 'Người bệnh & tiếp xúc', en: 'Cases & contacts' },
    pages: [
      { to: paths.persons(), words: { vi: 'Danh sách', en: 'List' } },
      { to: paths.cases(), words: { vi: 'Phiếu điều tra', en: 'Investigations' } },
      { to: paths.duplicates(), words: { vi: 'Trùng lặp', en: 'Duplicates' } },
      { to: paths.paste(), words: { vi: 'Dán danh sách', en: 'Paste a list' } },
      { to: paths.epidemicImport(), words: { vi: 'Nhập tệp', en: 'Import' } },
    ],
  },
  {
    to: paths.chains(),
    words: { vi: 'Truy vết', en: 'Tracing' },
    pages: [
      { to: paths.chains(), words: { vi: 'Chuỗi lây', en: 'Chains' } },
      { to: paths.venues(), words: { vi: 'Mốc dịch tễ', en: 'Venues' } },
    ],
  },
  {
    to: paths.clusters(),
    words: { vi: 'Ổ dịch & vùng', en: 'Clusters & zones' },
    pages: [
      { to: paths.clusters(), words: { vi: 'Ổ dịch', en: 'Clusters' } },
      { to: paths.zones(), words: { vi: 'Vùng phong tỏa', en: 'Sealed zones' } },
      { to: paths.epidemicLevels(), words: { vi: 'Cấp độ dịch', en: 'Epidemic levels' } },
      { to: paths.outbreakEnds(), words: { vi: 'Quy định kết thúc ổ dịch', en: 'End of clusters' } },
    ],
  },
  {
    to: paths.quarantine(),
    words: { vi: 'Cách ly', en: 'Quarantine' },
    pages: [
      { to: paths.quarantine(), words: { vi: 'Người cách ly', en: 'People' } },
      { to: paths.facilities(), words: { vi: 'Cơ sở cách ly', en: 'Facilities' } },
      { to: paths.healthChecks(), words: { vi: 'Kiểm tra sức khỏe', en: 'Health checks' } },
      { to: paths.quarantineRules(), words: { vi: 'Quy định thời hạn', en: 'Durations' } },
    ],
  },
  { to: paths.testing(), words: { vi: 'Xét nghiệm', en: 'Testing' } },
  { to: paths.course(), words: { vi: 'Diễn biến', en: 'Course' } },
]
