import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#main/server'
import { seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces, unitsOn } from '#places'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/sql/connect'
import { startTemporary } from '#platform/sql/embedded-temporary'
import { migrate } from '#platform/sql/migrate'
import { within } from '#platform/sql/transaction'
import { signInAs } from '#test/visitor'
import { formOf } from './petitions/forms.ts'
import { lookOn } from './petitions/officers.ts'

/**
 * The claim: ten thousand petitions in an hour are taken in, none lost, and officers' list pages stay under 200 ms at the
 * 95th percentile meanwhile. All go through the real HTTP server: as fast as they are taken, then at ten
 * times the pace of the claim, then at its pace, with all the others lying there. The peer in the same run: a plain `insert` of the same rows, a transaction each, over as many
 * connections, without the server, policies, ledger and notices.
 */
const COUNT = Number(process.argv[2] ?? 10_000)
const SENDERS = 8
const PACED = Math.min(COUNT / 2, 1_000)
/** Sent at the pace of the claim: half a minute of it. */
const CLAIMED = 84
/** Ten thousand an hour. */
const PACE_PER_SECOND = 2.8
const OFFICERS = ['chutich', 'chuvanan', 'tranhungdao', 'soyte'] as const
const PAUSE_MS = 250
const TARGET_MS = 200

const embedded = await startTemporary()
const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-bench-'))
await migrate(embedded.url)
const db = openDatabase(embedded.url, { statementTimeout: 0, connections: SENDERS })
await db.pool.query(`insert into platform.setting values ('demo.seeding', '"done"')`)
const units = await within(db.kysely, systemCaller(), 'write', async (tx) => {
  await seedPlaces(tx)
  await seedPeople(tx, await loadAtlas(tx))
  return unitsOn(await loadAtlas(tx), systemClock.today(), 'commune').map(({ unitId }) => unitId)
})
const config = { host: '127.0.0.1', port: 0, dataDir, databaseUrl: embedded.url, publicUrl: null, demo: true }
const server = await startServer({ config, databaseUrl: embedded.url, logLevel: 'error' })
const officers = await Promise.all(OFFICERS.map((name) => signInAs(server.address, name)))

console.log(
  `load ${loadavg()[0]?.toFixed(1)}; ${cpus().length} × ${cpus()[0]?.model}; ${COUNT} petitions, ${SENDERS} senders at once, ${OFFICERS.length} officers`,
)

const codes = new Set<string>()
let refused = 0

/** Sends one form from an address of its own; sent again when the line breaks, as a telephone does. */
async function send(n: number): Promise<void> {
  const body = JSON.stringify(formOf(n, units))
  const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
  const response = await fetch(`${server.address}/api/work/petitions`, { method: 'POST', headers, body })
  if (!response.ok) {
    refused++
    console.log(response.status, await response.text())
    return
  }
  codes.add(((await response.json()) as { code: string }).code)
}

async function sendAll(from: number, to: number): Promise<number> {
  let next = from
  const since = performance.now()
  await Promise.all(
    Array.from({ length: SENDERS }, async () => {
      for (let n = next++; n < to; n = next++) await send(n)
    }),
  )
  return (performance.now() - since) / 1_000
}

async function sendPaced(from: number, to: number, perSecond: number): Promise<void> {
  const underWay: Promise<void>[] = []
  for (let n = from; n < to; n++) {
    underWay.push(send(n))
    await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond))
  }
  await Promise.all(underWay)
}

const shown = ({
  median,
  p95,
  slowest,
  pages,
}: {
  median: number
  p95: number
  slowest: number
  pages: number
}): string =>
  `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms (${pages} pages)`

const before = lookOn(officers, PAUSE_MS)
await new Promise((resolve) => setTimeout(resolve, 5_000))
console.log(`officers' pages before:            ${shown(await before.stop())}`)

const underStorm = lookOn(officers, PAUSE_MS)
const seconds = await sendAll(0, COUNT - PACED)
console.log(`… as fast as they are taken:       ${shown(await underStorm.stop())}`)
const rate = (COUNT - PACED) / seconds
console.log(`taken: ${rate.toFixed(0)} petitions a second, ${(rate * 3_600).toFixed(0)} an hour; refused ${refused}`)

const quick = lookOn(officers, PAUSE_MS)
await sendPaced(COUNT - PACED, COUNT - CLAIMED, PACE_PER_SECOND * 10)
console.log(`… at ten times the claim, on top:  ${shown(await quick.stop())}`)
const meanwhile = lookOn(officers, PAUSE_MS)
await sendPaced(COUNT - CLAIMED, COUNT, PACE_PER_SECOND)
const paced = await meanwhile.stop()
console.log(`… at the pace of the claim, on top: ${shown(paced)}`)
console.log(`ten thousand an hour, p95 under ${TARGET_MS} ms: ${paced.p95 < TARGET_MS ? 'kept' : 'NOT KEPT'}`)

const { rows: counted } = await db.pool.query(`
  select (select count(*) from work.petition) as petitions, (select count(*) from work.petition_raiser) as raisers,
    (select count(*) from work.petition_move) as moves,
    (select count(*) from ledger.fact where kind = 'work.petition-raised') as facts,
    (select pg_total_relation_size('work.petition')) as bytes`)
const { petitions: kept, raisers, moves, facts, bytes } = counted[0] as Record<string, number>
const whole = [kept, raisers, moves, facts, codes.size].every((count) => count === COUNT)
console.log(
  `kept: ${kept} petitions, ${raisers} raisers, ${moves} moves, ${facts} facts, ${codes.size} codes given: ${whole ? 'none lost' : 'LOST'}`,
)
console.log(`work.petition with its indexes: ${(Number(bytes) / 1_048_576).toFixed(0)} MB`)

// The same form sent again, after all is over, is answered with the same code.
const known = codes.size
await sendAll(0, Math.min(COUNT, 500))
console.log(`500 forms sent again: ${codes.size - known} new codes`)
await server.stop()

// The peer: the rows as they stand now, into tables of the same shape, a transaction each.
await db.pool.query(`
  create schema peer;
  create table peer.petition (like work.petition including all);
  create table peer.petition_raiser (like work.petition_raiser including all);
  create table peer.petition_move (like work.petition_move including all)`)
const { rows: ids } = await db.pool.query('select home, id from work.petition order by id')
let next = 0
const since = performance.now()
await Promise.all(
  Array.from({ length: SENDERS }, async () => {
    const client = await db.pool.connect()
    for (let row = ids[next++]; row !== undefined; row = ids[next++]) {
      await client.query('begin')
      await client.query('insert into peer.petition select * from work.petition where home = $1 and id = $2', [
        row.home,
        row.id,
      ])
      await client.query(
        'insert into peer.petition_raiser select * from work.petition_raiser where home = $1 and petition_id = $2',
        [row.home, row.id],
      )
      await client.query(
        'insert into peer.petition_move select * from work.petition_move where home = $1 and petition_id = $2',
        [row.home, row.id],
      )
      await client.query('commit')
    }
    client.release()
  }),
)
const plain = ids.length / ((performance.now() - since) / 1_000)
console.log(
  `peer: plain insert of the same rows, ${plain.toFixed(0)} a second; ours is ${(plain / rate).toFixed(1)} times slower`,
)
console.log(`load ${loadavg()[0]?.toFixed(1)}`)
if (!whole || refused > 0 || paced.p95 >= TARGET_MS) process.exitCode = 1

await db.close()
await embedded.stop()
rmSync(dataDir, { recursive: true, force: true })
