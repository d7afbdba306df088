import type { Handlers } from '#platform/http/serve'
import type { indices } from './contract.ts'
import { editionHandlers } from './http-editions.ts'
import { type AskScores, scoreHandlers } from './http-scores.ts'

/** Everything about editions and scores. */
export const indexHandlers = (ask: AskScores): Handlers<typeof indices> => ({
  ...editionHandlers,
  ...scoreHandlers(ask),
})
