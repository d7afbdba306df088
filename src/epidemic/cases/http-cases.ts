import { randomBytes } from 'node:crypto'
import { spokenDay } from '#kernel/day'
import { fold, tidy } from '#kernel/fold'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { mayAct, whereOf } from '../case.ts'
import type { Surroundings } from '../doors.ts'
import { actable } from '../http-case.ts'
import { EVERYWHERE } from '../outbreak.ts'
import { unitName } from '../place.ts'
import { definitionOn } from '../rules/case-definition.ts'
import { findKnown } from '../store-case.ts'
import { findCodes } from '../store-chain.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { everyOutbreak, sceneOf } from '../store-scene.ts'
import { viewSeen } from '../view.ts'
import type { cases } from './contract.ts'
import { createSaveHandlers } from './http-save.ts'
import { addDefinition, deviceSecret, findDefinitions } from './store-definition.ts'
import { findHousehold, findMembers, joinHouseholds, removeMember, saveMember } from './store-household.ts'
import { findStored } from './store-investigation.ts'
import { countClasses, findLines } from './store-list.ts'

const SHOWN = 200

export const createCasesHandlers = (surroundings: Pick<Surroundings, 'identities'>): Handlers<typeof cases> => ({
  ...createSaveHandlers(surroundings),

  async listInvestigations(call, tx) {
    const { day, unit, outbreak, classification, limit = SHOWN } = call.query
    const scene = await sceneOf(tx, { day, unit, outbreak }, call.today)
    if (isRefused(scene)) return scene
    const outbreakIds = outbreak === undefined && day === undefined ? await everyOutbreak(tx) : scene.outbreakIds
    const within = { outbreakIds, unitIds: scene.unitIds }
    const lines = await findLines(tx, { ...within, classes: classification?.length ? classification : null, limit })
    const { language } = call.caller
    return {
      investigations: lines.map(({ unitId, ...line }) => ({
        ...line,
        unitName: unitName(scene.atlas, unitId, call.today, language),
      })),
      counts: await countClasses(tx, within),
    }
  },

  async getInvestigation(call, tx) {
    const { caller, today } = call
    const person = await findKnown(tx, call.params.id)
    if (!person) return refuse('not-found')
    const stored = await findStored(tx, person)
    const outbreak = await findOutbreak(tx, person.outbreakId)
    const atlas = await loadAtlas(tx)
    const household = await findHousehold(tx, person.id)
    const members = household === null ? [] : await findMembers(tx, household, person.id)
    const { sourceId } = stored.form
    const codes = await findCodes(tx, [
      person.id,
      ...members.map(({ id }) => id),
      ...(sourceId === null ? [] : [sourceId]),
    ])
    const definitions = await findDefinitions(tx)
    const { definitionId } = stored
    const act = definitions.find(({ id }) => id === definitionId)?.act ?? null
    return {
      personId: person.id,
      code: codes.get(person.id) ?? '',
      outbreakId: person.outbreakId,
      disease: outbreak?.disease ?? '',
      unitId: person.unitId,
      unitName: unitName(atlas, person.unitId, today, caller.language),
      isCase: person.confirmedAt !== null,
      version: stored.version,
      form: stored.form,
      source: sourceId === null ? null : viewSeen(sourceId, null, codes, atlas, today),
      infectedUnitName: unitName(atlas, stored.form.infectedUnitId, today, caller.language),
      definition: definitionId === null ? null : { id: definitionId, act, criteria: [...stored.criteria] },
      household: members.map(({ id, unitId, level }) => ({ person: viewSeen(id, unitId, codes, atlas, today), level })),
      updatedAt: stored.updatedAt,
      updatedBy: stored.updatedBy,
      mayAct: mayAct(caller, person.unitId),
    }
  },

  async joinHousehold(call, tx) {
    const person = await actable(call, tx)
    if (isRefused(person)) return person
    if (call.body.withId === person.id) return refuse('with-oneself')
    const other = await actable({ params: { id: call.body.withId }, caller: call.caller }, tx)
    if (isRefused(other)) return other
    if (other.outbreakId !== person.outbreakId) return refuse('other-outbreak')
    const [own, theirs] = [await findHousehold(tx, person.id), await findHousehold(tx, other.id)]
    const householdId = theirs ?? own ?? newId()
    if (own !== null && theirs !== null && own !== theirs) await joinHouseholds(tx, own, theirs)
    if (own === null) await saveMember(tx, person, householdId, call.at)
    if (theirs === null) await saveMember(tx, other, householdId, call.at)
    await remember(
      tx,
      call,
      [person, other].map(({ id, unitId }) => ({
        kind: 'epidemic.household-joined',
        subject: { type: 'epidemic.person', id },
        where: whereOf(unitId),
        after: { householdId },
      })),
    )
    return { householdId }
  },

  async leaveHousehold(call, tx) {
    const person = await actable(call, tx)
    if (isRefused(person)) return person
    const householdId = await findHousehold(tx, person.id)
    if (householdId === null) return refuse('not-in-household')
    await removeMember(tx, person)
    await remember(tx, call, [
      {
        kind: 'epidemic.household-left',
        subject: { type: 'epidemic.person', id: person.id },
        where: whereOf(person.unitId),
        before: { householdId },
      },
    ])
    return { id: person.id }
  },

  async listDefinitions(call, tx) {
    return { definitions: await findDefinitions(tx), mayAdd: call.caller.may('epidemic.act', EVERYWHERE) }
  },

  async addDefinition(call, tx) {
    const { disease, act, from, findings, classes } = call.body
    if (!call.caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
    if (classes.confirmed.length === 0) return refuse('definition-empty')
    const current = definitionOn(await findDefinitions(tx), disease, from)
    if (current?.from === from) return refuse('definition-exists', { day: spokenDay(from) })
    const id = `${fold(disease).replace(/[^a-z0-9]+/g, '-')}-${from}`
    const body = { findings, classes }
    await addDefinition(tx, {
      id,
      disease: tidy(disease),
      act: tidy(act),
      from,
      body,
      at: call.at,
      account: call.caller.accountId,
    })
    await remember(tx, call, [
      {
        kind: 'epidemic.definition-added',
        subject: { type: 'epidemic.case-definition', id },
        where: EVERYWHERE,
        authority: act,
        after: { disease, from, criteria: Object.values(classes).flat().length },
      },
    ])
    return { id }
  },

  async openDevice(call, tx) {
    const fresh = randomBytes(32).toString('base64')
    return { secret: await deviceSecret(tx, call.caller.accountId ?? '', fresh, call.at) }
  },
})
