import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** A leader looks at a ward born of the merger of 1 July 2025: as it was then, and with what was before said in it. */
export function merger(place: Place): void {
  test('merger: a map that plays, a ward in both frames with the rule said, the merged index both ways', async () => {
    const seat = await place.seat('chutich', DESK)
    const { page } = seat
    await seat.go('/measures/map?unit=10549-chu-van-an&period=2024-Q3')
    await page.getByRole('heading', { name: 'Kết quả điện tử (xã), quý III/2024' }).waitFor()
    await page.getByText('4/6 phần có số').first().waitFor()
    await page.getByRole('button', { name: 'Chạy qua các kỳ' }).click()
    await page.getByRole('heading', { name: /^Kết quả điện tử \(xã\), quý (IV|I)\/202[45]/ }).waitFor()
    await page.getByRole('button', { name: 'Dừng' }).click()
    await page.getByText('Đơn vị khi đó', { exact: true }).click()
    await page.getByText('Mỗi kỳ theo các xã, phường của kỳ đó').waitFor()
    await seat.shot('measure-map')

    await seat.go('/measures/series?unit=10549-chu-van-an&frame=then')
    await page.getByText('nét mảnh: các đơn vị cũ').waitFor()
    expect(await seat.read()).not.toContain('quy về đơn vị hiện nay')
    await seat.shot('merger-then')
    await page.getByText('Đơn vị hiện nay', { exact: true }).click()
    await page.getByText('nét đứt: quy về đơn vị hiện nay').waitFor()
    await page.getByText('Quý II/2025: tính từ các đơn vị cũ thế nào').waitFor()
    const words = await seat.read()
    expect(words).toContain('Phường Sao Đỏ')
    expect(words).toContain('một phần, chưa biết bao nhiêu: để ngoài')
    expect(words).toContain('Cộng tử số và mẫu số của các đơn vị cũ theo phần địa bàn, rồi tính lại')
    expect(words).toContain('Trung bình chỉ số chính của hai tỉnh cũ')
    expect(words).toContain('0,7857')
    expect(words).toContain('0,7935')
    await seat.shot('merger-now')
    expect(seat.watch.faults()).toEqual([])

    const walking = await place.seat('chuvanan', PHONE)
    await walking.go('/measures/series?by=indicators&unit=10549-chu-van-an')
    await walking.page.getByText(/chỉ tiêu của Phường Chu Văn An/).waitFor()
    await walking.shot('series-phone')
    expect(walking.watch.faults()).toEqual([])
  }, 60_000)
}
