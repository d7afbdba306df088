import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** A citizen checks in by the poster, an officer takes check-ins over, a chat message becomes contacts. */
export function venues(place: Place): void {
  test('venues: a phone checks in by the poster, leaves and deletes', async () => {
    const { rows } = await place
      .world()
      .query(`select check_in_code as code from epidemic.venue where name = 'Chợ Sao Đỏ'`)
    const seat = await place.seat(null, PHONE)
    const { page } = seat
    seat.watch.forget()
    await seat.go(`/v/${String(rows[0]?.code)}`)
    expect(await seat.read()).toContain('Chợ Sao Đỏ')
    expect(await seat.read()).toMatch(/Tự xóa ngày \d\d\/\d\d\/\d{4} \(sau 21 ngày\)/)
    await page.getByLabel('Họ và tên').fill('Trần Thị Khách')
    await page.getByLabel('Số điện thoại').fill('0900 000 999')
    await seat.shot('outbreak-check-in')
    await page.getByRole('button', { name: 'Tôi đã đến' }).click()
    await page.getByText('Đã khai báo').waitFor()
    await page.getByRole('button', { name: 'Tôi đã về' }).click()
    await page.getByText('Đã ghi giờ về').waitFor()
    await seat.shot('outbreak-checked-in')
    await page.getByRole('button', { name: 'Xóa khai báo của tôi' }).click()
    await page.getByText('Đã xóa. Không còn gì của anh/chị ở đây.').waitFor()
    expect(seat.watch.faults()).toEqual([])
  })

  test('venues: an officer announces, takes check-ins over, and pastes a chat message', async () => {
    const seat = await place.seat('chuvanan', DESK)
    const { page } = seat
    seat.watch.forget()
    await seat.go('/epidemic/venues')
    await page.getByRole('link', { name: 'Chợ Sao Đỏ' }).first().click()
    await seat.settle()
    expect(await seat.read()).toMatch(/Ai đã đến Chợ Sao Đỏ, Phố Nguyễn Trãi, Phường Chu Văn An từ \d\d:\d\d/)
    await page.getByRole('button', { name: 'Đưa lượt trùng giờ với F0 vào đợt dịch' }).click()
    await page.getByText(/Đã đưa \d+ lượt: \d+ người mới/).waitFor()
    await seat.settle()
    await seat.shot('outbreak-venue')
    await page.getByRole('link', { name: 'In mã khai báo' }).click()
    await page.getByRole('img', { name: 'Quét mã để khai báo' }).waitFor()
    await seat.shot('outbreak-poster')

    const { rows } = await place.world().query(
      `select p.code from epidemic.person p join epidemic.confirmed_case c on c.person_id = p.id
       where p.unit_id = '10549-chu-van-an' and p.outbreak_id like '2026%' and c.retracted_at is null
       order by c.confirmed_at limit 1`,
    )
    await seat.move('/epidemic/paste')
    await seat.settle()
    await page.getByRole('textbox', { name: 'Danh sách' }).fill(
      `F1 của ${String(rows[0]?.code)}:
1. Ngô Thị Dán, sn 1985, 0900 000 888, phường Chu Văn An, tổ 3, 8h10-9h hôm qua ở chợ Sao Đỏ, có ho nhẹ
2. Lê Văn Bảng, 1990, phường Chu Văn An, F1 của BN99999`,
    )
    await page.getByRole('button', { name: 'Đọc thử' }).click()
    await page.getByText('Hiểu được 2 người').waitFor()
    expect(await seat.read()).toContain('Chưa thấy “BN99999” trong đợt dịch')
    expect(await page.locator('[data-unknown]').allTextContents()).toEqual([expect.stringContaining('ho nhẹ')])
    await seat.shot('outbreak-paste')
    await page.getByRole('button', { name: 'Ghi 2 người' }).click()
    await page.getByText('2 người mới, 0 người đã có; 1 tiếp xúc mới, 0 đã có.').waitFor()
    expect(seat.watch.faults()).toEqual([])
  })
}
