import { Command } from 'commander'
import { loadCommand } from './index-load.ts'
import { TEXTS } from './index-score/text.ts'
import { scoreCommand } from './index-score.ts'
import { speak } from './language.ts'

/** `lienthong index score` and `lienthong index load`. */
export const indexCommand = (): Command =>
  new Command('index').description(speak(TEXTS.index)).addCommand(scoreCommand()).addCommand(loadCommand())
