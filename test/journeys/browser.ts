import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '#people'
import { ROOT } from '#platform/config'
import { findChromium } from '../suite/system.ts'

/** The two widths every page is looked at. */
export const DESK = { width: 1440, height: 900 } as const
export const PHONE = { width: 390, height: 844 } as const

const SHOTS = join(ROOT, 'test-results/shots')

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
]

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium: apt-get install chromium, or set CHROMIUM to its path')
  return chromium.launch({ executablePath, args: FLAGS })
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Somebody at a screen, signed in with a demo account. */
export interface Seat {
  readonly page: Page
  readonly context: BrowserContext
  /** Goes to an address of the product and waits until it has settled. */
  go(path: string): Promise<void>
  /** Keeps a picture under `test-results/shots`, for somebody to look at. */
  shot(name: string): Promise<void>
  /** Serious and critical findings of axe-core on the page as it is. */
  accessibility(): Promise<string[]>
  leave(): Promise<void>
}

export async function sit(
  browser: Browser,
  address: string,
  username: string | null,
  size: typeof DESK | typeof PHONE,
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: size === PHONE,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const seat: Seat = {
    page,
    context,
    async go(path) {
      await page.goto(`${address}${path}`)
      await settled(page)
    },
    async shot(name) {
      mkdirSync(SHOTS, { recursive: true })
      await settled(page)
      await page.screenshot({ path: join(SHOTS, `${name}-${size.width}.png`), fullPage: true })
    },
    async accessibility() {
      await page.evaluate(AxeBuilder.source)
      const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[]
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
    },
    leave: () => context.close(),
  }
  if (username !== null) await signIn(seat, username)
  return seat
}

async function signIn({ page, go }: Seat, username: string): Promise<void> {
  await go('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
  await settled(page)
}

/** Nothing is loading: no busy skeleton and no request under way. Live events keep one connection open for good. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page
    .waitForFunction(`document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null`, undefined, {
      timeout: 15_000,
    })
    .catch(() => undefined)
  await page.waitForTimeout(250)
}
