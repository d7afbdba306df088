import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#platform/config'
import { check, type Outcome, sum, tests } from './suite/step.ts'
import { findChromium, installChromium, installPostgres15 } from './suite/system.ts'

/**
 * `bin/test`: every check and every test, with the time each took. The last line is `N passed, N failed`; each check
 * counts as one test. Exit code 0 only when nothing failed.
 */
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name)
const node = (...words: string[]) => [process.execPath, '--disable-warning=ExperimentalWarning', ...words] as const

// Two things at a time, for two cores: the checks beside the pure tests, the browser beside the older PostgreSQL.
const [checked, pure] = await Promise.all([checks(), tests('pure', 'rules, properties, architecture')])
const chromium = await chromiumHere()
const olderHere = await installPostgres15()
const database = await tests('database', 'database and HTTP, PostgreSQL 18')
const [browser, older] = await Promise.all([journeys(), onPostgres15()])

const { passed, failed, skipped } = sum([...checked, pure, database, browser, older])
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

async function checks(): Promise<Outcome[]> {
  return [
    await check('types: src, test, bench', [bin('tsc'), '-p', 'tsconfig.json']),
    await check('types: web', [bin('tsc'), '-p', 'web/tsconfig.json']),
    await check('format and lint (biome)', [bin('biome'), 'check', '--error-on-warnings', '--max-diagnostics=20']),
    await check('lint (oxlint)', [bin('oxlint'), '--deny-warnings']),
    await check('unused files, exports, packages (knip)', [bin('knip')]),
    await check('generated files match (npm run generate)', node(join(ROOT, 'src/main/generate.ts'), '--check')),
    await check('web builds', [bin('vite'), 'build', '--logLevel', 'warn']),
  ]
}

/** A browser to test with, installed where that is possible; null when there is none, or none is wanted. */
async function chromiumHere(): Promise<string | null> {
  if (process.env.SKIP_BROWSER === '1') return null
  if (findChromium() === null) await installChromium()
  return findChromium()
}

async function journeys(): Promise<Outcome> {
  const count = readdirSync(join(ROOT, 'test/journeys')).filter((name) => name.endsWith('.journey.ts')).length
  if (process.env.SKIP_BROWSER === '1') {
    console.log(`  skip  journeys in a browser (SKIP_BROWSER=1)`)
    return { passed: 0, failed: 0, skipped: count }
  }
  if (chromium === null) {
    console.log(
      '  FAIL  journeys in a browser: no Chromium; install one (apt-get install chromium), set CHROMIUM to its path, or SKIP_BROWSER=1',
    )
    return { passed: 0, failed: Math.max(count, 1), skipped: 0 }
  }
  return tests('journeys', 'a person’s day in a browser', { CHROMIUM: chromium })
}

async function onPostgres15(): Promise<Outcome> {
  if (!olderHere) {
    console.log('  skip  database and HTTP, PostgreSQL 15: not installed (apt-get install postgresql-15)')
    return { passed: 0, failed: 0, skipped: 1 }
  }
  return tests('database', 'database and HTTP, PostgreSQL 15', { TEST_POSTGRES: '15' })
}
