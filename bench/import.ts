/**
 * Claim: a line list of 85,000 rows, checked cell by cell, goes in whole in under ten seconds, many times as fast as
 * inserting row by row, and not many times as slow as parsing the file and doing nothing. See bench/README.md.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Client } from 'pg'
import {
  importSheet,
  openIdentityKeys,
  openOutbreak,
  placeFinder,
  readSheet,
  understand,
} from '../src/epidemic/index.ts'
import { isRefused } from '../src/kernel/refusal.ts'
import { systemCaller } from '../src/people/index.ts'
import { loadAtlas, seedPlaces, unitsOn } from '../src/places/index.ts'
import { openDatabase } from '../src/platform/sql/connect.ts'
import { startTemporary } from '../src/platform/sql/embedded-temporary.ts'
import { migrate } from '../src/platform/sql/migrate.ts'
import { within } from '../src/platform/sql/transaction.ts'

const ROWS = Number(process.argv[2] ?? 85_000)
/** Row by row is measured on a part and said per row. */
const SINGLES = 5_000
const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'))
const server = await startTemporary()
await migrate(server.url)
const db = openDatabase(server.url, { statementTimeout: 0 })
try {
  await compare()
} finally {
  await db.close()
  await server.stop()
  rmSync(folder, { recursive: true })
}

async function compare(): Promise<void> {
  const system = systemCaller()
  const acting = { caller: system, at: '2026-11-23T08:00:00.000Z', requestId: 'bench' } as const
  const atlas = await within(db.kysely, system, 'write', async (tx) => {
    await seedPlaces(tx)
    return loadAtlas(tx)
  })
  const file = join(folder, 'cases.csv')
  writeFileSync(file, lineList(unitsOn(atlas, '2021-02-01', 'commune').map(({ code }) => code)))
  console.log(`${ROWS} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB, 10 columns; Node ${process.version}`)

  const parsing = await timed(async () => parse(readFileSync(file), { bom: true, delimiter: ';' }).length)
  const importing = await timed(() =>
    within(db.kysely, system, 'write', async (tx) => {
      const opened = await openOutbreak(tx, acting, {
        name: `Bench ${performance.now()}`,
        disease: 'COVID-19',
        startedOn: '2021-01-27',
      })
      const sheet = await readSheet(file)
      if (isRefused(opened) || 'fault' in sheet) throw new Error('the file is good')
      const columns = understand(sheet, 'cases', undefined)!.columns
      const checking = { today: '2026-11-23', findPlace: placeFinder(atlas), mayWrite: () => true } as const
      const asked = {
        kind: 'cases',
        outbreakId: opened.id,
        file: { name: 'cases.csv', sha256: '0' },
        sheet,
        columns,
        checking,
      } as const
      const done = await importSheet(tx, acting, asked, await openIdentityKeys(folder))
      if (isRefused(done)) throw new Error(JSON.stringify(done.fields?.slice(0, 5)))
      return done.added
    }),
  )
  const singles = await rowByRow(file)
  const perRow = (singles / SINGLES) * ROWS
  line('parse with csv-parse, nothing else', parsing, importing)
  line('import: read, check, insert', importing, importing)
  line(`insert row by row, 3 statements a row, unchecked (from ${SINGLES})`, perRow, importing)
}

function line(name: string, ms: number, ours: number): void {
  console.log(
    `${name.padEnd(66)} ${(ms / 1000).toFixed(2).padStart(7)} s   ${(ms / ours).toFixed(2).padStart(6)} x import`,
  )
}

async function timed(work: () => Promise<number>): Promise<number> {
  const began = performance.now()
  const rows = await work()
  if (rows < ROWS) throw new Error(`${rows} rows of ${ROWS}`)
  return performance.now() - began
}

/** As a first draft of an import does it: three inserts for each row, one transaction, no checks and no facts. */
async function rowByRow(file: string): Promise<number> {
  const rows: string[][] = parse(readFileSync(file), { bom: true, delimiter: ';' }).slice(1, SINGLES + 1)
  const client = new Client(server.url)
  await client.connect()
  await client.query(`insert into epidemic.outbreak values ('single', 'x', 'x', 'x', '2021-01-27', null, false)`)
  const began = performance.now()
  await client.query('begin')
  for (const [id, name, year, , , , , onset, confirmed] of rows) {
    const { rows: made } = await client.query(
      `insert into epidemic.person (home, id, outbreak_id, source, external_id, code, birth_year, recorded_at)
       values (0, gen_random_uuid(), 'single', 's', $1, $1, $2, now()) returning id`,
      [id, year],
    )
    await client.query(
      `insert into epidemic.person_identity (home, person_id, name, name_fold, name_order) values (0, $1, $2, $2, $2)`,
      [made[0].id, name],
    )
    await client.query(
      `insert into epidemic.confirmed_case (home, person_id, outbreak_id, onset_on, confirmed_at, recorded_at)
       values (0, $1, 'single', to_date($2, 'DD/MM/YYYY'), to_date($3, 'DD/MM/YYYY'), now())`,
      [made[0].id, onset, confirmed],
    )
  }
  await client.query('commit')
  const took = performance.now() - began
  await client.end()
  return took
}

function lineList(codes: readonly string[]): string {
  const head =
    'Mã BN;Họ và tên;Năm sinh;Giới tính;Điện thoại;Địa chỉ;Xã/Phường;Ngày khởi phát;Ngày khẳng định;Nơi điều trị'
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const day = String((n % 27) + 1).padStart(2, '0')
    const code = codes[n % codes.length]
    return `BN${n};Nguyễn Thị Số ${n};${1940 + (n % 80)};${n % 2 ? 'Nam' : 'Nữ'};0100${String(n).padStart(6, '0')};Thôn ${n % 9};${code};${day}/01/2021;${day}/02/2021;Bệnh viện dã chiến số ${n % 3}`
  })
  return `\ufeff${head}\r\n${rows.join('\r\n')}\r\n`
}
