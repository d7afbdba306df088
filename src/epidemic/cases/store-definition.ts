import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { covidDefinitions } from '../rules/case-definition-covid.ts'
import { otherDefinitions } from '../rules/case-definition-others.ts'
import { diseaseName } from '../rules/disease.ts'
import type { Definition, DefinitionBody } from './definition-schema.ts'

const delivered: readonly Definition[] = [...covidDefinitions, ...otherDefinitions].map(
  (one) => structuredClone({ ...one, added: false }) as Definition,
)

/** All case definitions: those that come with the product and those entered here, which win on the same day. */
export async function findDefinitions(tx: Tx): Promise<Definition[]> {
  const rows = await tx
    .selectFrom('epidemic.case_definition')
    .select(['id', 'disease', 'disease_fold', 'act', 'from_day', 'body'])
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  const added = rows.map((row) => ({
    id: row.id,
    disease: row.disease,
    names: namesOf(row.disease),
    act: row.act,
    from: row.from_day as Day,
    ...(row.body as unknown as DefinitionBody),
    added: true,
  }))
  return [...delivered, ...added]
}

/** Other names of a disease that is known come along, so that an outbreak finds the new definition by any of them. */
export function namesOf(disease: string): string[] {
  const key = diseaseName(disease)
  return [...(delivered.find(({ names }) => names.includes(key))?.names ?? [key])]
}

export interface NewDefinition {
  readonly id: string
  readonly disease: string
  readonly act: string
  readonly from: Day
  readonly body: DefinitionBody
  readonly at: Instant
  readonly account: string | null
}

export const addDefinition = (tx: Tx, { id, disease, act, from, body, at, account }: NewDefinition) =>
  tx
    .insertInto('epidemic.case_definition')
    .values({
      id,
      disease,
      disease_fold: diseaseName(disease),
      act,
      from_day: from,
      body: JSON.stringify(body),
      added_at: at,
      added_by: account,
    })
    .execute()

/** What opens the unsent forms of an account, made on the first asking. */
export async function deviceSecret(tx: Tx, account: string, fresh: string, at: Instant): Promise<string> {
  await tx
    .insertInto('epidemic.device_secret')
    .values({ account_id: account, secret: fresh, made_at: at })
    .onConflict((on) => on.column('account_id').doNothing())
    .execute()
  const row = await tx
    .selectFrom('epidemic.device_secret')
    .select('secret')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return row.secret
}
