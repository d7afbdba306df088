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

const outcomes: Outcome[] = [
  await check('types: src, test, bench', [bin('tsc'), '-p', 'tsconfig.json']),
  await check('types: web', [bin('tsc'), '-p', 'web/tsconfig.json']),
  await check('format and lint (biome)', [bin('biome'), 'check', '--error-on-warnings', '--max-diagnostics=20']),
  await check('lint (oxlint)', [bin('oxlint'), '--deny-warnings']),
  await check('unused files, exports, packages (knip)', [bin('knip')]),
  await check('generated files match (npm run generate)', node(join(ROOT, 'src/main/generate.ts'), '--check')),
  await check('web builds', [bin('vite'), 'build', '--logLevel', 'warn']),
  await tests('pure', 'rules, properties, architecture'),
  await tests('database', 'database and HTTP, PostgreSQL 18'),
]
outcomes.push(await journeys())
outcomes.push(await onPostgres15())

const { passed, failed, skipped } = sum(outcomes)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

async function journeys(): Promise<Outcome> {
  const count = readdirSync(join(ROOT, 'test/journeys')).filter((name) => name.endsWith('.journey.ts')).length
  if (process.env.SKIP_BROWSER === '1') {
    console.log(`  skip  journeys in a browser (SKIP_BROWSER=1)`)
    return { passed: 0, failed: 0, skipped: count }
  }
  if (findChromium() === null) await installChromium()
  const chromium = findChromium()
  if (chromium === null) {
    console.log(
      '  FAIL  journeys in a browser: no Chromium; install one (apt-get install chromium), set CHROMIUM to its path, or SKIP_BROWSER=1',
    )
    return { passed: 0, failed: Math.max(count, 1), skipped: 0 }
  }
  return tests('journeys', 'a person’s day in a browser', { CHROMIUM: chromium })
}

async function onPostgres15(): Promise<Outcome> {
  if (!(await installPostgres15())) {
    console.log('  skip  database and HTTP, PostgreSQL 15: not installed (apt-get install postgresql-15)')
    return { passed: 0, failed: 0, skipped: 1 }
  }
  return tests('database', 'database and HTTP, PostgreSQL 15', { TEST_POSTGRES: '15' })
}
