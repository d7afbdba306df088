import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { say } from '#kernel/text'
import { type Agency, findAgencies } from '#people'
import { newId } from '#platform/id'
import type { Tables } from '#platform/sql/tables'
import { within } from '#platform/sql/transaction'
import { takeFile } from './http-values.ts'
import { sayNumber } from './number.ts'
import { reporterOf } from './store-key-caller.ts'
import { type Sent, sentBefore, type Way } from './store-send.ts'
import { dropTexts } from './text.ts'
import { exchangeRefusals } from './text-refusals.ts'
import { outcomes } from './text-words.ts'
import { messageOf } from './view.ts'

export interface Dropping {
  readonly db: Kysely<Tables>
  readonly system: Caller
  readonly now: () => Instant
  /** `DATA_DIR/drop`: a folder for each agency, by its id. */
  readonly folder: string
  readonly secret: () => string
}

/** A file that still grows is left for the next round. */
const SETTLED_MS = 5_000
const MOST_BYTES = 64 * 1_048_576
const KINDS = new Set(['.csv', '.xlsx'])

/**
 * Takes every file dropped for an agency into the drafts of its reports, whole or not at all; the file goes to `done/` or
 * `refused/` with what became of each value beside it. A file that was taken before is known by what is in it.
 */
export async function takeDropped(of: Dropping): Promise<{ done: number; refused: number }> {
  await mkdir(of.folder, { recursive: true })
  const folders = (await readdir(of.folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  if (folders.length === 0) return { done: 0, refused: 0 }
  const agencies = new Map(
    (await within(of.db, of.system, 'read', (tx) => findAgencies(tx, { day: dayOf(of.now()) }))).map((one) => [
      one.id,
      one,
    ]),
  )
  const counts = { done: 0, refused: 0 }
  for (const { name } of folders) {
    const folder = join(of.folder, name)
    const files = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort()
    for (const file of files) {
      if (!(await isSettled(join(folder, file), Date.parse(of.now())))) continue
      const taken = await takeOne(of, agencies.get(name), folder, file)
      counts[taken ? 'done' : 'refused'] += 1
    }
  }
  return counts
}

async function isSettled(path: string, now: number): Promise<boolean> {
  if (basename(path).startsWith('.')) return false
  const { mtimeMs } = await stat(path)
  return now - mtimeMs >= SETTLED_MS
}

async function takeOne(of: Dropping, agency: Agency | undefined, folder: string, file: string): Promise<boolean> {
  const path = join(folder, file)
  const sent = await read(of, agency, path)
  const why = typeof sent === 'string' ? sent : sent.intake.problem
  const taken = typeof sent !== 'string' && sent.intake.state === 'written'
  const target = join(folder, taken ? 'done' : 'refused')
  await mkdir(target, { recursive: true })
  const name = await freeName(target, file, of.now())
  // What became of it is there before the file is: nobody finds one without the other.
  await writeFile(join(target, `${name}.result.csv`), resultOf(sent, why))
  await rename(path, join(target, name))
  return taken
}

async function read(of: Dropping, agency: Agency | undefined, path: string): Promise<Sent | string> {
  if (!agency) return dropTexts['no-agency'].vi
  if (!KINDS.has(extname(path).toLowerCase())) return dropTexts['wrong-kind'].vi
  if ((await stat(path)).size > MOST_BYTES) return dropTexts['too-large'].vi
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  const at = of.now()
  const today = dayOf(at)
  const name = say(dropTexts.sender, 'vi', { agency: agency.name.vi })
  const caller = await within(of.db, of.system, 'read', (tx) =>
    reporterOf(tx, agency, { account: null, name, day: today, language: 'vi', key: '' }),
  )
  const way: Way = {
    source: 'drop',
    agency,
    fileName: basename(path),
    sha256,
    requestKey: `drop ${sha256}`,
    keyId: null,
    forms: [],
    dry: false,
    good: false,
    submit: false,
  }
  const call = { caller, at, today, requestId: newId() }
  const sent = await within(of.db, caller, 'write', async (tx): Promise<Sent | Refused> => {
    const before = await sentBefore(tx, way)
    return before ?? takeFile(tx, call, path, way, { secret: of.secret(), period: periodIn(basename(path)) })
  })
  if (!isRefused(sent)) return sent
  const text = exchangeRefusals[sent.refused as keyof typeof exchangeRefusals]
  return text ? say(text, 'vi', sent.values ?? {}) : sent.refused
}

/** A period in the name of a file counts for rows that name none: `dan-so_2026-10.csv`. */
const periodIn = (name: string): string =>
  /(?:^|[_ .])(\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?)(?=[_ .])/.exec(name)?.[1] ?? ''

/** What became of each value, as a table that a spreadsheet opens; what was sent is never run there as a formula. */
function resultOf(sent: Sent | string, why: string | null): string {
  const head = ['o', 'don_vi', 'chi_tieu', 'da_ghi', 'doc_la', 'ket_qua', 'viec_can_lam']
  const rows =
    typeof sent === 'string'
      ? []
      : sent.values.map((row) => [
          row.cell,
          row.subjectName,
          row.lineName,
          row.told,
          row.absent || row.value === null || row.measureUnit === null ? '' : sayNumber(row.value, row.measureUnit),
          outcomes[row.outcome].vi,
          messageOf(row, 'vi') ?? '',
        ])
  const first = why === null ? [] : [['', '', '', '', '', dropTexts.refused.vi, why]]
  return `\uFEFF${stringify([head, ...first, ...rows], { escape_formulas: true })}`
}

/** A file of the same name that came before is not written over. */
async function freeName(folder: string, file: string, at: Instant): Promise<string> {
  const taken = await stat(join(folder, file)).then(
    () => true,
    () => false,
  )
  return taken ? `${at.replace(/[:.]/g, '-')} ${file}` : file
}
