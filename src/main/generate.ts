import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { ROOT, Unusable } from '#platform/config'
import { describeSchema, uncommented } from '#platform/sql/describe'
import { readCatalog } from '#platform/sql/describe-catalog'
import { startTemporary } from '#platform/sql/embedded-temporary'
import { migrate, readMigrations } from '#platform/sql/migrate'
import { printTables } from '#platform/sql/tables-print'

/**
 * `npm run generate [-- --check]`: writes what follows from the migrations and the contracts. With `--check` nothing
 * is written; files that differ are named and the exit code is 1.
 */
async function generate(check: boolean): Promise<number> {
  const drifting = [...settle(await fromMigrations(), check), ...settle(await fromContracts(), check)]
  return check && drifting.length > 0 ? 1 : 0
}

/** Writes, or only names, the files that differ. */
function settle(files: Record<string, string>, check: boolean): string[] {
  const drifting = Object.keys(files).filter((path) => current(path) !== files[path])
  for (const path of drifting) {
    if (!check) writeFileSync(join(ROOT, path), files[path] ?? '')
    console.log(check ? `${path} differs: run npm run generate` : `${path} written`)
  }
  return drifting
}

function current(path: string): string | null {
  const whole = join(ROOT, path)
  return existsSync(whole) ? readFileSync(whole, 'utf8').replaceAll('\r\n', '\n') : null
}

async function fromMigrations(): Promise<Record<string, string>> {
  const server = await startTemporary()
  try {
    await migrate(server.url)
    const client = new Client(server.url)
    await client.connect()
    const schemas = await readCatalog(client)
    await client.end()
    const silent = uncommented(schemas)
    if (silent.length > 0) console.error(`without a comment: ${silent.join(', ')}`)
    const migrations = readMigrations(join(ROOT, 'migrations'))
    return {
      'src/platform/sql/tables.ts': printTables(schemas),
      'docs/schema.sql': describeSchema(schemas, migrations),
    }
  } finally {
    await server.stop()
  }
}

async function fromContracts(): Promise<Record<string, string>> {
  // Loaded late, so that the table types can be written while a room does not compile yet.
  const { contracts } = await import('./contracts.ts')
  const { openapi } = await import('#platform/http/openapi')
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return { 'docs/openapi.json': `${JSON.stringify(openapi('Liên Thông', version, contracts), null, 2)}\n` }
}

try {
  process.exitCode = await generate(process.argv.includes('--check'))
} catch (fault) {
  if (!(fault instanceof Unusable)) throw fault
  console.error(fault.message)
  process.exitCode = 1
}
