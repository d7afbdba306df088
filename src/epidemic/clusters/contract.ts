import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, OneOf, UnitIdSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakIdSchema, PersonSchema } from '../contract/person.ts'
import { CLUSTER_STATUSES } from '../rules/outbreak-end.ts'
import { ClusterListSchema, ClusterWholeSchema, EndSchema, OwnEndSchema } from './schema.ts'
import { clusterRefusals } from './text.ts'

const done = Type.Object({ id: IdSchema })
const reason = Type.String({ minLength: 3, maxLength: 500 })
const name = Type.String({ minLength: 3, maxLength: 200 })
const people = Type.Array(IdSchema, { minItems: 1, maxItems: 5_000 })

/** Clusters: proposed by rule from places, time and chains; a person decides. */
export const clusters = contract(
  'epidemic',
  {
    listClusters: endpoint({
      method: 'GET',
      path: '/epidemic/clusters',
      summary: 'Clusters with cases up to a day: those proposed and those confirmed, or also those rejected',
      permission: 'epidemic.see',
      query: Type.Object({
        day: Type.Optional(DaySchema),
        unit: Type.Optional(UnitIdSchema),
        outbreak: Type.Optional(OutbreakIdSchema),
        rejected: Type.Optional(Type.Boolean()),
      }),
      reply: ClusterListSchema,
      refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
    }),
    getCluster: endpoint({
      method: 'GET',
      path: '/epidemic/clusters/:id',
      summary: 'One cluster up to a day: state, curve, Rt, generations, places, cases',
      permission: 'epidemic.see',
      params: byId,
      query: Type.Object({ day: Type.Optional(DaySchema) }),
      reply: ClusterWholeSchema,
      refusals: ['no-such-cluster'],
    }),
    proposeClusters: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/proposals',
      summary: 'Look at an outbreak anew and propose clusters at once',
      permission: 'epidemic.act',
      body: Type.Object({ outbreakId: OutbreakIdSchema }),
      reply: Type.Object({ asked: Type.Boolean() }),
      refusals: ['unknown-outbreak'],
    }),
    confirmCluster: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/confirm',
      summary: 'Confirm a proposed cluster, and that its cases belong to it',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ name: Type.Optional(name) }),
      reply: done,
      refusals: ['no-such-cluster', 'outside-scope', 'already-confirmed', 'not-standing'],
    }),
    rejectCluster: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/reject',
      summary: 'Say that this is no cluster; it is proposed again only when it grew',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ reason }),
      reply: done,
      refusals: ['no-such-cluster', 'outside-scope', 'not-standing'],
    }),
    renameCluster: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/name',
      summary: 'Give a cluster another name',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ name }),
      reply: done,
      refusals: ['no-such-cluster', 'outside-scope', 'not-standing'],
    }),
    setClusterStatus: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/status',
      summary: 'Confirm that a cluster is active, contained or closed; against the rule with a reason',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ status: OneOf(...CLUSTER_STATUSES), reason: Type.Optional(reason) }),
      reply: done,
      refusals: ['no-such-cluster', 'outside-scope', 'not-confirmed', 'same-status', 'reason-needed'],
    }),
    decideClusterCases: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/cases',
      summary: 'Take offered cases into a cluster, or leave cases out of it',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ people, accept: Type.Boolean() }),
      reply: Type.Object({ decided: Type.Integer() }),
      refusals: ['no-such-cluster', 'outside-scope', 'not-confirmed', 'nobody-chosen'],
    }),
    splitCluster: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/split',
      summary: 'Make a cluster of its own from some cases; `act` undoes it',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ people, name, reason }),
      reply: Type.Object({ id: IdSchema, act: IdSchema }),
      refusals: ['no-such-cluster', 'outside-scope', 'not-confirmed', 'nobody-chosen', 'nobody-left'],
    }),
    mergeClusters: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/merge',
      summary: 'Merge other clusters of the outbreak into this one; `act` undoes it',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ others: Type.Array(IdSchema, { minItems: 1, maxItems: 50 }), reason }),
      reply: Type.Object({ id: IdSchema, act: IdSchema }),
      refusals: ['no-such-cluster', 'outside-scope', 'not-confirmed', 'not-standing', 'other-outbreak'],
    }),
    undoClusterAct: endpoint({
      method: 'POST',
      path: '/epidemic/cluster-acts/:act/undo',
      summary: 'Undo a split or merge while everything it moved is where it put it',
      permission: 'epidemic.act',
      params: Type.Object({ act: IdSchema }),
      body: Type.Object({}),
      reply: Type.Object({ clusters: Type.Array(IdSchema) }),
      refusals: ['no-such-cluster', 'outside-scope', 'changed-since'],
    }),
    listClusterPeople: endpoint({
      method: 'GET',
      path: '/epidemic/clusters/:id/people',
      summary: 'Everybody whose chain begins at a case of the cluster, known by a day: level by level',
      permission: 'epidemic.see',
      params: byId,
      query: Type.Object({
        day: Type.Optional(DaySchema),
        level: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5_000 })),
      }),
      reply: Type.Object({ people: Type.Array(PersonSchema), total: Type.Integer() }),
      refusals: ['no-such-cluster'],
    }),
    listOutbreakEnds: endpoint({
      method: 'GET',
      path: '/epidemic/outbreak-ends',
      summary: 'Days without a new case after which clusters are contained and over: national ones and own ones',
      permission: 'epidemic.see',
      reply: Type.Object({
        own: Type.Array(OwnEndSchema),
        national: Type.Array(EndSchema),
        diseases: Type.Array(Type.String(), { description: 'Those of outbreaks and rules, as they are written' }),
        maySet: Type.Boolean(),
      }),
    }),
    setOutbreakEnd: endpoint({
      method: 'POST',
      path: '/epidemic/outbreak-ends',
      summary: 'Set the days without a new case after which clusters of a disease are contained and over',
      permission: 'epidemic.act',
      body: Type.Object({
        disease: Type.String({ minLength: 2, maxLength: 80 }),
        from: DaySchema,
        containedDays: Type.Integer({ minimum: 1, maximum: 120 }),
        closedDays: Type.Integer({ minimum: 1, maximum: 365 }),
        act: Type.String({ minLength: 3, maxLength: 200 }),
      }),
      reply: Type.Object({ id: IdSchema }),
      refusals: ['not-whole-territory', 'closed-first'],
    }),
    withdrawOutbreakEnd: endpoint({
      method: 'POST',
      path: '/epidemic/outbreak-ends/:id/withdrawal',
      summary: 'Withdraw own days that were entered wrongly',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ reason }),
      reply: done,
      refusals: ['not-whole-territory', 'no-such-days'],
    }),
  },
  clusterRefusals,
)
