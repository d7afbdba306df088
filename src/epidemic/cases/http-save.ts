import { dayOf } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { confirmCase, type Known, whereOf } from '../case.ts'
import type { Surroundings } from '../doors.ts'
import { actable, newCase, newPersonOf } from '../http-case.ts'
import { refuseAfterEnd } from '../outbreak.ts'
import { definitionOn } from '../rules/case-definition.ts'
import { findKnown } from '../store-case.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { addCases, addPeople } from '../store-person.ts'
import { askRetrace } from '../store-runs.ts'
import type { cases } from './contract.ts'
import { type Save, savedFact, saveForm } from './investigation.ts'
import { findDefinitions } from './store-definition.ts'
import { findSource, findStored, holdInvestigation, saveInvestigation } from './store-investigation.ts'
import { addSending, findLastOfForm, findSent, type Sent } from './store-sending.ts'

type Saving = Call<typeof cases.saveInvestigation>

/** What the levels follow from: when any of it changes on a case, they are traced anew. */
const TRACED = ['onsetOn', 'sampledOn', 'isolatedAt'] as const

export const createSaveHandlers = ({
  identities,
}: Pick<Surroundings, 'identities'>): Pick<Handlers<typeof cases>, 'saveInvestigation'> => ({
  async saveInvestigation(call, tx) {
    const { body, caller, at } = call
    if (body.account !== caller.accountId) return refuse('other-account')
    await holdInvestigation(tx, body.formId)
    const sent = await findSent(tx, body.sendId)
    if (sent) return answerOf(tx, sent, [])
    // The form was taken before and mended since, its answer lost on the way: the person it entered is there already.
    const before = body.personId === null ? await findLastOfForm(tx, body.formId) : null
    const personId = body.personId ?? before?.personId ?? null
    if (personId !== null) await holdInvestigation(tx, personId)
    const person =
      personId === null ? await enter(call, tx, identities) : await actable({ params: { id: personId }, caller }, tx)
    if (isRefused(person)) return person
    const outbreak = await findOutbreak(tx, person.outbreakId)
    if (!outbreak) return refuse('unknown-outbreak', { outbreak: person.outbreakId })

    const stored = await findStored(tx, person)
    const { form: asked } = body
    const source = asked.sourceId === null ? null : await findSource(tx, asked.sourceId)
    const judgedOn = asked.confirmedAt === null ? dayOf(at) : dayOf(asked.confirmedAt)
    const definition = definitionOn(await findDefinitions(tx), outbreak.disease, judgedOn)
    // What this very form wrote last is what its next sending began from.
    const began = before && before.version === stored.version && body.base === null
    const version = began ? stored.version : body.version
    const save = saveForm(
      { version, base: body.base, form: asked, sure: body.sure },
      { person, stored, source, definition, now: at, language: caller.language },
    )
    if (isRefused(save)) return save

    const facts: Fact[] = personId === null ? [addedFact(person)] : []
    const confirmed = await confirm(call, tx, person, save, outbreak)
    if (isRefused(confirmed)) return confirmed
    const account = caller.accountId
    const saved = await saveInvestigation(tx, {
      person,
      stored,
      save,
      sourceHome: source?.home ?? null,
      at,
      account,
      name: caller.name,
    })
    await addSending(tx, {
      sendId: body.sendId,
      formId: body.formId,
      person,
      personId: person.id,
      version: saved,
      account,
      at,
    })
    await remember(tx, call, [...facts, ...confirmed, savedFact(person, stored.form, save)])
    if (confirmed.length > 0 || (person.confirmedAt !== null && TRACED.some((field) => save.changed.includes(field))))
      await askRetrace(tx, person.outbreakId, at)
    return answerOf(tx, { personId: person.id, version: saved }, save.taken)
  },
})

/** The person of a form who stands in no list yet. */
async function enter(
  call: Saving,
  tx: Tx,
  identities: Surroundings['identities'],
): Promise<
  Known | Refused<'no-person' | 'unknown-outbreak' | 'unknown-unit' | 'outside-scope' | 'times-wrong' | 'bad-id-number'>
> {
  const { person: input, outbreakId } = call.body
  if (input === null) return refuse('no-person')
  if (!(await findOutbreak(tx, outbreakId))) return refuse('unknown-outbreak', { outbreak: outbreakId })
  const person = await newPersonOf(call, input, tx)
  if (isRefused(person)) return person
  await addPeople(tx, identities, outbreakId, [person], call.at)
  const { home, id, unitId } = person
  return { home, id, outbreakId, unitId, level: null, confirmedAt: null, isolatedAt: null, exposedAt: null }
}

/** Turns the person F0 where the save says so: the same act as confirming from the person's page. */
async function confirm(
  { at, caller }: Saving,
  tx: Tx,
  person: Known,
  { confirm: input }: Save,
  outbreak: Parameters<typeof refuseAfterEnd>[0],
): Promise<readonly Fact[] | Refused<'outbreak-closed' | 'already-a-case' | 'times-wrong'>> {
  if (input === null) return []
  const over = refuseAfterEnd(outbreak, input.confirmedAt)
  if (over) return over
  const decided = confirmCase(person, input, at, caller.language)
  if (isRefused(decided)) return decided
  await addCases(tx, person.outbreakId, [newCase(person, decided.state)], at)
  return decided.facts
}

const addedFact = ({ id, unitId, outbreakId }: Known): Fact => ({
  kind: 'epidemic.person-added',
  subject: { type: 'epidemic.person', id },
  where: whereOf(unitId),
  after: { outbreakId },
})

async function answerOf(tx: Tx, { personId, version }: Sent, taken: readonly string[]) {
  const code = await findCode(tx, personId)
  return { personId, code, version, taken: [...taken] }
}

async function findCode(tx: Tx, id: string): Promise<string> {
  const known = await findKnown(tx, id)
  return known === null ? '' : ((await findSource(tx, id))?.code ?? '')
}
