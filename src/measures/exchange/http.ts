import type { Handlers } from '#platform/http/serve'
import type { exchange } from './contract.ts'
import { intakeHandlers } from './http-intakes.ts'
import { keyHandlers } from './http-keys.ts'
import { sheetHandlers } from './http-sheets.ts'
import { valueHandlers } from './http-values.ts'

export interface ExchangeGround {
  /** Signs the marks of templates; read when first needed. */
  readonly secret: () => string
  /** The folder files are dropped in, as shown to whoever keeps keys. */
  readonly dropFolder: string
}

export const exchangeHandlers = ({ secret, dropFolder }: ExchangeGround): Handlers<typeof exchange> => ({
  ...sheetHandlers(secret),
  ...intakeHandlers,
  ...keyHandlers(dropFolder),
  ...valueHandlers(secret),
})
