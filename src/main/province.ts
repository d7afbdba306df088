import { Client } from 'pg'
import { systemClock } from '#platform/clock'
import { Unusable } from '#platform/config'
import { openDatabase } from '#platform/sql/connect'
import { migrate } from '#platform/sql/migrate'
import type { Server } from './database.ts'
import { bilingual, step } from './steps.ts'
import { TEXTS } from './text.ts'

/** How far the demo province is: never asked for, begun and not finished, there, or not wanted here. */
type Seeding = 'none' | 'begun' | 'done' | 'declined'

const KEY = 'demo.seeding'

/**
 * Migrates, and gives an empty database the demo province. Seeding is all or nothing, across restarts too.
 * @returns whether the database holds the demo province
 */
export async function prepareProvince(server: Server, demo: boolean, dataDir: string): Promise<boolean> {
  await step(TEXTS.migrate, () => migrate(server.url))
  let seeding = await seedingOf(server.url)
  if (seeding === 'begun') {
    // Nobody has worked in it: the server opens only after the seeding.
    if (!server.embedded) throw new Unusable(TEXTS.halfSeeded)
    process.stderr.write(`  ${bilingual(TEXTS.restartSeed)}\n`)
    await recreate(server.url)
    await migrate(server.url)
    seeding = 'none'
  }
  if (seeding !== 'none') return seeding === 'done'
  const wanted = demo && (await isUntouched(server.url))
  if (wanted) await seedProvince(server.url, dataDir)
  else await keep(server.url, 'declined')
  return wanted
}

/**
 * Seeds the demo province into a migrated, untouched database, and only there: a seeding that is cut short ends with
 * the database thrown away.
 */
export async function seedProvince(url: string, dataDir: string): Promise<void> {
  await keep(url, 'begun')
  const { seedDemo } = await import('./demo.ts')
  const database = openDatabase(url, { statementTimeout: 0, name: 'lienthong seed' })
  try {
    await step(TEXTS.seed, (note) => seedDemo(database, { today: systemClock.today(), dataDir, report: note }))
  } finally {
    await database.close()
  }
  await keep(url, 'done')
}

/** What the database knows about its demo province. */
async function seedingOf(url: string): Promise<Seeding> {
  return ask(url, async (client) => {
    const { rows } = await client.query<{ value: Seeding }>('select value from platform.setting where key = $1', [KEY])
    return rows[0]?.value ?? 'none'
  })
}

/** Whether nobody has ever done anything here: whatever is done leaves a fact. */
export const isUntouched = (url: string): Promise<boolean> =>
  ask(url, async (client) => {
    const { rows } = await client.query<{ used: boolean }>('select exists (select from ledger.fact) as used')
    return rows[0]?.used === false
  })

/** Whether anybody could ever sign in here. */
export const hasAccounts = (url: string): Promise<boolean> =>
  ask(url, async (client) => {
    const { rows } = await client.query<{ known: boolean }>('select exists (select from people.account) as known')
    return rows[0]?.known === true
  })

const keep = (url: string, seeding: Seeding): Promise<void> =>
  ask(url, async (client) => {
    await client.query(
      'insert into platform.setting values ($1, to_jsonb($2::text)) on conflict (key) do update set value = excluded.value',
      [KEY, seeding],
    )
  })

async function recreate(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await ask(url.replace(/[^/]*$/, 'postgres'), async (client) => {
    await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`)
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

async function ask<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
