import { expect, test } from 'vitest'
import { DESK } from '../seat.ts'
import type { Place } from '../stage.ts'

/** The department chooses an area around the cluster, seals it with its tasks, confirms a condition and lifts it. */
export function zones(place: Place): void {
  test('a zone is chosen among alternatives, decided with its tasks, and lifted by its list', async () => {
    const seat = await place.seat('soyte', DESK)
    const { page } = seat
    seat.watch.forget()
    await seat.move('/epidemic/zones')
    await page.getByText(/1 vùng đang phong tỏa/).waitFor()
    await page.getByText('Khu dân cư chợ Sao Đỏ').first().waitFor()
    await seat.shot('zones')

    const { rows } = await place
      .world()
      .query(
        `select id from epidemic.cluster where state = 'confirmed' and status = 'active' order by proposed_at limit 1`,
      )
    await seat.move(`/epidemic/clusters/${String(rows[0]?.id)}/zones`)
    const choices = page.getByRole('list', { name: 'Phương án' }).getByRole('button')
    await choices.nth(4).waitFor()
    expect(await seat.read()).toMatch(
      /Quanh địa điểm.*Khu dân cư.*Rộng thêm: \+.*Cả xã, phường.*Nhiều xã, phường.*Vùng tự chọn/,
    )

    // Without a moving map the area is given in fields.
    await choices.nth(4).click()
    await page.getByRole('textbox', { name: 'Bán kính' }).fill('400')
    await page.getByRole('button', { name: 'Tính số liệu' }).click()
    await page.getByRole('heading', { name: 'Vùng tự chọn' }).nth(1).waitFor()
    await choices.nth(2).click()
    await page.getByText('56.251').first().waitFor()
    await seat.shot('zone-plan')
    await page.getByLabel('Tên vùng').fill('Vùng phường Chu Văn An')
    await page.getByRole('button', { name: 'Lập dự thảo' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vùng phường Chu Văn An' }).waitFor()

    await page.getByRole('button', { name: 'Quyết định phong tỏa' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nhiệm vụ 4').waitFor()
    await dialog.getByRole('button', { name: 'Bỏ nhiệm vụ này' }).nth(3).click()
    await dialog.getByRole('button', { name: 'Quyết định phong tỏa' }).click()
    await page.getByText('Đã ban hành 3 chỉ đạo').waitFor()
    await page.getByText('Bố trí lực lượng trực chốt vùng phong tỏa Vùng phường Chu Văn An').waitFor()

    await page.getByRole('button', { name: 'Xác nhận đạt' }).first().click()
    await dialog.getByLabel(/Lý do/).fill('Đã lấy đủ mẫu theo danh sách hộ')
    await dialog.getByRole('button', { name: 'Xác nhận đạt' }).click()
    await page
      .getByText(/Đã lấy đủ mẫu theo danh sách hộ/)
      .first()
      .waitFor()
    await seat.shot('zone')

    await page.getByRole('button', { name: 'Dỡ bỏ phong tỏa' }).click()
    await dialog.getByLabel(/Lý do dỡ bỏ khi còn/).fill('Thu hẹp theo chỉ đạo của thành phố')
    await dialog.getByRole('button', { name: 'Dỡ bỏ phong tỏa' }).click()
    await page.getByText('Đã ban hành 1 chỉ đạo').waitFor()
    await page.getByText('Đã dỡ bỏ', { exact: true }).first().waitFor()
    expect(seat.watch.faults()).toEqual([])
  }, 60_000)
}
