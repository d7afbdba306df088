import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { DESK, sit } from './seat.ts'

/** The map as a desk with WebGL has it: its worker and its drawing come from the product alone. */

let world: World
let browser: Browser

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser({ movingMaps: true })])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('a click on the moving map chooses a ward, from which the leader acts', async () => {
  const { page, watch } = await sit(browser, world.address, 'chutich', DESK)
  await page.goto(world.address)
  await page.locator('[data-map="ready"][data-idle]').waitFor({ timeout: 90_000 })
  await page.getByRole('region', { name: 'Bản đồ di chuyển được' }).click()
  const open = page.getByRole('link', { name: /^Mở / })
  await open.waitFor()
  const ward = String(await open.textContent()).replace('Mở ', '')
  await page.getByRole('link', { name: `Chỉ đạo ${ward}` }).click()
  await page.getByText('Sẽ giao 1 nhiệm vụ').waitFor()
  expect(watch.faults()).toEqual([])
})
