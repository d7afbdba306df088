import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { brief } from './outbreak/brief.ts'
import { cases } from './outbreak/cases.ts'
import { chains } from './outbreak/chains.ts'
import { clusters } from './outbreak/clusters.ts'
import { course } from './outbreak/course.ts'
import { people } from './outbreak/people.ts'
import { quarantine } from './outbreak/quarantine.ts'
import { testing } from './outbreak/testing.ts'
import { venues } from './outbreak/venues.ts'
import { zones } from './outbreak/zones.ts'
import { type Seat, type Size, sit } from './seat.ts'

/**
 * An outbreak from the first case to the daily brief, part by part as people work on it. One product and one browser
 * serve them all, in this order: what a part leaves behind, the next one finds.
 */

let world: World
let browser: Browser
const seats = new Map<string, Promise<Seat>>()

const place = {
  world: () => world,
  browser: () => browser,
  seat: (username: string | null, size: Size): Promise<Seat> => {
    const key = `${username} ${size.width}`
    const seat = seats.get(key) ?? sit(browser, world.address, username, size)
    seats.set(key, seat)
    return seat
  },
}

/** Where the parts of the journey are played. */
export type Place = typeof place

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

cases(place)

course(place)

chains(place)

clusters(place)

people(place)

venues(place)

testing(place)

quarantine(place)

brief(place)

zones(place)
