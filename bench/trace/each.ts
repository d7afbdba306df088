import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { now, timed } from './answer.ts'
import { createWorld } from './world.ts'

const CLI = fileURLToPath(new URL('../../bin/lienthong', import.meta.url))

/** Runs `lienthong trace --each` on a file of its own; the quickest of several runs, from start to exit. */
export async function eachProcess(people: number, encounters: number, runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-trace-'))
  const { from, to, start } = createWorld(people, encounters)
  const day = (tick: number): string => new Date(Date.UTC(2021, 0, 27) + tick * 60_000).toISOString().slice(0, 16)
  const rows = Array.from(from, (person, i) => `P${person},P${to[i]},${day(start[i]!)}`)
  const [file, out] = [join(folder, 'contacts.csv'), join(folder, 'each.csv')]
  writeFileSync(file, `from,to,start\n${rows.join('\n')}\n`)
  const took = await timed(runs, () => {
    const began = now()
    const { status, stderr } = spawnSync(CLI, ['trace', '--contacts', file, '--each', '--out', out])
    if (status !== 0) throw new Error(String(stderr))
    return now() - began
  })
  const written = readFileSync(out, 'utf8').trim().split('\n').length - 1
  rmSync(folder, { recursive: true })
  return { took: took.ms, people: written }
}
