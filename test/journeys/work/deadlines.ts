import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

const NOTICE = 'Thông báo 6150/TB-BNV về lịch nghỉ Tết năm 2027'

/** The administrator lays in what the notice of Tết says; the chairman's deadline goes by it; and the rules can be seen. */
export function deadlines(place: Place): void {
  test('the holiday at Tết: a swapped day and half a day are entered with their source, and deadlines go by them', async () => {
    const desk = await place.seat('quantri', DESK)
    const { page } = desk
    await desk.go('/work/calendar?year=2027')
    await page.getByRole('heading', { name: 'Năm 2027' }).waitFor()
    expect(await desk.read()).toContain('Chưa ghi nhận thông báo lịch nghỉ của năm này')
    // Tết falls on 6 February 2027; Friday the 12th would be worked.
    const friday = page.getByRole('button', { name: /^12, 12\/02\/2027/ })
    expect(await friday.getAttribute('data-look')).toBe('plain')
    await friday.click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Hoán đổi: nghỉ một ngày, làm bù ngày khác').check()
    await form.getByLabel('Ngày làm bù').fill('20/02/2027')
    await form.getByLabel('Tên gọi').fill('Nghỉ hoán đổi dịp Tết')
    await form.getByLabel('Căn cứ').fill(NOTICE)
    await form.getByText(/việc đang mở/i).waitFor()
    await form.getByRole('button', { name: 'Thêm ngày nghỉ, ngày làm bù' }).click()
    await form.waitFor({ state: 'hidden' })
    await page.locator('[data-look="worked"]', { hasText: /^20$/ }).waitFor()
    expect(await friday.getAttribute('data-look')).toBe('off')

    await page.getByRole('button', { name: /^4, 04\/02\/2027/ }).click()
    await form.getByLabel('Buổi chiều').check()
    await form.getByLabel('Tên gọi').fill('Nghỉ sớm trước Tết')
    await form.getByLabel('Căn cứ').fill(NOTICE)
    await form.getByRole('button', { name: 'Thêm ngày nghỉ, ngày làm bù' }).click()
    await form.waitFor({ state: 'hidden' })
    await page.locator('[data-look="half"]', { hasText: /^4$/ }).waitFor()

    // Eight hours from nine on the last morning: the afternoon and the whole holiday do not count.
    await page.getByLabel('Nộp ngày').fill('04/02/2027')
    await page.getByLabel('Lúc').fill('09:00')
    await page.getByText('Hẹn 15:00, thứ Hai 15/02/2027').waitFor()
    expect(await desk.read()).toContain('12/02 Nghỉ hoán đổi dịp Tết')
    await desk.shot('calendar-tet')
    expect(await desk.accessibility()).toEqual([])
    expect(desk.watch.faults()).toEqual([])

    const chair = await place.seat('chutich', DESK)
    await chair.go('/work/directives/new')
    // Enough working days from the last week of November to lie beyond Tết.
    await chair.page
      .getByLabel(/^Hạn \(ngày làm việc\)/)
      .first()
      .fill('70')
    await chair.page.getByText(/đã trừ .*Tết Nguyên Đán.*12\/02 Nghỉ hoán đổi dịp Tết/).waitFor()
    await chair.shot('directive-over-tet')
    expect(chair.watch.faults()).toEqual([])
  })

  test('the picture of a workflow says each step, who takes it, and how many cases stand where', async () => {
    const desk = await place.seat('quantri', DESK)
    const { page } = desk
    await desk.go('/work/workflows')
    await page.getByRole('img', { name: /Hình vẽ quy trình Nhiệm vụ, phiên bản 2/ }).waitFor()
    expect(await desk.read()).toMatch(/[1-9]\d* việc đang mở theo phiên bản này/)
    expect(await page.getByRole('region', { name: 'Chờ nghiệm thu' }).textContent()).toContain('cơ quan giao việc')
    await page.getByText('Hồ sơ thủ tục', { exact: true }).first().click()
    await page.getByRole('img', { name: /Hồ sơ thủ tục, phiên bản 1/ }).waitFor()
    await desk.shot('workflow-dossier')
    expect(await desk.accessibility()).toEqual([])
    expect(desk.watch.faults()).toEqual([])

    const phone = await place.seat('chutich', PHONE)
    await phone.go('/work/workflows?kind=petition')
    await phone.page.getByText('Các bước theo từng trạng thái').waitFor()
    await phone.shot('workflow-phone')
    expect(phone.watch.faults()).toEqual([])
  })
}
