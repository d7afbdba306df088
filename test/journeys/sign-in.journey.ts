import { createHmac } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#people'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { DESK, PHONE, sit } from './seat.ts'

/** The door: guessing is locked out in plain words, and a second factor is turned on and asked for. */

let world: World
let browser: Browser

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function knock(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

test('five wrong passwords lock the name, and the page says for how long', async () => {
  const { page, go, shot } = await sit(browser, world.address, null, PHONE)
  await go('/')
  const answer = async (password: string): Promise<number> => {
    const answered = page.waitForResponse(/sign-in\/username/)
    await knock(page, 'sokhcn', password)
    return (await answered).status()
  }
  for (let n = 1; n <= 5; n++) expect(await answer(`khong phai ${n}`)).toBe(401)
  await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng').waitFor()
  // From now on the right password does not open it either.
  expect(await answer(DEMO_PASSWORD)).not.toBe(200)
  await page.getByText('Đã sai 5 lần liền. Tên đăng nhập này tạm khóa 15 phút, xin thử lại sau.').waitFor()
  await shot('sign-in-locked')
  await knock(page, 'chuvanan', DEMO_PASSWORD)
  await page.getByRole('heading', { level: 1, name: 'Chu Văn An' }).waitFor()
})

test('a second factor is turned on with a code from the phone, and asked for at the next sign-in', async () => {
  const { page, go, shot, settle } = await sit(browser, world.address, 'soyte', DESK)
  await go('/people/me')
  const card = page.getByRole('region', { name: 'Xác thực hai lớp' })
  await card.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD)
  await card.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  const key = String(await card.getByText(/^Khóa:/).textContent())
    .replace('Khóa:', '')
    .replaceAll(/\s/g, '')
  expect(key).toMatch(/^[A-Z2-7]{16,}$/)
  await shot('two-factor')
  await card.getByLabel('Mã đang hiện trên điện thoại').fill(codeOf(key, Date.now()))
  await card.getByRole('button', { name: 'Xác nhận' }).click()
  await card.getByText('Đang bật').waitFor()

  await page.getByRole('button', { name: 'Tài khoản của Phạm Thị Minh Châu' }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await knock(page, 'soyte', DEMO_PASSWORD)
  await page.getByText('Tài khoản này cần thêm một bước.').waitFor()
  await shot('sign-in-code')
  const digits = page.getByRole('group', { name: 'Mã sáu số trong ứng dụng xác thực' }).getByRole('textbox')
  const type = async (code: string) => {
    await digits.first().click()
    await page.keyboard.type(code)
  }
  await type(codeOf(key, Date.now() + 3_600_000))
  await page.getByText('Mã xác thực chưa đúng hoặc đã hết hạn.').waitFor()
  for (const one of (await digits.all()).toReversed()) await one.fill('')
  await type(codeOf(key, Date.now()))
  await page.getByRole('navigation').first().waitFor()
  await settle()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tài khoản của tôi')
})

/** The six digits an authenticator shows for a key at a moment (RFC 6238, SHA-1, 30 seconds). */
function codeOf(key: string, at: number): string {
  const bits = [...key]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
