import { Command } from 'commander'
import { TEXTS } from './index-score/text.ts'
import { scoreCommand } from './index-score.ts'
import { speak } from './language.ts'

/** `lienthong index score`. */
export const indexCommand = (): Command =>
  new Command('index').description(speak(TEXTS.index)).addCommand(scoreCommand())
