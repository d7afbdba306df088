import { execFileSync, spawn } from 'node:child_process'
import { accessSync, chmodSync, constants, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/sql/embedded'
import { migrate } from '#platform/sql/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template database of this run's own PostgreSQL. */
    readonly template: string
  }
}

export const TEMPLATE = 'lienthong_template'

/** Faster at the price of surviving a power cut, which a test's database need not. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

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
  const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-test-'))
  // Root hands the server to a system user, who has to be able to walk in.
  chmodSync(dataDir, 0o755)
  const binaries = process.env.TEST_POSTGRES === '15' ? postgres15() : undefined
  const embedded = await startEmbedded({ dataDir, binaries, settings: SETTINGS })
  const end = guard(embedded.pid, [dataDir, dirname(embedded.pgdata)])
  const template = embedded.url.replace(/lienthong$/, TEMPLATE)
  await administer(embedded.url, `create database ${TEMPLATE}`)
  await migrate(template)
  return {
    template,
    async stop() {
      await embedded.stop()
      end()
    },
  }
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

/**
 * A shell that outlives us for a moment: when our end of its pipe closes, even by `kill -9`, it ends the server if it
 * still runs and removes its folders.
 */
function guard(pid: number, folders: readonly string[]): () => void {
  const script =
    'read -r _; kill -INT "$0" 2>/dev/null; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf "$@"'
  const shell = spawn('/bin/sh', ['-c', script, String(pid), ...folders], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.unref()
  shell.stdin.on('error', () => {})
  return () => {
    shell.stdin.end()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
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
