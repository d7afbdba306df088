import { defineWorkflow, type Workflow } from '../engine/workflow.ts'
import type { DossierState, DossierStep } from './names.ts'
import { dossierTexts } from './text.ts'

const name = dossierTexts.state
const held: DossierState[] = ['handed', 'processing']
const underWay: DossierState[] = [...held, 'waiting', 'paying']
const before: DossierState[] = ['draft', 'submitted', 'mending']
const open: DossierState[] = [...before, ...underWay, 'issued', 'declined']

/**
 * A dossier of an administrative procedure by way of the one-stop desk (Decree 61/2018/NĐ-CP as amended by Decree
 * 107/2021/NĐ-CP; since 1 July 2025 Decree 118/2025/NĐ-CP): checked before it is taken in, handed from agency to agency
 * with each receipt confirmed, documents asked for once, and an apology by the head when it is late. The clock of the
 * office stands while the applicant is waited for.
 */
export const dossierWorkflow: Workflow<DossierState, DossierStep> = defineWorkflow({
  kind: 'dossier',
  version: 1,
  opening: 'apply',
  states: {
    draft: { closed: false, name: name.draft, clock: 'stands' },
    submitted: { closed: false, name: name.submitted },
    mending: { closed: false, name: name.mending, clock: 'stands' },
    handed: { closed: false, name: name.handed },
    processing: { closed: false, name: name.processing },
    waiting: { closed: false, name: name.waiting, clock: 'stands' },
    paying: { closed: false, name: name.paying, clock: 'stands' },
    // There is a result: what stands open is its handing out, for which no term runs.
    issued: { closed: false, name: name.issued, clock: 'stands' },
    declined: { closed: false, name: name.declined, clock: 'stands' },
    returned: { closed: true, name: name.returned },
    rejected: { closed: true, name: name.rejected },
    withdrawn: { closed: true, name: name.withdrawn },
    lapsed: { closed: true, name: name.lapsed },
  },
  steps: {
    apply: { from: [], to: 'draft', by: ['applicant', 'desk'], needs: [] },
    send: { from: ['draft'], to: 'submitted', by: ['applicant', 'desk'], needs: [], tells: ['desk'] },
    guide: { from: ['submitted'], to: 'mending', by: ['desk'], needs: ['words'] },
    mend: { from: ['mending'], to: 'submitted', by: ['applicant', 'desk'], needs: [], tells: ['desk'] },
    reject: { from: ['submitted'], to: 'rejected', by: ['desk'], needs: ['words'] },
    accept: { from: ['submitted'], to: 'handed', by: ['desk'], needs: [], tells: ['handler'] },
    receive: { from: ['handed'], to: 'processing', by: ['handler'], needs: [] },
    back: { from: ['handed'], to: 'handed', by: ['handler'], needs: ['words'], tells: ['handler'] },
    'hand-over': { from: ['processing'], to: 'handed', by: ['handler'], needs: [], tells: ['handler'] },
    ask: { from: ['processing'], to: 'waiting', by: ['handler'], needs: ['words'], tells: ['desk'] },
    supply: { from: ['waiting'], to: 'processing', by: ['applicant', 'desk'], needs: [], tells: ['handler', 'desk'] },
    charge: { from: ['processing'], to: 'paying', by: ['handler'], needs: ['words'], tells: ['desk'] },
    pay: { from: ['paying'], to: 'processing', by: ['desk', 'handler'], needs: [], tells: ['handler'] },
    fee: { from: ['submitted', ...underWay, 'issued'], to: 'same', by: ['desk'], needs: [] },
    note: { from: open, to: 'same', by: ['desk', 'handler', 'head'], needs: ['words'] },
    apologise: { from: held, to: 'same', by: ['head'], needs: ['words', 'due'], tells: ['desk', 'handler'] },
    issue: { from: ['processing'], to: 'issued', by: ['head'], needs: [], tells: ['desk', 'handler'] },
    decline: { from: ['processing'], to: 'declined', by: ['head'], needs: ['words'], tells: ['desk', 'handler'] },
    return: { from: ['issued', 'declined'], to: 'returned', by: ['desk'], needs: [] },
    withdraw: {
      from: [...before, ...underWay],
      to: 'withdrawn',
      by: ['applicant', 'desk'],
      needs: [],
      tells: ['desk', 'handler'],
    },
    lapse: {
      from: ['draft', 'mending', 'waiting'],
      to: 'lapsed',
      by: ['system'],
      needs: [],
      tells: ['desk', 'handler'],
    },
    remind: { from: ['submitted', ...held], to: 'same', by: ['system'], needs: [], tells: ['desk', 'handler'] },
    escalate: { from: ['submitted', ...held], to: 'same', by: ['system'], needs: [], tells: ['superior', 'handler'] },
    pass: { from: open, to: 'same', by: ['system'], needs: [], tells: ['handler', 'desk'] },
  },
})
