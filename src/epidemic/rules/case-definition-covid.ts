import type { CaseDefinition, Criterion } from './case-definition.ts'
import { findings } from './case-definition-findings.ts'
import { COVID_19 } from './disease.ts'

const LINKS = ['close-contact', 'from-affected-area'] as const
const LINKED = { atLeast: 1, of: LINKS } as const
const EARLY_SIGNS = ['fever', 'cough', 'sore-throat', 'breathless', 'pneumonia'] as const
const LATE_SIGNS = [
  'fever',
  'cough',
  'aches',
  'headache',
  'sore-throat',
  'runny-nose',
  'no-smell',
  'no-taste',
  'nausea',
  'diarrhoea',
  'breathless',
] as const

const byPcr: Criterion = {
  words: { vi: 'Xét nghiệm PCR dương tính', en: 'PCR positive' },
  all: [{ atLeast: 1, of: ['pcr-positive'] }],
}
const signAndLink: Criterion = {
  words: {
    vi: 'Có ít nhất một triệu chứng và có yếu tố dịch tễ trong 14 ngày',
    en: 'At least one sign and an epidemiological link within 14 days',
  },
  all: [{ atLeast: 1, of: EARLY_SIGNS }, LINKED],
}
const lateSigns: readonly Criterion[] = [
  {
    words: { vi: 'Có yếu tố dịch tễ, sốt và ho', en: 'An epidemiological link, fever and cough' },
    all: [LINKED, { atLeast: 2, of: ['fever', 'cough'] }],
  },
  {
    words: { vi: 'Có yếu tố dịch tễ và ít nhất ba triệu chứng', en: 'An epidemiological link and three signs' },
    all: [LINKED, { atLeast: 3, of: LATE_SIGNS }],
  },
]
const severe: Criterion = {
  words: { vi: 'Viêm đường hô hấp cấp tính nặng', en: 'Severe acute respiratory infection' },
  all: [{ atLeast: 1, of: ['severe-respiratory'] }],
}
const byAntigen: readonly Criterion[] = [
  {
    words: { vi: 'Là F1 và xét nghiệm nhanh dương tính', en: 'An F1 with a positive antigen test' },
    all: [
      { atLeast: 1, of: ['close-contact'] },
      { atLeast: 1, of: ['antigen-positive', 'antigen-twice'] },
    ],
  },
  ...lateSigns.map(({ words, all }) => ({
    words: { vi: `${words.vi}, xét nghiệm nhanh dương tính`, en: `${words.en}, a positive antigen test` },
    all: [...all, { atLeast: 1, of: ['antigen-positive', 'antigen-twice'] }],
  })),
  {
    words: {
      vi: 'Có yếu tố dịch tễ và xét nghiệm nhanh dương tính hai lần liên tiếp trong 8 giờ',
      en: 'An epidemiological link and two positive antigen tests within 8 hours',
    },
    all: [LINKED, { atLeast: 1, of: ['antigen-twice'] }],
  },
]
const antigenAlone: Criterion = {
  words: { vi: 'Xét nghiệm nhanh kháng nguyên dương tính', en: 'Antigen test positive' },
  all: [{ atLeast: 1, of: ['antigen-positive', 'antigen-twice'] }],
}

const early = (act: string, from: CaseDefinition['from'], id: string): CaseDefinition => ({
  id,
  disease: 'COVID-19',
  names: COVID_19,
  act,
  from,
  findings: findings(...EARLY_SIGNS, ...LINKS, 'pcr-positive', 'negative'),
  classes: { confirmed: [byPcr], probable: [], suspected: [signAndLink] },
})
const late = (act: string, from: CaseDefinition['from'], id: string): CaseDefinition => ({
  id,
  disease: 'COVID-19',
  names: COVID_19,
  act,
  from,
  findings: findings(
    ...LATE_SIGNS,
    'severe-respiratory',
    ...LINKS,
    'pcr-positive',
    'antigen-positive',
    'antigen-twice',
    'negative',
  ),
  classes: { confirmed: [byPcr, ...byAntigen], probable: [], suspected: [...lateSigns, antigenAlone, severe] },
})

/**
 * COVID-19 by the ministry's interim guides on surveillance (decisions 963 of 18 March 2020, 3468 of 7 August 2020 and
 * 3638 of 30 July 2021: a case is who tests positive by PCR) and its dispatches on the case definition (11042/BYT-DP of
 * 29 December 2021 and 1909/BYT-DP of 15 April 2022: an antigen test counts, too). The numbers and days of 3468, 3638,
 * 11042 and 1909 were read in public sources; the criteria are put down as generally reported, the annexes themselves
 * were not seen. No probable class is known of them. Where the text differs, the health department enters the definition
 * as data and it holds from its day on.
 */
export const covidDefinitions: readonly CaseDefinition[] = [
  early('963/QĐ-BYT', '2020-03-18', 'covid-19-963'),
  early('3468/QĐ-BYT', '2020-08-07', 'covid-19-3468'),
  early('3638/QĐ-BYT', '2021-07-30', 'covid-19-3638'),
  late('11042/BYT-DP', '2021-12-29', 'covid-19-11042'),
  late('1909/BYT-DP', '2022-04-15', 'covid-19-1909'),
]
