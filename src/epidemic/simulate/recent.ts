import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import type { Atlas } from '#places'
import { unitOn } from '#places'
import type { OutbreakSeed, Scenario } from '../doors.ts'
import { createChance } from './chance.ts'
import {
  atMinute,
  exposeF1,
  exposeF2,
  HOUR,
  meetAgain,
  meetSource,
  type Source,
  type Surroundings,
  sourceOf,
} from './contacts.ts'
import { shareOut } from './hai-duong-2021.ts'
import { createPeople } from './people.ts'

/** New cases by day, the last being today's: 38 in all. */
const CASES = [1, 2, 3, 5, 4, 5, 4, 3, 3, 2, 2, 2, 1, 1] as const
const F1_TOTAL = 420
const F2_TOTAL = 1_500
const FIRST_UNIT = '10549-chu-van-an'
/** Where the cases live, by weight; the first is where it began. */
const AROUND = [
  [FIRST_UNIT, 19],
  ['10570-tran-hung-dao', 7],
  ['10546-chi-linh', 5],
  ['10573-tran-nhan-tong', 3],
  ['10507-thanh-dong', 4],
] as const
/** In the first unit those found within these hours still wait; elsewhere they were taken in at once. */
const WAITING_HOURS = 20

const SETTINGS = [
  'Cùng nhà',
  'Chợ Sao Đỏ',
  'Xưởng may',
  'Nhà hàng tiệc cưới',
  'Lớp học',
  'Xe đưa đón công nhân',
  'Quán nước',
] as const

/** The small outbreak of the two weeks up to `now`, in the units of `today`. Drawn by a seed, and said to be. */
export function simulateRecent(
  atlas: Atlas,
  { today, now }: { today: Day; now: Instant },
  seed = 20_261_123,
): Scenario {
  const chance = createChance(seed)
  const people = createPeople(chance, 'CVA')
  const end = Date.parse(now)
  const around = AROUND.filter(([id]) => unitOn(atlas, id, today))
  const surroundings: Surroundings = {
    chance,
    people,
    encounters: [],
    now: end,
    near: (unitId) => (chance.next() < 0.85 ? unitId : chance.weighted(around)),
    settings: SETTINGS,
    quarantineDays: 14,
    quarantineStart(unitId, found) {
      const waited = end - found
      if (unitId === FIRST_UNIT && waited < WAITING_HOURS * HOUR) return null
      const delay = (chance.next() < 0.84 ? Math.min(0.5 + chance.waiting(6), 22) : chance.between(25, 40)) * HOUR
      return Math.min(found + delay, end - 15 * 60_000)
    },
  }
  const cases = drawCases(surroundings, around, today)
  cases.forEach((infected, at) => {
    if (at > 0) meetSource(surroundings, chance.pick(cases.slice(Math.max(0, at - 8), at)), infected)
  })
  const counts = shareOut(chance, cases.length, F1_TOTAL)
  const exposed = cases.map((source, at) => Array.from({ length: counts[at]! }, () => exposeF1(surroundings, source)))
  for (const group of exposed)
    for (let n = 0; n < group.length / 4; n++) meetAgain(surroundings, chance.pick(group), chance.pick(group))
  const f1 = exposed.flat()
  shareOut(chance, f1.length, F2_TOTAL).forEach((count, at) => {
    for (let n = 0; n < count; n++) exposeF2(surroundings, f1[at]!)
  })
  return {
    outbreak: outbreakOf(addDays(today, 1 - CASES.length)),
    people: people.people,
    encounters: surroundings.encounters,
  }
}

const outbreakOf = (startedOn: Day): OutbreakSeed => ({
  id: `${startedOn.slice(0, 7)}-chu-van-an`,
  disease: 'COVID-19',
  name: { vi: 'Ổ dịch phường Chu Văn An (mô phỏng)', en: 'Outbreak of Chu Văn An ward (simulated)' },
  startedOn,
  closedOn: null,
  simulated: true,
})

function drawCases(
  { chance, people, now }: Surroundings,
  around: readonly (readonly [string, number])[],
  today: Day,
): Source[] {
  const days = CASES.flatMap((count, at) => Array.from({ length: count }, () => addDays(today, at + 1 - CASES.length)))
  return days.map((day, at) => {
    const planned = Date.parse(instantOf(day, chance.between(420, 1260)))
    const confirmed = Math.min(planned, now - chance.between(5, 9) * HOUR)
    // The outbreak began in the first unit, and yesterday's and today's cases are there too: its officer has work.
    const unitId = at < 4 || at >= days.length - 2 ? FIRST_UNIT : chance.weighted(around)
    const person = people.add(unitId, atMinute(confirmed), {
      confirmedAt: atMinute(confirmed),
      isolatedAt: atMinute(Math.min(confirmed + chance.between(1, 4) * HOUR, now)),
      onsetOn: chance.next() < 0.7 ? addDays(day, -chance.between(1, 3)) : null,
      sampledOn: addDays(day, -1),
      hospital: chance.pick(['Trung tâm Y tế Chí Linh', 'Bệnh viện Nhiệt đới Hải Phòng']),
      outcome: 'alive',
    })
    return sourceOf(person, at % 3 === 0 ? chance.pick(SETTINGS) : null)
  })
}
