import { readFile } from 'node:fs/promises'
import { refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import type { Atlas } from './atlas.ts'
import { importBoundaries } from './boundaries.ts'
import { compareDays } from './compare.ts'
import type { places } from './contract.ts'
import { childrenOn, pathOn, subtreeOn, turningDays, unitOn, unitsOn } from './reading.ts'
import { searchUnits } from './search.ts'
import { findBoundaries, loadAtlas, saveBoundaries } from './store.ts'
import { loadShapes } from './store-shapes.ts'
import { groundOn } from './succession.ts'
import { LEVELS } from './unit.ts'
import { actView, collectionView, gapView, hitView, linkView, partView, refOf, unitView, versionView } from './view.ts'

export const handlers: Handlers<typeof places> = {
  async listUnits({ query, today }, tx) {
    const atlas = await loadAtlas(tx)
    const day = query.day ?? today
    const under = query.under === undefined ? null : new Set(subtreeOn(atlas, query.under, day))
    const units = (query.parent === undefined ? unitsOn(atlas, day) : childrenOn(atlas, query.parent, day))
      .filter((unit) => query.level === undefined || unit.level === query.level)
      .filter((unit) => under === null || under.has(unit.unitId))
    return { day, units: units.map((unit) => unitView(atlas, unit, day)) }
  },

  async getUnit({ params: { id }, query, today }, tx) {
    const atlas = await loadAtlas(tx)
    const day = query.day ?? today
    const versions = atlas.byUnit.get(id) ?? []
    const standing = unitOn(atlas, id, day)
    const unit = standing ?? versions.findLast((version) => version.from <= day) ?? versions[0]
    if (!unit) return refuse('not-found')
    const seen = standing ? day : unit.from
    const [before, after] = [atlas.backward.get(id) ?? [], atlas.onward.get(id) ?? []]
    const populations = atlas.populations.get(id) ?? []
    const cited = new Set([...versions, ...before, ...after, ...populations].map((thing) => thing.actId))
    for (const { endedBy } of versions) if (endedBy !== null) cited.add(endedBy)
    return {
      day,
      unit: unitView(atlas, unit, seen),
      standing: standing !== null,
      versions: versions.map((version) => versionView(atlas, version)),
      path: pathOn(atlas, id, seen).map(refOf),
      children: childrenOn(atlas, id, seen).map((child) => unitView(atlas, child, seen)),
      before: before.flatMap((link) => linkView(atlas, link, 'fromId')),
      after: after.flatMap((link) => linkView(atlas, link, 'toId')),
      territory: standing ? [] : groundOn(atlas, id, day).map(refOf),
      populations: populations.map(({ year, people, actId }) => ({ year, people, actId })),
      acts: actsOf(atlas, cited),
      gaps: atlas.gaps.filter((gap) => gap.unitId === id).map((gap) => gapView(atlas, gap)),
    }
  },

  async searchUnits({ query, today }, tx) {
    const atlas = await loadAtlas(tx)
    const day = query.day ?? today
    const hits = searchUnits(atlas, query.words, day, query.limit)
    return { day, hits: hits.map((hit) => hitView(atlas, hit, day)) }
  },

  async listShapes({ query, today }, tx) {
    const day = query.day ?? today
    return collectionView(day, await loadShapes(tx, day, query.parent ?? null, query.level))
  },

  async listDays(_call, tx) {
    const atlas = await loadAtlas(tx)
    return turningDays(atlas).map((day) => {
      const born = unitsOn(atlas, day).filter((unit) => unit.from === day)
      const [province = 0, district = 0, commune = 0] = LEVELS.map((level) => unitsOn(atlas, day, level).length)
      return { day, province, district, commune, acts: actsOf(atlas, new Set(born.map((unit) => unit.actId))) }
    })
  },

  async compareDays({ query: { from, to } }, tx) {
    if (to <= from) return refuse('bad-days')
    const atlas = await loadAtlas(tx)
    const changes = compareDays(atlas, from, to)
    const pair = ({ before, after }: (typeof changes.renamed)[number]) => ({
      before: unitView(atlas, before, from),
      after: unitView(atlas, after, to),
    })
    return {
      closed: changes.closed.map(({ unit, became }) => ({
        unit: unitView(atlas, unit, from),
        became: became.flatMap((part) => partView(atlas, part, to)),
      })),
      born: changes.born.map(({ unit, formedFrom }) => ({
        unit: unitView(atlas, unit, to),
        formedFrom: formedFrom.flatMap((part) => partView(atlas, part, from)),
      })),
      renamed: changes.renamed.map(pair),
      moved: changes.moved.map(pair),
      codesReused: changes.codesReused.map(pair),
    }
  },

  async listGaps(_call, tx) {
    const atlas = await loadAtlas(tx)
    const links = [...atlas.onward.values()]
    return {
      resolved: links.flat().length,
      unresolved: atlas.gaps.filter((gap) => gap.kind === 'predecessor').length,
      splits: links.filter((list) => list.some((link) => link.share === null)).length,
      gaps: atlas.gaps.map((gap) => gapView(atlas, gap)),
    }
  },

  async importBoundaries(call, tx) {
    const { upload, query, today, caller, at } = call
    const day = query.day ?? today
    const atlas = await loadAtlas(tx)
    const file = parsed(await readFile(upload.path, 'utf8'))
    if (file === undefined) return refuse('bad-file')
    const { accepted, faults } = importBoundaries(atlas, day, file)
    if (faults.length > 0)
      return refuse(
        'bad-rows',
        { count: faults.length },
        faults.map(({ feature, code, words, values }) => ({
          row: feature,
          field: code ?? 'id',
          message: say(words, caller.language, values),
        })),
      )
    const units = accepted.flatMap((one) => {
      const unit = unitOn(atlas, one.unitId, day)
      return unit ? [{ ...one, from: unit.from, level: unit.level }] : []
    })
    await saveBoundaries(tx, { day, sha256: upload.sha256, at }, units)
    const after = { day, count: units.length, sha256: upload.sha256 }
    const subject = { type: 'places.boundary-file', id: upload.sha256 }
    await remember(tx, call, [
      { kind: 'places.boundaries-imported', subject, where: { unit: null, sector: null }, after },
    ])
    const boundaries = await findBoundaries(tx, day)
    const levels = new Set(units.map((unit) => unit.level))
    const missing = unitsOn(atlas, day).filter((unit) => levels.has(unit.level) && !boundaries.has(unit.unitId))
    return { day, imported: units.length, missing: missing.length, sha256: upload.sha256 }
  },
}

const actsOf = (atlas: Atlas, ids: ReadonlySet<string>) =>
  [...ids].flatMap((id) => {
    const act = atlas.acts.get(id)
    return act ? [actView(act)] : []
  })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
