import { randomBytes } from 'node:crypto'
import type { Caller } from '#kernel/caller'
import { type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { type Agency, agencyOf, findAgencies } from '#people'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { listForms } from '../reporting/store-forms.ts'
import type { exchange } from './contract.ts'
import type { IntakeKey as KeyView } from './contract-values.ts'
import { hashKey, headOf, type IntakeKey, keyOf } from './keys.ts'
import { findKey, insertKey, listKeys, revokeKey } from './store-keys.ts'
import { namesOf } from './store-names.ts'
import type { Names } from './view.ts'

type Part = Pick<Handlers<typeof exchange>, 'listIntakeKeys' | 'makeIntakeKey' | 'revokeIntakeKey'>

/** Where files for an agency are dropped, shown to whoever keeps its keys. */
export const keyHandlers = (dropFolder: string): Part => ({
  async listIntakeKeys(call, tx) {
    const { caller } = call
    const names = await namesOf(tx, caller.language)
    const agencies = (await findAgencies(tx, { day: call.today })).filter((agency) => mayKeep(caller, agency))
    // A key is another system's way in: whoever may not keep keys is shown none.
    const keys = agencies.length === 0 ? [] : await listKeys(tx)
    return {
      keys: keys.map((key) => keyView(key, names)),
      agencies: agencies.map(({ id, name }) => ({ id, name: name[caller.language] })),
      drop: dropFolder,
    }
  },
  async makeIntakeKey(call, tx) {
    const { agency: id, name, forms } = call.body
    const agency = await agencyOf(tx, id)
    if (!agency) return refuse('no-such-agency', { id })
    if (!mayKeep(call.caller, agency)) return refuse('forbidden')
    const known = new Set((await listForms(tx, forms)).map((form) => form.id))
    const unknown = forms.find((form) => !known.has(form))
    if (unknown !== undefined) return refuse('no-such-form', { id: unknown })
    const key = keyOf(randomBytes(32))
    const made: IntakeKey = {
      id: newId(),
      agencyId: agency.id,
      unitId: agency.unit,
      sector: agency.sector,
      name,
      head: headOf(key),
      forms,
      madeBy: call.caller.accountId as string,
      madeName: call.caller.name,
      madeAt: call.at,
      lastUsedAt: null,
      uses: 0,
      revokedAt: null,
      revokedName: null,
    }
    await insertKey(tx, made, hashKey(key))
    await noted(tx, call, made, 'made')
    return { ...keyView(made, await namesOf(tx, call.caller.language)), key }
  },
  async revokeIntakeKey(call, tx): Promise<KeyView | Refused<'not-found' | 'forbidden'>> {
    const key = await findKey(tx, call.params.id)
    if (!key) return refuse('not-found')
    const agency = await agencyOf(tx, key.agencyId)
    if (!agency || !mayKeep(call.caller, agency)) return refuse('forbidden')
    const names = await namesOf(tx, call.caller.language)
    if (key.revokedAt !== null) return keyView(key, names)
    await revokeKey(tx, key.id, call.at, call.caller.name)
    await noted(tx, call, key, 'revoked')
    return keyView({ ...key, revokedAt: call.at, revokedName: call.caller.name }, names)
  },
})

/** The head of the agency, who acts in its name and directs, or an administrator. */
export function mayKeep(caller: Caller, { id, unit, sector }: Agency): boolean {
  if (caller.may('people.admin', { unit, sector })) return true
  const own = (caller.settings['app.agencies'] ?? '').split(',').includes(id)
  return own && caller.may('work.direct') && caller.may('measures.act', { unit, sector })
}

const noted = (tx: Tx, call: Call, { id, unitId, sector, name }: IntakeKey, what: 'made' | 'revoked') =>
  remember(tx, call, [
    {
      kind: `measures.intake-key-${what}`,
      subject: { type: 'measures.intake-key', id },
      where: { unit: unitId, sector },
      after: { name },
    },
  ])

const keyView = (key: IntakeKey, { agencies, forms }: Names): KeyView => ({
  id: key.id,
  agency: { id: key.agencyId, name: agencies.get(key.agencyId) ?? key.agencyId },
  name: key.name,
  head: key.head,
  forms: key.forms.map((id) => ({ id, name: forms.get(id) ?? id })),
  madeBy: key.madeName,
  madeAt: key.madeAt,
  lastUsedAt: key.lastUsedAt,
  uses: key.uses,
  revokedAt: key.revokedAt,
  revokedBy: key.revokedName,
})
