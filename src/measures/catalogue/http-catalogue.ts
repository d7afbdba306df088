import type { Day } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { findAgencies, namesOf, sectorNames } from '#people'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { inputsOf } from '../formula/graph.ts'
import type { Indicator } from '../indicator.ts'
import { listProgrammes } from '../programme/store-programme.ts'
import type { Sources } from '../series/source.ts'
import { define, end, redefine } from './change.ts'
import type { catalogue } from './contract.ts'
import { definitionFrom, inputOf, stateOn } from './definition.ts'
import { differencesBetween } from './difference.ts'
import type { CatalogueAround } from './faults.ts'
import { checkHandler } from './http-check.ts'
import { catalogueOn, feedsOf, nodeOf } from './lineage.ts'
import type { CatalogueRow, DefinitionVersion } from './schema.ts'
import { allDefinitions } from './store-indicators.ts'
import { usedIn } from './store-lineage.ts'
import { endVersion, lockIndicator, publishedTo, writeChange, writtenOf } from './store-versions.ts'

/** The handlers of the catalogue, given what other rooms count. */
export function catalogueHandlers(sources: Sources): Handlers<typeof catalogue> {
  return {
    async listCatalogue({ query, today, caller }, tx) {
      const day = query.day ?? today
      const all = await allDefinitions(tx)
      const shown = catalogueOn(all, day)
      const feeds = feedsOf(shown)
      const versions = Map.groupBy(all, ({ id }) => id)
      const agencies = await agencyNames(tx)
      const items = [...shown.values()]
        .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
        .map(
          (of): CatalogueRow => ({
            id: of.id,
            name: of.name,
            short: of.short,
            goal: of.goal,
            raw: of.raw,
            origin: of.origin,
            measureUnit: of.measureUnit,
            direction: of.direction,
            level: of.level,
            period: of.period,
            sector: of.sector,
            owner: agencies.get(of.ownerAgencyId) ?? null,
            source: of.source,
            state: stateOn(of, day),
            from: of.from,
            to: of.to,
            versions: versions.get(of.id)?.length ?? 0,
            madeOf: inputsOf(of.formula).length,
            feeds: feeds.get(of.id)?.length ?? 0,
          }),
        )
      return { day, items, mayDefine: caller.may('measures.define') }
    },

    async getDefinition({ params: { id }, query, today, caller }, tx) {
      const day = query.day ?? today
      const all = await allDefinitions(tx)
      const shown = catalogueOn(all, day)
      const own = shown.get(id)
      if (!own) return refuse('not-found')
      const versions = await versionsOf(tx, all, shown, id, day)
      const nodes = (ids: Iterable<string>) =>
        [...new Set(ids)].flatMap((one) => {
          const found = shown.get(one)
          return found ? [nodeOf(found, day)] : []
        })
      const programmes = await listProgrammes(tx)
      const programme = programmes.find((one) => one.id === own.programmeId)
      const { forms, nodes: editionNodes, targets } = await usedIn(tx, id, day)
      return {
        id,
        goal: own.goal,
        raw: own.raw,
        sector: own.sector,
        programme: programme ? { id: programme.id, name: programme.name } : null,
        mayDefine: caller.may('measures.define'),
        versions,
        shown: versions.findIndex(({ from }) => from === own.from),
        named: nodes(versions.flatMap(({ formula }) => inputsOf(formula))),
        madeOf: nodes(inputsOf(own.formula)),
        feeds: nodes(feedsOf(shown).get(id) ?? []),
        weighs: nodes([...shown.values()].filter(({ weightId }) => weightId === id).map((one) => one.id)),
        forms: [...forms],
        nodes: [...editionNodes],
        targets: [...targets],
        publishedTo: await publishedTo(tx, id),
      }
    },

    checkFormula: checkHandler(sources),

    async defineIndicator(call, tx) {
      const { id, goal, raw, sector, from, definition } = call.body
      const around = await aroundOf(tx, call, sources)
      const identity = { id: id.trim(), goal, raw, sector, programmeId: null, position: 0 }
      const decided = define(definitionFrom(identity, from, definition), around)
      if (isRefused(decided)) return decided
      await writeChange(tx, decided.state, byOf(call))
      await remember(tx, call, decided.facts)
      return { id: decided.state.indicator.id, from }
    },

    async redefineIndicator(call, tx) {
      const { id } = call.params
      const { from, definition, reason, after } = call.body
      await lockIndicator(tx, id)
      const around = await aroundOf(tx, call, sources)
      const identity = around.all.find((one) => one.id === id)
      if (!identity) return refuse('not-found')
      const published = await publishedTo(tx, id)
      const decided = redefine(definitionFrom(identity, from, definition), around, {
        after,
        reason,
        today: call.today,
        publishedTo: published,
      })
      if (isRefused(decided)) return decided
      await writeChange(tx, decided.state, byOf(call))
      await remember(tx, call, decided.facts)
      return { id, from }
    },

    async endIndicator(call, tx) {
      const { id } = call.params
      const { on, reason, after } = call.body
      await lockIndicator(tx, id)
      const around = await aroundOf(tx, call, sources)
      if (!around.all.some((one) => one.id === id)) return refuse('not-found')
      const decided = end(id, on, around, { after, reason, publishedTo: await publishedTo(tx, id) })
      if (isRefused(decided)) return decided
      await endVersion(tx, id, decided.state.from, decided.state.to)
      await remember(tx, call, decided.facts)
      return { id, from: decided.state.from }
    },
  }
}

/** Every definition of one indicator, the latest first, each with what it changed. */
async function versionsOf(
  tx: Tx,
  all: readonly Indicator[],
  shown: ReadonlyMap<string, Indicator>,
  id: string,
  day: Day,
): Promise<DefinitionVersion[]> {
  const written = new Map((await writtenOf(tx, id)).map((one) => [one.from, one]))
  const people = await namesOf(
    tx,
    [...written.values()].flatMap(({ by }) => (by === null ? [] : [by])),
  )
  const agencies = await agencyNames(tx)
  const naming = {
    agency: (of: string) => agencies.get(of) ?? { vi: of, en: of },
    indicator: (of: string) => shown.get(of)?.short ?? { vi: of, en: of },
  }
  const own = all.filter((one) => one.id === id).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return own.map((of, i) => {
    const before = own[i + 1]
    const how = written.get(of.from)
    return {
      ...inputOf(of),
      from: of.from,
      to: of.to,
      state: stateOn(of, day),
      owner: agencies.get(of.ownerAgencyId) ?? null,
      verifier: of.verifierAgencyId === null ? null : (agencies.get(of.verifierAgencyId) ?? null),
      reason: how?.reason ?? null,
      changedBy: (how?.by && people.get(how.by)) || null,
      changedAt: how?.at ?? '1970-01-01T00:00:00.000Z',
      differences: before ? differencesBetween(before, of, naming) : [],
    }
  })
}

const byOf = ({ caller, at }: Pick<Call<typeof catalogue.endIndicator>, 'caller' | 'at'>) => ({
  account: caller.accountId,
  at,
})

const agencyNames = async (tx: Tx) => new Map((await findAgencies(tx, {})).map(({ id, name }) => [id, name]))

async function aroundOf(
  tx: Tx,
  { caller }: Pick<Call<typeof catalogue.endIndicator>, 'caller'>,
  sources: Sources,
): Promise<CatalogueAround> {
  return {
    language: caller.language,
    all: await allDefinitions(tx),
    counted: new Set(Object.keys(sources)),
    agencies: new Set((await agencyNames(tx)).keys()),
    sectors: new Set(Object.keys(sectorNames).filter((sector) => sector !== '*')),
  }
}
