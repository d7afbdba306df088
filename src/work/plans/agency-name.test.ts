import { expect, test } from 'vitest'
import type { Agency } from '../directives/recipient.ts'
import { agencyFinder } from './agency-name.ts'

const agency = (id: string, vi: string, level: Agency['level'] = 'province'): Agency => ({
  id,
  name: { vi, en: vi },
  level,
  sector: 'general',
  unit: '31-hai-phong',
  parent: null,
  from: '2025-07-01',
  to: null,
})

const finder = agencyFinder(
  [
    agency('ubnd', 'UBND thành phố Hải Phòng'),
    agency('vp', 'Văn phòng UBND thành phố'),
    agency('khcn', 'Sở Khoa học và Công nghệ'),
    agency('nnmt', 'Sở Nông nghiệp và Môi trường'),
    agency('tc', 'Sở Tài chính'),
    agency('nv', 'Sở Nội vụ'),
    agency('ct', 'Sở Công Thương'),
    agency('yt', 'Sở Y tế'),
    agency('ca', 'Công an thành phố'),
    agency('cva', 'UBND phường Chu Văn An', 'commune'),
    agency('ha1', 'UBND xã Hà Bắc', 'commune'),
    agency('ha2', 'UBND xã Hà Bắc', 'commune'),
  ],
  '2026-11-23',
  new Map([['trung tam ioc', 'khcn']]),
)

test.each([
  ['Sở KH&CN', 'khcn'],
  ['SỞ KHCN', 'khcn'],
  ['Sở Khoa học & Công nghệ', 'khcn'],
  ['sở khoa học và công nghệ tỉnh', 'khcn'],
  ['Sở NN&MT', 'nnmt'],
  ['VP UBND tỉnh', 'vp'],
  ['Văn phòng UBND thành phố Hải Phòng', 'vp'],
  ['UBND tỉnh', 'ubnd'],
  ['Ủy ban nhân dân TP. Hải Phòng', 'ubnd'],
  ['CA tỉnh', 'ca'],
  ['UBND P. Chu Văn An', 'cva'],
  ['Phường Chu Văn An', 'cva'],
  ['Trung tâm IOC', 'khcn'],
])('%s is one agency', (name, id) => {
  expect(finder.find(name)).toEqual({ kind: 'agency', id })
})

test('rules, nobody in particular, and what must be asked', () => {
  for (const name of ['UBND các xã, phường', 'UBND cấp xã', 'UBND các xã, phường và đặc khu', 'Các địa phương'])
    expect(finder.find(name)).toEqual({ kind: 'rule', rule: 'communes' })
  for (const name of ['Các sở, ban, ngành', 'các sở, ngành', 'Các sở, ban, ngành thành phố'])
    expect(finder.find(name)).toEqual({ kind: 'rule', rule: 'departments' })
  expect(finder.find('Các đơn vị liên quan')).toEqual({ kind: 'nobody' })
  // Two of one name are asked about; a department that is no more offers its heir first.
  expect(finder.find('UBND xã Hà Bắc')).toEqual({ kind: 'ask', suggestions: ['ha1', 'ha2'] })
  const gone = finder.find('Sở TT&TT')
  expect(gone.kind === 'ask' && gone.suggestions[0]).toBe('khcn')
  expect(finder.find('Sở Kế hoạch và Đầu tư')).toMatchObject({
    kind: 'ask',
    suggestions: expect.arrayContaining(['tc']),
  })
  expect(finder.find('zzzz')).toEqual({ kind: 'ask', suggestions: [] })
})

test('a cell is cut into the names it holds, never through one', () => {
  expect(finder.split('Sở KH&CN, Sở Nông nghiệp và Môi trường; UBND các xã, phường')).toEqual([
    'Sở KH&CN',
    'Sở Nông nghiệp và Môi trường',
    'UBND các xã, phường',
  ])
  expect(finder.split('Sở Y tế và Sở Tài chính\nCông an thành phố')).toEqual([
    'Sở Y tế',
    'Sở Tài chính',
    'Công an thành phố',
  ])
  // A name nobody knows stays whole, so that one question is asked about it.
  expect(finder.split('Sở Văn hóa, Thể thao và Du lịch, Sở Y tế')).toEqual([
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Y tế',
  ])
  expect(finder.split('- Sở Y tế\n- Sở Tài chính')).toEqual(['Sở Y tế', 'Sở Tài chính'])
  expect(finder.split('  ')).toEqual([])
})
