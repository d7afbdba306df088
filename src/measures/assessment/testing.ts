import type { Edition, EditionNode } from '../scoring/edition.ts'
import { USUAL_SETTINGS } from '../scoring/edition.ts'

const node = (code: string, parent: string | null, more: Partial<EditionNode> = {}): EditionNode => ({
  code,
  parent,
  position: 0,
  name: { vi: code, en: code },
  max: null,
  weight: null,
  direction: 'up',
  scored: true,
  rule: null,
  indicatorId: null,
  evidence: null,
  pointSource: null,
  ownerAgencyId: null,
  verifierAgencyId: null,
  source: null,
  ...more,
})

const proof = { vi: 'Văn bản', en: 'A document' }
const steps = [
  { at: 4, share: 1 },
  { at: 3, share: 0.75 },
  { at: 2, share: 0.5 },
  { at: 1, share: 0.25 },
]

/** A small edition for communes: steps, a ratio, yes/no verified by the police, and a node without parts. */
export const TEST_EDITION: Edition = {
  id: 'thu',
  name: { vi: 'Bộ thử', en: 'Test set' },
  act: 'Quyết định thử',
  subjectKind: 'commune',
  from: '2025-07-01',
  to: null,
  maxPoints: null,
  settings: USUAL_SETTINGS,
  sector: 'science',
  ownerAgencyId: 'so-khcn',
  note: null,
  nodes: [
    node('1', null),
    node('1.1', '1', { max: 40, pointSource: 'declared', rule: { kind: 'steps', steps }, evidence: proof }),
    node('1.2', '1', { max: 40, pointSource: 'declared', rule: { kind: 'ratio', zero: 0, full: 100 } }),
    node('2', null),
    node('2.1', '2', {
      name: { vi: 'Hồ sơ đề xuất cấp độ', en: 'Security level' },
      max: 50,
      pointSource: 'declared',
      rule: { kind: 'yes-no' },
      evidence: proof,
      verifierAgencyId: 'cong-an',
    }),
    node('3', null, { max: 20, pointSource: 'declared', rule: { kind: 'yes-no' } }),
  ].map((one, position) => ({ ...one, position })),
}
