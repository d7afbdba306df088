import type { Handlers } from '#platform/http/serve'
import type { dossiers } from './contract.ts'
import { deskHandlers } from './http-desk.ts'
import { figureHandlers } from './http-figures.ts'
import { procedureHandlers } from './http-procedure.ts'
import { publicHandlers } from './http-public.ts'
import type { DossierSurroundings } from './surroundings.ts'

export const dossierHandlers = (of: DossierSurroundings): Handlers<typeof dossiers> => ({
  ...procedureHandlers,
  ...publicHandlers(of),
  ...deskHandlers(of),
  ...figureHandlers,
})
