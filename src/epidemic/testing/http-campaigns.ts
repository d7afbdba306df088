import { spokenDay } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { whereOf } from '../case.ts'
import { unitsWithin } from '../place.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { everyOutbreak } from '../store-scene.ts'
import type { testing } from './contract.ts'
import {
  addCampaign,
  type CampaignRow,
  codeKey,
  findAimed,
  findByCodes,
  findCampaign,
  findCampaigns,
  saveClosed,
} from './store-campaign.ts'
import { addOrders, cancelOrders } from './store-order.ts'

type CampaignHandlers = Pick<
  Handlers<typeof testing>,
  'listCampaigns' | 'getCampaign' | 'findByCodes' | 'openCampaign' | 'closeCampaign'
>

export const campaignHandlers: CampaignHandlers = {
  async listCampaigns(call, tx) {
    const { outbreak, unit } = call.query
    const units = unit === undefined ? null : unitsWithin(await loadAtlas(tx), unit, call.today, [])
    const outbreaks = outbreak === undefined ? await everyOutbreak(tx) : [outbreak]
    return { campaigns: await findCampaigns(tx, outbreaks, units) }
  },

  async getCampaign(call, tx) {
    const campaign = await findCampaign(tx, call.params.id)
    return campaign ?? refuse('unknown-campaign')
  },

  async findByCodes({ body: { outbreakId, codes } }, tx) {
    const asked = new Map(codes.map((code) => [codeKey(code), code.trim()]))
    const people = await findByCodes(tx, outbreakId, [...asked.keys()])
    const found = new Set(people.map(({ code }) => codeKey(code)))
    return { people, unknown: [...asked].flatMap(([key, code]) => (found.has(key) ? [] : [code])) }
  },

  async openCampaign(call, tx) {
    const { outbreakId, name, target, levels, startsOn, endsOn, kind, pooled, basis = null } = call.body
    const outbreak = await findOutbreak(tx, outbreakId)
    if (!outbreak) return refuse('unknown-outbreak', { outbreak: outbreakId })
    if (endsOn < startsOn || (outbreak.closedOn !== null && startsOn >= outbreak.closedOn)) return refuse('times-wrong')
    const units = await unitsOf(call, tx)
    if (isRefused(units)) return units
    const aimed = await findAimed(tx, outbreakId, target, units, levels)
    if (aimed.length === 0) return refuse('nobody-there')
    const places = [...new Set(aimed.map(({ unitId }) => unitId))]
    if (places.some((unit) => !call.caller.may('epidemic.act', whereOf(unit)))) return refuse('outside-scope')
    const unitId = places.length === 1 ? (places[0] ?? null) : null
    const campaign = { outbreakId, name, target, unitId, startsOn, endsOn, kind, pooled, basis, planned: aimed.length }
    const id = await addCampaign(tx, campaign, { at: call.at, account: call.caller.accountId })
    await addOrders(
      tx,
      aimed.map((person) => ({ ...person, reason: 'campaign' as const, aboutId: id, dueOn: endsOn })),
      call.at,
    )
    await remember(tx, call, [
      {
        kind: 'epidemic.campaign-opened',
        subject: { type: 'epidemic.campaign', id },
        where: whereOf(unitId),
        authority: basis ?? undefined,
        after: { outbreakId, name, target: { ...target }, levels, startsOn, endsOn, planned: aimed.length },
      },
    ])
    return { id, planned: aimed.length }
  },

  async closeCampaign(call, tx) {
    const campaign = await findCampaign(tx, call.params.id)
    if (!campaign) return refuse('unknown-campaign')
    if (!call.caller.may('epidemic.act', whereOf(campaign.unitId))) return refuse('outside-scope')
    if (campaign.closedAt !== null) return refuse('campaign-closed')
    const cancelled = await cancelOrders(tx, [campaign.id], call.at)
    await saveClosed(tx, campaign.id, call.at)
    await remember(tx, call, [
      {
        kind: 'epidemic.campaign-closed',
        subject: { type: 'epidemic.campaign', id: campaign.id },
        where: whereOf(campaign.unitId),
        reason: call.body.reason,
        after: { ...campaign.progress, cancelled },
      },
    ])
    return { id: campaign.id, cancelled }
  },
}

/** Units of a target by units, with all that lies in them. */
async function unitsOf(
  { body: { target }, today }: { body: { target: CampaignRow['target'] }; today: Parameters<typeof unitsWithin>[2] },
  tx: Parameters<typeof loadAtlas>[0],
) {
  if (target.kind !== 'units') return []
  const atlas = await loadAtlas(tx)
  const found = target.ids.map((id) => unitsWithin(atlas, id, today, []))
  return found.some((one) => one === null)
    ? refuse('unknown-unit', { day: spokenDay(today) })
    : found.flatMap((one) => one ?? [])
}
