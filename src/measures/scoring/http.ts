import type { Handlers } from '#platform/http/serve'
import type { AskScores } from './ask.ts'
import type { indices } from './contract.ts'
import { editionHandlers } from './http-editions.ts'
import { scoreHandlers } from './http-scores.ts'

/** Everything about editions and scores. */
export const indexHandlers = (ask: AskScores): Handlers<typeof indices> => ({
  ...editionHandlers(ask),
  ...scoreHandlers(ask),
})
