import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, UnitIdSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import { CampaignSchema, TargetSchema, TestKindSchema } from './schema.ts'

export const campaignEndpoints = {
  listCampaigns: endpoint({
    method: 'GET',
    path: '/epidemic/campaigns',
    summary: 'Campaigns with how far they are, the latest first',
    permission: 'epidemic.see',
    query: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema), unit: Type.Optional(UnitIdSchema) }),
    reply: Type.Object({ campaigns: Type.Array(CampaignSchema) }),
  }),
  getCampaign: endpoint({
    method: 'GET',
    path: '/epidemic/campaigns/:id',
    summary: 'A campaign and how far it is',
    permission: 'epidemic.see',
    params: byId,
    reply: CampaignSchema,
    refusals: ['unknown-campaign'],
  }),
  findByCodes: endpoint({
    method: 'POST',
    path: '/epidemic/campaigns/codes',
    summary:
      'Whom a pasted list of codes means in an outbreak, and which codes mean nobody; a POST since lists are long',
    permission: 'epidemic.see',
    body: Type.Object({
      outbreakId: OutbreakIdSchema,
      codes: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 5000 }),
    }),
    reply: Type.Object({
      people: Type.Array(Type.Object({ id: IdSchema, code: Type.String(), isCase: Type.Boolean() })),
      unknown: Type.Array(Type.String()),
    }),
  }),
  openCampaign: endpoint({
    method: 'POST',
    path: '/epidemic/campaigns',
    summary: 'Have everybody in a circle sampled within some days',
    permission: 'epidemic.act',
    body: Type.Object({
      outbreakId: OutbreakIdSchema,
      name: Type.String({ minLength: 3, maxLength: 200 }),
      target: TargetSchema,
      /** Only people of these levels; empty: everybody in the list. */
      levels: Type.Array(Type.Integer({ minimum: 0, maximum: 9 })),
      startsOn: DaySchema,
      endsOn: DaySchema,
      kind: TestKindSchema,
      pooled: Type.Boolean(),
      basis: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    reply: Type.Object({ id: IdSchema, planned: Type.Integer() }),
    refusals: ['unknown-outbreak', 'unknown-unit', 'outside-scope', 'times-wrong', 'nobody-there', 'target-unknown'],
  }),
  closeCampaign: endpoint({
    method: 'POST',
    path: '/epidemic/campaigns/:id/closing',
    summary: 'End a campaign: whoever was not sampled is called off',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    reply: Type.Object({ id: IdSchema, cancelled: Type.Integer() }),
    refusals: ['unknown-campaign', 'outside-scope', 'campaign-closed'],
  }),
}
