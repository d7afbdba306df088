import type { Day } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Acting } from '#ledger'
import { findAgencies } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { issueDirective, type OnBehalf } from '#work'
import type { Recipient, TaskLine } from './tasks.ts'
import type { Zone } from './zone.ts'

/** Where what was decided on a zone can be followed from: tasks and directives are about it. */
export const ABOUT_ZONE = 'epidemic.zone'

/** Agencies of the day that may be given a task: those of the communes, and those of the province. */
export async function recipientsOn(
  tx: Tx,
  day: Day,
  units: readonly string[],
  language: Language,
): Promise<Recipient[]> {
  const around = new Set(units)
  const all = [
    ...(await findAgencies(tx, { level: 'province', day })),
    ...(await findAgencies(tx, { level: 'commune', day })).filter(({ unit }) => around.has(unit)),
  ]
  return all.map(({ id, name, unit, sector, level }) => ({ id, name: name[language], unitId: unit, sector, level }))
}

type Issuing = Extract<Awaited<ReturnType<typeof issueDirective>>, Refused>['refused']

/** Issues each line as a directive about the zone, all of them or, refused, none: the transaction is given up. */
export async function issueOrders(
  tx: Tx,
  acting: Acting,
  { id, name }: Pick<Zone, 'id' | 'name'>,
  basis: string,
  lines: readonly TaskLine[],
  as?: OnBehalf,
): Promise<string[] | Refused<Issuing>> {
  const issued: string[] = []
  for (const { workingDays, units, agencies, ...words } of lines) {
    const answer = await issueDirective(
      tx,
      acting,
      {
        ...words,
        sector: 'health',
        deadline: { workingDays },
        units: [...units],
        agencies: [...agencies],
        basis,
        about: { type: ABOUT_ZONE, id, label: name },
      },
      as,
    )
    if (isRefused(answer)) return answer as Refused<Issuing>
    issued.push(answer.id)
  }
  return issued
}
