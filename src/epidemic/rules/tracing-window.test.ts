import { expect, test } from 'vitest'
import { tracingWindow } from './tracing-window.ts'

const covid = { disease: 'COVID-19' }

test('COVID-19: three days before onset', () => {
  const window = tracingWindow({ ...covid, onset: '2021-01-27', sampled: '2021-01-20' }, '2021-01-28')
  expect(window).toMatchObject({ from: '2021-01-24', rule: { act: '5053/QĐ-BYT' } })
})

test('without symptoms, three days before the sample', () => {
  expect(tracingWindow({ ...covid, onset: null, sampled: '2021-03-01' }, '2021-03-02')?.from).toBe('2021-02-26')
})

test('in force from the day it was signed, unknown before', () => {
  expect(tracingWindow({ ...covid, onset: '2020-12-01', sampled: null }, '2020-12-02')).toBeNull()
  expect(tracingWindow({ ...covid, onset: '2020-12-01', sampled: null }, '2020-12-03')?.from).toBe('2020-11-28')
})

test('a case with neither date has no window that can be told', () => {
  expect(tracingWindow({ ...covid, onset: null, sampled: null }, '2021-01-28')).toBeNull()
})

test('another disease has its own days, or none are known', () => {
  expect(tracingWindow({ disease: 'Bệnh sởi', onset: '2025-03-10', sampled: null }, '2025-03-11')?.from).toBe(
    '2025-03-06',
  )
  expect(tracingWindow({ disease: 'MERS', onset: '2026-03-10', sampled: null }, '2026-03-11')).toBeNull()
})
