import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** The keeper of the catalogue finds an indicator, tries a ring, writes it anew from the next period; anybody reads why. */
export function catalogue(place: Place): void {
  test('catalogue: found by search, a ring named as it is typed, defined anew from a day on, its history read', async () => {
    const seat = await place.seat('sokhcn', DESK)
    const { page } = seat
    await seat.go('/measures/catalogue?kind=indicators')
    await page.getByRole('searchbox').or(page.getByPlaceholder('Tìm trong bảng')).first().fill('cap quang')
    await page.getByRole('link', { name: 'Hộ gia đình có Internet cáp quang' }).click()
    await page.getByRole('heading', { name: 'Số từ đâu đến, đi về đâu' }).waitFor()
    await page.getByRole('link', { name: 'Sửa định nghĩa' }).click()

    const formula = page.getByRole('textbox', { name: /^Công thức/ })
    await formula.fill('[households-fibre-share] / 2')
    await page.getByText('Công thức quay vòng về chính nó: Hộ có cáp quang → Hộ có cáp quang').waitFor()
    await formula.fill('100 * [commune-households-fibre] / ')
    await page.getByText('Ở đây phải là một số, một chỉ tiêu [mã] hoặc dấu “(”.').waitFor()
    await page.getByRole('combobox', { name: 'Chèn số liệu' }).fill('ho gia dinh cua xa')
    await page.getByRole('option', { name: /Hộ gia đình của xã/ }).click()
    await expect.poll(() => formula.inputValue()).toBe('100 * [commune-households-fibre] / [commune-households]')
    await formula.fill('round(100 * [commune-households-fibre] / [commune-households], 1)')
    await page.getByText(/^Tính thử trên số đang có/).waitFor()
    await seat.shot('catalogue-formula')

    await page.getByRole('textbox', { name: /^Lý do thay đổi/ }).fill('Làm tròn một chữ số thập phân cho dễ so sánh')
    await page.getByText('Kỳ đầu tiên theo định nghĩa mới: Quý I/2027.').waitFor()
    await page.getByRole('button', { name: 'Lưu định nghĩa' }).click()
    await page.getByText('Từ 01/01/2027').waitFor()
    expect(seat.watch.faults()).toEqual([])

    const reader = await place.seat('chuvanan', PHONE)
    await reader.go('/measures/catalogue/households-fibre-share')
    const words = await reader.read()
    expect(words).toContain('Từ 01/01/2027')
    expect(words).toContain('Trần Đức Thịnh ghi ngày')
    expect(words).not.toContain('Sửa định nghĩa')
    await reader.shot('catalogue-history')
    expect(reader.watch.faults()).toEqual([])
  }, 60_000)
}
