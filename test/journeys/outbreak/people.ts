import { readFileSync } from 'node:fs'
import excel from 'exceljs'
import { expect, test } from 'vitest'
import { DESK, PHONE, type Seat } from '../seat.ts'
import type { Place } from '../stage.ts'

/** The health department clears the list: who stands in it twice, whom to look for, and the list as a file. */
export function people(place: Place): void {
  test('people: two records become one and come apart again; the list is filtered, its columns chosen, and sent', async () => {
    const seat = await place.seat('chuvanan', DESK)
    await mergeAndPart(seat)
    await listAndExport(seat)
    expect(seat.watch.faults()).toEqual([])
    const phone = await place.seat('chuvanan', PHONE)
    await phone.go('/epidemic/duplicates')
    await phone.page.getByRole('list', { name: 'Các cặp có thể trùng' }).getByRole('button').first().click()
    await phone.page.getByRole('button', { name: 'Không phải' }).waitFor()
    await phone.shot('people-duplicates-phone')
    expect(phone.watch.faults()).toEqual([])
  })
}

async function mergeAndPart({ page, go, shot }: Seat): Promise<void> {
  await go('/epidemic/duplicates')
  const count = page.getByText(/^\d+ cặp chờ xem$/)
  const waiting = Number.parseInt((await count.textContent()) ?? '', 10)
  expect(waiting).toBeGreaterThan(3)
  const left = page.getByText(`${waiting - 1} cặp chờ xem`)
  const pairs = page.getByRole('list', { name: 'Các cặp có thể trùng' }).getByRole('button')
  expect(await pairs.first().textContent()).toContain('cùng họ tên')
  await page.keyboard.press('ArrowDown')
  const table = page.getByRole('table')
  await table.getByText('khác nhau').first().waitFor()
  await shot('people-duplicates')

  await page.keyboard.press('g')
  await page.getByText('Đã gộp thành một người.').waitFor()
  await left.waitFor()
  const merges = page.getByRole('list', { name: 'Đã gộp' }).getByRole('listitem')
  await merges.getByRole('button', { name: 'Tách lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Vì sao tách lại' }).fill('Hai chị em sinh đôi')
  await dialog.getByRole('button', { name: 'Tách lại' }).click()
  await page.getByText('Đã tách: Hai chị em sinh đôi').waitFor()
  // They were told to be two, which is not asked again.
  await left.waitFor()
}

async function listAndExport({ page, go, shot }: Seat): Promise<void> {
  await go('/epidemic/people?people.level=1&people.sex=female&people.birthYear=1960..1990')
  const grid = page.getByRole('grid', { name: /Danh sách F0, F1, F2/ })
  await grid.getByText('F1').first().waitFor()
  await page.getByRole('button', { name: 'Cột' }).click()
  await page.getByRole('checkbox', { name: 'Phân loại ca' }).check()
  await page.getByRole('checkbox', { name: 'Giới tính' }).uncheck()
  await page.keyboard.press('Escape')
  await grid.getByText('Phân loại ca').waitFor()
  await shot('people-list')

  await page.getByRole('button', { name: 'Xuất tệp' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Excel (.xlsx)', exact: true }).click(),
  ])
  const book = new excel.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(await download.path())).buffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('the file holds no sheet')
  const heads = (sheet.getRow(1).values as string[]).filter(Boolean)
  expect(heads).toEqual(expect.arrayContaining(['Mã', 'Mức', 'Năm sinh', 'Phân loại ca']))
  expect(heads).not.toContain('Giới tính')
  expect(heads).not.toContain('Họ và tên')
  const column = sheet.getColumn(heads.indexOf('Năm sinh') + 1)
  const years = column.values.slice(2).map(Number)
  expect(years.length).toBeGreaterThan(3)
  expect(years.every((year) => year >= 1960 && year <= 1990)).toBe(true)
  await page.getByText(`Đã xuất ${years.length} người`).waitFor()
}
