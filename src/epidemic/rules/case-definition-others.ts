import type { CaseDefinition } from './case-definition.ts'
import { findings } from './case-definition-findings.ts'

const MEASLES_SIGNS = ['cough', 'runny-nose', 'conjunctivitis', 'lymph-nodes', 'joint-pain'] as const
const LABORATORY = ['igm-positive', 'pcr-positive', 'isolated'] as const
const SUSPECTED_MEASLES = [
  { atLeast: 2, of: ['fever', 'rash'] },
  { atLeast: 1, of: MEASLES_SIGNS },
] as const

/**
 * Measles, as the ministry defines it (decision 4283/QĐ-BYT of 8 August 2016, definitions of communicable diseases; the
 * criteria as cited in published studies of the north, the annex itself was not seen): suspected is fever and rash with
 * one more sign; without a sample it is confirmed by its link to a case, and counts as clinical without one.
 */
const measles: CaseDefinition = {
  id: 'measles-4283',
  disease: 'Sởi',
  names: ['soi', 'measles', 'benhsoi'],
  act: '4283/QĐ-BYT',
  from: '2016-08-08',
  findings: findings('fever', 'rash', ...MEASLES_SIGNS, 'same-place-as-case', ...LABORATORY, 'no-sample', 'negative'),
  classes: {
    confirmed: [
      {
        words: {
          vi: 'Nghi sởi và có IgM, PCR dương tính hoặc phân lập được vi rút',
          en: 'Suspected, with IgM, PCR or virus isolation positive',
        },
        all: [...SUSPECTED_MEASLES, { atLeast: 1, of: LABORATORY }],
      },
      {
        words: {
          vi: 'Nghi sởi, không lấy được mẫu, có liên quan dịch tễ với một ca xác định',
          en: 'Suspected, no sample, linked to a confirmed case',
        },
        all: [...SUSPECTED_MEASLES, { atLeast: 2, of: ['no-sample', 'same-place-as-case'] }],
      },
    ],
    probable: [
      {
        words: {
          vi: 'Nghi sởi, không lấy được mẫu, có ho, chảy mũi hoặc viêm kết mạc',
          en: 'Suspected, no sample, with cough, runny nose or conjunctivitis',
        },
        all: [
          ...SUSPECTED_MEASLES,
          { atLeast: 1, of: ['no-sample'] },
          { atLeast: 1, of: ['cough', 'runny-nose', 'conjunctivitis'] },
        ],
      },
    ],
    suspected: [
      {
        words: { vi: 'Sốt, phát ban và một triệu chứng khác', en: 'Fever, rash and one more sign' },
        all: SUSPECTED_MEASLES,
      },
    ],
  },
}

const DENGUE_SIGNS = [
  'bleeding',
  'headache',
  'nausea',
  'rash',
  'joint-pain',
  'eye-pain',
  'lethargy',
  'belly-pain',
] as const
const SUSPECTED_DENGUE = [
  { atLeast: 1, of: ['dengue-area'] },
  { atLeast: 1, of: ['fever-2-7-days'] },
  { atLeast: 2, of: DENGUE_SIGNS },
] as const

/**
 * Dengue by the guide on surveillance and control of dengue fever, decision 3711/QĐ-BYT of 19 September 2014; put down as
 * generally taught, the annex itself was not seen. It has no probable class.
 */
const dengue: CaseDefinition = {
  id: 'dengue-3711',
  disease: 'Sốt xuất huyết Dengue',
  names: ['sotxuathuyetdengue', 'sotxuathuyet', 'dengue', 'sotdengue'],
  act: '3711/QĐ-BYT',
  from: '2014-09-19',
  findings: findings('fever-2-7-days', ...DENGUE_SIGNS, 'dengue-area', 'ns1-positive', ...LABORATORY, 'negative'),
  classes: {
    confirmed: [
      {
        words: { vi: 'NS1, IgM, PCR dương tính hoặc phân lập được vi rút', en: 'NS1, IgM, PCR or isolation positive' },
        all: [{ atLeast: 1, of: ['ns1-positive', ...LABORATORY] }],
      },
    ],
    probable: [],
    suspected: [
      {
        words: {
          vi: 'Ở vùng có dịch, sốt cao đột ngột 2–7 ngày và ít nhất hai dấu hiệu',
          en: 'In a dengue area, sudden high fever for 2 to 7 days and two more signs',
        },
        all: SUSPECTED_DENGUE,
      },
    ],
  },
}

/** Case definitions that come with the product beside those of COVID-19. */
export const otherDefinitions: readonly CaseDefinition[] = [measles, dengue]
