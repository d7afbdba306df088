import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

test('a browser is told in two words', () => {
  const chrome =
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36'
  expect(deviceOf(chrome)).toBe('Chrome, Android')
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1'
  expect(deviceOf(safari)).toBe('Safari, iPhone')
  expect(deviceOf('lienthong/0.1.0')).toBe('lienthong')
})
