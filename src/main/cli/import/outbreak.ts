import { findOutbreaks, openOutbreak } from '#epidemic'
import { isDay } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Acting } from '#ledger'
import { systemClock } from '#platform/clock'
import type { Tx } from '#platform/sql/transaction'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { TEXTS } from './text.ts'

export interface ImportOptions {
  readonly kind: string
  readonly outbreak?: string
  readonly open?: string
  readonly disease: string
  readonly started?: string
  readonly closed?: string
  readonly columns?: string
  readonly dryRun?: true
  readonly json?: true
}

/** The outbreak to import into: named, opened now (there already counts as opened), or the only open one. */
export async function outbreakOf(tx: Tx, acting: Acting, options: ImportOptions): Promise<string> {
  const { outbreak, open, disease, started = systemClock.today(), closed } = options
  const known = await findOutbreaks(tx)
  if (open !== undefined) {
    if (!isDay(started)) throw new Failure(speak(TEXTS.badDay, { value: started }), EXIT.badInput)
    if (closed !== undefined && !isDay(closed))
      throw new Failure(speak(TEXTS.badClosed, { value: closed }), EXIT.badInput)
    const opened = await openOutbreak(tx, acting, {
      name: open,
      disease,
      startedOn: started,
      closedOn: closed ?? null,
    })
    if (!isRefused(opened)) return opened.id
    const [fault] = opened.fields ?? []
    if (fault) throw new Failure(fault.message, EXIT.badInput)
    return String(opened.values?.id)
  }
  const candidates =
    outbreak === undefined
      ? known.filter(({ closedOn }) => closedOn === null)
      : known.filter(({ id }) => id === outbreak)
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) return only.id
  throw new Failure(speak(TEXTS.whichOutbreak, { ids: known.map(({ id }) => id).join(', ') || '-' }), EXIT.badInput)
}
