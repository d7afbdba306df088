import type { Selectable } from 'kysely'
import type { Tables } from '#platform/sql/tables'
import type { Act, Gap, Kind, Level, Population, Recognition, Succession, UnitVersion } from './unit.ts'

/** Rows as the tables hold them, things as the rules know them, and back. The tables' checks keep the words in range. */

type Row<Name extends keyof Tables> = Selectable<Tables[Name]>

export const versionOf = (row: Row<'places.unit_version'>): UnitVersion => ({
  unitId: row.unit_id,
  from: row.valid_from,
  to: row.valid_to,
  code: row.code,
  name: row.name,
  kind: row.kind as Kind,
  level: row.level as Level,
  parentId: row.parent_id,
  point: row.longitude === null || row.latitude === null ? null : { longitude: row.longitude, latitude: row.latitude },
  areaKm2: row.area_km2,
  actId: row.act_id,
  begins: row.begins as UnitVersion['begins'],
  endedBy: row.ended_by,
})

export const rowOfVersion = (version: UnitVersion): Row<'places.unit_version'> => ({
  unit_id: version.unitId,
  valid_from: version.from,
  valid_to: version.to,
  code: version.code,
  name: version.name,
  kind: version.kind,
  level: version.level,
  parent_id: version.parentId,
  longitude: version.point?.longitude ?? null,
  latitude: version.point?.latitude ?? null,
  area_km2: version.areaKm2,
  act_id: version.actId,
  begins: version.begins,
  ended_by: version.endedBy,
})

export const successionOf = (row: Row<'places.succession'>): Succession => ({
  fromId: row.from_id,
  toId: row.to_id,
  day: row.day,
  share: row.share,
  actId: row.act_id,
  recognisedBy: row.recognised_by as Recognition,
})

export const rowOfSuccession = (link: Succession): Row<'places.succession'> => ({
  from_id: link.fromId,
  to_id: link.toId,
  day: link.day,
  share: link.share,
  act_id: link.actId,
  recognised_by: link.recognisedBy,
})

export const actOf = (row: Row<'places.act'>): Act => ({
  id: row.id,
  kind: row.kind as Act['kind'],
  number: row.number,
  title: { vi: row.title_vi, en: row.title_en },
  issuer: row.issuer,
  signedOn: row.signed_on,
  takesEffectOn: row.takes_effect_on,
  source: row.source,
})

export const rowOfAct = (act: Act): Row<'places.act'> => ({
  id: act.id,
  kind: act.kind,
  number: act.number,
  title_vi: act.title.vi,
  title_en: act.title.en,
  issuer: act.issuer,
  signed_on: act.signedOn,
  takes_effect_on: act.takesEffectOn,
  source: act.source,
})

export const populationOf = (row: Row<'places.population'>): Population => ({
  unitId: row.unit_id,
  year: row.year,
  people: row.people,
  actId: row.act_id,
})

export const rowOfPopulation = (count: Population): Row<'places.population'> => ({
  unit_id: count.unitId,
  year: count.year,
  people: count.people,
  act_id: count.actId,
})

export const gapOf = (row: Row<'places.gap'>): Gap => ({
  id: row.id,
  kind: row.kind as Gap['kind'],
  unitId: row.unit_id,
  from: row.valid_from,
  to: row.valid_to,
  printed: row.printed,
  reason: row.reason as Gap['reason'],
  words: row.words_vi === null || row.words_en === null ? null : { vi: row.words_vi, en: row.words_en },
})

export const rowOfGap = (gap: Gap): Row<'places.gap'> => ({
  id: gap.id,
  kind: gap.kind,
  unit_id: gap.unitId,
  valid_from: gap.from,
  valid_to: gap.to,
  printed: gap.printed,
  reason: gap.reason,
  words_vi: gap.words?.vi ?? null,
  words_en: gap.words?.en ?? null,
})
