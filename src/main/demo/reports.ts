import type { Day, Instant } from '#kernel/day'
import type { Acting } from '#ledger'
import {
  type DrawnCourse,
  drawCorrection,
  drawForms,
  drawPublication,
  drawReports,
  type Period,
  periodBefore,
  periodOn,
  periodsWithin,
  repeatValues,
} from '#measures'
import type { Tx } from '#platform/sql/transaction'
import { drawnUpTo } from './measures.ts'
import { COMMUNE_QUARTER, DEPARTMENT_MONTH, FROM, INTAKE, RESULTS, reportForms } from './report-forms.ts'

export interface PlayingReports {
  readonly today: Day
  readonly now: Instant
}

const CHU_VAN_AN = '10549-chu-van-an'
const TRAN_HUNG_DAO = '10570-tran-hung-dao'
const APPLICATIONS = [
  'commune-applications-all',
  'commune-applications-online',
  'commune-applications-resolved',
  'commune-applications-on-time',
]

/**
 * The reports of this year in every state: published through the last quarter, the last month on its way from the
 * communes; Chu Văn An owes one, some are late, some were given back, and corrections stand beside what is published.
 */
export async function playReports(tx: Tx, acting: Acting, { today, now }: PlayingReports): Promise<void> {
  await drawForms(tx, acting, reportForms)
  const settled = periodOn('month', drawnUpTo(today))
  const running = periodsWithin('month', settled.to, today).filter(({ from, to }) => from > settled.to && to < today)
  const last = running.at(-1)
  for (const month of running) await drawMonth(tx, settled, month, month === last, today)
  await drawReports(tx, {
    today,
    now,
    periods: ({ period }) =>
      periodsWithin(period, period === 'year' ? '2025-12-31' : FROM, today).filter(({ to }) => to < today),
    course: ({ id }, period, { subjectId }) => courseOf(id, period, subjectId, period.id === last?.id, settled),
    stepsSince: settled.from,
  })
  const by = { ...acting, today }
  const quarter = periodOn('quarter', settled.to)
  await drawPublication(tx, by, {}, { form: INTAKE, period: periodBefore(settled).id })
  await drawPublication(tx, by, {}, { form: INTAKE, period: settled.id })
  await drawPublication(tx, by, {}, { form: COMMUNE_QUARTER, period: periodBefore(quarter).id })
  await drawCorrection(
    tx,
    by,
    {},
    {
      form: INTAKE,
      period: settled.id,
      subject: CHU_VAN_AN,
      indicator: 'commune-applications-online',
      by: 0.06,
      reason: 'Đếm sót hồ sơ nộp qua Cổng dịch vụ công quốc gia',
      published: true,
    },
  )
  await drawCorrection(
    tx,
    by,
    {},
    {
      form: COMMUNE_QUARTER,
      period: quarter.id,
      subject: TRAN_HUNG_DAO,
      indicator: 'commune-records-digitised',
      by: -0.08,
      reason: 'Trừ hồ sơ số hóa hai lần',
      published: false,
    },
  )
}

/** What communes report of a month that ended since: of those that have sent nothing there is nothing. */
async function drawMonth(tx: Tx, from: Period, to: Period, isLast: boolean, today: Day): Promise<void> {
  await repeatValues(tx, {
    indicatorIds: APPLICATIONS,
    from,
    to,
    today,
    change(indicatorId, unitId, value) {
      const form = indicatorId.endsWith('all') || indicatorId.endsWith('online') ? INTAKE : RESULTS
      if (courseOf(form, to, unitId, isLast, from).state === 'open') return null
      // All four move together, so that parts stay within their whole.
      return Math.round(value * (0.94 + chance(unitId, to.id) * 0.12))
    },
  })
}

type Weights = readonly (readonly [DrawnCourse['state'], number])[]
const INTAKE_NOW: Weights = [
  ['published', 0.4],
  ['approved', 0.12],
  ['verified', 0.12],
  ['declared', 0.18],
  ['returned', 0.04],
  ['open', 0.14],
]
const RESULTS_NOW: Weights = [
  ['verified', 0.12],
  ['declared', 0.33],
  ['open', 0.55],
]
const RANKS = ['open', 'returned', 'declared', 'verified', 'approved', 'published'] as const

function courseOf(form: string, period: Period, subject: string, isLast: boolean, settled: Period): DrawnCourse {
  const sentAfter = sentOn(form, subject, period)
  if (!isLast || period.to <= settled.to) {
    if (form !== DEPARTMENT_MONTH || !isLast) return { state: 'published', sentAfter }
    const state = { 'so-y-te': 'declared', 'so-gddt': 'verified', 'so-xay-dung': 'approved' }[subject]
    return { state: (state ?? 'published') as DrawnCourse['state'], sentAfter }
  }
  if (form === INTAKE) return ofIntake(subject, period, sentAfter)
  if (form !== RESULTS) return { state: 'published', sentAfter }
  if (subject === CHU_VAN_AN) return { state: 'open', sentAfter: 0 }
  const intake = ofIntake(subject, period, 0).state
  const own = picked(RESULTS_NOW, chance(subject, `${period.id} ${RESULTS}`))
  // What was received is one of its lines: it cannot be further than the report of that.
  const state = intake === 'returned' ? 'open' : RANKS.indexOf(own) < RANKS.indexOf(intake) ? own : intake
  return { state, sentAfter: -3 }
}

function ofIntake(subject: string, period: Period, sentAfter: number): DrawnCourse {
  if (subject === CHU_VAN_AN) return { state: 'published', sentAfter: -1 }
  if (subject === TRAN_HUNG_DAO) return { state: 'returned', sentAfter: 0, reason: GIVEN_BACK }
  const state = picked(INTAKE_NOW, chance(subject, `${period.id} ${INTAKE}`))
  return { state, sentAfter, ...(state === 'returned' ? { reason: GIVEN_BACK } : {}) }
}

const GIVEN_BACK = 'Số hồ sơ trực tuyến cao hơn sổ theo dõi của Trung tâm phục vụ hành chính công, xin đối chiếu.'

/** Most send a few days before their day, one in seven after it. */
function sentOn(form: string, subject: string, period: Period): number {
  const luck = chance(`${form} ${subject}`, period.id)
  return luck > 0.86 ? 1 + Math.floor((luck - 0.86) * 60) : -Math.floor(luck * 4)
}

function picked(weights: Weights, luck: number): DrawnCourse['state'] {
  let left = luck
  for (const [state, weight] of weights) {
    if (left < weight) return state
    left -= weight
  }
  return 'open'
}

/** Between 0 and 1, the same every time: FNV-1a over the words. */
function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(words.join(' '))) hash = Math.imul(hash ^ byte, 0x01000193)
  hash ^= hash >>> 15
  return ((Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0) / 2 ** 32
}
