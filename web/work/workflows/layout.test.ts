import { expect, test } from 'vitest'
import { BEGIN, draw, linesOf, type Placed, pathOf } from './layout.ts'

const picture = {
  nodes: [
    { id: 'open', words: 'Chờ nhận việc ở cơ quan thực hiện' },
    { id: 'busy', words: 'Đang làm' },
    { id: 'shut', words: 'Hoàn thành' },
  ],
  edges: [
    { from: BEGIN, to: 'open', words: ['Giao việc'], system: false },
    { from: 'open', to: 'busy', words: ['Nhận việc'], system: false },
    { from: 'busy', to: 'open', words: ['Trả lại cho người giao để giao lại'], system: false },
    { from: 'open', to: 'shut', words: ['Thu hồi', 'Hết hạn'], system: true },
    { from: 'busy', to: 'shut', words: ['Nghiệm thu'], system: false },
    { from: ['open', 'busy', 'shut'], to: 'busy', words: ['Mở lại'], system: false },
    { from: ['open', 'busy', 'shut'], to: 'open', words: ['Giao lại'], system: false },
  ],
}

const apart = (a: Placed, b: Placed): boolean =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2

test('no box and no label lies over another, and all lie in the picture', () => {
  const { nodes, edges, pills, width, height } = draw(picture)
  expect(pills.map(({ sources }) => sources)).toEqual([
    ['open', 'busy', 'shut'],
    ['open', 'busy', 'shut'],
  ])
  const all: Placed[] = [...nodes, ...pills, ...edges.map(({ label }) => label)]
  for (const [n, one] of all.entries()) {
    for (const other of all.slice(n + 1)) expect(apart(one, other)).toBe(true)
    expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0)
    expect(one.x + one.width / 2).toBeLessThanOrEqual(width)
    expect(one.y + one.height / 2).toBeLessThanOrEqual(height)
  }
})

test('long words are broken between words, none is lost', () => {
  expect(linesOf('Chờ nhận việc ở cơ quan', 12)).toEqual(['Chờ nhận', 'việc ở cơ', 'quan'])
  expect(linesOf('Hoàn', 3)).toEqual(['Hoàn'])
})

test('an arrow begins and ends where its boxes are', () => {
  const [edge] = draw(picture).edges
  const first = edge?.points[0]
  expect(pathOf(edge?.points ?? [])).toMatch(new RegExp(`^M${first?.x},${first?.y} .*L[\\d.]+,[\\d.]+$`))
})
