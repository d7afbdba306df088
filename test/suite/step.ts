import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '#platform/config'

export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

type Command = readonly [string, ...string[]] | readonly string[]
type Env = Readonly<Record<string, string>>

/** One command that must end with 0. What it printed is shown only when it does not. */
export async function check(words: string, command: Command): Promise<Outcome> {
  const { code, output, seconds } = await run(command)
  print(code === 0, words, seconds, '')
  if (code !== 0) console.log(indent(output))
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** The tests of one project of vitest.config.ts. */
export async function tests(project: string, words: string, env: Env = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-report-'))
  const report = join(folder, 'report.json')
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const options = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests']
  const { code, output, seconds } = await run([process.execPath, vitest, 'run', '--project', project, ...options], env)
  const outcome = read(report, code)
  rmSync(folder, { recursive: true })
  const { passed, failed, skipped } = outcome
  print(failed === 0, words, seconds, `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  if (failed > 0) console.log(indent(output))
  return outcome
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** A file that could not even be loaded has no tests to fail: it counts as one. So does a run that failed otherwise. */
function read(path: string, code: number): Outcome {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report
    const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    const failed = report.numFailedTests + unloaded.length
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Runs a command in the clone, without a terminal. */
export async function run(command: Command, env: Env = {}): Promise<{ code: number; output: string; seconds: number }> {
  const [program = '', ...rest] = command
  const since = performance.now()
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const pieces: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece))
  const code = await new Promise<number>((resolve) => {
    child.once('close', (status) => resolve(status ?? 1))
    child.once('error', (fault) => {
      pieces.push(Buffer.from(String(fault)))
      resolve(1)
    })
  })
  return { code, output: Buffer.concat(pieces).toString('utf8').trim(), seconds: (performance.now() - since) / 1000 }
}

function print(good: boolean, words: string, seconds: number, note: string): void {
  console.log(`  ${good ? 'ok  ' : 'FAIL'}  ${words.padEnd(42)} ${seconds.toFixed(1).padStart(6)} s  ${note}`.trimEnd())
}

const LINES = 150

/** The end of what a command printed, set in. */
function indent(text: string): string {
  const lines = text.split('\n')
  const left = lines.length > LINES ? [`… ${lines.length - LINES} lines before`, ...lines.slice(-LINES)] : lines
  return left.map((line) => `        ${line}`).join('\n')
}

export const sum = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((total, one) => total + one.passed, 0),
  failed: outcomes.reduce((total, one) => total + one.failed, 0),
  skipped: outcomes.reduce((total, one) => total + one.skipped, 0),
})
