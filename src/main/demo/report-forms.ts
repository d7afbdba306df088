import type { Day } from '#kernel/day'
import type { DrawnForm } from '#measures'

const SCIENCE = { sector: 'science', ownerAgencyId: 'so-khcn' } as const
const POLICE = { sector: 'police', ownerAgencyId: 'cong-an' } as const
const HEALTH = { sector: 'health', ownerAgencyId: 'so-y-te' } as const
const INDUSTRY = { sector: 'industry', ownerAgencyId: 'so-cong-thuong' } as const
const HOME = { sector: 'home-affairs', ownerAgencyId: 'so-noi-vu' } as const
const FINANCE = { sector: 'finance', ownerAgencyId: 'so-tai-chinh' } as const

const workingDays = (count: number): DrawnForm['deadline'] => ({ kind: 'working-days', count, months: 1 })
const dayOfNextMonth = (count: number): DrawnForm['deadline'] => ({ kind: 'day-of-month', count, months: 1 })

/** The first quarter whose reports are drawn. */
export const FROM: Day = '2026-04-01'

const everywhere = { agencyIds: [], from: FROM, act: null, note: null } as const

export const INTAKE = 'tiep-nhan-ho-so-cap-xa'
export const RESULTS = 'giai-quyet-ho-so-cap-xa'
export const COMMUNE_QUARTER = 'chuyen-doi-so-cap-xa'
export const DEPARTMENT_MONTH = 'ho-so-cua-so-nganh'

/** Forms of the demo: invented, over the inputs of the catalogue. */
export const reportForms: readonly DrawnForm[] = [
  {
    ...everywhere,
    ...SCIENCE,
    id: INTAKE,
    name: { vi: 'Tiếp nhận hồ sơ thủ tục hành chính cấp xã', en: 'Dossiers received by communes' },
    period: 'month',
    level: 'commune',
    deadline: workingDays(5),
    asks: ['commune-applications-all', 'commune-applications-online'],
  },
  {
    ...everywhere,
    ...SCIENCE,
    id: RESULTS,
    name: { vi: 'Kết quả giải quyết hồ sơ cấp xã', en: 'Dossiers resolved by communes' },
    note: {
      vi: 'Số hồ sơ tiếp nhận đã có ở báo cáo tiếp nhận: chỉ cần xác nhận.',
      en: 'The dossiers received are known from the other report: confirm them.',
    },
    period: 'month',
    level: 'commune',
    deadline: workingDays(20),
    asks: ['commune-applications-all', 'commune-applications-resolved', 'commune-applications-on-time'],
  },
  {
    ...everywhere,
    ...SCIENCE,
    id: COMMUNE_QUARTER,
    name: { vi: 'Chuyển đổi số cấp xã', en: 'Digital transformation in communes' },
    period: 'quarter',
    level: 'commune',
    deadline: dayOfNextMonth(20),
    asks: [
      'commune-services-all',
      'commune-services-whole',
      'commune-files-all',
      'commune-files-online',
      'commune-records-all',
      'commune-records-digitised',
      'commune-reports-due',
      'commune-reports-electronic',
      'commune-households',
      'commune-households-fibre',
      'commune-adults-skills',
      'commune-adults-signature',
      'commune-villages-all',
      'commune-villages-wifi',
    ],
  },
  {
    ...everywhere,
    ...SCIENCE,
    id: 'to-cong-nghe-so-cong-dong',
    name: { vi: 'Tổ công nghệ số cộng đồng', en: 'Community digital teams' },
    period: 'quarter',
    level: 'commune',
    deadline: dayOfNextMonth(25),
    asks: ['commune-villages-all', 'commune-villages-team', 'commune-team-members'],
  },
  {
    ...everywhere,
    ...POLICE,
    id: 'an-toan-thong-tin-cap-xa',
    name: { vi: 'An toàn thông tin và định danh điện tử cấp xã', en: 'Security and electronic identity in communes' },
    period: 'quarter',
    level: 'commune',
    deadline: workingDays(10),
    asks: ['commune-computers-all', 'commune-computers-protected', 'commune-adults', 'commune-adults-eid'],
  },
  {
    ...everywhere,
    ...HEALTH,
    id: 'suc-khoe-dien-tu-cap-xa',
    name: { vi: 'Sổ sức khỏe điện tử cấp xã', en: 'Electronic health records in communes' },
    period: 'quarter',
    level: 'commune',
    deadline: workingDays(10),
    asks: ['commune-health-records'],
  },
  {
    ...everywhere,
    ...INDUSTRY,
    id: 'kinh-te-so-cap-xa',
    name: { vi: 'Kinh tế số, xã hội số cấp xã', en: 'Digital economy and society in communes' },
    period: 'quarter',
    level: 'commune',
    deadline: dayOfNextMonth(25),
    asks: [
      'commune-enterprises-all',
      'commune-enterprises-platform',
      'commune-shops-all',
      'commune-shops-cashless',
      'commune-shops-einvoice',
      'commune-ocop-all',
      'commune-ocop-online',
      'commune-schools-all',
      'commune-schools-cashless',
      'commune-population',
      'commune-adults-payment',
      'commune-fees-all',
      'commune-fees-cashless',
    ],
  },
  {
    ...everywhere,
    ...HOME,
    id: 'can-bo-va-hai-long-cap-xa',
    name: { vi: 'Cán bộ và mức độ hài lòng cấp xã', en: 'Officials and satisfaction in communes' },
    period: 'quarter',
    level: 'commune',
    deadline: dayOfNextMonth(20),
    asks: [
      'commune-officials-all',
      'commune-officials-trained',
      'commune-officials-computer',
      'commune-ratings-all',
      'commune-ratings-satisfied',
    ],
  },
  {
    ...everywhere,
    ...FINANCE,
    id: 'ngan-sach-so-cap-xa',
    name: { vi: 'Ngân sách cho chuyển đổi số cấp xã', en: 'Communes’ budgets for digital transformation' },
    period: 'year',
    level: 'commune',
    deadline: workingDays(20),
    asks: ['commune-budget-all', 'commune-budget-digital'],
  },
  {
    ...everywhere,
    ...SCIENCE,
    id: DEPARTMENT_MONTH,
    name: { vi: 'Hồ sơ thủ tục hành chính của sở, ngành', en: 'Dossiers of departments' },
    period: 'month',
    level: 'department',
    deadline: workingDays(5),
    asks: [
      'dept-applications-all',
      'dept-applications-online',
      'dept-applications-resolved',
      'dept-applications-on-time',
    ],
  },
  {
    ...everywhere,
    ...SCIENCE,
    id: 'chuyen-doi-so-so-nganh',
    name: { vi: 'Chuyển đổi số của sở, ngành', en: 'Digital transformation in departments' },
    period: 'quarter',
    level: 'department',
    deadline: dayOfNextMonth(15),
    asks: [
      'dept-services-all',
      'dept-services-whole',
      'dept-files-all',
      'dept-files-online',
      'dept-records-all',
      'dept-records-digitised',
      'dept-reports-due',
      'dept-reports-electronic',
      'dept-systems-shared',
      'dept-systems-cloud',
      'dept-datasets-due',
      'dept-datasets-open',
      'dept-databases-all',
      'dept-databases-shared',
      'dept-ai-assistants',
    ],
  },
  {
    ...everywhere,
    ...POLICE,
    id: 'an-toan-thong-tin-so-nganh',
    name: { vi: 'An toàn thông tin của sở, ngành', en: 'Information security of departments' },
    period: 'quarter',
    level: 'department',
    deadline: dayOfNextMonth(15),
    asks: [
      'dept-computers-all',
      'dept-computers-protected',
      'dept-systems-all',
      'dept-systems-level',
      'dept-systems-monitored',
    ],
  },
  {
    ...everywhere,
    ...SCIENCE,
    agencyIds: ['so-khcn'],
    from: '2025-12-31',
    id: 'khoa-hoc-cong-nghe-nam',
    name: {
      vi: 'Khoa học, công nghệ và hạ tầng số của thành phố',
      en: 'Science, technology and digital infrastructure',
    },
    period: 'year',
    level: 'province',
    deadline: { kind: 'day-of-month', count: 28, months: 2 },
    asks: ['rnd-spending', 'digital-workers', 'base-stations', 'base-stations-5g'],
  },
  {
    ...everywhere,
    ...INDUSTRY,
    agencyIds: ['so-cong-thuong'],
    from: '2025-12-31',
    id: 'kinh-te-so-nam',
    name: { vi: 'Kinh tế số của thành phố', en: 'Digital economy of the city' },
    period: 'year',
    level: 'province',
    deadline: { kind: 'day-of-month', count: 28, months: 2 },
    asks: ['digital-economy-value', 'sectors-followed', 'sectors-at-ten', 'retail-sales', 'retail-online'],
  },
]
