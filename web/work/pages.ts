import { paths } from '../paths.ts'
import type { SectionPage } from '../shell/Rail.tsx'

/** The rules of the work: hours and days, and how each kind of case goes. */
export const rulePages: readonly SectionPage[] = [
  { to: paths.calendar(), words: { vi: 'Lịch làm việc', en: 'Working time' } },
  { to: paths.workflows(), words: { vi: 'Quy trình', en: 'Workflows' } },
]

/** What goes out of the house: mail and other systems. */
export const outsidePages: readonly SectionPage[] = [
  { to: paths.mailOffice(), words: { vi: 'Gửi thư', en: 'Mail' } },
  { to: paths.webhooks(), words: { vi: 'Hệ thống nhận sự kiện', en: 'Webhooks' } },
]

/** Directives and tasks, in the order of a day: what waits, what is under way, what was said. */
export const workPages: readonly SectionPage[] = [
  { to: paths.inbox(), words: { vi: 'Việc chờ tôi', en: 'Waiting for me' } },
  { to: paths.notices(), words: { vi: 'Thông báo', en: 'Notices' } },
  { to: paths.tasks(), words: { vi: 'Nhiệm vụ', en: 'Tasks' } },
  { to: paths.directives(), words: { vi: 'Chỉ đạo', en: 'Directives' } },
  { to: paths.plans(), words: { vi: 'Kế hoạch', en: 'Plans' } },
  { to: paths.workFigures(), words: { vi: 'Số liệu', en: 'Figures' } },
  { to: paths.calendar(), words: { vi: 'Lịch & quy trình', en: 'Calendar & workflows' }, pages: rulePages },
]

/** What citizens and enterprises raise. */
export const petitionPages: readonly SectionPage[] = [
  { to: paths.petitions(), words: { vi: 'Phản ánh, kiến nghị', en: 'Petitions' } },
  { to: paths.obstacles(), words: { vi: 'Vướng mắc doanh nghiệp', en: 'Obstacles of enterprises' } },
]

/** Dossiers in the order of a desk's day: the list, the counter, how it went. */
export const dossierPages: readonly SectionPage[] = [
  { to: paths.dossiers(), words: { vi: 'Hồ sơ', en: 'Dossiers' } },
  { to: paths.dossierDesk(), words: { vi: 'Bộ phận một cửa', en: 'One-stop desk' } },
  { to: paths.dossierFigures(), words: { vi: 'Số liệu', en: 'Figures' } },
]

/** What can be applied for, kept by the administrator. */
export const cataloguePage: SectionPage = {
  to: paths.procedureCatalogue(),
  words: { vi: 'Danh mục thủ tục', en: 'Procedures' },
}
