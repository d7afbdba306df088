import { Command } from 'commander'
import { keyFileIn, keyIdOf, openSigner, pemOf } from '#ledger'
import { openDataDir, readConfig } from '#platform/config'
import { speak } from '../language.ts'
import { TEXTS } from './text.ts'

/** `lienthong ledger key`: the public key alone. With `--json`: `{ "keyId", "publicKey" }`. */
export const keyCommand = (): Command =>
  new Command('key')
    .description(speak(TEXTS.key))
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.exportExamples))
    .action(async ({ json }: { json?: true }) => {
      const { dataDir } = readConfig(process.env, process.cwd())
      openDataDir(dataDir)
      const { publicKey } = await openSigner(keyFileIn(dataDir))
      const pem = pemOf(publicKey)
      process.stdout.write(json ? `${JSON.stringify({ keyId: keyIdOf(publicKey), publicKey: pem })}\n` : pem)
    })
