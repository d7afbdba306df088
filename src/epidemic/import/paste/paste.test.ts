import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf } from '../../code.ts'
import { leftover } from './parse-line.ts'
import { parsePaste } from './parse-paste.ts'

const TODAY = '2021-02-03'
const read = (text: string) => {
  const { rows } = parsePaste(text, TODAY)
  return rows.map((row) => {
    const { pieces, text: _text, line: _line, day: _day, ...cells } = row
    return {
      ...Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null)),
      left: leftover(pieces),
    }
  })
}
const at = (time: string, day = '2021-01-27') => new Date(`${day}T${time}:00+07:00`).toISOString()

test('a numbered line of chat', () => {
  expect(
    read('1. Nguyễn Văn A, sn 1985, 0912345678, thôn Kim Điền, F1 của BN1552, tiếp xúc 27/1 lúc 8h ở chợ'),
  ).toEqual([
    {
      name: 'Nguyễn Văn A',
      birthYear: 1985,
      phone: '0912345678',
      address: 'thôn Kim Điền',
      sourceText: 'BN1552',
      startsAt: at('08:00'),
      endsAt: at('08:00'),
      setting: 'chợ',
      settingKind: 'market',
      left: [],
    },
  ])
})

test.each<[string, object]>([
  [
    '2) Trần Thị Bình (1990) - 0987.654.321 - sáng 27/1 tại chợ Sao Đỏ',
    {
      name: 'Trần Thị Bình',
      birthYear: 1990,
      phone: '0987.654.321',
      startsAt: at('05:00'),
      endsAt: at('11:00'),
      setting: 'chợ Sao Đỏ',
      settingKind: 'market',
    },
  ],
  [
    'Lê Văn Cường; sinh năm 1978; SĐT: 0912 345 678; 8h10-9h ngày 27/01/2021',
    { name: 'Lê Văn Cường', birthYear: 1978, phone: '0912 345 678', startsAt: at('08:10'), endsAt: at('09:00') },
  ],
  [
    '- Bà Phạm Thị Dung, 62 tuổi, tổ 5, khoảng 9h 27/1, hàng xóm',
    {
      name: 'Phạm Thị Dung',
      birthYear: 1959,
      address: 'tổ 5',
      startsAt: at('09:00'),
      setting: 'hàng xóm',
      settingKind: 'neighbourhood',
    },
  ],
  [
    'Hoàng Văn Em\t1999\t0934567890\tXã Hưng Đạo\tTX BN1552\t26/01',
    {
      name: 'Hoàng Văn Em',
      birthYear: 1999,
      phone: '0934567890',
      unitText: 'Xã Hưng Đạo',
      sourceText: 'BN1552',
      startsAt: at('00:00', '2021-01-26'),
      endsAt: at('23:59', '2021-01-26'),
    },
  ],
  [
    'NGUYỄN THỊ HOA, SN: 12/05/1988, đt 0912345678, nữ, F1-BN1552, 3h chiều 27/1 công ty POYUN',
    {
      name: 'NGUYỄN THỊ HOA',
      birthYear: 1988,
      phone: '0912345678',
      sex: 'female',
      sourceText: 'BN1552',
      startsAt: at('15:00'),
      settingKind: 'workplace',
    },
  ],
  [
    'anh Vũ Đức Giang ns 1982 đám cưới tối 25-1',
    { birthYear: 1982, startsAt: at('18:00', '2021-01-25'), endsAt: at('22:00', '2021-01-25') },
  ],
  [
    'Đỗ Minh Khôi, 5t, lớp mẫu giáo, hôm qua từ 7h30 đến 16h30',
    {
      name: 'Đỗ Minh Khôi',
      birthYear: 2016,
      startsAt: at('07:30', '2021-02-02'),
      endsAt: at('16:30', '2021-02-02'),
      settingKind: 'school',
    },
  ],
  [
    'Bùi Thị Lan, +84 912 345 678, P. Sao Đỏ, F1 của BN 1552, đêm 31/12',
    { phone: '+84 912 345 678', unitText: 'P. Sao Đỏ', sourceText: 'BN1552', startsAt: at('20:00', '2020-12-31') },
  ],
  [
    'Ngô Văn Minh, giới tính: nam, địa chỉ: số 12 Nguyễn Trãi, F1 của N2B-7QK3D',
    { sex: 'male', address: 'số 12 Nguyễn Trãi', sourceText: 'N2B-7QK3D' },
  ],
  ['Phan Thị Nga 0912345678', { name: 'Phan Thị Nga', phone: '0912345678' }],
])('reads “%s”', (line, cells) => {
  const [row] = read(line)
  expect(row).toMatchObject(cells)
})

test('what is not understood is shown as it stands, never dropped', () => {
  const { rows, others } = parsePaste('Trần Văn An, 0912345678, có sốt nhẹ 3 hôm nay không??\nkhông rõ', TODAY)
  expect(leftover(rows[0]!.pieces).join(' ')).toContain('sốt nhẹ')
  expect(others.map(({ text }) => text)).toEqual(['không rõ'])
})

test('a heading says of whom the list is, where and when', () => {
  const rows = read(
    'Danh sách F1 của BN1552, ngày 27/1 tại chợ Sao Đỏ:\n1. Trần Văn An 0912345678\n2. Lê Thị Bích, 8h-9h',
  )
  expect(rows).toMatchObject([
    { name: 'Trần Văn An', sourceText: 'BN1552', startsAt: at('00:00'), setting: 'chợ Sao Đỏ' },
    { name: 'Lê Thị Bích', sourceText: 'BN1552', startsAt: at('08:00'), endsAt: at('09:00') },
  ])
})

test('rows of a spreadsheet under their headers', () => {
  const rows = read('STT\tHọ và tên\tNăm sinh\tGiới tính\tĐịa chỉ\tMã F0\n1\tTrần Văn An\t1970\tNam\tKim Điền\tBN1552')
  expect(rows).toMatchObject([
    { name: 'Trần Văn An', birthYear: 1970, sex: 'male', address: 'Kim Điền', sourceText: 'BN1552' },
  ])
})

test('a day without a year is the latest that has come', () => {
  expect(read('Trần Văn An, 5/2')[0]).toMatchObject({ startsAt: at('00:00', '2020-02-05') })
  expect(read('Trần Văn An, 3/2')[0]).toMatchObject({ startsAt: at('00:00', '2021-02-03') })
  expect(read('Trần Văn An, 31/02')[0]).not.toHaveProperty('startsAt')
})

test('whatever is pasted, the pieces of a line are the line, and every line is somewhere', () => {
  const words = fc.constantFrom(
    'Nguyễn Văn A',
    'sn 1985',
    '0912345678',
    '27/1',
    '8h10-9h',
    'F1 của BN1',
    ',',
    '\t',
    ';',
    'ở chợ',
    'abc',
    '(1990)',
    'nữ',
    '…',
    'tổ 5',
    '-',
  )
  const lines = fc
    .array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 12 })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(
      fc.array(lines, { maxLength: 6 }).map((all) => all.join('\n')),
      (text) => {
        const { rows, others } = parsePaste(text, TODAY)
        const whole = text.normalize('NFC').split(/\r\n|\r|\n/)
        const found = [...rows, ...others].map(({ line }) => line).sort((a, b) => a - b)
        expect(found).toEqual(whole.flatMap((line, n) => (line.trim() === '' ? [] : [n + 1])))
        for (const { line, text: raw, pieces } of [...rows, ...others]) {
          expect(raw).toBe(whole[line - 1])
          // Under headers of a spreadsheet the cells are read with their labels.
          const told = pieces.map((piece) => piece.text).join('')
          expect(told === raw || text.includes('\t')).toBe(true)
        }
      },
    ),
  )
})

test('whatever code the system gives somebody, a list of their contacts finds it', () => {
  const ids = fc.uuid({ version: 7 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1023 }), ids, (home, id) => {
      const code = codeOf(home, id)
      const { rows } = parsePaste(`Danh sách F1 của ${code}:\n1. Trần Văn An, sn 1985, 35t, chợ Sao Đỏ`, '2026-11-23')
      expect(rows[0]).toMatchObject({ sourceText: code, birthYear: 1985 })
    }),
    { numRuns: 2_000, examples: [[0, '01a20b5b-95c8-75ac-80fa-34141d89b8da']] },
  )
})
