import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { type Extent, hashOfHex, inspect, publicKeyFileIn, publicKeyOf, type Verdict, verifyExport } from '#ledger'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/sql/connect'
import { openServer } from '../../database.ts'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { showProgress } from '../progress.ts'
import { TEXTS } from './text.ts'
import { printVerdict } from './verdict.ts'

interface Options {
  readonly key?: readonly string[]
  readonly database?: true
  readonly known?: string
  readonly json?: true
}

/** `lienthong ledger verify FILE --key KEY`, or `--database`. Ends with 3 when something was altered. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description(speak(TEXTS.verify))
    .argument('[file]', speak(TEXTS.file))
    .option('--key <pem...>', speak(TEXTS.keyOption))
    .option('--database', speak(TEXTS.databaseOption))
    .option('--known <size:root>', speak(TEXTS.knownOption))
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.verifyExamples))
    .action(async (file: string | undefined, options: Options) => {
      if ((file === undefined) !== (options.database === true)) throw new Failure(speak(TEXTS.oneOfTwo), EXIT.badInput)
      const known = options.known === undefined ? null : knownFrom(options.known)
      const verdict = file === undefined ? await ofDatabase(options, known) : await ofFile(file, options, known)
      printVerdict(verdict, options.json === true)
      if (verdict.findings.length > 0) process.exitCode = EXIT.refused
    })

async function ofFile(file: string, { key = [] }: Options, known: Extent | null): Promise<Verdict> {
  if (key.length === 0) throw new Failure(speak(TEXTS.noKey), EXIT.badInput)
  const keys = await Promise.all(key.map(keyFrom))
  const progress = showProgress(TEXTS.verifying, 0)
  try {
    const verdict = await verifyExport(file, keys, { known, onProgress: progress.at }).catch((fault: Error) => {
      if (!('syscall' in fault)) throw fault
      throw new Failure(speak(TEXTS.notRead, { file, reason: fault.message }), EXIT.badInput)
    })
    if (verdict === null) throw new Failure(speak(TEXTS.notExport, { file }), EXIT.badInput)
    return verdict
  } finally {
    progress.end()
  }
}

/** The live database is held against the key file of this installation, never against the key in the database itself. */
async function ofDatabase({ key }: Options, known: Extent | null): Promise<Verdict> {
  const config = readConfig(process.env, process.cwd())
  const keys = await Promise.all((key ?? [publicKeyFileIn(config.dataDir)]).map(keyFrom))
  const server = await openServer(config, true)
  const database = openDatabase(server.url, { name: 'lienthong ledger verify', connections: 1 })
  const progress = showProgress(TEXTS.verifying, 0)
  try {
    return await inspect(database.kysely, keys, { known, onProgress: progress.at })
  } finally {
    progress.end()
    await database.close()
    await server.stop()
  }
}

async function keyFrom(file: string): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch((fault: Error) => {
    throw new Failure(speak(TEXTS.notRead, { file, reason: fault.message }), EXIT.badInput)
  })
  const key = publicKeyOf(pem)
  if (key === null) throw new Failure(speak(TEXTS.notKey, { file }), EXIT.badInput)
  return key
}

function knownFrom(text: string): Extent {
  const [size = '', root = ''] = text.split(':', 2)
  const hash = hashOfHex(root)
  if (!/^\d{1,15}$/.test(size) || hash === null) throw new Failure(speak(TEXTS.notKnown), EXIT.badInput)
  return { size: Number(size), root: hash }
}
