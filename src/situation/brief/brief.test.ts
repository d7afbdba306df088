import { expect, test } from 'vitest'
import { rtReading } from '#epidemic/contract'
import type { Board, UnitRow } from '../contract.ts'
import { type BriefFacts, briefOf } from './brief.ts'
import { briefDocument } from './document.ts'

const unit = (name: string, f0In7Days: number): UnitRow => ({
  id: name,
  name,
  kind: 'ward',
  population: 1000,
  f0: 2 * f0In7Days,
  f1: 10,
  f2: 30,
  newF0: 1,
  f0In7Days,
  f0In14Days: f0In7Days,
  waiting: 1,
  late: 0,
  epidemicLevel: null,
  tasksOpen: 0,
  tasksOverdue: 0,
  curve: [],
})
const tally = (total: number, week: number, weekBefore: number) => ({ total, today: 2, yesterday: 1, week, weekBefore })

const board: Board = {
  day: '2026-11-23',
  today: '2026-11-23',
  place: {
    id: '31-hai-phong',
    name: 'Hải Phòng',
    kind: 'city',
    level: 'province',
    path: [{ id: '31-hai-phong', name: 'Hải Phòng' }],
  },
  rowsLevel: 'commune',
  partial: false,
  epidemic: {
    day: '2026-11-23',
    unitId: '31-hai-phong',
    outbreaks: [
      {
        id: 'o',
        disease: 'COVID-19',
        name: { vi: 'Ổ', en: 'O' },
        startedOn: '2026-11-09',
        closedOn: null,
        simulated: true,
      },
    ],
    f0: tally(1_038, 14, 20),
    f1: tally(420, 50, 60),
    f2: tally(1_500, 90, 80),
    waiting: 3,
    late: 1,
    quarantinedWithin24h: { numerator: 40, denominator: 44 },
    rt: { day: '2026-11-22', mean: 0.82, low: 0.49, high: 1.23, why: null },
    curve: [],
    lastRetrace: null,
  },
  tasks: { doneOnTime: 5, doneLate: 1, openInTime: 3, openOverdue: 2, total: 11 },
  reports: null,
  obstacles: null,
  programme: [],
  attention: [],
  units: [unit('Chu Văn An', 9), unit('Trần Hưng Đạo', 5), unit('Yên', 0)],
}
const epidemic = {
  diseases: ['COVID-19'],
  outbreaks: ['Ổ'],
  simulated: true,
  quarantine: { facility: 20, home: 17, releasedToday: 4 },
  tests: { samples: 60, resulted: 55, positive: 2, waiting: 9, waitingLong: 1 },
  clusters: [{ id: 'c', name: 'Chợ Sao Đỏ', status: 'active', cases: 12 }],
} satisfies BriefFacts['epidemic']
const facts: BriefFacts = { board, epidemic, at: '2026-11-23T03:05:00.000Z', language: 'vi', rtReading }

const plain = (facts: BriefFacts): string[] =>
  briefOf(facts).sections.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')))

test('the first sentence says how many, since when, and what changed', () => {
  expect(plain(facts)[0]).toBe(
    'Đến 10:05 ngày 23/11/2026, Hải Phòng có 1.038 ca F0, thêm 2 ca trong ngày và 14 ca trong 7 ngày (−6 so với 7 ngày trước).',
  )
})

test('no mark and no unfilled value is left in either language', () => {
  for (const language of ['vi', 'en'] as const)
    expect(plain({ ...facts, language }).join(' ')).not.toMatch(/\[\[|\]\]|\{\w+\}/)
})

test('every linked figure opens its page for the place and the day', () => {
  const links = briefOf(facts).sections.flatMap(({ lines }) => lines.flat().flatMap(({ to }) => to ?? []))
  expect(links.length).toBeGreaterThan(10)
  expect(links).toContain('/epidemic/people?people.level=0&place=31-hai-phong&day=2026-11-23')
  for (const link of links) expect(link).toContain('place=31-hai-phong&day=2026-11-23')
})

test('the message is five lines, the day first', () => {
  const { message } = briefOf(facts)
  expect(message).toHaveLength(5)
  expect(message[0]).toBe('Báo cáo nhanh ngày 23/11/2026 · Hải Phòng')
})

test('a quiet place says so, and a day gone by counts to its end', () => {
  const quiet = { ...facts, board: { ...board, epidemic: { ...board.epidemic!, outbreaks: [] } } }
  expect(plain(quiet)[0]).toBe('Không có đợt dịch nào đang mở ở Hải Phòng ngày 23/11/2026.')
  expect(plain({ ...facts, at: '2026-11-23T17:00:00.000Z' })[0]).toContain('Đến 24:00 ngày 23/11/2026')
})

test('the report stands in the official form, without a number, its links absolute', () => {
  const document = briefDocument(briefOf(facts), board, epidemic, {
    agency: 'Sở Y tế',
    superior: 'UBND thành phố Hải Phòng',
    name: 'Nguyễn Văn A',
    publicUrl: 'https://lienthong.example',
  })
  expect(document).toMatchObject({ number: null, kind: 'BÁO CÁO', place: 'Hải Phòng' })
  expect(document.subject).toBe(
    'Nhanh tình hình dịch COVID-19 và công tác phòng, chống dịch tại Hải Phòng ngày 23/11/2026',
  )
  expect(JSON.stringify(document.body)).toContain('https://lienthong.example/epidemic/people?people.level=0')
  expect(document.body.at(-1)).toMatchObject({ kind: 'table', rows: [expect.anything(), expect.anything()] })
})
