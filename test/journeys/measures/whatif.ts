import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

const WARD = 'Phường Chu Văn An'

/** The department looks for what would lift a ward, tries it, and follows where its points are lost. */
export function whatIf(place: Place): void {
  test('what a ward needs to pass the next one is tried, its rank moves, and every stage of its score is there', async () => {
    const seat = await place.seat('chutich', DESK)
    const { page } = seat
    seat.watch.forget()
    await seat.move('/index/xa-2026/of/10549-chu-van-an')
    await page.getByRole('link', { name: 'Thử thay đổi' }).click()
    await page.getByRole('heading', { level: 1, name: 'Thử thay đổi' }).waitFor()
    await page.getByText('Chưa thử gì: đây là kết quả hiện nay.').waitFor()
    const result = page.getByRole('region', { name: 'Nếu thay đổi như đã thử' })
    const rankSaid = async (): Promise<number> =>
      Number(/Thứ hạng\s*(\d+)/.exec((await result.textContent()) ?? '')?.[1])
    const before = await rankSaid()

    await page.getByRole('button', { name: 'Thử các bước này' }).click()
    await result.getByRole('link', { name: /^Giao việc/ }).waitFor()
    await expect.poll(rankSaid).toBeLessThan(before)
    expect(page.url()).toContain('try=')
    await page.getByRole('button', { name: 'Tính thử 2.000 lần' }).click()
    await page.getByText('Điều gì làm thứ hạng đổi nhiều nhất').waitFor()
    await seat.settle()
    await seat.shot('index-what-if')
    expect(await result.getByRole('link', { name: /^Giao việc/ }).getAttribute('href')).toContain('measures.index-gap')

    await result.getByRole('button', { name: 'Bỏ các thay đổi' }).click()
    await expect.poll(rankSaid).toBe(before)

    await seat.move('/index/xa-2026/stages?subject=10549-chu-van-an')
    const lost = page.getByRole('region', { name: 'Mất điểm nhiều nhất ở' })
    expect(await lost.getByRole('listitem').first().textContent()).toMatch(/cấp độ an toàn/)
    await page.getByText('Mọi đơn vị', { exact: true }).click()
    await page.getByText('Còn mất', { exact: true }).click()
    // The ward stands far down; of a long table only what is looked at is drawn.
    await page.getByPlaceholder('Tìm trong bảng').fill('chu van an')
    await page.getByRole('link', { name: WARD }).waitFor()
    expect(seat.watch.faults()).toEqual([])
  })

  test('the ward itself tries with its own points on a phone, and sees nobody’s rank before publication', async () => {
    const seat = await place.seat('chuvanan', PHONE)
    const { page } = seat
    seat.watch.forget()
    await seat.move('/index/xa-2026/what-if?subject=10549-chu-van-an')
    await page.getByText('Trước khi công bố bạn chỉ thấy điểm của đơn vị mình nên chưa có thứ hạng.').waitFor()
    await page
      .getByRole('button', { name: /^Thử một bước/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Bỏ các thay đổi' }).waitFor()
    expect(await seat.read()).not.toContain('Để vượt')
    await seat.shot('index-what-if-own')
    expect(seat.watch.faults()).toEqual([])
  })
}
