import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/database'

const database = await freshDatabase()
afterAll(() => database.drop())

test('values arrive in the forms the kernel uses, alone and in arrays', async () => {
  const { rows } = await database.pool.query(`select date '2021-01-27' as day,
    timestamptz '2021-01-27 08:10:00.123456+07' as at, timestamptz '2021-01-27 08:10:00+07' as whole,
    9007199254740991::int8 as big, 0.1::numeric as tenth, avg(x) as third,
    interval '1 day 2 hours' as span, daterange('2021-01-27', '2021-02-01') as days,
    array[date '2021-01-27', null] as list, array[1.5, 2]::numeric[] as numbers,
    array[timestamptz '2021-01-27 00:00+00'] as instants, '{"a": [1]}'::jsonb as json
    from (values (1), (1), (2)) v(x)`)
  expect(rows[0]).toEqual({
    day: '2021-01-27',
    at: '2021-01-27T01:10:00.123Z',
    whole: '2021-01-27T01:10:00.000Z',
    big: 9_007_199_254_740_991,
    tenth: 0.1,
    third: 4 / 3,
    span: 'P1DT2H',
    days: '[2021-01-27,2021-02-01)',
    list: ['2021-01-27', null],
    numbers: [1.5, 2],
    instants: ['2021-01-27T00:00:00.000Z'],
    json: { a: [1] },
  })
})

test('a number JavaScript cannot hold exactly is a fault, not another number', async () => {
  await expect(database.pool.query('select 9007199254740993::int8')).rejects.toThrow('beyond what JavaScript holds')
  await expect(database.pool.query("select 'NaN'::numeric")).rejects.toThrow('beyond what JavaScript holds')
})

test('Vietnamese sorts as in a dictionary', async () => {
  const words = ['ế', 'e', 'đ', 'd', 'ê', 'ă', 'a', 'â', 'z']
  const { rows } = await database.pool.query<{ word: string }>(
    'select word from unnest($1::text[]) word order by word',
    [words],
  )
  expect(rows.map((row) => row.word)).toEqual(['a', 'ă', 'â', 'd', 'đ', 'e', 'ê', 'ế', 'z'])
})
