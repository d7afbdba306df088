import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefused } from '#kernel/refusal'
import { days, instants } from '../arbitraries.ts'
import { DIRECTIVE_STEPS, type Role } from '../names.ts'
import { applyDirectiveMove, type Directive, type DirectiveMove, replayDirective } from './directive.ts'
import { changedParts, counted, moveDirective } from './directive-rule.ts'
import { directivePaper } from './paper.ts'
import type { Agency } from './recipient.ts'

const plain: Directive = {
  home: 7,
  id: '0192f0c1-0000-7000-8000-000000000009',
  number: '12/UBND-VX',
  form: 'letter',
  day: '2026-11-10',
  title: 'Rà soát hộ nghèo',
  what: 'Rà soát từng hộ.\nBáo cáo trước hạn.',
  result: 'Danh sách hộ',
  basis: 'Luật Phòng bệnh số 114/2025/QH15',
  signer: { name: 'Nguyễn Văn Hải', title: 'Phó Chủ tịch UBND thành phố' },
  state: 'issued',
  due: '2026-11-20',
  firstDue: '2026-11-20',
  extensions: 0,
  closedOn: null,
  replacedBy: null,
  moves: 1,
  about: null,
  figure: null,
  issuerAgency: 'ubnd-a',
  unit: 'a',
  sector: 'health',
  workflow: 2,
  numberedBy: 'ubnd-a',
  coordinators: [],
  rule: null,
  replaces: null,
  agencies: ['ubnd-a'],
  recipients: [],
  issuedAt: '2026-11-10T02:00:00.000Z',
  issuedBy: null,
  issuedName: null,
}
const everyRole = new Set<Role>(['issuer', 'superior', 'system'])
const asks = fc.array(
  fc.record({
    step: fc.constantFrom(...DIRECTIVE_STEPS),
    words: fc.constantFrom('', 'Có lý do'),
    due: fc.option(days, { nil: undefined }),
    partly: fc.boolean(),
    content: fc.option(
      fc.record({ title: fc.constantFrom('Việc A', 'Việc B'), basis: fc.constantFrom(null, 'Luật 114/2025/QH15') }),
      { nil: undefined },
    ),
    at: instants,
  }),
  { maxLength: 12 },
)

test('whatever is asked in whatever order: a directive is the fold of its moves, and closed is closed', () => {
  fc.assert(
    fc.property(asks, (wishes) => {
      let { directive, moves } = begun()
      for (const { at, ...ask } of wishes) {
        const decided = moveDirective(directive, ask, { roles: everyRole, by: HAND, at, language: 'vi' })
        if (isRefused(decided)) continue
        expect(directive.state).toBe('issued')
        const { state } = counted(decided, directive, { touched: 3 })
        expect(state.move.effects).toEqual({ touched: 3 })
        directive = state.directive
        moves = [...moves, state.move]
      }
      const replayed = replayDirective(moves)
      expect(directive).toMatchObject(replayed ?? {})
      expect(directive.moves).toBe(moves.length)
      expect(directive.firstDue).toBe('2026-11-20')
      expect(directive.extensions).toBe(moves.filter(({ step, due }) => step === 'extend' && due !== null).length)
      expect(directive.closedOn !== null).toBe(directive.state !== 'issued')
    }),
  )
})

const HAND = { accountId: '0192f0c1-0000-7000-8000-000000000001', name: 'Nguyễn Văn An', agencyId: 'ubnd-a' }

function begun(): { directive: Directive; moves: readonly DirectiveMove[] } {
  const directive = plain
  const move: DirectiveMove = {
    seq: 0,
    step: 'issue',
    at: directive.issuedAt,
    by: HAND,
    words: null,
    due: directive.due,
    content: directive,
    effects: null,
    other: null,
  }
  return { directive: { ...directive, ...applyDirectiveMove(null, move) }, moves: [move] }
}

test('an amendment names what it changes; one that changes nothing is refused', () => {
  const { directive } = begun()
  const around = { roles: everyRole, by: HAND, at: '2026-11-12T02:00:00.000Z', language: 'vi' } as const
  expect(changedParts(directive, { ...directive, title: 'Việc khác', signer: null })).toEqual(['title', 'signer'])
  const same = { step: 'amend', words: 'Thử', content: { title: directive.title } } as const
  expect(moveDirective(directive, same, around)).toMatchObject({ refused: 'nothing-changed' })
  const amended = moveDirective(directive, { ...same, content: { title: 'Việc khác' } }, around)
  expect(amended).toMatchObject({
    state: { directive: { title: 'Việc khác', what: directive.what } },
    facts: [{ kind: 'work.directive-amended', before: { title: directive.title }, after: { title: 'Việc khác' } }],
  })
  const asSuperior = { ...around, roles: new Set<Role>(['superior']) }
  expect(moveDirective(directive, same, asSuperior)).toMatchObject({ refused: 'not-your-step' })
})

const issuer: Agency = {
  id: 'ubnd-a',
  name: { vi: 'UBND thành phố Hải Phòng', en: 'People’s Committee' },
  level: 'province',
  sector: 'general',
  unit: 'a',
  parent: null,
  from: '2025-07-01',
  to: null,
}
const place = { superior: null, place: 'Hải Phòng', coordinators: ['Sở Y tế'] }
const recipients = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ agency: `UBND xã ${n}`, person: null, due: plain.due, why: null }))

test('printed: a letter is addressed and signed for the committee; a decision has articles; many are a list', () => {
  const letter = directivePaper({ directive: plain, issuer, recipients: recipients(2), ...place })
  expect(letter).toMatchObject({
    agency: 'Ủy ban nhân dân\nthành phố Hải Phòng',
    kind: null,
    subject: 'V/v rà soát hộ nghèo',
    signer: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Văn Hải' },
  })
  expect(letter.body[0]).toMatchObject({
    line: [{ text: 'Kính gửi: ' }, 'Ủy ban nhân dân xã 0; Ủy ban nhân dân xã 1.'],
  })
  expect(letter.recipients).toEqual(['Như trên', 'Sở Y tế (phối hợp)', 'Lưu: VT'])
  const form = 'decision' as const
  const decision = directivePaper({ directive: { ...plain, form }, issuer, recipients: recipients(9), ...place })
  expect(decision).toMatchObject({ kind: 'QUYẾT ĐỊNH', enacting: 'QUYẾT ĐỊNH:', bases: [`Căn cứ ${plain.basis}`] })
  expect(decision.body.map(({ kind }) => kind)).toEqual(['article', 'article', 'article', 'table'])
})
