import { Command } from 'commander'
import { speak } from './language.ts'
import { exportCommand } from './ledger/export.ts'
import { keyCommand } from './ledger/key.ts'
import { TEXTS } from './ledger/text.ts'
import { verifyCommand } from './ledger/verify.ts'

/** `lienthong ledger verify | export | key`. */
export const ledgerCommand = (): Command =>
  new Command('ledger')
    .description(speak(TEXTS.ledger))
    .addCommand(verifyCommand())
    .addCommand(exportCommand())
    .addCommand(keyCommand())
