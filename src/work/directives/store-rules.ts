import { addDays, type Day, spokenDay } from '#kernel/day'
import { compareText } from '#kernel/fold'
import { type Refused, refuse } from '#kernel/refusal'
import { say, type Text, type Values } from '#kernel/text'
import { findAgencies, sectorNames } from '#people'
import { type Atlas, fullName, loadAtlas, successorsOf, turningDays, unitsOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { cellsBy } from '../figures/store-figures.ts'
import type { Chosen, RecipientRule, RuleSettings } from './doors.ts'
import { ruleTexts } from './text.ts'

const both = (text: Text, values: (language: 'vi' | 'en') => Values): Text => ({
  vi: say(text, 'vi', values('vi')),
  en: say(text, 'en', values('en')),
})
const none = async () => []

const communes: RecipientRule = {
  id: 'work.communes',
  words: ruleTexts.communes,
  settings: none,
  cite: () => ruleTexts.communes,
  resolve: async (tx, day) =>
    unitsOn(await loadAtlas(tx), day, 'commune').map(({ unitId }) => ({ unit: unitId, why: ruleTexts.whyCommune })),
}

const departments: RecipientRule = {
  id: 'work.departments',
  words: ruleTexts.departments,
  settings: none,
  cite: () => ruleTexts.departments,
  resolve: async (tx, day) =>
    (await findAgencies(tx, { level: 'province', day }))
      .filter(({ sector }) => sector !== 'general')
      .map(({ id, unit }) => ({ unit, agency: id, why: ruleTexts.whyDepartment })),
}

const sectorWords = (sector: string): Text => sectorNames[sector] ?? { vi: sector, en: sector }

const ofSector: RecipientRule = {
  id: 'work.sector',
  words: ruleTexts.sector,
  async settings(tx, day) {
    const sectors = [...new Set((await findAgencies(tx, { day })).map(({ sector }) => sector))]
    const choices = sectors
      .filter((sector) => sector !== 'general')
      .map((value) => ({ value, words: sectorWords(value) }))
      .toSorted((a, b) => compareText(a.words.vi, b.words.vi))
    return [{ name: 'sector', words: ruleTexts.sectorSetting, kind: 'choice', choices, start: '' }]
  },
  cite: ({ sector = '' }) => both(ruleTexts.whySector, (language) => ({ sector: sectorWords(sector)[language] })),
  async resolve(tx, day, { sector = '' }) {
    const why = both(ruleTexts.whySector, (language) => ({ sector: sectorWords(sector)[language] }))
    return (await findAgencies(tx, { sector, day })).map(({ id, unit }) => ({ unit, agency: id, why }))
  },
}

/** The last day on which there were districts, as far as the units know; null when there never were. */
function districtEve(atlas: Atlas, day: Day): Day | null {
  const turns = turningDays(atlas).filter((turn) => turn <= day)
  return turns.map((turn) => addDays(turn, -1)).findLast((eve) => unitsOn(atlas, eve, 'district').length > 0) ?? null
}

const formerDistrict: RecipientRule = {
  id: 'work.former-district',
  words: ruleTexts.formerDistrict,
  async settings(tx, day) {
    const atlas = await loadAtlas(tx)
    const eve = districtEve(atlas, day)
    const choices = (eve === null ? [] : unitsOn(atlas, eve, 'district'))
      .map((unit) => ({ value: unit.unitId, words: fullName(unit) }))
      .toSorted((a, b) => compareText(a.words.vi, b.words.vi))
    return [{ name: 'district', words: ruleTexts.formerDistrictSetting, kind: 'choices', choices, start: '' }]
  },
  cite: () => ruleTexts.formerDistrict,
  async resolve(tx, day, { district = '' }) {
    const atlas = await loadAtlas(tx)
    const eve = districtEve(atlas, day)
    if (eve === null) return []
    return listOf(district).flatMap((id): Chosen[] => {
      const unit = unitsOn(atlas, eve, 'district').find(({ unitId }) => unitId === id)
      if (!unit) return []
      const why = both(ruleTexts.whyDistrict, (language) => ({
        district: fullName(unit)[language],
        day: spokenDay(addDays(eve, 1)),
      }))
      const old = unitsOn(atlas, eve, 'commune').filter(({ parentId }) => parentId === id)
      const standing = new Set(old.flatMap(({ unitId }) => successorsOf(atlas, unitId, day).map((part) => part.unitId)))
      return [...standing].map((unit) => ({ unit, why }))
    })
  },
}

const overdue: RecipientRule = {
  id: 'work.overdue',
  words: ruleTexts.overdue,
  settings: async () => [{ name: 'more', words: ruleTexts.overdueSetting, kind: 'number', choices: [], start: '2' }],
  cite: ({ more = '0' }) => ({
    vi: `Xã, phường có hơn ${more} nhiệm vụ quá hạn`,
    en: `Communes with more than ${more} overdue tasks`,
  }),
  async resolve(tx, day, { more = '0' }) {
    const communesToday = new Set(unitsOn(await loadAtlas(tx), day, 'commune').map(({ unitId }) => unitId))
    return [...(await cellsBy(tx, 'unit', { today: day }))]
      .filter(([unit, { openOverdue }]) => communesToday.has(unit) && openOverdue > Number(more))
      .toSorted(([, a], [, b]) => b.openOverdue - a.openOverdue)
      .map(([unit, { openOverdue }]) => ({ unit, why: both(ruleTexts.whyOverdue, () => ({ n: openOverdue })) }))
  },
}

/** Settings that are lists are written with commas. */
export const listOf = (setting: string): string[] => setting.split(',').filter(Boolean)

/** Rules this room knows by itself. */
export const ownRules: readonly RecipientRule[] = [communes, departments, formerDistrict, ofSector, overdue]

export interface ResolvedRule {
  readonly rule: { readonly id: string; readonly words: Text }
  readonly chosen: readonly Chosen[]
}

/** What a rule chooses on the day; a setting left empty is asked for by name. */
export async function resolveRule(
  tx: Tx,
  rules: readonly RecipientRule[],
  asked: { readonly id: string; readonly settings: RuleSettings },
  day: Day,
  language: 'vi' | 'en',
): Promise<ResolvedRule | Refused<'rule-unknown' | 'rule-setting'>> {
  const rule = rules.find(({ id }) => id === asked.id)
  if (!rule) return refuse('rule-unknown')
  const known = await rule.settings(tx, day)
  for (const { name, words, kind, choices, start } of known) {
    const value = asked.settings[name] ?? start
    const good =
      kind === 'number'
        ? /^\d{1,6}$/.test(value)
        : listOf(value).length > 0 && listOf(value).every((one) => choices.some((choice) => choice.value === one))
    if (!good) return refuse('rule-setting', { setting: say(words, language) })
  }
  const settings = { ...Object.fromEntries(known.map(({ name, start }) => [name, start])), ...asked.settings }
  return { rule: { id: rule.id, words: rule.cite(settings) }, chosen: await rule.resolve(tx, day, settings) }
}
