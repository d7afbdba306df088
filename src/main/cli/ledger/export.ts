import { open, rename, rm } from 'node:fs/promises'
import { Command } from 'commander'
import { exportAll } from '#ledger'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/sql/connect'
import { openServer } from '../../database.ts'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { showProgress } from '../progress.ts'
import { TEXTS } from './text.ts'

/** `lienthong ledger export --out FILE`. The file appears whole or not at all. With `--json`: `{ "file", "size" }`. */
export const exportCommand = (): Command =>
  new Command('export')
    .description(speak(TEXTS.export))
    .requiredOption('--out <file>', speak(TEXTS.out))
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.exportExamples))
    .action(async ({ out, json }: { out: string; json?: true }) => {
      const size = await exportTo(out)
      console.log(json ? JSON.stringify({ file: out, size }) : speak(TEXTS.exported, { size, file: out }))
    })

async function exportTo(out: string): Promise<number> {
  const draft = `${out}.part`
  const file = await open(draft, 'w', 0o600).catch((fault: Error) => {
    throw new Failure(speak(TEXTS.notWritten, { file: out, reason: fault.message }), EXIT.badInput)
  })
  const progress = showProgress(TEXTS.exporting, 0)
  let size = 0
  try {
    const server = await openServer(readConfig(process.env, process.cwd()), true)
    const database = openDatabase(server.url, { name: 'lienthong ledger export', connections: 1 })
    try {
      await exportAll(
        database.kysely,
        async (chunk) => void (await file.write(chunk)),
        (done, of) => {
          size = done
          progress.at(done, of)
        },
      )
    } finally {
      await database.close()
      await server.stop()
    }
    await file.close()
    await rename(draft, out)
    return size
  } catch (fault) {
    await file.close().catch(() => {})
    await rm(draft, { force: true })
    throw fault
  } finally {
    progress.end()
  }
}
