import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** The chairman reads the day standing up; the department prints it, and hands the outbreak over. */
export function brief(place: Place): void {
  test('the brief of the day: on a phone, on paper, and a figure opens its list', async () => {
    const phone = await place.seat('chutich', PHONE)
    await phone.go('/brief')
    await phone.page
      .getByText(/^Báo cáo nhanh ngày/)
      .first()
      .waitFor()
    await phone.shot('brief')
    expect(phone.watch.faults()).toEqual([])

    const desk = await place.seat('soyte', DESK)
    const { page } = desk
    await desk.go('/')
    await page.getByRole('link', { name: 'Báo cáo nhanh' }).click()
    await page.getByRole('heading', { level: 1, name: /^Báo cáo nhanh ngày/ }).waitFor()
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bản PDF' }).click(),
    ])
    expect(paper.suggestedFilename()).toMatch(/^bao-cao-nhanh-\d{4}-\d{2}-\d{2}\.pdf$/)
    expect((await readFile(await paper.path())).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('link', { name: /^\d+ F1$/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Danh sách F0, F1, F2' }).waitFor()
    await page.getByRole('grid').getByText('F1', { exact: true }).first().waitFor()
    expect(desk.watch.faults()).toEqual([])
  })

  test('the days play by on the map; the outbreak of 2021 leaves as open files', async () => {
    const desk = await place.seat('soyte', DESK)
    const { page } = desk
    await desk.go('/?day=2021-02-10')
    await page.getByRole('button', { name: 'Chạy qua các ngày' }).click()
    await page.waitForURL(/day=2021-02-12/)
    await page.getByRole('button', { name: 'Dừng' }).click()

    await desk.go('/epidemic?outbreak=2021-covid-19-hai-duong&day=2021-03-31')
    await page.getByRole('button', { name: 'Kết xuất mở' }).click()
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Danh sách ca và tiếp xúc' }).click(),
    ])
    const lines = (await readFile(await list.path(), 'utf8')).trim().split('\n')
    expect(lines[0]).toMatch(/^id,case_id,location_code,location,age,gender,contact_level/)
    expect(lines.length).toBeGreaterThan(50_000)
    expect(desk.watch.faults()).toEqual([])
  })
}
