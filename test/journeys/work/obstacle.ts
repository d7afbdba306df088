import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** An enterprise's obstacle becomes a directive in one step, and the enterprise reads of it. */
export function obstacle(place: Place): void {
  test('obstacle: an enterprise raises it, the chairman makes it a directive, the enterprise follows', async () => {
    const phone = await place.seat(null, PHONE)
    const { page } = phone
    phone.watch.forget()
    await phone.go('/obstacle/new')
    await page.getByRole('button', { name: 'Gửi vướng mắc' }).click()
    await page.getByText(/Còn \d+ chỗ cần sửa trước khi gửi/).waitFor()
    await pick(page.getByRole('combobox', { name: /Xảy ra ở đâu/ }), 'chu van an', 'Phường Chu Văn An')
    await pick(page.getByRole('combobox', { name: /Nhóm/ }), 'thu tuc', 'Thủ tục hành chính')
    await page.getByLabel(/Vướng mắc trong một dòng/).fill('Chờ đấu nối nước thải quá hẹn hai tháng')
    await page.getByLabel(/Chuyện xảy ra thế nào/).fill('Nhà máy xong từ tháng 8 mà chưa được đấu nối nước thải.')
    await pick(page.getByRole('combobox', { name: /Vướng quy định của bộ/ }), 'nong nghiep', /Bộ Nông nghiệp/)
    await page.getByLabel(/Thiệt hại ước tính/).fill('1.200.000.000')
    await page.getByLabel(/Họ và tên người gửi/).fill('Trần Thị Mai')
    await page.getByLabel(/Tên doanh nghiệp/).fill('Công ty Sao Mai')
    await phone.shot('work-obstacle-form')
    await page.getByRole('button', { name: 'Gửi vướng mắc' }).click()
    await page.locator('[data-code]').waitFor()
    const link = new URL(String(await page.evaluate(`document.querySelector('code').textContent`)))
    expect(link.pathname).toMatch(/^\/petition\/VM-/)

    const chair = await place.seat('chutich', DESK)
    chair.watch.forget()
    await chair.go('/petitions/obstacles')
    await chair.page.getByRole('link', { name: /Bộ Nông nghiệp/ }).click()
    await chair.settle()
    expect(await chair.read()).toContain('1,2 tỷ đồng')
    await chair.shot('work-obstacles')
    expect(await chair.accessibility()).toEqual([])
    await chair.page
      .getByRole('row', { name: /Chờ đấu nối nước thải/ })
      .getByRole('button', { name: 'Ban hành chỉ đạo' })
      .click()
    const dialog = chair.page.getByRole('dialog')
    await dialog.getByLabel('Nội dung chỉ đạo').waitFor()
    await chair.shot('work-obstacle-directive')
    await dialog.getByRole('button', { name: 'Ban hành' }).click()
    await chair.page.getByText(/Đã ban hành chỉ đạo/).waitFor()
    await chair.page.getByRole('link', { name: 'Chờ đấu nối nước thải quá hẹn hai tháng' }).click()
    await chair.page.getByText(/0\/\d+ nhiệm vụ xong/).waitFor()
    await chair.shot('work-obstacle-case')
    expect(chair.watch.faults()).toEqual([])

    await phone.go(link.pathname + link.hash)
    expect(await phone.read()).toContain('Ban hành chỉ đạo')
    expect(await phone.accessibility()).toEqual([])
    expect(phone.watch.faults()).toEqual([])
  })
}

async function pick(box: import('playwright-core').Locator, typed: string, name: string | RegExp): Promise<void> {
  await box.fill(typed)
  await box.page().getByRole('option', { name }).first().click()
}
