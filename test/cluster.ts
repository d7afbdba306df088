import { execFileSync } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startTemporary } from '#platform/sql/embedded-temporary'
import { migrate } from '#platform/sql/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template database of this run's own PostgreSQL. */
    readonly template: string
  }
}

export const TEMPLATE = 'lienthong_template'

interface Cluster {
  readonly template: string
  stop(): Promise<void>
}

/** One cluster a process, however many of its projects ask. */
const running = globalThis as { lienthongCluster?: { users: number; cluster: Promise<Cluster> } | undefined }

/** Vitest's global setup: a PostgreSQL of this run's own, migrated once; each test file clones the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  running.lienthongCluster ??= { users: 0, cluster: startCluster() }
  const shared = running.lienthongCluster
  shared.users++
  project.provide('template', (await shared.cluster).template)
  return async () => {
    if (--shared.users > 0) return
    running.lienthongCluster = undefined
    await (await shared.cluster).stop()
  }
}

/** Starts and migrates a cluster in a temporary folder. PostgreSQL 15 when `TEST_POSTGRES=15`, else the bundled 18. */
export async function startCluster(): Promise<Cluster> {
  const embedded = await startTemporary(process.env.TEST_POSTGRES === '15' ? postgres15() : undefined)
  const template = embedded.url.replace(/lienthong$/, TEMPLATE)
  await administer(embedded.url, `create database ${TEMPLATE}`)
  await migrate(template)
  return { template, stop: embedded.stop }
}

/** Runs one statement on its own connection. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Debian's PostgreSQL 15: in its own folder, else whatever of that version is on the path. */
export function postgres15(): { initdb: string; postgres: string } {
  const folders = ['/usr/lib/postgresql/15/bin', ...(process.env.PATH ?? '').split(delimiter)]
  for (const folder of folders) {
    try {
      const postgres = realpathSync(join(folder, 'postgres'))
      accessSync(postgres, constants.X_OK)
      if (!/ 15\.\d/.test(execFileSync(postgres, ['--version'], { encoding: 'utf8' }))) continue
      return { postgres, initdb: join(dirname(postgres), 'initdb') }
    } catch {
      // Not here.
    }
  }
  throw new Error('TEST_POSTGRES=15 asks for PostgreSQL 15, which is not installed (apt-get install postgresql-15)')
}
