import { expect, test } from 'vitest'
import { DESK } from '../seat.ts'
import type { Place } from '../stage.ts'

/** The department looks at the clusters, renames one and splits it, undoes that, and raises a commune's epidemic level. */
export function clusters(place: Place): void {
  test('clusters are decided on and split, and a commune’s epidemic level is confirmed', async () => {
    const seat = await place.seat('soyte', DESK)
    const { page } = seat
    seat.watch.forget()
    await seat.move('/epidemic/clusters')
    await page.getByText(/ổ dịch đã xác nhận/).waitFor()
    await seat.shot('clusters')

    await page
      .getByRole('link', { name: /Chu Văn An/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Trạng thái theo quy định' }).waitFor()
    expect(await seat.read()).toMatch(
      /Quy định cho: Đang hoạt động.*Vì sao là một ổ dịch.*ca cùng có mốc tại Chợ Sao Đỏ/,
    )
    await page.getByRole('heading', { name: 'Thế hệ lây' }).waitFor()
    await seat.shot('cluster')

    await page.getByRole('button', { name: 'Đổi tên' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tên ổ dịch').fill('Ổ dịch chợ Sao Đỏ')
    await dialog.getByRole('button', { name: 'Đổi tên' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ổ dịch chợ Sao Đỏ' }).waitFor()

    // Two cases become a cluster of their own, and go back.
    const boxes = page.getByRole('row').getByRole('checkbox')
    await boxes.nth(1).check()
    await boxes.nth(2).check()
    await page.getByRole('button', { name: 'Tách thành ổ dịch riêng' }).click()
    await dialog.getByLabel(/Lý do/).fill('Nguồn lây khác, từ xưởng may')
    await dialog.getByRole('button', { name: 'Tách thành ổ dịch riêng' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ổ dịch chợ Sao Đỏ (2)' }).waitFor()
    expect(await seat.read()).toMatch(/^.*2 ca F0/)
    await page.getByRole('button', { name: 'Hoàn tác tách, gộp' }).click()
    await page.getByText('Đã rút').first().waitFor()

    await seat.move('/epidemic/outbreak-ends')
    await page.getByRole('button', { name: 'Đặt số ngày' }).click()
    await dialog.getByRole('radio', { name: 'Sởi' }).check()
    await dialog.getByLabel('Căn cứ').fill('Kế hoạch 12/KH-SYT')
    await dialog.getByRole('button', { name: 'Đặt số ngày' }).click()
    const measles = page.getByRole('region', { name: 'Sởi' })
    await measles.getByText('Khống chế sau 14 ngày, kết thúc sau 28 ngày không có ca mới').waitFor()
    await seat.shot('outbreak-ends')
    await measles.getByRole('button', { name: 'Rút số ngày' }).click()
    await dialog.getByLabel(/Lý do/).fill('Nhập nhầm bệnh')
    await dialog.getByRole('button', { name: 'Rút số ngày' }).click()
    await measles.getByText(/^Chưa có số ngày cho bệnh này/).waitFor()

    await seat.move('/epidemic/levels')
    await page.getByText(/nơi cấp 1/).waitFor()
    await page.getByText('Phường Chu Văn An', { exact: true }).locator('visible=true').first().click()
    await dialog.getByText('Khả năng thu dung, điều trị').waitFor()
    await dialog.getByText('Cấp 4', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Xác nhận cấp độ' }).click()
    await page
      .getByText(/khác với đề xuất hoặc thiếu số liệu, xin ghi lý do/)
      .first()
      .waitFor()
    seat.watch.forget()
    await dialog.getByLabel(/Lý do/).fill('Bệnh viện quá tải, xin chi viện')
    await dialog.getByRole('button', { name: 'Xác nhận cấp độ' }).click()
    await page.getByText('Đã xác nhận 1 nơi').waitFor()
    await dialog.getByText('“Bệnh viện quá tải, xin chi viện”').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(/1 cấp 4/).waitFor()
    await seat.shot('epidemic-levels')
    expect(seat.watch.faults()).toEqual([])
  }, 60_000)
}
