import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { postgres15 } from '../cluster.ts'
import { run } from './step.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser to test with: `CHROMIUM`, else one on the path, else where macOS keeps it. Null when there is none. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = [
    process.env.CHROMIUM ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC,
  ]
  return places.find((path) => path !== '' && isProgram(path)) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function aptInstall(...packages: string[]): Promise<void> {
  const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages].join(' ')
  const script = `export DEBIAN_FRONTEND=noninteractive; apt-get update -q && ${install}`
  // A machine without network is told so here; the step that needs the program decides what that means.
  const { code, output, seconds } = await run(['/bin/sh', '-c', script])
  console.log(`  ${code === 0 ? 'ok  ' : 'note'}  apt-get install ${packages.join(' ')} (${seconds.toFixed(0)} s)`)
  if (code !== 0) console.log(`        ${output.split('\n').at(-1)}`)
}

export async function installChromium(): Promise<void> {
  if (canInstall()) await aptInstall('chromium', 'fonts-noto-core')
}

/** Whether PostgreSQL 15 is there, installing Debian's when allowed to. */
export async function installPostgres15(): Promise<boolean> {
  if (hasPostgres15()) return true
  if (!canInstall()) return false
  // Only the programs are wanted: Debian's package would otherwise start a server of its own.
  const settings = '/etc/postgresql-common/createcluster.conf'
  if (!existsSync(settings)) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    writeFileSync(settings, 'create_main_cluster = false\n')
  }
  await aptInstall('postgresql-15')
  return hasPostgres15()
}

function hasPostgres15(): boolean {
  try {
    postgres15()
    return true
  } catch {
    return false
  }
}
