import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { type Reading, readBoard } from './reading.ts'
import { DESK, PHONE, type Seat, sit } from './seat.ts'

/**
 * One morning of an outbreak. The leader sees the hot ward, follows a chain and issues a directive; the ward's officer
 * fetches the F1 on a phone; the department accepts; the leader's board, open all the while, moves by itself.
 */

let world: World
let browser: Browser
let leader: Seat
/** The leader's second window: the board, opened once and never reloaded. */
let wall: Seat
let morning: Reading

const TASK = 'Đưa F1 mới phát hiện đi cách ly trong 24 giờ'
const SENTENCE = 'Lập chốt tại ba lối vào ổ dịch trước 18 giờ hôm nay.'

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  leader = await sit(browser, world.address, 'chutich', DESK)
  wall = await sit(browser, world.address, 'chutich', DESK)
  await wall.go('/')
  await wall.page.evaluate('globalThis.sinceMorning = true')
  morning = await readBoard(wall)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('the leader finds the hot ward, follows a chain from F2 back to F0, and issues a directive in two clicks', async () => {
  const { page } = leader
  await leader.go('/')
  await page.getByRole('link', { name: /^\d+ ca F0 mới trong 7 ngày/ }).waitFor()
  await page.getByRole('link', { name: /Chu Văn An.*ca mới trong 7 ngày/ }).waitFor()

  // On the map: chosen as a keyboard does, then one level down.
  const map = page.getByLabel('Chọn trên bản đồ bằng bàn phím')
  const hottest = page
    .getByRole('grid', { name: /Từng địa bàn/ })
    .getByRole('row')
    .nth(1)
  expect(await hottest.textContent()).toContain('Chu Văn An')
  await map.selectOption({ value: '10549-chu-van-an' })
  await page.getByRole('link', { name: 'Mở Chu Văn An' }).click()
  await page.getByRole('heading', { level: 1, name: 'Chu Văn An' }).waitFor()
  await leader.shot('day-1-ward')

  await page.getByRole('region', { name: 'Dịch bệnh' }).getByRole('link', { name: /F2/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Danh sách F0, F1, F2' }).waitFor()
  const people = page.getByRole('grid', { name: /Danh sách F0, F1, F2/ })
  await people.getByText('F2', { exact: true }).first().waitFor()
  await people.getByRole('link', { name: /^CVA-/ }).first().click()

  const chain = page.getByRole('region', { name: /^Vì sao là F/ }).getByRole('listitem')
  await page.getByRole('heading', { name: 'Vì sao là F2' }).waitFor()
  await expect.poll(() => chain.count()).toBe(3)
  const [first, second, third] = await chain.allInnerTexts()
  expect(first).toMatch(/^F0\s+CVA-\d+\s+Nơi chuỗi bắt đầu/)
  expect(second).toMatch(/^F1.*\(F1\) gặp CVA-\d+ \(F0\)/s)
  expect(third).toMatch(/^F2.*người này.*\(F2\) gặp CVA-\d+ \(F1\)/s)
  await leader.shot('day-2-chain')
  await chain.nth(1).getByRole('link').click()
  await page.getByRole('heading', { name: 'Vì sao là F1' }).waitFor()
  await expect.poll(() => chain.count()).toBe(2)
  await chain.nth(0).getByRole('link').click()
  await page.getByRole('heading', { name: 'Vì sao là F0' }).waitFor()

  // Back on the board: two clicks and a sentence.
  await page.getByRole('link', { name: 'Bức tranh' }).first().click()
  await page
    .getByRole('grid', { name: /Từng địa bàn/ })
    .getByRole('link', { name: 'Ra chỉ đạo' })
    .click()
  await page.getByLabel('Nội dung chỉ đạo').fill(SENTENCE)
  await page.getByText('Sẽ giao 1 nhiệm vụ').waitFor()
  await page.getByText('UBND phường Chu Văn An').first().waitFor()
  await leader.shot('day-3-directive')
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await page.getByText('Đã ban hành, giao 1 nhiệm vụ').waitFor()
  await page.getByText(SENTENCE).first().waitFor()
  await page.getByText('Vũ Thị Hồng Nhung').first().waitFor()
  await expect
    .poll(() => readBoard(wall))
    .toEqual({ ...morning, openInTime: morning.openInTime + 1, total: morning.total + 1 })
  expect(leader.watch.faults()).toEqual([])
})

test('the ward does it on a phone, the department accepts, and the leader’s board moves without reloading', async () => {
  const before = await readBoard(wall)
  const officer = await sit(browser, world.address, 'chuvanan', PHONE)
  const { page } = officer
  await officer.go('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Nhiệm vụ', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Việc chờ tôi' }).waitFor()
  await page.getByText('F1 chưa cách ly ở Chu Văn An').first().waitFor()
  await officer.shot('day-4-inbox')
  await page.getByRole('link', { name: new RegExp(TASK) }).click()
  await page.getByRole('button', { name: 'Nhận việc' }).click()
  await page.getByText('Đang làm', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Nộp kết quả' }).waitFor()
  expect(await page.getByRole('button', { name: 'Nộp kết quả' }).isDisabled()).toBe(true)

  await page.getByRole('link', { name: /F1 chưa cách ly ở phường Chu Văn An/ }).click()
  await page.getByRole('heading', { level: 1, name: 'F1 chờ cách ly: Phường Chu Văn An' }).waitFor()
  const take = page.getByRole('button', { name: /^Đã đưa vào cách ly tập trung: CVA-/ })
  await take.first().waitFor()
  const waiting = await take.count()
  const late = await page.getByText(/^quá 24 giờ/).count()
  expect(waiting).toBeGreaterThan(3)
  await officer.shot('day-5-waiting')

  // One tap, taken back, and tapped again.
  await take.first().tap()
  await expect.poll(() => take.count()).toBe(waiting - 1)
  await page.getByText(/^CVA-\d+ đã cách ly$/).waitFor()
  await officer.page.screenshot({ path: 'test-results/shots/day-6-undo-390.png' })
  await page.getByRole('button', { name: 'Hoàn tác' }).tap()
  await page.getByText('Đã hoàn tác').waitFor()
  await expect.poll(() => take.count()).toBe(waiting)
  await page.getByLabel(`Chọn tất cả ${waiting}`).check()
  await page.getByRole('button', { name: `Đã đưa vào cách ly tập trung: ${waiting} người` }).tap()
  await page.getByText('Không còn F1 nào chờ cách ly.').waitFor()
  await officer.shot('day-7-nobody-waits')

  await page.getByRole('link', { name: new RegExp(TASK) }).click()
  await page.getByRole('button', { name: 'Nộp kết quả' }).waitFor()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'bien-ban.jpg', mimeType: 'image/jpeg', buffer: PHOTO })
  await page.getByText('Đã đính kèm bien-ban.jpg').waitFor()
  await page.getByText('Tệp đính kèm (1)').waitFor()
  await page.getByRole('button', { name: 'Nộp kết quả' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kết quả đạt được').fill(`Đã đưa ${waiting} F1 vào khu cách ly tập trung.`)
  await dialog.getByRole('button', { name: 'Nộp kết quả' }).click()
  await page.getByText('Chờ nghiệm thu').first().waitFor()
  await officer.shot('day-8-submitted')
  expect(officer.watch.faults()).toEqual([])

  const department = await sit(browser, world.address, 'soyte', DESK)
  await department.go('/work')
  await department.page.getByRole('link', { name: new RegExp(`${TASK}.*Nghiệm thu`) }).click()
  await department.page.getByText('bien-ban.jpg').first().waitFor()
  await department.page.getByRole('button', { name: 'Nghiệm thu' }).click()
  await department.page.getByText('Hoàn thành', { exact: true }).first().waitFor()
  await department.shot('day-9-approved')
  expect(department.watch.faults()).toEqual([])

  // Whoever was fetched in time counts above and below the line; who was late stood below it already.
  const [within, of] = before.within24h
  await expect
    .poll(() => readBoard(wall))
    .toEqual({
      ...before,
      doneOnTime: before.doneOnTime + 1,
      openInTime: before.openInTime - 1,
      waiting: before.waiting - waiting,
      within24h: [within + waiting - late, of + waiting - late],
    })
  expect(await wall.page.evaluate('globalThis.sinceMorning')).toBe(true)
  await wall.shot('day-10-wall')
  expect(wall.watch.faults()).toEqual([])
})

/** The smallest picture a phone could take: a JPEG by its first bytes. */
const PHOTO = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
