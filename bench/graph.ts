import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { analysis, epidemic } from '#epidemic/contract'
import { seedDemo } from '#main/demo'
import { startServer } from '#main/server'
import { DEMO_PASSWORD } from '#people'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/sql/connect'
import { startTemporary } from '#platform/sql/embedded-temporary'
import { migrate } from '#platform/sql/migrate'
import { findChromium } from '#test/suite/system'
import { signInAs } from '#test/visitor'

/**
 * The claim: the graph of chains opens with twenty thousand people in under three seconds. The outbreak of 2021 as the
 * demo has it (726 F0 and 17,561 F1), in a real Chromium whose WebGL a processor alone draws. Needs `npx vite build`.
 * Peers in the same run: the plain list of the same outbreak's people in the same browser, and what the answer costs
 * without a browser.
 */
const OUTBREAK = '2021-covid-19-hai-duong'
const ROUNDS = 5

const embedded = await startTemporary()
const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-bench-'))
await migrate(embedded.url)
const db = openDatabase(embedded.url, { statementTimeout: 0 })
await db.pool.query(`insert into platform.setting values ('demo.seeding', '"done"')`)
await seedDemo(db, { today: systemClock.today(), dataDir, report: () => undefined })
await db.pool.query('analyze')
const config = { host: '127.0.0.1', port: 0, dataDir, databaseUrl: embedded.url, publicUrl: null, demo: true }
const server = await startServer({ config, databaseUrl: embedded.url, logLevel: 'error' })
const visitor = await signInAs(server.address, 'soyte')

const asked = { params: { outbreak: OUTBREAK }, query: {} }
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const first = await timed(() => visitor.call(analysis.getGraph, asked))
const again: number[] = []
for (let n = 0; n < ROUNDS; n++) again.push(await timed(() => visitor.call(analysis.getGraph, asked)))
const { level } = await visitor.call(analysis.getGraph, asked)
const page = await timed(() => visitor.call(epidemic.listPeople, { query: { outbreak: OUTBREAK, limit: 200 } }))

const executablePath = findChromium()
if (executablePath === null) throw new Error('no Chromium: apt-get install chromium, or set CHROMIUM to its path')
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--enable-unsafe-swiftshader']
const browser = await chromium.launch({ executablePath, args })
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
await context.request.post(`${server.address}/api/auth/sign-in/username`, {
  data: { username: 'soyte', password: DEMO_PASSWORD },
})
const tab = await context.newPage()
const opening = (path: string, ready: string): Promise<number> =>
  timed(async () => {
    await tab.goto(`${server.address}${path}`)
    await tab.waitForSelector(ready, { timeout: 120_000 })
  })
const graphs: number[] = []
const lists: number[] = []
for (let n = 0; n < ROUNDS; n++) {
  graphs.push(await opening(`/epidemic/chains?outbreak=${OUTBREAK}`, '[data-drawn]'))
  lists.push(await opening(`/epidemic/people?outbreak=${OUTBREAK}`, '[role="grid"] [role="row"], table tbody tr'))
}

const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const cases = level.filter((one) => one === 0).length
console.log(
  `${cpus().length} × ${cpus()[0]?.model}; ${cases} F0 and ${level.length - cases} contacts drawn; ${ROUNDS} rounds; load ${loadavg()[0]?.toFixed(1)}`,
)
const list = middle(lists)
for (const [name, ms] of [
  ['graph page, drawn, from the address on', middle(graphs)],
  ['  slowest of the rounds', Math.max(...graphs)],
  ['peer: the list page of the same people', list],
  ['answer alone, outbreak not yet read', first],
  ['answer alone', middle(again)],
  ['peer: one page of 200 people', page],
] as const)
  console.log(`${name.padEnd(42)} ${ms.toFixed(0).padStart(7)} ms   ${(ms / list).toFixed(2)} × list page`)

await browser.close()
await server.stop()
await db.close()
await embedded.stop()
rmSync(dataDir, { recursive: true, force: true })
