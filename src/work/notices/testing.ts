import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { CaseLine } from '../engine/case-line.ts'
import { defineWorkflow } from '../engine/workflow.ts'

const text = { vi: 'Mở', en: 'Open' }

/** A small workflow that tells of every step, for tests. */
export const tellingWorkflow = defineWorkflow({
  kind: 'task',
  version: 9,
  opening: 'open',
  states: { open: { closed: false, name: text }, shut: { closed: true, name: { vi: 'Đã đóng', en: 'Shut' } } },
  steps: {
    open: { from: [], to: 'open', by: ['issuer'], needs: [], tells: ['lead'] },
    submit: { from: ['open'], to: 'same', by: ['lead'], needs: [], tells: ['issuer', 'assignee'] },
    shut: { from: ['open'], to: 'shut', by: ['issuer'], needs: [], tells: ['lead', 'assignee'] },
    comment: { from: ['open'], to: 'same', by: ['issuer'], needs: [] },
  },
})

/** A task of the ward, given by the health department. */
export const lineOf = (code: string, assignee: string | null, more: Partial<CaseLine> = {}): CaseLine => ({
  kind: 'task',
  id: '0192f0c1-0000-7000-8000-00000000000a',
  code,
  title: 'Rà soát F1',
  unit: '10549-chu-van-an',
  sector: 'health',
  state: 'open',
  due: '2026-11-20',
  parts: {
    issuer: [{ agency: 'so-y-te', person: null }],
    lead: [{ agency: 'ubnd-10549-chu-van-an', person: null }],
    assignee: assignee === null ? [] : [{ agency: 'ubnd-10549-chu-van-an', person: assignee }],
  },
  ...more,
})

export const handOf = ({ accountId, name, agencyId }: Caller) => ({ accountId, name, agencyId })
export const actingAs = (caller: Caller, at: Instant) => ({ caller, at, requestId: 'test' })
