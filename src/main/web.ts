import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT, Unusable } from '#platform/config'
import { TEXTS } from './text.ts'

/** Where the built pages lie. */
export const WEB_DIR = join(ROOT, 'dist/web')

const STAMP = join(ROOT, 'dist/web.stamp')

/** All of the web, and from the rooms the files a contract may draw on: all but those that touch the world. */
const PARTS = ['web', 'src', 'vite.config.ts', 'package-lock.json']
const LEFT_OUT =
  /\.test\.tsx?$|\.md$|^src\/main\/|^src\/platform\/(sql|jobs|files)\/|\/(store|http|jobs)(-\w+)?(\.ts$|\/)/

/** Whether the pages were built from the sources as they are now. */
export const isBuilt = (): boolean =>
  existsSync(join(WEB_DIR, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()

/** Builds the pages. Throws `Unusable`, the builder's own words on stderr before it. */
export async function buildWeb(): Promise<void> {
  const before = fingerprint()
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const output: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => output.push(piece))
  child.stderr.on('data', (piece: Buffer) => output.push(piece))
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', resolve))
  if (code !== 0) {
    process.stderr.write(`\n${Buffer.concat(output).toString('utf8').trim()}\n`)
    throw new Unusable(TEXTS.buildFailed)
  }
  writeFileSync(STAMP, before)
}

/** A hash over the names and contents of everything the pages are built from. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of PARTS.flatMap(filesIn).sort()) hash.update(`\n${path}\n`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

function filesIn(part: string): string[] {
  if (statSync(join(ROOT, part)).isFile()) return [part]
  const entries = readdirSync(join(ROOT, part), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.map((path) => relative(ROOT, path)).filter((path) => !LEFT_OUT.test(path))
}
