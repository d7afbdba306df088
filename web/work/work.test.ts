import { expect, test } from 'vitest'
import { say } from '#kernel/text'
import { paths } from '../paths.ts'
import { aboutPath } from './about.ts'
import { isAddressed, startOf } from './new-directive.ts'

const vi = (text: Parameters<typeof say>[0]) => say(text, 'vi')

test('from the board a directive needs only its sentence', () => {
  const search = new URLSearchParams({
    units: '10549-chu-van-an,10570-tran-hung-dao',
    aboutType: 'epidemic.f1',
    aboutId: '10549-chu-van-an',
    aboutLabel: 'F1 chưa cách ly – Phường Chu Văn An',
  })
  const { values, about, key } = startOf(search, vi)
  expect(about).toEqual({ type: 'epidemic.f1', id: '10549-chu-van-an', label: 'F1 chưa cách ly – Phường Chu Văn An' })
  expect(values).toMatchObject({ title: about?.label, sector: 'health', workingDays: 1, evidence: true, text: '' })
  expect(values.units).toEqual(['10549-chu-van-an', '10570-tran-hung-dao'])
  expect(values.result).not.toBe('')
  expect(startOf(new URLSearchParams({ units: '10570-tran-hung-dao' }), vi).key).not.toBe(key)
})

test('from nowhere it begins empty', () => {
  expect(startOf(new URLSearchParams(), vi)).toMatchObject({
    about: null,
    values: { title: '', result: '', units: [], sector: 'general' },
  })
})

test('what a task is about leads to where it is seen', () => {
  expect(aboutPath({ type: 'epidemic.f1', id: '10549-chu-van-an' })).toBe(
    `${paths.quarantine()}?place=10549-chu-van-an`,
  )
  expect(aboutPath({ type: 'measures.indicator', id: 'online-services' })).toBe(paths.measure('online-services'))
  expect(aboutPath({ type: 'sensing.thing', id: 'x' })).toBeNull()
})

test('a rule comes with its settings in the address, and addresses somebody once all are said', () => {
  const search = new URLSearchParams({ rule: 'epidemic.level', 'rule.levels': '3,4' })
  const { values } = startOf(search, vi)
  expect(values).toMatchObject({ rule: 'epidemic.level', settings: { levels: '3,4' } })
  expect(isAddressed(values)).toBe(true)
  expect(isAddressed({ ...values, settings: { levels: '' } })).toBe(false)
  expect(isAddressed({ ...values, rule: null })).toBe(false)
  expect(isAddressed({ ...values, rule: null, units: ['10549-chu-van-an'] })).toBe(true)
})
