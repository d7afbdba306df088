import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { seedDemo } from '#main/demo'
import { type RunningServer, startServer } from '#main/server'
import { systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { openDatabase } from '#platform/sql/connect'
import { administer, TEMPLATE } from './cluster.ts'
import { layTestKeys } from './identity-keys.ts'
import { databaseExists, locked } from './template.ts'
import { signInAs, type Visitor, visitorOf } from './visitor.ts'

export const DEMO_TEMPLATE = 'lienthong_demo'

/** The whole product on a seeded demo province of its own. */
export interface World {
  readonly address: string
  readonly databaseUrl: string
  readonly server: RunningServer
  /** Asks the database itself, past every policy: for the independent side of a comparison. */
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>
  /** Signs a demo account in. */
  as(username: string): Promise<Visitor>
  /** Calls without an account. */
  readonly visitor: Visitor
  close(): Promise<void>
}

/** Opens a world: the demo province is seeded once a run and cloned for each. `settings` stand in place of the usual. */
export async function openWorld(settings: Partial<Config> = {}): Promise<World> {
  const template = inject('template')
  const keeper = template.replace(TEMPLATE, 'postgres')
  await locked(keeper, async () => {
    if (!(await databaseExists(keeper, DEMO_TEMPLATE))) await seedTemplate(keeper, template)
  })
  const name = `world_${process.pid}_${Date.now()}`
  await administer(keeper, `create database ${name} template ${DEMO_TEMPLATE}`)
  const databaseUrl = template.replace(TEMPLATE, name)
  const dataDir = await mkdtemp(join(tmpdir(), 'lienthong-world-'))
  layTestKeys(dataDir)
  const config = { host: '127.0.0.1', port: 0, dataDir, databaseUrl, publicUrl: null, demo: true, ...settings }
  const server = await startServer({ config, databaseUrl, logLevel: 'error' })
  const { address } = server
  const direct = openDatabase(databaseUrl)
  return {
    address,
    databaseUrl,
    server,
    query: (sql) => direct.pool.query(sql),
    visitor: visitorOf(address, ''),
    as: (username) => signInAs(address, username),
    async close() {
      await server.stop()
      await direct.close()
      await administer(keeper, `drop database if exists ${name} with (force)`)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function seedTemplate(keeper: string, template: string): Promise<void> {
  const half = `${DEMO_TEMPLATE}_half`
  await administer(keeper, `drop database if exists ${half} with (force)`)
  await administer(keeper, `create database ${half} template ${TEMPLATE}`)
  const db = openDatabase(template.replace(TEMPLATE, half), { statementTimeout: 0 })
  await db.pool.query(`insert into platform.setting values ('demo.seeding', '"done"')`)
  const dataDir = await mkdtemp(join(tmpdir(), 'lienthong-seed-'))
  layTestKeys(dataDir)
  await seedDemo(db, { today: systemClock.today(), dataDir, report: () => undefined })
  await rm(dataDir, { recursive: true })
  await db.close()
  await administer(keeper, `alter database ${half} rename to ${DEMO_TEMPLATE}`)
}
