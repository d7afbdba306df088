import { paths } from '../paths.ts'
import type { SectionPage } from '../shell/Rail.tsx'

/** Directives and tasks, in the order of a day: what waits, what is under way, what was said. */
export const workPages: readonly SectionPage[] = [
  { to: paths.inbox(), words: { vi: 'Việc chờ tôi', en: 'Waiting for me' } },
  { to: paths.tasks(), words: { vi: 'Nhiệm vụ', en: 'Tasks' } },
  { to: paths.directives(), words: { vi: 'Chỉ đạo', en: 'Directives' } },
  { to: paths.workFigures(), words: { vi: 'Số liệu', en: 'Figures' } },
]

/** What citizens and enterprises raise. */
export const petitionPages: readonly SectionPage[] = [
  { to: paths.petitions(), words: { vi: 'Phản ánh, kiến nghị', en: 'Petitions' } },
  { to: paths.obstacles(), words: { vi: 'Vướng mắc doanh nghiệp', en: 'Obstacles of enterprises' } },
]
