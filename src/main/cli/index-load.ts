import { Command } from 'commander'
import { TEXTS } from './index-load/text.ts'
import { speak } from './language.ts'

/** `lienthong index load FILE`: an edition a decision brought, into the province's database. */
export const loadCommand = (): Command =>
  new Command('load')
    .description(speak(TEXTS.load))
    .argument('<file>', speak(TEXTS.file))
    .addHelpText('after', speak(TEXTS.after))
    // Scoring from files needs neither the room nor a database: they are opened only here.
    .action(async (file: string) => (await import('./index-load/run.ts')).run(file))
