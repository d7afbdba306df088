import { sql } from 'kysely'
import { addDays, type Day, dayOf, type Instant, instant, instantOf } from '#kernel/day'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { type Chance, createChance } from '../simulate/chance.ts'
import { CODE_BYTES, type Coded, codeFrom } from './code.ts'
import { packPools } from './pooling.ts'
import { type Sampling, type Session, sessionsOf } from './seed-sessions.ts'
import { addCampaign } from './store-campaign.ts'
import { type LaboratoryInput, saveLaboratory } from './store-laboratory.ts'
import { addManifest, saveReception } from './store-manifest.ts'
import { addOrders, fulfilOrders } from './store-order.ts'
import { addPools } from './store-pool.ts'
import { saveResults } from './store-result.ts'
import { addSamples, type NewSample } from './store-sample.ts'

export interface TestingSeed {
  readonly outbreakId: string
  readonly today: Day
  readonly now: Instant
  /** The first laboratory tests the units named last, the second all others. */
  readonly laboratories: readonly [LaboratoryInput, LaboratoryInput]
  readonly farUnits: readonly string[]
  /** Days of quarantine on which those who entered one are sampled. */
  readonly testDays: readonly number[]
  readonly campaign: { readonly name: string; readonly unitId: string; readonly basis: string }
}

const HOUR = 3_600_000
const SEED = 3_486
/** The campaign is about those found in so many days. */
const CAMPAIGN_DAYS = 5
const later = (at: Instant, hours: number): Instant => instant(Date.parse(at) + hours * HOUR)

/**
 * Plays the testing of an outbreak that is being traced: samples by plan, in pools, sent and answered; what was taken in
 * the last hours still waits, one pool of yesterday is positive and opened, one campaign is under way.
 */
export async function seedTesting(tx: Tx, acting: Acting, seed: TestingSeed): Promise<void> {
  const chance = createChance(SEED)
  for (const laboratory of seed.laboratories) await saveLaboratory(tx, laboratory)
  const people = await loadPeople(tx, seed.outbreakId)
  const campaignId = await openCampaign(tx, seed, people)
  await addPositives(tx, chance, seed, people)
  const sessions = sessionsOf(chance, seed, people)
  // What the ward sampled last still lies there.
  const unsent = sessions.findLast(({ unitId }) => unitId === seed.campaign.unitId)?.day ?? seed.today
  let opened = false
  for (const { unitId, day, people: present } of sessions) {
    const isOpened: boolean = !opened && day >= addDays(seed.today, -2) && day < unsent && present.length >= 12
    opened ||= isOpened
    await playSession(tx, chance, seed, { unitId, day, people: present, positive: isOpened, campaignId, unsent })
  }
  await remember(tx, acting, [
    {
      kind: 'epidemic.testing-seeded',
      subject: { type: 'epidemic.outbreak', id: seed.outbreakId },
      where: whereOf(null),
      after: { sessions: sessions.length, simulated: true },
    },
  ])
}

async function loadPeople(tx: Tx, outbreakId: string): Promise<Sampling[]> {
  const { rows } = await sql<Sampling>`
    select l.home, l.person_id as id, l.unit_id as "unitId", l.level, l.exposed_at as "exposedAt", l.known_at as "knownAt",
      q.quarantined_at as "quarantinedAt", c.sampled_on as "sampledOn", c.confirmed_at as "confirmedAt"
    from epidemic.level l
    left join epidemic.confirmed_case c on c.home = l.home and c.person_id = l.person_id and c.retracted_at is null
    left join epidemic.quarantine q on q.home = l.home and q.person_id = l.person_id and q.withdrawn_at is null
    where l.outbreak_id = ${outbreakId} and l.level <= 2 and l.unit_id is not null
    order by l.known_at, l.person_id`.execute(tx)
  return rows
}

const code = (chance: Chance, kind: Coded): string =>
  codeFrom(
    kind,
    Uint8Array.from({ length: CODE_BYTES }, () => chance.between(0, 247)),
  )

const sampleOf = (chance: Chance, { home, id, unitId, level }: Sampling): NewSample => ({
  home,
  id: newId(),
  code: code(chance, 'sample'),
  personId: id,
  unitId,
  level,
  household: null,
})

/** The campaign samples the F2 of one ward who were found in the last days. */
async function openCampaign(tx: Tx, seed: TestingSeed, people: readonly Sampling[]): Promise<string> {
  const since = instantOf(addDays(seed.today, -CAMPAIGN_DAYS))
  const aimed = people.filter(
    ({ unitId, level, knownAt }) => unitId === seed.campaign.unitId && level === 2 && knownAt >= since,
  )
  const id = await addCampaign(
    tx,
    {
      outbreakId: seed.outbreakId,
      name: seed.campaign.name,
      target: { kind: 'units', ids: [seed.campaign.unitId] },
      unitId: seed.campaign.unitId,
      startsOn: addDays(seed.today, -2),
      endsOn: addDays(seed.today, 1),
      kind: 'pcr',
      pooled: true,
      basis: seed.campaign.basis,
      planned: aimed.length,
    },
    { at: instantOf(addDays(seed.today, -3), 960), account: null },
  )
  await addOrders(
    tx,
    aimed.map(({ home, id: personId, unitId }) => ({
      home,
      personId,
      outbreakId: seed.outbreakId,
      unitId,
      reason: 'campaign' as const,
      aboutId: id,
      dueOn: addDays(seed.today, 1),
    })),
    instantOf(addDays(seed.today, -3), 960),
  )
  return id
}

/** The samples by which the cases were found. */
async function addPositives(tx: Tx, chance: Chance, seed: TestingSeed, people: readonly Sampling[]): Promise<void> {
  for (const person of people) {
    if (person.level !== 0 || person.confirmedAt === null || person.sampledOn === null) continue
    const sample = sampleOf(chance, person)
    const at = instantOf(person.sampledOn, chance.between(450, 660))
    const taking = { outbreakId: seed.outbreakId, kind: 'pcr' as const, by: null, site: null, campaignId: null }
    await addSamples(tx, [sample], { ...taking, at: at < person.confirmedAt ? at : later(person.confirmedAt, -5) })
    const write = {
      home: sample.home,
      id: sample.id,
      unitId: person.unitId,
      result: 'positive' as const,
      poolResult: null,
    }
    const resultAt = person.confirmedAt
    await saveResults(
      tx,
      { samples: [{ ...write, resultAt, ct: chance.between(170, 330) / 10 }], pools: [] },
      resultAt,
      null,
    )
    await sql`
      update epidemic.sample set laboratory_id = ${laboratoryOf(seed, person.unitId)}, received_at = taken_at + interval '2 hours'
      where id = ${sample.id} and taken_at + interval '2 hours' < result_at`.execute(tx)
  }
}

const laboratoryOf = ({ laboratories, farUnits }: TestingSeed, unitId: string): string =>
  laboratories[farUnits.includes(unitId) ? 0 : 1].id

async function playSession(
  tx: Tx,
  chance: Chance,
  seed: TestingSeed,
  {
    unitId,
    day,
    people,
    positive,
    campaignId,
    unsent,
  }: Session & { readonly positive: boolean; readonly campaignId: string; readonly unsent: Day },
): Promise<void> {
  const { outbreakId, now, today } = seed
  const at = instantOf(day, chance.between(450, 560))
  const samples = [...new Map(people.map((person) => [person.id, person])).values()].map((one) => sampleOf(chance, one))
  const isOfCampaign = (level: number | null) =>
    unitId === seed.campaign.unitId && level === 2 && day >= addDays(today, -2)
  const taking = { outbreakId, kind: 'pcr' as const, at, by: null, site: 'Trạm Y tế' }
  await addSamples(
    tx,
    samples.filter(({ level }) => !isOfCampaign(level)),
    { ...taking, campaignId: null },
  )
  await addSamples(
    tx,
    samples.filter(({ level }) => isOfCampaign(level)),
    { ...taking, campaignId },
  )
  if (day >= addDays(today, -2)) await fulfilOrders(tx, samples)
  if (day === unsent && unitId === seed.campaign.unitId) return
  const laboratoryId = laboratoryOf(seed, unitId)
  const sentAt = later(at, chance.between(2, 4))
  if (sentAt >= now) return
  const ids = samples.map(({ id }) => id)
  const sending = { outbreakId, unitId, laboratoryId, why: null, courier: null, account: null }
  const manifestId = await addManifest(tx, { ...sending, code: code(chance, 'manifest'), at: sentAt }, ids)
  const receivedAt = later(sentAt, chance.between(1, 2))
  if (receivedAt >= now) return
  const manifest = { home: 0, id: manifestId }
  const { rows } = await sql<{ home: number }>`select home from epidemic.manifest where id = ${manifestId}`.execute(tx)
  await saveReception(tx, { ...manifest, home: rows[0]!.home }, [], receivedAt, null)
  const groups = [1, 2].flatMap((level) => {
    const size = level === 1 ? 5 : 10
    return packPools(
      samples.filter((one) => one.level === level),
      { size, family: size },
    )
  })
  const pools = groups
    .filter((pool) => pool.length > 1)
    .map((pool) => ({
      code: code(chance, 'pool'),
      unitId,
      sampleIds: pool.map(({ id }) => id),
      laboratoryId,
      rule: 'Hướng dẫn gộp mẫu tháng 8/2021',
    }))
  const poolIds = await addPools(tx, outbreakId, pools, { at: later(receivedAt, 1), account: null })
  await answerSession(tx, chance, seed, { samples, poolIds, receivedAt, positive })
}

/** Negative, but for one pool: everybody in it is ordered to be sampled singly. */
async function answerSession(
  tx: Tx,
  chance: Chance,
  { outbreakId, now, today }: TestingSeed,
  {
    samples,
    poolIds,
    receivedAt,
    positive,
  }: { samples: NewSample[]; poolIds: string[]; receivedAt: Instant; positive: boolean },
): Promise<void> {
  const resultAt = later(receivedAt, positive ? 3 : chance.between(5, 19))
  if (resultAt >= now) return
  const openedId = positive ? poolIds[0] : undefined
  const { rows } = await sql<{ id: string; home: number; poolId: string | null }>`
    select id, home, pool_id as "poolId" from epidemic.sample where id = any(${samples.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  )
  const writes = rows.map(({ id, home, poolId }) => {
    const isOpened = poolId !== null && poolId === openedId
    return {
      home,
      id,
      unitId: samples[0]?.unitId ?? null,
      result: isOpened ? null : ('negative' as const),
      poolResult: poolId === null ? null : isOpened ? ('positive' as const) : ('negative' as const),
      resultAt,
      ct: null,
    }
  })
  await saveResults(tx, { samples: writes, pools: [] }, resultAt, null)
  await sql`
    update epidemic.pool set result = case when id = ${openedId ?? null}::uuid then 'positive' else 'negative' end,
      result_at = ${resultAt}, recorded_at = ${resultAt}
    where id = any(${poolIds}::uuid[])`.execute(tx)
  if (openedId === undefined) return
  const inside = new Set(rows.filter(({ poolId }) => poolId === openedId).map(({ id }) => id))
  const members = samples.filter(({ id }) => inside.has(id))
  await addOrders(
    tx,
    members.map(({ home, personId, unitId }) => ({
      home,
      personId,
      outbreakId,
      unitId,
      reason: 'pool' as const,
      aboutId: openedId,
      dueOn: dayOf(resultAt) < today ? today : dayOf(resultAt),
    })),
    resultAt,
  )
}
