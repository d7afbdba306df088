import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Config } from '#platform/config'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { type Seat, type Size, sit } from './seat.ts'

/** Where the parts of a long journey are played: one product and one browser serve them all. */
export interface Place {
  world(): World
  browser(): Browser
  /** The seat of somebody on a screen of this size, the same at every call; null sits without an account. */
  seat(username: string | null, size: Size): Promise<Seat>
}

/** Opens the product and the browser before the first part and closes them after the last; `settings` are asked for first. */
export function stage(settings: () => Promise<Partial<Config>> = async () => ({})): Place {
  let world: World
  let browser: Browser
  const seats = new Map<string, Promise<Seat>>()
  beforeAll(async () => {
    const asked = await settings()
    ;[world, browser] = await Promise.all([openWorld(asked), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })
  return {
    world: () => world,
    browser: () => browser,
    seat(username, size) {
      const key = `${username} ${size.width}`
      const seat = seats.get(key) ?? sit(browser, world.address, username, size)
      seats.set(key, seat)
      return seat
    },
  }
}
