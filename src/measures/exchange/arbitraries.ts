import type { FormLine, FormReport, Paper } from './form-line.ts'

/** A line for tests: a count with nothing known of it unless told. */
export const aLine = (key: string, given: Partial<FormLine> = {}): FormLine => ({
  key,
  indicatorId: key,
  part: '',
  sector: 'science',
  required: true,
  number: '1',
  name: `Chỉ tiêu ${key}`,
  measureUnit: 'count',
  unitWords: 'hồ sơ',
  counted: 'hồ sơ',
  least: 0,
  most: null,
  previous: null,
  draft: null,
  absent: false,
  locked: false,
  evidence: null,
  ...given,
})

export const aReport = (id: string, lines: readonly FormLine[], subjectName = 'Phường Chu Văn An'): FormReport => ({
  id,
  subjectId: subjectName,
  subjectName,
  formId: 'cds-thang',
  periodId: '2026-10',
  agencyId: 'ubnd',
  unitId: '10549-chu-van-an',
  state: 'open',
  fillOnly: false,
  lines,
})

export const aPaper = (reports: readonly FormReport[]): Paper => ({
  formId: 'cds-thang',
  formName: 'Báo cáo chuyển đổi số hằng tháng',
  version: 'v1',
  periodId: '2026-10',
  periodWords: 'Tháng 10/2026',
  due: '05/11/2026',
  reports,
})
