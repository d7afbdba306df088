import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTries } from './tries.ts'

test('each address has its tries in each window, whatever the others do', () => {
  const asked = fc.array(
    fc.record({ address: fc.constantFrom('a', 'b', 'c'), after: fc.integer({ min: 0, max: 40_000 }) }),
    {
      maxLength: 200,
    },
  )
  fc.assert(
    fc.property(asked, (guesses) => {
      const tries = createTries({ tries: 5, perSeconds: 60 })
      const windows = new Map<string, { since: number; wrong: number }>()
      let now = 0
      for (const { address, after } of guesses) {
        now += after
        const known = windows.get(address)
        const window = known && now - known.since < 60_000 ? known : { since: now, wrong: 0 }
        windows.set(address, { ...window, wrong: window.wrong + 1 })
        const wait = tries.wrong(address, now)
        expect(wait === null).toBe(window.wrong < 5)
        // Who waits as long as told has a window of their own.
        expect(wait === null || now + wait * 1_000 >= window.since + 60_000).toBe(true)
      }
    }),
  )
})
