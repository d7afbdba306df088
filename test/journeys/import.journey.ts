import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { DESK, type Seat, sit } from './seat.ts'

/** A list with three bad rows: told by row and column, mended, imported; imported again it changes nothing. */

let world: World
let browser: Browser
let seat: Seat

const HEAD = 'Mã ca bệnh;Họ và tên;Năm sinh;Giới tính;Xã phường;Ngày khởi phát;Ngày khẳng định'
const GOOD = [
  'HP-901;Nguyễn Thị Hoa;1988;Nữ;Phường Chu Văn An;15/11/2026;18/11/2026',
  'HP-902;Trần Văn Nam;1975;Nam;Trần Hưng Đạo;16/11/2026;18/11/2026',
]
const BAD = [
  'HP-903;Lê Văn Tám;1990;Nam;Phường Chu Văn An;17/11/2026;31/02/2026',
  'HP-904;Phạm Thị Lan;2001;Nữ;Phường Không Đâu;17/11/2026;19/11/2026',
  'HP-901;Đỗ Minh Đức;1969;Nam;Phường Chu Văn An;18/11/2026;20/11/2026',
]
const MENDED = [
  'HP-903;Lê Văn Tám;1990;Nam;Phường Chu Văn An;17/11/2026;19/11/2026',
  'HP-904;Phạm Thị Lan;2001;Nữ;Phường Thành Đông;17/11/2026;19/11/2026',
  'HP-905;Đỗ Minh Đức;1969;Nam;Phường Chu Văn An;18/11/2026;20/11/2026',
]

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  seat = await sit(browser, world.address, 'soyte', DESK)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const drop = (page: Page, rows: readonly string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'danh-sach-f0.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`),
  })

const casesOf = async () => {
  const { rows } = await world.query(`select count(*)::int as n from epidemic.person where external_id like 'HP-90%'`)
  return rows[0]?.n
}

test('three bad rows are told by row and column; mended they are imported, and imported again change nothing', async () => {
  const { page } = seat
  await seat.go('/epidemic/import')
  await page.getByRole('combobox', { name: 'Đợt dịch' }).click()
  await page.getByRole('option', { name: /Ổ dịch phường Chu Văn An/ }).click()
  await drop(page, [...GOOD, ...BAD])

  await page.getByRole('alert').getByText('3 chỗ cần sửa trong tệp').waitFor()
  const faults = page.getByRole('grid', { name: /3 chỗ cần sửa/ })
  await faults.waitFor()
  const told = await seat.read()
  expect(told).toMatch(/4 Ngày khẳng định “31\/02\/2026” không phải ngày/)
  expect(told).toMatch(/5 Xã phường Không có xã, phường “Phường Không Đâu”/)
  expect(told).toMatch(/6 Mã ca bệnh Mã “HP-901” đã có ở dòng 2/)
  expect(await page.getByRole('button', { name: 'Nhập 5 dòng' }).isDisabled()).toBe(true)
  await seat.shot('import-faults')
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải danh sách lỗi' }).click(),
  ])
  expect(list.suggestedFilename()).toBe('loi-danh-sach-f0.csv')
  expect(await casesOf()).toBe(0)

  await drop(page, [...GOOD, ...MENDED])
  await page.getByText('Không có lỗi. 5 dòng sẵn sàng nhập.').waitFor()
  await seat.shot('import-clean')
  await page.getByRole('button', { name: 'Nhập 5 dòng' }).click()
  await page.getByText('5 ca mới, 0 ca đã có.').waitFor()
  await seat.shot('import-done')
  expect(await casesOf()).toBe(5)

  await page.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await drop(page, [...GOOD, ...MENDED])
  await page.getByText('Tệp này đã được nhập trước đây. Nhập lại không làm thay đổi gì.').waitFor()
  await page.getByRole('button', { name: 'Nhập 5 dòng' }).click()
  await page.getByText('0 ca mới, 5 ca đã có.').waitFor()
  expect(await casesOf()).toBe(5)

  // The five are traced and found by whoever may see them.
  await page.getByRole('link', { name: 'Xem danh sách' }).click()
  await page.getByLabel('Tìm trong bảng').fill('HP-905')
  const rows = page.getByRole('grid', { name: /Danh sách/ }).getByRole('row')
  await expect.poll(() => rows.count()).toBe(2)
  await rows.getByText('F0', { exact: true }).waitFor()
  expect(seat.watch.faults()).toEqual([])
})
