import type { Handlers } from '#platform/http/serve'
import type { analysis } from './contract.ts'
import { createAnalyst } from './http-analyst.ts'
import { createOutbreakAnalysis } from './http-outbreak.ts'
import { createPersonAnalysis } from './http-person.ts'

export function createAnalysisHandlers({ databaseUrl }: { readonly databaseUrl: string }): Handlers<typeof analysis> {
  const analyst = createAnalyst(databaseUrl)
  return { ...createPersonAnalysis(analyst), ...createOutbreakAnalysis(analyst) }
}
