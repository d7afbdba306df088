import { spokenDay } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas, predecessorsOf, unitOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { EVERYWHERE, isOpenOn } from '../outbreak.ts'
import { diseaseKey } from '../rules/disease.ts'
import { type EpidemicLevelRule, epidemicLevelRuleOf, epidemicLevelRules } from '../rules/epidemic-level.ts'
import { findOutbreaks } from '../store-outbreak.ts'
import { checkRule, confirmLevels } from './confirm.ts'
import type { epidemicLevels } from './contract.ts'
import { readInputs } from './reading.ts'
import type { LevelRuleView } from './schema.ts'
import { communesUnder, judgeDay, nameOf } from './store-assess.ts'
import { addLevels, addOwnRule, findConfirmed, findOwnRules, saveInputs } from './store-levels.ts'

const USUAL = 'COVID-19'

const viewRule = (rule: EpidemicLevelRule): LevelRuleView => ({
  act: rule.act,
  from: rule.inForce.from,
  counts: rule.counts,
  starts: rule.starts,
  rows: rule.rows,
  raises: [...rule.raises],
  fallWeeks: rule.fallWeeks,
  cited: [...rule.cited],
  own: !epidemicLevelRules.includes(rule),
})

export const levelHandlers: Handlers<typeof epidemicLevels> = {
  async listEpidemicLevels(call, tx) {
    const day = call.query.day ?? call.today
    const atlas = await loadAtlas(tx)
    const { unit } = call.query
    if (unit !== undefined && !unitOn(atlas, unit, day)) return refuse('unknown-unit', { day: spokenDay(day) })
    const diseases = await diseasesOn(tx, day)
    const disease = call.query.disease ?? diseases[0] ?? USUAL
    const communes = communesUnder(atlas, unit, day).filter(({ unitId }) =>
      call.caller.may('epidemic.see', whereOf(unitId)),
    )
    const { rule, units } = await judgeDay(tx, atlas, { day, disease, communes })
    return {
      day,
      disease,
      diseases: [...new Set([...diseases, disease])],
      rule: rule && viewRule(rule),
      units: units.map(({ unit: version, assessment, ...rest }) => ({
        ...rest,
        unitId: version.unitId,
        unitName: nameOf(version, call.caller.language),
        assessment: assessment && { ...assessment, criteria: [...assessment.criteria] },
      })),
      mayConfirm: call.caller.may('epidemic.act', EVERYWHERE),
    }
  },

  async getEpidemicLevelHistory(call, tx) {
    const atlas = await loadAtlas(tx)
    const { unit } = call.params
    const versions = atlas.byUnit.get(unit)
    if (!versions?.[0]) return refuse('unknown-unit', { day: spokenDay(call.today) })
    const days = versions[0].from
    const before = predecessorsOf(atlas, unit, days).map(({ unitId }) => unitId)
    const rows = await findConfirmed(tx, diseaseKey(call.query.disease ?? USUAL), call.today, [unit, ...before])
    return { levels: rows.toReversed() }
  },

  async confirmEpidemicLevels(call, tx) {
    const { disease, day, units } = call.body
    if (!call.caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
    if (day > call.today) return refuse('day-ahead')
    const atlas = await loadAtlas(tx)
    const communes = units.flatMap(({ unitId }) => unitOn(atlas, unitId, day) ?? [])
    if (communes.length < units.length) return refuse('unknown-unit', { day: spokenDay(day) })
    const { rule, units: judged } = await judgeDay(tx, atlas, { day, disease, communes })
    if (!rule) return refuse('no-rule', { day: spokenDay(day) })
    const byUnit = new Map(judged.map((one) => [one.unit.unitId, one]))
    const asked = units.flatMap(({ unitId, level, note }) => {
      const found = byUnit.get(unitId)
      if (!found?.assessment) return []
      const { assessment, unit, confirmed } = found
      const said = note?.trim() || null
      return [
        {
          unitId,
          unitName: nameOf(unit, call.caller.language),
          level,
          note: said,
          assessment,
          before: confirmed?.level ?? null,
        },
      ]
    })
    const decided = confirmLevels(asked, rule, day)
    if (isRefused(decided)) return decided
    const rows = decided.state.map(({ unitId, level, note, assessment }) => ({
      unitId,
      level,
      note,
      proposed: assessment.level,
      criteria: assessment.criteria,
    }))
    await addLevels(tx, { disease: diseaseKey(disease), day, act: rule.act }, rows, byOf(call))
    await remember(tx, call, decided.facts)
    return { confirmed: rows.length }
  },

  async enterLevelInputs(call, tx) {
    const { disease, day, rows } = call.body
    if (day > call.today) return refuse('day-ahead')
    if (rows.some(({ unitId }) => !call.caller.may('epidemic.act', whereOf(unitId)))) return refuse('outside-scope')
    const unique = [...new Map(rows.map((row) => [row.unitId, row])).values()]
    await saveInputs(tx, diseaseKey(disease), day, unique, byOf(call))
    await remember(
      tx,
      call,
      unique.map(({ unitId, ...after }) => ({
        kind: 'epidemic.level-inputs-entered',
        subject: { type: 'epidemic.epidemic-level', id: unitId },
        where: whereOf(unitId),
        after: { ...after, day },
      })),
    )
    return { entered: unique.length }
  },

  async readLevelInputs(call, tx) {
    const atlas = await loadAtlas(tx)
    const read = readInputs(call.body.text, communesUnder(atlas, undefined, call.body.day), call.caller.language)
    return { rows: [...read.rows], notUnderstood: [...read.notUnderstood] }
  },

  async setLevelRule(call, tx) {
    const { disease, from, act, starts, rows, fallWeeks } = call.body
    if (!call.caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
    const list = rows.by === 'capacity' ? [rows.high, rows.medium, rows.low] : [rows.met, rows.unmet]
    if (!checkRule(starts, list)) return refuse('bad-rule')
    const national = epidemicLevelRuleOf(disease, from, await findOwnRules(tx))
    if (!national) return refuse('no-rule', { day: spokenDay(from) })
    const { counts, raises } = national
    const rule = { counts, raises, starts, rows, fallWeeks: fallWeeks ?? national.fallWeeks }
    const id = await addOwnRule(tx, { disease: diseaseKey(disease), from, act, rule }, byOf(call))
    await remember(tx, call, [
      {
        kind: 'epidemic.level-rule-set',
        subject: { type: 'epidemic.level-rule', id },
        where: EVERYWHERE,
        authority: act,
        after: { disease, from, starts: [...starts] },
      },
    ])
    return { id }
  },
}

const byOf = ({
  at,
  caller,
}: {
  readonly at: Parameters<typeof saveInputs>[4]['at']
  readonly caller: { readonly accountId: string | null; readonly name: string }
}) => ({
  at,
  account: caller.accountId,
  name: caller.name,
})

/** Diseases of the outbreaks open on the day. */
const diseasesOn = async (tx: Tx, day: Parameters<typeof isOpenOn>[1]): Promise<string[]> => [
  ...new Set((await findOutbreaks(tx)).filter((one) => isOpenOn(one, day)).map(({ disease }) => disease)),
]
