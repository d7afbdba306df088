import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '#people'
import { ROOT } from '#platform/config'
import { type Watch, watch } from './watch.ts'

/** The two widths every page is looked at. */
export const DESK = { width: 1440, height: 900 } as const
export const PHONE = { width: 390, height: 844 } as const
export type Size = typeof DESK | typeof PHONE

const SHOTS = join(ROOT, 'test-results/shots')
const TALLEST = 8_000

/** Somebody at a screen. */
export interface Seat {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the page so far: errors on the console, failed requests, strangers asked. */
  readonly watch: Watch
  /** Goes to an address of the product and waits until it has settled. */
  go(path: string): Promise<void>
  /** Goes on within the product as the browser's own arrows do, nothing loaded anew, and waits likewise. */
  move(path: string): Promise<void>
  /** Waits until nothing is loading. */
  settle(): Promise<void>
  /** The page's words as they are read, in one line. */
  read(): Promise<string>
  /** Keeps a picture of the whole page under `test-results/shots`, for somebody to look at. */
  shot(name: string): Promise<void>
  /** Serious and critical findings of axe-core on the page as it is. */
  accessibility(): Promise<string[]>
  leave(): Promise<void>
}

/**
 * A screen of this size; `username` is signed in with the demo's password, null stays outside. Only who works `offline`
 * keeps the pages on the device: everybody else is served by the product itself.
 */
export async function sit(
  browser: Browser,
  address: string,
  username: string | null,
  size: Size,
  { offline = false } = {},
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: size === PHONE,
    reducedMotion: 'reduce',
    serviceWorkers: offline ? 'allow' : 'block',
  })
  if (username !== null) {
    const data = { username, password: DEMO_PASSWORD }
    const answer = await context.request.post(`${address}/api/auth/sign-in/username`, { data })
    if (!answer.ok()) throw new Error(`${username} was not let in: ${await answer.text()}`)
  }
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const seen = watch(page, address)
  const settle = () => settled(page, seen)
  const go = async (path: string) => {
    await page.goto(`${address}${path}`)
    await settle()
  }
  return {
    page,
    context,
    watch: seen,
    settle,
    go,
    async move(path) {
      if (!page.url().startsWith(address)) return go(path)
      await page.evaluate(
        `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
      )
      await settle()
    },
    read: async () => String(await page.evaluate(WORDS)).replaceAll(/\s+/g, ' '),
    async shot(name) {
      mkdirSync(SHOTS, { recursive: true })
      await settle()
      // The content scrolls inside the frame: only a screen as tall as it shows all of it.
      const height = Number(await page.evaluate(WHOLE_HEIGHT))
      await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), TALLEST) })
      await settle()
      await page.screenshot({ path: join(SHOTS, `${name}-${size.width}.png`) })
      await page.setViewportSize(size)
    },
    accessibility: () => findings(page),
    leave: () => context.close(),
  }
}

const WORDS = `(document.querySelector('#content') ?? document.body).innerText`

const WHOLE_HEIGHT = `(() => {
  const content = document.querySelector('#content')
  return content === null ? document.documentElement.scrollHeight
    : content.scrollHeight + innerHeight - content.parentElement.clientHeight
})()`

/** A page has come, nothing in it says it is busy, and its map is drawn. */
const AT_REST = `document.querySelector('h1') !== null && document.querySelector(
  '[aria-busy="true"], .mantine-Skeleton-root, [data-map="opening"], [data-map]:not([data-idle])') === null`
const QUIET_LOOKS = 2

/** At rest with no request under way, several looks in a row: what follows an answer may ask for more. */
async function settled(page: Page, { underWay }: Watch): Promise<void> {
  await page.waitForLoadState('load')
  const deadline = performance.now() + 30_000
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    if (performance.now() > deadline) throw new Error(`${page.url()} did not come to rest`)
    quiet = underWay() === 0 && (await page.evaluate(AT_REST)) === true ? quiet + 1 : 0
    await page.waitForTimeout(50)
  }
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

async function findings(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source)
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as Violation[]
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`)
}
