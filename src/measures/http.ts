import type { FileStore } from '#platform/files/store'
import { type Part, part } from '#platform/http/serve'
import { assessmentHandlers } from './assessment/http.ts'
import { catalogueHandlers } from './catalogue/http-catalogue.ts'
import { assessments, catalogue, exchange, indices, measures, reporting, series, whatIf } from './contract.ts'
import { type ExchangeGround, exchangeHandlers } from './exchange/http.ts'
import { programmeHandlers } from './programme/http-programme.ts'
import { standingHandlers } from './programme/http-standings.ts'
import { reportingHandlers } from './reporting/http.ts'
import { valueHandlers } from './reporting/http-values.ts'
import type { AskScores } from './scoring/ask.ts'
import { indexHandlers } from './scoring/http.ts'
import { seriesHandlers } from './series/http.ts'
import type { Sources } from './series/source.ts'
import { whatIfHandlers } from './whatif/http.ts'

/** What the room needs around it. */
export interface Surroundings {
  /** Where counted indicators come from. */
  readonly sources: Sources
  /** Where evidence is kept. */
  readonly files: FileStore
  /** Asks for the scores of a year to be worked out, off the request. */
  readonly askScores: AskScores
  /** What spreadsheets and other systems need. */
  readonly exchange: ExchangeGround
}

/** Everything this room serves, part by part. */
export const createParts = ({ sources, files, askScores, exchange: ground }: Surroundings): readonly Part[] => [
  part(assessments, assessmentHandlers(sources, files)),
  part(catalogue, catalogueHandlers(sources)),
  part(exchange, exchangeHandlers(ground)),
  part(indices, indexHandlers(askScores)),
  part(whatIf, whatIfHandlers),
  part(measures, { ...standingHandlers(sources), ...programmeHandlers(sources), ...valueHandlers(sources) }),
  part(reporting, reportingHandlers(sources, files)),
  part(series, seriesHandlers(sources)),
]
