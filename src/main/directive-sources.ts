import { clusterBrief, clusterCases, epidemicLevelOn, overviewOf } from '#epidemic'
import { epidemicLevelNames } from '#epidemic/contract'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { say, type Text } from '#kernel/text'
import * as measures from '#measures'
import { loadAtlas, subtreeOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { type DirectiveSources, type FigureSource, fourCells, type RecipientRule } from '#work'

/** What rooms that work knows nothing of hand over to it: rules that choose recipients, figures a directive is about. */
export const directiveSources = (sources: measures.Sources, now: () => Instant): DirectiveSources => ({
  rules: [byLevel, missesPath(sources)],
  figures: [waitingF1(now), overdueTasks, clusterSize, indicator(sources)],
})

const LEVELS = ['1', '2', '3', '4'] as const
const levelName = (level: string): Text => epidemicLevelNames[Number(level) as 1 | 2 | 3 | 4]
const listOf = (setting: string | undefined): string[] => (setting ?? '').split(',').filter(Boolean)
const TEXTS = {
  level: { vi: 'Xã, phường theo cấp độ dịch', en: 'Communes by epidemic level' },
  levelSetting: { vi: 'Cấp độ dịch', en: 'Epidemic level' },
  misses: { vi: 'Xã, phường chưa đạt chỉ tiêu', en: 'Communes below a target' },
  missesSetting: { vi: 'Chỉ tiêu', en: 'Indicator' },
  missesWhy: { vi: '{name}: {value} %, chỉ tiêu {target} %', en: '{name}: {value} %, target {target} %' },
  f1: { vi: '{n} F1 chưa cách ly', en: '{n} F1 not quarantined' },
  overdue: { vi: '{n} nhiệm vụ quá hạn', en: '{n} tasks overdue' },
  cases: { vi: '{n} ca trong ổ dịch', en: '{n} cases in the cluster' },
  value: { vi: '{name}: {value}', en: '{name}: {value}' },
} satisfies Record<string, Text>

const filled = (text: Text, values: Readonly<Record<string, string | number | Text>>): Text => {
  const inLanguage = (language: 'vi' | 'en') =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
    )
  return { vi: say(text, 'vi', inLanguage('vi')), en: say(text, 'en', inLanguage('en')) }
}

/** "Every commune with an orange or red level", by the levels confirmed and in force on the day. */
const byLevel: RecipientRule = {
  id: 'epidemic.level',
  words: TEXTS.level,
  settings: async () => [
    {
      name: 'levels',
      words: TEXTS.levelSetting,
      kind: 'choices',
      choices: LEVELS.map((value) => ({ value, words: levelName(value) })),
      start: '3,4',
    },
  ],
  cite({ levels }) {
    const named = listOf(levels).map(levelName)
    return {
      vi: `Xã, phường ở ${named.map(({ vi }) => vi.toLocaleLowerCase('vi')).join(' hoặc ')}`,
      en: `Communes at ${named.map(({ en }) => en.toLowerCase()).join(' or ')}`,
    }
  },
  async resolve(tx, day, { levels }) {
    const wanted = new Set(listOf(levels).map(Number))
    return [...(await epidemicLevelOn(tx, day)).values()]
      .filter(({ level }) => wanted.has(level))
      .toSorted((a, b) => b.level - a.level)
      .map(({ unitId, level }) => ({ unit: unitId, why: levelName(String(level)) }))
  },
}

const rounded = (value: number): string => value.toFixed(1).replace('.', ',')

/** "Communes where an indicator misses its target", of indicators worked out for each commune. */
const missesPath = (sources: measures.Sources): RecipientRule => {
  const rowsOf = async (tx: Tx, day: Day) => {
    const rows = await measures.standings(tx, sources, { place: undefined, day, today: day, targeted: true })
    return rows.filter(({ computed, level, target }) => computed && level === 'commune' && target !== null)
  }
  return {
    id: 'measures.misses-target',
    words: TEXTS.misses,
    async settings(tx, day) {
      const choices = (await rowsOf(tx, day)).map(({ id, short }) => ({ value: id, words: short }))
      return [
        { name: 'indicator', words: TEXTS.missesSetting, kind: 'choice', choices, start: choices[0]?.value ?? '' },
      ]
    },
    cite: () => TEXTS.misses,
    async resolve(tx, day, { indicator = '' }) {
      const row = (await rowsOf(tx, day)).find(({ id }) => id === indicator)
      if (!row?.target) return []
      const { target, direction, short } = row
      const values = await measures.communeValues(tx, sources, indicator, day)
      return values.flatMap(({ unitId, value }) => {
        if (value === null) return []
        const misses = direction === 'up' ? value < target.value : value > target.value
        const why = filled(TEXTS.missesWhy, { name: short, value: rounded(value), target: target.value })
        return misses ? [{ unit: unitId, why }] : []
      })
    },
  }
}

/** F1 of a unit who are not in quarantine: still on their way, or late. */
const waitingF1 = (now: () => Instant): FigureSource => ({
  type: 'epidemic.f1',
  async read(tx, unitId, day) {
    // The end of that day, or this moment where it has not ended.
    const [at = now()] = [instantOf(addDays(day, 1)), now()].toSorted()
    const found = await overviewOf(tx, { day, at, unitId, outbreakId: null })
    if (!found) return null
    const value = found.waiting + found.late
    return { value, words: filled(TEXTS.f1, { n: value }) }
  },
})

const overdueTasks: FigureSource = {
  type: 'situation.unit',
  async read(tx, unitId, day) {
    const unitIds = subtreeOn(await loadAtlas(tx), unitId, day)
    if (unitIds.length === 0) return null
    const { openOverdue } = await fourCells(tx, { today: day, unitIds })
    return { value: openOverdue, words: filled(TEXTS.overdue, { n: openOverdue }) }
  },
}

const clusterSize: FigureSource = {
  type: 'epidemic.cluster',
  async read(tx, id, day) {
    const brief = await clusterBrief(tx, id)
    if (!brief) return null
    const value = (await clusterCases(tx, brief, day)).length
    return { value, words: filled(TEXTS.cases, { n: value }) }
  },
}

const indicator = (sources: measures.Sources): FigureSource => ({
  type: 'measures.indicator',
  async read(tx, id, day) {
    const [row] = await measures.standings(tx, sources, { place: undefined, day, today: day, only: id })
    const value = row?.readings.at(-1)?.value ?? null
    if (!row || value === null) return null
    const unit = row.measureUnit === 'percent' ? ' %' : ''
    return { value, words: filled(TEXTS.value, { name: row.short, value: `${rounded(value)}${unit}` }) }
  },
})
