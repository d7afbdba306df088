import type { Day } from '#kernel/day'
import type { Form } from '../reporting/form.ts'

const FROM: Day = '2025-07-01'

/** A form for tests: quarterly, of every commune, kept by the department of science. */
export const aForm = (id: string, indicatorIds: readonly string[]): Form => ({
  id,
  name: { vi: 'Báo cáo thử hằng quý', en: 'A quarterly trial' },
  note: null,
  period: 'quarter',
  level: 'commune',
  agencyIds: [],
  sector: 'science',
  ownerAgencyId: 'so-khcn',
  from: FROM,
  to: null,
  act: null,
  version: 1,
  lines: indicatorIds.map((indicatorId, n) => ({ indicatorId, position: n + 1, required: true, from: FROM, to: null })),
  deadlines: [{ from: FROM, rule: { kind: 'working-days', count: 10, months: 1 }, act: null }],
})
