import { expect, test } from 'vitest'
import { caseFields, encounterFields } from './fields.ts'
import { matchColumns, parseChoice } from './match.ts'

const matched = (headers: string[], fields: Parameters<typeof matchColumns>[1], choice = {}) =>
  Object.fromEntries(
    matchColumns(headers, fields, choice).flatMap(({ field, index }) =>
      index === null ? [] : [[field, headers[index]]],
    ),
  )

test.each([
  [
    ['Mã BN', 'Họ và tên', 'NĂM SINH', 'Ngày khởi phát triệu chứng', 'Xã/Phường', 'Quận/Huyện'],
    {
      id: 'Mã BN',
      name: 'Họ và tên',
      birthYear: 'NĂM SINH',
      onset: 'Ngày khởi phát triệu chứng',
      unit: 'Xã/Phường',
      district: 'Quận/Huyện',
    },
  ],
  [
    ['case_id', 'dt_onset', 'dt_report', 'loc_hosp', 'place_infect'],
    { id: 'case_id', onset: 'dt_onset', reported: 'dt_report', hospital: 'loc_hosp' },
  ],
  [['Họ và tên'.normalize('NFD'), 'id'], { name: 'Họ và tên'.normalize('NFD'), id: 'id' }],
])('headers of a line list: %j', (headers, expected) => {
  expect(matched(headers, caseFields)).toEqual(expected)
})

test('headers of encounters', () => {
  expect(matched(['from', 'to', 'exposure', 'diff_dt_onset'], encounterFields)).toEqual({
    from: 'from',
    to: 'to',
    setting: 'exposure',
  })
  expect(matched(['Nguồn', 'Người tiếp xúc', 'Từ ngày', 'Đến ngày'], encounterFields)).toEqual({
    from: 'Nguồn',
    to: 'Người tiếp xúc',
    start: 'Từ ngày',
    end: 'Đến ngày',
  })
})

test('a choice wins over the headers, and none means none', () => {
  expect(matched(['id', 'name', 'other'], caseFields, { id: 2, name: null })).toEqual({ id: 'other' })
  expect(parseChoice('{"id":0}', caseFields, 1)).toEqual({ id: 0 })
  for (const text of ['{"id":1}', '{"nothing":0}', '[0]', 'x', '{"id":"0"}'])
    expect(parseChoice(text, caseFields, 1)).toBeNull()
})

test('no alias means two things in one kind of file', () => {
  for (const fields of [caseFields, encounterFields]) {
    const aliases = fields.flatMap(({ aliases: all }) => [...all])
    expect(aliases.filter((alias, at) => aliases.indexOf(alias) !== at)).toEqual([])
  }
})
