import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { procedureFact } from './procedure-rule.ts'
import { seedProcedures as procedures } from './seed-procedures.ts'
import { insertProcedure, procedureVersions } from './store-procedure.ts'

/** The catalogue's first procedures, where they are not there yet. */
export async function seedProcedures(tx: Tx, acting: Acting): Promise<void> {
  for (const one of procedures) {
    if ((await procedureVersions(tx, one.id)).length > 0) continue
    await insertProcedure(tx, one, { at: acting.at, account: null })
    await remember(tx, acting, [procedureFact('added', one)])
  }
}
