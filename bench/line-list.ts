import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openIdentityKeys } from '#epidemic'
import { seedDemo } from '#main/demo'
import { startServer } from '#main/server'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/sql/connect'
import { startTemporary } from '#platform/sql/embedded-temporary'
import { migrate } from '#platform/sql/migrate'
import { signInAs } from '#test/visitor'
import { measure, QUESTIONS, type Spread, timed } from './line-list/measure.ts'
import { OUTBREAK, seedLineList } from './line-list/province.ts'

/**
 * The claim: a list of 300,000 people is read a page at a time in under 200 ms, whoever asks and whatever they filter
 * and sort by, the first page with its total and the twentieth alike. The peer in the same run: plain SQL over the same
 * rows, without policies and over one connection, a count and one page by OFFSET and LIMIT.
 */
const PEOPLE = Number(process.argv[2] ?? 300_000)
const ROUNDS = Number(process.argv[3] ?? 15)
const CALLERS = [
  ['soyte', 'the whole province'],
  ['chuvanan', 'one commune'],
] as const

const embedded = await startTemporary()
const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-bench-'))
await migrate(embedded.url)
const db = openDatabase(embedded.url, { statementTimeout: 0 })
await db.pool.query(`insert into platform.setting values ('demo.seeding', '"done"')`)
await seedDemo(db, { today: systemClock.today(), dataDir, report: () => undefined })
await seedLineList(db, await openIdentityKeys(dataDir), PEOPLE, systemClock.today())
const config = { host: '127.0.0.1', port: 0, dataDir, databaseUrl: embedded.url, publicUrl: null, demo: true }
const server = await startServer({ config, databaseUrl: embedded.url, logLevel: 'error' })

console.log(`${cpus().length} × ${cpus()[0]?.model}; ${PEOPLE} people; ${ROUNDS} rounds; milliseconds over HTTP`)
const told = ({ median, p95 }: Spread): string => `${median.toFixed(0).padStart(6)} ${p95.toFixed(0).padStart(6)}`
for (const [username, who] of CALLERS) {
  const visitor = await signInAs(server.address, username)
  console.log(`\n${who.padEnd(36)}   people   first    p95    20th    p95`)
  const all: number[] = []
  for (const [name, query] of QUESTIONS) {
    // A commune's officer asks about no other.
    if (username === 'chuvanan' && query.unit !== undefined) continue
    const { total, first, deep } = await measure(visitor, name, query, ROUNDS)
    all.push(first.p95, ...(deep ? [deep.p95] : []))
    console.log(`${name.padEnd(36)} ${String(total).padStart(8)}  ${told(first)}  ${deep ? told(deep) : ''}`)
  }
  console.log(`slowest p95: ${Math.max(...all).toFixed(0)} ms`)
}

const plain = (offset: number, order: string) => `
  select p.code, i.name, l.level, l.known_at, q.quarantined_at from epidemic.person p
  left join epidemic.person_identity i on i.home = p.home and i.person_id = p.id
  left join epidemic.level l on l.home = p.home and l.person_id = p.id
  left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id
  where p.outbreak_id = '${OUTBREAK}' order by ${order} limit 100 offset ${offset}`
const counted = `select count(*) from epidemic.person where outbreak_id = '${OUTBREAK}'`
console.log('\npeer: plain SQL, no policies             first    p95    20th    p95')
for (const [name, order] of [
  ['found last first', 'l.known_at desc nulls last'],
  ['by name', 'i.name_order collate "vi-x-icu"'],
] as const) {
  const first = await timed(ROUNDS, async () => {
    await db.pool.query(counted)
    await db.pool.query(plain(0, order))
  })
  const deep = await timed(ROUNDS, () => db.pool.query(plain(2_000, order)))
  console.log(`${name.padEnd(38)} ${told(first)}  ${told(deep)}`)
}

await server.stop()
await db.close()
await embedded.stop()
rmSync(dataDir, { recursive: true, force: true })
