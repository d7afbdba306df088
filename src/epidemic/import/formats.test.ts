import { expect, test } from 'vitest'
import { adapted, recognise } from './formats.ts'
import { readJson } from './json.ts'
import { sheetOf } from './sheet.ts'

const sheet = (...rows: string[][]) => {
  const made = sheetOf(
    'csv',
    ',',
    rows.map((cells, at) => ({ row: at + 1, cells })),
  )
  if ('fault' in made) throw new Error(made.fault)
  return made
}

test.each([
  ['uuid,source_uuid,source_visualid,target_visualid,date_of_last_contact', 'go-data', 'encounters'],
  ['uuid,contact_id,followup_status,followup_number,date_of_followup', 'go-data', 'follow-ups'],
  ['uuid,sourceCaseUuid,caseClassification,disease,contactClassification,lastContactDate', 'sormas', 'encounters'],
  ['visitDateTime,visitStatus,visitRemarks', 'sormas', 'follow-ups'],
  ['Mã BN,Họ tên,Ngày khẳng định', 'own', null],
])('knows an export by its headers: %s', (headers, source, kind) => {
  expect(recognise({ headers: headers.split(',') })).toEqual({ source, kind })
})

test('names in parts come together family name first, and what is not known is empty', () => {
  const { headers, rows } = adapted(
    sheet(
      [
        'sourceCaseUuid',
        'contactClassification',
        'firstName',
        'lastName',
        'sex',
        'firstContactDate',
        'lastContactDate',
      ],
      ['C-1', 'CONFIRMED', 'Văn An', 'Trần', 'UNKNOWN', '', '2021-01-27'],
    ),
  )
  expect(headers.at(-1)).toBe('Name')
  expect(rows[0]?.cells).toEqual(['C-1', 'CONFIRMED', 'Văn An', 'Trần', '', '2021-01-27', '2021-01-27', 'Trần Văn An'])
})

test('a list of our own is left as it is', () => {
  const own = sheet(['id', 'sex'], ['1', 'UNKNOWN'])
  expect(adapted(own)).toBe(own)
})

test('JSON records become rows, what lies deeper under its path', () => {
  const read = readJson(new TextEncoder().encode('[{"visualId":"C1","address":{"city":"Chí Linh"}},{"visualId":"C2"}]'))
  expect(read).toMatchObject({
    headers: ['visualId', 'address city'],
    rows: [{ cells: ['C1', 'Chí Linh'] }, { cells: ['C2', ''] }],
  })
  expect(readJson(new TextEncoder().encode('{"a":1}'))).toEqual({ fault: 'json' })
})
