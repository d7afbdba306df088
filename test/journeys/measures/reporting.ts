import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESK, PHONE, type Seat } from '../seat.ts'
import type { Place } from '../stage.ts'

const FORM = 'giai-quyet-ho-so-cap-xa'
const WARD = 'Phường Chu Văn An'
const ON_TIME = 'commune-applications-on-time'
/** The column one types into, and the first row with a line. */
const VALUE = 'F'
const FIRST = 8

/** A commune reports by spreadsheet with errors and mends; its department corrects; the province publishes. */
export function reporting(place: Place): void {
  test('a commune reports by spreadsheet, mends, a department verifies and corrects, the province publishes', async () => {
    const path = await declares(await place.seat('chuvanan', DESK))
    expect(path).toMatch(/^\/reports\//)
    await verifies(await place.seat('sokhcn', DESK))
    await approves(await place.seat('chutich', DESK))
    await publishes(await place.seat('chutich', PHONE), path)
    await reads(await place.seat('chuvanan', DESK), path)
  }, 90_000)
}

async function declares(seat: Seat): Promise<string> {
  const { page } = seat
  seat.watch.forget()
  await seat.go('/reports')
  await seat.shot('reports-mine')
  await page.getByRole('link', { name: /^Kết quả giải quyết hồ sơ cấp xã/ }).click()
  await page.getByText('Đã có số 0/3 dòng').waitFor()
  await seat.settle()
  await seat.shot('report-empty')

  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải mẫu bảng tính' }).click()
  const template = join(await mkdtemp(join(tmpdir(), 'report-')), 'mau.xlsx')
  await (await waiting).saveAs(template)

  // As it comes back from many a desk: words in a number cell, a number that cannot be.
  await fill(template, ['962', 'khoảng 940', -5])
  await page.getByRole('button', { name: 'Nộp bảng tính' }).click()
  await page.locator('input[type=file][accept*=".xlsx"]').setInputFiles(template)
  await page.getByText(/^2 ô cần sửa · /).waitFor()
  await page.getByRole('cell', { name: `${VALUE}${FIRST + 1}`, exact: true }).waitFor()
  await seat.settle()
  await seat.shot('report-spreadsheet-faults')

  await fill(template, [962, 940, 860])
  await page.locator('input[type=file][accept*=".xlsx"]').setInputFiles(template)
  await page.getByRole('button', { name: 'Ghi 3 số vào báo cáo' }).click()
  await page.getByText('Đã ghi 3 số vào báo cáo.').waitFor()
  await page.getByText('Đủ 3 dòng').waitFor()

  // What can't be is said beside its cell; what was typed is kept without anybody saving it.
  const cell = page.locator('input[data-cell="2"]')
  await cell.fill('-7')
  await page.getByText('Không thể là -7: ít nhất 0').waitFor()
  await cell.fill('870')
  await page.getByText(/^Đã lưu/).waitFor()
  await answers(page)
  await seat.settle()
  await seat.shot('report-filled')
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.getByText('Chờ thẩm định').first().waitFor()
  expect(seat.watch.faults()).toEqual([])
  return new URL(page.url()).pathname
}

/** Every question of the checks gets its short answer. */
async function answers(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Đã kiểm tra, số đúng' })
  await page.waitForTimeout(300)
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click()
    await expect.poll(() => open.count()).toBe(left - 1)
  }
  await page.getByText(/^Đã lưu/).waitFor()
}

async function fill(path: string, values: readonly (string | number)[]): Promise<void> {
  const book = new excel.Workbook()
  await book.xlsx.readFile(path)
  values.forEach((value, n) => {
    const cell = book.worksheets[0]?.getCell(`${VALUE}${FIRST + n}`)
    if (cell) cell.value = value
  })
  await book.xlsx.writeFile(path)
}

async function verifies(seat: Seat): Promise<void> {
  const { page } = seat
  seat.watch.forget()
  await seat.go(`/reports?view=verify&form=${FORM}`)
  await seat.settle()
  await seat.shot('reports-verify')
  await page.getByRole('link', { name: WARD }).click()
  await page.getByRole('button', { name: 'Trả lại cả báo cáo' }).waitFor()
  await page.getByLabel(/^Thẩm định: .*đúng hạn/).fill('865')
  await page.getByPlaceholder('Lý do sửa số').fill('Trừ 5 hồ sơ trả trước ngày tiếp nhận')
  await seat.shot('report-verifying')
  await page.getByRole('button', { name: /^Thẩm định \d dòng, sửa 1 số$/ }).click()
  await page.getByText('Thẩm định sửa 870 → 865: Trừ 5 hồ sơ trả trước ngày tiếp nhận').waitFor()
  await seat.settle()
  await seat.shot('report-verified')
  // Whoever put another value in its place leaves it to somebody else to approve.
  await page.getByRole('button', { name: 'Phê duyệt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Phê duyệt' }).click()
  await page.getByText(/không tự thẩm định, phê duyệt số của mình/).waitFor()
  expect(seat.watch.faults()).toEqual([])
}

async function approves(seat: Seat): Promise<void> {
  const { page } = seat
  seat.watch.forget()
  await seat.go(`/reports?view=approve&form=${FORM}&reports.q=chu van an`)
  await page.getByLabel(`Chọn dòng ${WARD}`).check()
  await seat.shot('reports-approve')
  await page.getByRole('button', { name: 'Phê duyệt', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Phê duyệt' }).click()
  await page.getByText('Phê duyệt: đã xong 1 báo cáo').waitFor()
  expect(seat.watch.faults()).toEqual([])
}

async function publishes(seat: Seat, path: string): Promise<void> {
  const { page } = seat
  seat.watch.forget()
  await seat.go('/reports?view=publish')
  await page.getByRole('link', { name: WARD }).first().waitFor()
  await seat.shot('reports-publish')
  await seat.move(path)
  await page.getByRole('button', { name: 'Công bố' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click()
  await page.getByText('Đã công bố').first().waitFor()
  await seat.settle()
  await seat.shot('report-published')
  expect(seat.watch.faults()).toEqual([])
}

/** Whoever reported sees the figure as it was published, and where it stands on the map. */
async function reads(seat: Seat, path: string): Promise<void> {
  const { page } = seat
  seat.watch.forget()
  await seat.go(path)
  await page.getByText('Thẩm định sửa 870 → 865', { exact: false }).first().waitFor()
  await seat.move(`/measures/map?indicator=${ON_TIME}&period=2026-10`)
  await seat.settle()
  expect(await seat.read()).toMatch(/Chu Văn An[^0-9]*865/)
  await seat.shot('report-on-the-map')
  expect(seat.watch.faults()).toEqual([])
}
