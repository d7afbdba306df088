import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openIdentityKeys } from '#epidemic'
import { startServer } from '#main/server'
import { seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/sql/connect'
import { startTemporary } from '#platform/sql/embedded-temporary'
import { migrate } from '#platform/sql/migrate'
import { within } from '#platform/sql/transaction'
import { signInAs } from '#test/visitor'
import { measure, QUESTIONS, type Spread, timed } from './line-list/measure.ts'
import { OUTBREAK, seedLineList } from './line-list/province.ts'

/**
 * The claim: a list of 300,000 people is read a page at a time in under 200 ms, whoever asks and whatever they filter
 * and sort by, the first page and the twentieth alike; where they are too many
 * to be counted at once, the number comes by a second call. The peer in the same run: plain SQL over the same
 * rows, without policies and over one connection, a count and one page by OFFSET and LIMIT.
 */
const PEOPLE = Number(process.argv[2] ?? 300_000)
const ROUNDS = Number(process.argv[3] ?? 10)
const CALLERS = [
  ['soyte', 'the whole province'],
  ['chuvanan', 'one commune'],
] as const

const embedded = await startTemporary()
const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-bench-'))
await migrate(embedded.url)
const db = openDatabase(embedded.url, { statementTimeout: 0 })
await db.pool.query(`insert into platform.setting values ('demo.seeding', '"done"')`)
await within(db.kysely, systemCaller(), 'write', async (tx) => {
  await seedPlaces(tx)
  await seedPeople(tx, await loadAtlas(tx))
})
const seeding = performance.now()
await seedLineList(db, await openIdentityKeys(dataDir), PEOPLE, systemClock.today())
console.log(`${PEOPLE} people written in ${((performance.now() - seeding) / 1000).toFixed(0)} s`)
const config = { host: '127.0.0.1', port: 0, dataDir, databaseUrl: embedded.url, publicUrl: null, demo: true }
const server = await startServer({ config, databaseUrl: embedded.url, logLevel: 'error' })

console.log(
  `load ${loadavg()[0]?.toFixed(1)}; ${cpus().length} × ${cpus()[0]?.model}; ${PEOPLE} people; ${ROUNDS} rounds; milliseconds over HTTP`,
)
const told = ({ median, p95 }: Spread): string => `${median.toFixed(0).padStart(6)} ${p95.toFixed(0).padStart(6)}`
const ours = new Map<string, { first: Spread; deep: Spread | null }>()
for (const [username, who] of CALLERS) {
  const visitor = await signInAs(server.address, username)
  console.log(`\n${who.padEnd(36)}   people   first    p95    20th    p95   count    p95`)
  const all: number[] = []
  for (const [name, query] of QUESTIONS) {
    // A commune's officer asks about no other.
    if (username === 'chuvanan' && query.unit !== undefined) continue
    const { total, first, deep, count } = await measure(visitor, name, query, ROUNDS)
    all.push(first.p95, ...(deep ? [deep.p95] : []))
    console.log(
      `${name.padEnd(36)} ${String(total).padStart(8)}  ${told(first)}  ${deep ? told(deep) : ' '.repeat(13)}  ${count ? told(count) : ''}`,
    )
    ours.set(`${username} ${name}`, { first, deep })
  }
  console.log(`slowest p95: ${Math.max(...all).toFixed(0)} ms`)
}

const share = (mine: Spread, peer: Spread): string => `${Math.round((100 * mine.median) / peer.median)} %`
const plain = (offset: number, order: string) => `
  select p.code, i.name, l.level, l.known_at, q.quarantined_at from epidemic.person p
  left join epidemic.person_identity i on i.home = p.home and i.person_id = p.id
  left join epidemic.level l on l.home = p.home and l.person_id = p.id
  left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id
  where p.outbreak_id = '${OUTBREAK}' order by ${order} limit 100 offset ${offset}`
const counted = `select count(*) from epidemic.person where outbreak_id = '${OUTBREAK}'`
console.log('\npeer: plain SQL, no policies             first    p95    20th    p95')
for (const [name, same, order] of [
  ['found last first', 'soyte everybody, found last first', 'l.known_at desc nulls last'],
  ['by name', 'soyte by name, Vietnamese order', 'i.name_order collate "vi-x-icu"'],
] as const) {
  const first = await timed(ROUNDS, async () => {
    await db.pool.query(counted)
    await db.pool.query(plain(0, order))
  })
  const deep = await timed(ROUNDS, () => db.pool.query(plain(2_000, order)))
  console.log(`${name.padEnd(38)} ${told(first)}  ${told(deep)}`)
  const mine = ours.get(same)
  if (mine?.deep)
    console.log(
      `  the list takes ${share(mine.first, first)} of its time for the first page, ${share(mine.deep, deep)} for the 20th`,
    )
}
console.log(`load ${loadavg()[0]?.toFixed(1)}`)

await server.stop()
await db.close()
await embedded.stop()
rmSync(dataDir, { recursive: true, force: true })
