import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { day as dayOf } from '#kernel/day'
import { tidy } from '#kernel/fold'
import { type PrintedPredecessor, resolvePredecessors } from './resolve.ts'
import type { Act, Gap, Kind, Level, PlaceFacts, Population, UnitVersion } from './unit.ts'

const FILES = ['acts', 'units', 'predecessors', 'populations', 'gaps'] as const
const SEEDS = new URL('../../seeds/places/', import.meta.url)

export interface Seed {
  readonly facts: PlaceFacts
  readonly printed: readonly PrintedPredecessor[]
  /** Changes when any seed file does. */
  readonly sha256: string
}

/** Reads the seed files (seeds/places/README.md) and resolves the printed predecessors. */
export async function readSeed(): Promise<Seed> {
  const texts = await Promise.all(FILES.map((name) => readFile(new URL(`${name}.csv`, SEEDS), 'utf8')))
  const [acts, units, predecessors, populations, gaps] = texts.map(rowsOf)
  const versions = (units ?? []).map(versionOf)
  const printed = (predecessors ?? []).map(printedOf)
  const resolution = resolvePredecessors(versions, printed)
  return {
    facts: {
      versions,
      successions: resolution.successions,
      acts: (acts ?? []).map(actOf),
      populations: (populations ?? []).map(populationOf),
      gaps: [...(gaps ?? []).map(holeOf), ...resolution.gaps],
    },
    printed,
    sha256: createHash('sha256').update(texts.join('\0')).digest('hex'),
  }
}

type Row = Readonly<Record<string, string>>

const rowsOf = (text: string): Row[] => parse(text, { columns: true, skip_empty_lines: true, bom: true })

const textIn = (row: Row, key: string): string => {
  const value = row[key]
  if (value === undefined || value === '') throw new Error(`seeds/places: ${key} is missing in ${JSON.stringify(row)}`)
  return tidy(value)
}
const maybe = (row: Row, key: string): string | null => (row[key] ? tidy(row[key]) : null)
const maybeDay = (row: Row, key: string) => (row[key] ? dayOf(row[key]) : null)
const maybeNumber = (row: Row, key: string): number | null => (row[key] ? Number(row[key]) : null)

const versionOf = (row: Row): UnitVersion => ({
  unitId: textIn(row, 'unit_id'),
  from: dayOf(textIn(row, 'from')),
  to: maybeDay(row, 'to'),
  code: textIn(row, 'code'),
  name: textIn(row, 'name'),
  kind: textIn(row, 'kind') as Kind,
  level: textIn(row, 'level') as Level,
  parentId: maybe(row, 'parent_id'),
  point: row.longitude ? { longitude: Number(row.longitude), latitude: Number(row.latitude) } : null,
  areaKm2: maybeNumber(row, 'area_km2'),
  actId: textIn(row, 'act_id'),
  begins: row.begins === 'act' ? 'act' : 'known',
  endedBy: maybe(row, 'ended_by'),
})

const printedOf = (row: Row): PrintedPredecessor => ({
  unitId: textIn(row, 'unit_id'),
  day: dayOf(textIn(row, 'day')),
  actId: textIn(row, 'act_id'),
  printed: textIn(row, 'printed'),
})

const actOf = (row: Row): Act => ({
  id: textIn(row, 'id'),
  kind: row.kind === 'act' ? 'act' : 'publication',
  number: maybe(row, 'number'),
  title: { vi: textIn(row, 'title_vi'), en: textIn(row, 'title_en') },
  issuer: maybe(row, 'issuer'),
  signedOn: maybeDay(row, 'signed_on'),
  takesEffectOn: maybeDay(row, 'takes_effect_on'),
  source: maybe(row, 'source'),
})

const populationOf = (row: Row): Population => ({
  unitId: textIn(row, 'unit_id'),
  year: Number(textIn(row, 'year')),
  people: Number(textIn(row, 'people')),
  actId: textIn(row, 'source_id'),
})

const holeOf = (row: Row): Gap => ({
  id: textIn(row, 'id'),
  kind: 'fact',
  unitId: maybe(row, 'unit_id'),
  from: maybeDay(row, 'from'),
  to: maybeDay(row, 'to'),
  printed: null,
  reason: 'unknown',
  words: { vi: textIn(row, 'vi'), en: textIn(row, 'en') },
})
