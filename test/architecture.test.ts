import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const ROOMS = ['ledger', 'places', 'people', 'work', 'measures', 'epidemic', 'situation'] as const

/** Who may knock on whose door: a room, then the rooms whose `index.ts` it may import. The graph is acyclic. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  platform: ['kernel'],
  ledger: ['kernel', 'platform'],
  places: ['kernel', 'platform', 'ledger'],
  people: ['kernel', 'platform', 'ledger', 'places'],
  work: ['kernel', 'platform', 'ledger', 'places', 'people'],
  measures: ['kernel', 'platform', 'ledger', 'places', 'people', 'work'],
  epidemic: ['kernel', 'platform', 'ledger', 'places', 'people', 'work'],
  situation: ['kernel', 'platform', 'ledger', 'places', 'people', 'work', 'measures', 'epidemic'],
  main: ['kernel', 'platform', ...ROOMS],
}

/** Pure engines with a door of their own, so that the command line starts without the room around them. */
const ENGINES = new Set(['#epidemic/tracing', '#measures/composite'])

/** Only these files of a room, or folders so named, touch the world; every other file is pure. */
const TOUCHES_THE_WORLD = /(^|\/)(store|http|jobs|index)(-[\w-]+)?(\.ts$|\/)/
// Hashing and checking signatures are pure; making keys and random values is not.
const IMPURE_IMPORT = /^(node:(?!crypto$)|pg$|kysely$|fastify|@fastify|pg-boss|exceljs|better-auth|pino|piscina)/

const MOST_LINES = 300
const MEDIAN_LINES = 80
const P95_LINES = 220

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => ending.test(name))
    .sort()
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/g)].map((m) => m[1] as string)
const typeOnly = (path: string, from: string): boolean =>
  new RegExp(`import type [^'"]*from\\s*['"]${from.replace(/[/#.]/g, '\\$&')}['"]`).test(read(path))

const GENERATED = new Set(['src/platform/sql/tables.ts'])
const sources = filesUnder('src', /\.ts$/).filter((path) => !GENERATED.has(path))
const code = sources.filter((path) => !path.endsWith('.test.ts'))
const web = filesUnder('web', /\.tsx?$/)

const roomOf = (path: string): string => path.split('/')[1] as string

test('rooms knock only on the doors they may', () => {
  const wrong: string[] = []
  for (const path of code) {
    const room = roomOf(path)
    for (const from of importsOf(path)) {
      const target = /^#([\w]+)(?:\/(.+))?$/.exec(from)
      if (target) {
        const [, other, door] = target as unknown as [string, string, string | undefined]
        if (other !== room && !DOORS[room]?.includes(other)) wrong.push(`${path} → ${from}`)
        // Between rooms there are two doors; machinery and words are open.
        if (
          (ROOMS as readonly string[]).includes(other) &&
          door !== undefined &&
          door !== 'contract' &&
          !ENGINES.has(from)
        )
          wrong.push(`${path} → ${from}`)
      } else if (from.startsWith('.')) {
        const inside = relative('src', join(dirname(path), from)).split('/')[0]
        if (inside !== room) wrong.push(`${path} → ${from}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('the web knows rooms only through their contracts, and words, and the client', () => {
  const wrong = web.flatMap((path) =>
    importsOf(path)
      .filter((from) => from.startsWith('#') || from.includes('/src/'))
      .filter((from) => !/^#(kernel\/\w+|platform\/http\/(endpoint|client|schema)|\w+\/contract)$/.test(from))
      .map((from) => `${path} → ${from}`),
  )
  expect(wrong).toEqual([])
})

test('in the web, what serves every page knows no room', () => {
  const wrong = web
    .filter((path) => /^web\/(ui|form|table|chart|map)\//.test(path))
    .flatMap((path) =>
      importsOf(path)
        .filter((from) => /^#\w+\/contract$/.test(from))
        .map((from) => `${path} → ${from}`),
    )
  expect(wrong).toEqual([])
})

test('rules are pure: only store, http, jobs and index touch the world', () => {
  const wrong: string[] = []
  for (const path of code) {
    const room = roomOf(path)
    if (!(ROOMS as readonly string[]).includes(room)) continue
    const inside = path.split('/').slice(2).join('/')
    if (TOUCHES_THE_WORLD.test(inside)) continue
    for (const from of importsOf(path)) {
      const impure = IMPURE_IMPORT.test(from) || /^#platform\/(?!http\/(endpoint|schema)$)/.test(from)
      if (impure && !typeOnly(path, from)) wrong.push(`${path} → ${from}`)
    }
    if (
      /\bnew Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID|randomBytes|generateKeyPair|process\.env/.test(
        read(path),
      )
    )
      wrong.push(`${path} reads the clock, chance or the environment`)
  }
  expect(wrong).toEqual([])
})

test('the kernel imports nothing from outside itself', () => {
  const wrong = code
    .filter((path) => roomOf(path) === 'kernel')
    .flatMap((path) =>
      importsOf(path)
        .filter((from) => !from.startsWith('./'))
        .map((from) => `${path} → ${from}`),
    )
  expect(wrong).toEqual([])
})

test('no room names the tables of another', () => {
  const wrong: string[] = []
  for (const path of code) {
    const room = roomOf(path)
    for (const [, schema] of read(path).matchAll(
      /\b(?:from|join|into|update|table|selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)[\s(]+['"`]?(ledger|places|people|work|measures|epidemic|situation)\.\w+/gi,
    )) {
      if (room !== schema && room !== 'main' && room !== 'platform') wrong.push(`${path} names ${schema}`)
    }
  }
  expect(wrong).toEqual([])
})

test('files keep to their size', () => {
  const sizes = [...code, ...web]
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number
  expect(sizes.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  expect(at(0.5)).toBeLessThanOrEqual(MEDIAN_LINES)
  expect(at(0.95)).toBeLessThanOrEqual(P95_LINES)
})

test('every text is said in both languages', () => {
  const wrong: string[] = []
  for (const path of [...code, ...web].filter((name) => basename(name).startsWith('text'))) {
    for (const [whole, vi, en] of read(path).matchAll(
      /\{\s*vi:\s*['"`]([^'"`]*)['"`],\s*en:\s*['"`]([^'"`]*)['"`],?\s*\}/g,
    )) {
      const names = (text: string) =>
        [...text.matchAll(/\{(\w+)\}/g)]
          .map((m) => m[1])
          .sort()
          .join()
      if ((vi === '') !== (en === '')) wrong.push(`${path}: ${whole}`)
      if (names(vi as string) !== names(en as string)) wrong.push(`${path}: values differ in ${whole}`)
    }
  }
  expect(wrong).toEqual([])
})

test('every room introduces itself in under sixty lines', () => {
  const long = ['kernel', 'platform', ...ROOMS].filter((room) => read(`src/${room}/README.md`).split('\n').length > 60)
  expect(long).toEqual([])
})

test('`any` stays about none', () => {
  const count = [...code, ...web].reduce(
    (sum, path) => sum + (read(path).match(/: any\b|<any\b|as any\b/g)?.length ?? 0),
    0,
  )
  expect(count).toBeLessThanOrEqual(4)
})
