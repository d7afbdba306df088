import { contract } from '#platform/http/endpoint'
import { lineEndpoints } from './contract-line.ts'
import { wholeEndpoints } from './contract-whole.ts'
import { lineStates, refusals, wantings, wordKinds } from './text.ts'

export { MOST_EVIDENCE_BYTES } from './contract-line.ts'

/** Words the web shows of states, of what is wanting and of what was done. */
export const assessmentTexts = { lineStates, wantings, wordKinds }

/** Self-assessment by an edition of an index. */
export const assessments = contract('measures', { ...wholeEndpoints, ...lineEndpoints }, refusals)
