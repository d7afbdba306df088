import { createChance, type IdentityKeys, type PersonSeed, seedOutbreak } from '#epidemic'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { systemCaller } from '#people'
import { loadAtlas, unitsOn } from '#places'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'

export const OUTBREAK = 'bench-line-list'
const DAYS = 60

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Phan', 'Bùi', 'Đặng', 'Đỗ', 'Ngô', 'Dương', 'Mạc']
const MIDDLE = [
  'Văn',
  'Thị',
  'Đức',
  'Hữu',
  'Minh',
  'Quang',
  'Ngọc',
  'Thanh',
  'Xuân',
  'Anh',
  'Thùy',
  'Bích',
  'Duy',
  'Kim',
]
const GIVEN = ['An', 'Ánh', 'Bình', 'Chi', 'Cường', 'Dũng', 'Đạt', 'Đông', 'Giang', 'Hà', 'Hải', 'Hoa', 'Hùng', 'Huy']
const MORE = ['Lan', 'Linh', 'Long', 'Mai', 'Nam', 'Nga', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo', 'Trang', 'Tuấn', 'Yến']

/**
 * An outbreak of that many people over the communes of the province, seeded: one in a hundred F0, fifteen F1, sixty F2,
 * twenty F3, the rest in no chain; communes differ in size as ranks do.
 */
export async function seedLineList(db: Database, keys: IdentityKeys, count: number, today: Day): Promise<void> {
  const system = systemCaller()
  const chance = createChance(300_000)
  const since = addDays(today, -DAYS)
  const units = await within(db.kysely, system, 'read', async (tx) =>
    unitsOn(await loadAtlas(tx), today, 'commune').map(({ unitId }) => unitId),
  )
  const weights = units.map((unit, at) => [unit, 1 / Math.sqrt(at + 1)] as const)
  const acting = { caller: system, at: instantOf(today), requestId: newId() }
  const outbreak = {
    id: OUTBREAK,
    disease: 'COVID-19',
    name: { vi: 'Danh sách lớn', en: 'A long list' },
    startedOn: since,
    closedOn: null,
    simulated: true,
  }
  const people = Array.from({ length: count }, (_, n) =>
    personOf(n, instantOf(since, chance.between(0, DAYS * 1440 - 1))),
  )
  const scenario = { outbreak, people, encounters: [] }
  await within(db.kysely, system, 'write', (tx) => seedOutbreak(tx, acting, scenario, keys))
  await level(db)

  function personOf(n: number, recordedAt: Instant): PersonSeed {
    const isCase = n % 100 === 0
    return {
      id: chance.id(recordedAt),
      code: `BD-${String(n).padStart(6, '0')}`,
      unitId: chance.weighted(weights),
      name: `${chance.pick(FAMILY)} ${chance.pick(MIDDLE)} ${chance.pick([...GIVEN, ...MORE])}`,
      phone: `0100${String(chance.between(0, 999_999)).padStart(6, '0')}`,
      address: `Thôn ${chance.between(1, 20)}`,
      birthYear: chance.between(1940, 2020),
      sex: chance.next() < 0.5 ? 'male' : 'female',
      recordedAt,
      ...(isCase ? { confirmedAt: recordedAt, onsetOn: addDays(since, chance.between(0, DAYS)) } : {}),
    }
  }
}

/** Levels and waits as a trace would have left them; what is measured is reading them. */
async function level(db: Database): Promise<void> {
  await db.pool.query(`
    insert into epidemic.level (home, person_id, outbreak_id, unit_id, level, exposed_at, known_at, chain, computed_at)
    select p.home, p.id, p.outbreak_id, p.unit_id, n.level, p.recorded_at - interval '2 days', p.recorded_at, '[]', now()
    from epidemic.person p, lateral (select substr(p.code, 8)::int as tail) t,
      lateral (select case when t.tail % 100 = 0 then 0 when t.tail % 100 < 16 then 1 when t.tail % 100 < 76 then 2
        when t.tail % 100 < 96 then 3 end as level) n
    where p.outbreak_id = '${OUTBREAK}' and n.level is not null`)
  await db.pool.query(`
    insert into epidemic.quarantine (home, person_id, outbreak_id, unit_id, found_at, kind, quarantined_at)
    select home, person_id, outbreak_id, unit_id, known_at, k.kind,
      case when k.kind is not null then known_at + interval '20 hours' end
    from epidemic.level l, lateral (select case ascii(right(l.person_id::text, 1)) % 3 when 0 then 'home' when 1 then 'facility' end as kind) k
    where outbreak_id = '${OUTBREAK}' and level = 1`)
  await db.pool.query(`
    insert into epidemic.day_count (outbreak_id, unit_id, day, f0, f1, f2, f3)
    select outbreak_id, unit_id, (known_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*) filter (where level = 0),
      count(*) filter (where level = 1), count(*) filter (where level = 2), count(*) filter (where level > 2)
    from epidemic.level where outbreak_id = '${OUTBREAK}' group by 1, 2, 3`)
  await db.pool.query('vacuum analyze')
}
