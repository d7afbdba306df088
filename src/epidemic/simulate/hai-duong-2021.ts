import { addDays, type Day, dayNumber, dayOf, instantOf } from '#kernel/day'
import { type Atlas, childrenOn, subtreeOn } from '#places'
import type { OutbreakSeed, Scenario } from '../doors.ts'
import { type Chance, createChance } from './chance.ts'
import {
  atMinute,
  type Exposed,
  exposeF1,
  exposeF2,
  HOUR,
  meetAgain,
  meetSource,
  type Source,
  type Surroundings,
  sourceOf,
} from './contacts.ts'
import { createPeople } from './people.ts'

/**
 * Published cumulative cases (press, 27 January to 5 April 2021); between the points the curve is drawn straight.
 * 27 Jan: first case found. 28 Jan: 73. 31 Jan: 188. 14 Feb: 461. 18 Feb: 558. 2 Mar: 684. 21 Mar: 724. 5 Apr: 726.
 */
export const CUMULATIVE: readonly (readonly [Day, number])[] = [
  ['2021-01-27', 1],
  ['2021-01-28', 73],
  ['2021-01-31', 188],
  ['2021-02-14', 461],
  ['2021-02-18', 558],
  ['2021-03-02', 684],
  ['2021-03-21', 724],
  ['2021-04-05', 726],
]
export const F1_TOTAL = 17_561
export const F2_TOTAL = 84_298
/** Shares of F1 and F2 found by 18 February: at least 13,900 and 67,700 were published. */
const F1_BY_FEB_18 = 14_200
const F2_BY_FEB_18 = 69_300
const FEB_18: Day = '2021-02-18'
const ON: Day = '2021-01-27'
const PROVINCE = '30-hai-duong'
const POYUN_CASES = 300

/**
 * Cases and communes with cases by district; Chí Linh's 383 of the first 684 and the 75 communes of all twelve
 * districts by 18 February are published, the rest is shared out.
 */
const DISTRICTS: Readonly<Record<string, { readonly share: number; readonly communes: number }>> = {
  '290-chi-linh': { share: 0, communes: 17 },
  '295-cam-giang': { share: 118, communes: 11 },
  '292-kinh-mon': { share: 72, communes: 10 },
  '288-hai-duong': { share: 62, communes: 14 },
  '291-nam-sach': { share: 38, communes: 7 },
  '293-kim-thanh': { share: 16, communes: 5 },
  '294-thanh-ha': { share: 9, communes: 3 },
  '296-binh-giang': { share: 9, communes: 3 },
  '297-gia-loc': { share: 6, communes: 2 },
  '298-tu-ky': { share: 4, communes: 1 },
  '299-ninh-giang': { share: 3, communes: 1 },
  '300-thanh-mien': { share: 3, communes: 1 },
}
const CHI_LINH = '290-chi-linh'
/** Cases of Chí Linh among the first n. */
const CHI_LINH_BY: readonly (readonly [number, number])[] = [
  [188, 152],
  [558, 344],
  [684, 383],
  [726, 386],
]

const SETTINGS = [
  'Cùng nhà',
  'Chợ',
  'Đám cưới',
  'Nơi làm việc',
  'Xe khách',
  'Quán nước',
  'Trường học',
  'Hàng xóm',
  'Tiệm cắt tóc',
] as const

const outbreak: OutbreakSeed = {
  id: '2021-covid-19-hai-duong',
  disease: 'COVID-19',
  name: {
    vi: 'COVID-19 đầu năm 2021, tỉnh Hải Dương (mô phỏng)',
    en: 'COVID-19 of early 2021, Hải Dương province (simulated)',
  },
  startedOn: '2021-01-27',
  // The published figures end with 13 April: it counts on that day.
  closedOn: '2021-04-14',
  simulated: true,
}

/** The day on which each case was confirmed, in order. */
export function confirmationDays(): Day[] {
  const days: Day[] = []
  CUMULATIVE.forEach(([day, total], at) => {
    const [before, already] = CUMULATIVE[at - 1] ?? [addDays(day, -1), 0]
    const span = dayNumber(day) - dayNumber(before)
    for (let n = 1; n <= span; n++) {
      const reached = Math.round(already + ((total - already) * n) / span)
      while (days.length < reached) days.push(addDays(before, n))
    }
  })
  return days
}

/** The district of each case, in order of confirmation. */
function districtsOf(chance: Chance): string[] {
  const others = Object.entries(DISTRICTS).flatMap(([id, { share }]) => Array.from({ length: share }, () => id))
  // Every commune that is to have a case by 18 February needs one among the first 558.
  const early = Object.entries(DISTRICTS).flatMap(([id, { communes }]) =>
    id === CHI_LINH ? [] : Array.from({ length: communes }, () => id),
  )
  const late = [...others]
  for (const id of early) late.splice(late.indexOf(id), 1)
  const shuffledLate = chance.shuffled(late)
  const soon = chance.shuffled([...early, ...shuffledLate.splice(0, 558 - 344 - early.length)])
  const queue = [...soon, ...shuffledLate]
  const out: string[] = []
  let taken = 0
  for (const [upTo, chiLinh] of CHI_LINH_BY) {
    const own = chiLinh - taken
    const count = upTo - out.length
    taken = chiLinh
    const phase = chance.shuffled([...Array.from({ length: own }, () => CHI_LINH), ...queue.splice(0, count - own)])
    out.push(...phase)
  }
  // The first case was found in Chí Linh.
  const first = out.indexOf(CHI_LINH)
  return [CHI_LINH, ...out.slice(0, first), ...out.slice(first + 1)]
}

/** The outbreak of early 2021 as the published figures shape it; its people and meetings are drawn by a seed. */
export function simulateHaiDuong2021(atlas: Atlas, seed = 20_210_127): Scenario {
  const chance = createChance(seed)
  const people = createPeople(chance, 'HD21')
  const all = subtreeOn(atlas, PROVINCE, ON).filter((id) => childrenOn(atlas, id, ON).length === 0)
  const surroundings: Surroundings = {
    chance,
    people,
    encounters: [],
    // Told long afterwards: the last quarantine is over.
    now: Date.parse(instantOf('2021-05-31')),
    near: (unitId) => (chance.next() < 0.82 ? unitId : chance.pick(all)),
    settings: SETTINGS,
    quarantineDays: 14,
    quarantineStart: (_, found) =>
      found + (chance.next() < 0.88 ? Math.min(1 + chance.waiting(7), 23) : chance.between(25, 44)) * HOUR,
  }
  const cases = drawCases(atlas, surroundings)
  linkCases(surroundings, cases)
  drawContacts(surroundings, cases)
  return { outbreak, people: people.people, encounters: surroundings.encounters }
}

function drawCases(atlas: Atlas, { chance, people }: Surroundings): Source[] {
  const communes = new Map(
    Object.entries(DISTRICTS).map(([id, { communes: count }]) => [
      id,
      chance.shuffled(childrenOn(atlas, id, ON).map(({ unitId }) => unitId)).slice(0, count),
    ]),
  )
  const visited = new Map<string, number>()
  const districts = districtsOf(chance)
  let workers = 0
  return confirmationDays().map((day, at, days) => {
    const district = districts[at]!
    const own = communes.get(district)!
    // Each commune of the list once, in turn, then the earlier the likelier.
    const turn = visited.get(district) ?? 0
    visited.set(district, turn + 1)
    const unitId = turn < own.length ? own[turn]! : own[Math.floor(chance.next() ** 2 * own.length)]!
    const isWorker = district === CHI_LINH && workers < POYUN_CASES && days[at]! <= FEB_18
    if (isWorker) workers++
    const confirmed = Date.parse(instantOf(day, chance.between(360, 1380)))
    const onset = chance.next() < 0.6 ? addDays(day, -chance.between(0, 4)) : null
    const person = people.add(unitId, atMinute(confirmed), {
      confirmedAt: atMinute(confirmed),
      isolatedAt: atMinute(confirmed + chance.between(1, 5) * HOUR),
      onsetOn: onset,
      sampledOn: addDays(dayOf(atMinute(confirmed)), -1),
      hospital: chance.pick([
        'Trung tâm Y tế Chí Linh',
        'Bệnh viện dã chiến số 2',
        'Bệnh viện Bệnh nhiệt đới Trung ương',
      ]),
      outcome: 'recovered',
    })
    return sourceOf(person, isWorker ? 'Công ty POYUN' : null)
  })
}

function linkCases(surroundings: Surroundings, cases: readonly Source[]): void {
  cases.forEach((infected, at) => {
    if (at === 0) return
    const earlier = cases.slice(Math.max(0, at - 80), at).filter(({ from }) => from < infected.confirmed)
    meetSource(surroundings, earlier.length > 0 ? surroundings.chance.pick(earlier) : cases[at - 1]!, infected)
  })
}

/** Contacts are shared out unevenly, as they are: a few cases met very many. */
function drawContacts(surroundings: Surroundings, cases: readonly Source[]): void {
  const { chance } = surroundings
  const split = cases.filter(({ person }) => dayOf(person.recordedAt) < FEB_18).length
  const early = shareOut(chance, split, F1_BY_FEB_18)
  const late = shareOut(chance, cases.length - split, F1_TOTAL - F1_BY_FEB_18)
  const exposed = [...early, ...late].map((count, at) =>
    Array.from({ length: count }, () => exposeF1(surroundings, cases[at]!)),
  )
  const firsts = exposed.slice(0, split).flat()
  const lasts = exposed.slice(split).flat()
  for (const [list, total] of [
    [firsts, F2_BY_FEB_18],
    [lasts, F2_TOTAL - F2_BY_FEB_18],
  ] as const) {
    const counts = shareOut(chance, list.length, total)
    list.forEach((by, at) => {
      for (let n = 0; n < counts[at]!; n++) exposeF2(surroundings, by)
    })
  }
  crossMeetings(surroundings, exposed)
}

/** F1 of one case know each other. */
function crossMeetings(surroundings: Surroundings, exposed: readonly (readonly Exposed[])[]): void {
  for (const group of exposed)
    for (let n = 0; n < group.length / 3; n++)
      meetAgain(surroundings, surroundings.chance.pick(group), surroundings.chance.pick(group))
}

/** `total` shared among `count` with exponential weights; everybody gets at least none, the sum is exact. */
export function shareOut(chance: Chance, count: number, total: number): number[] {
  const weights = Array.from({ length: count }, () => chance.waiting(1) + 0.05)
  const sum = weights.reduce((a, b) => a + b, 0)
  let weight = 0
  let given = 0
  return weights.map((one) => {
    weight += one
    const upTo = Math.round((total * weight) / sum)
    const share = upTo - given
    given = upTo
    return share
  })
}
