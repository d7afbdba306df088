import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seedDemo } from '#main/demo'
import { startServer } from '#main/server'
import { systemClock } from '#platform/clock'
import { urlOf } from '#platform/http/client'
import { openDatabase } from '#platform/sql/connect'
import { startTemporary } from '#platform/sql/embedded-temporary'
import { migrate } from '#platform/sql/migrate'
import { situation } from '#situation/contract'
import { signInAs } from '#test/visitor'

/**
 * The claim: ten people may look at the board at once. Two peers in the same run: the server's own health check (what
 * HTTP costs here at all) and one plain SQL count of the same rows by unit and level, without policies, over ten
 * connections of its own (what the database costs here at all).
 */
const VIEWERS = ['chutich', 'soyte', 'sokhcn', 'chuvanan', 'tranhungdao']
const AT_ONCE = 10
const ROUNDS = 12

const embedded = await startTemporary()
const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-bench-'))
await migrate(embedded.url)
const db = openDatabase(embedded.url, { statementTimeout: 0 })
await db.pool.query(`insert into platform.setting values ('demo.seeding', '"done"')`)
await seedDemo(db, { today: systemClock.today(), dataDir, report: () => undefined })
await db.pool.query('analyze')
const config = { host: '127.0.0.1', port: 0, dataDir, databaseUrl: embedded.url, publicUrl: null, demo: true }
const server = await startServer({ config, databaseUrl: embedded.url, logLevel: 'error' })

const cookies = await Promise.all(VIEWERS.map(async (username) => (await signInAs(server.address, username)).cookie))
const board = (query: Record<string, string>) => async (n: number) => {
  const cookie = cookies[n % cookies.length] as string
  const response = await fetch(urlOf(`${server.address}/api`, situation.getBoard, { query }), { headers: { cookie } })
  if (!response.ok) throw new Error(`board: ${response.status}`)
  await response.arrayBuffer()
}
const connections = new pg.Pool({ connectionString: embedded.url, max: AT_ONCE })
const rows = await db.pool.query('select count(*)::int as n from epidemic.level')

const results = [
  ['board, today', await measure(board({}))],
  ['board, 18/02/2021, 12 districts', await measure(board({ day: '2021-02-18', place: '30-hai-duong' }))],
  [
    'board, 18/02/2021, 235 communes',
    await measure(board({ day: '2021-02-18', place: '30-hai-duong', rows: 'communes' })),
  ],
  [
    'peer: health check',
    await measure(async () => void (await fetch(`${server.address}/api/health`).then((r) => r.text()))),
  ],
  [
    'peer: plain SQL count',
    await measure(
      async () => void (await connections.query('select unit_id, level, count(*) from epidemic.level group by 1, 2')),
    ),
  ],
] as const

console.log(
  `${cpus().length} × ${cpus()[0]?.model}; ${rows.rows[0]?.n} people with a level; ${AT_ONCE} at once, ${ROUNDS} rounds`,
)
const sql = results.at(-1)?.[1].median ?? 1
for (const [name, { median, p95 }] of results) {
  console.log(
    `${name.padEnd(34)} median ${median.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms   ${(median / sql).toFixed(2)} × plain SQL`,
  )
}

await connections.end()
await server.stop()
await db.close()
await embedded.stop()
rmSync(dataDir, { recursive: true, force: true })

async function measure(one: (n: number) => Promise<void>): Promise<{ median: number; p95: number }> {
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => one(n)))
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, n) => {
        const since = performance.now()
        await one(n)
        taken.push(performance.now() - since)
      }),
    )
  }
  taken.sort((a, b) => a - b)
  const at = (share: number): number => taken[Math.floor(share * (taken.length - 1))] as number
  return { median: at(0.5), p95: at(0.95) }
}
