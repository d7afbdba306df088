import { expect, test } from 'vitest'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** The department looks at how the outbreak spread, asks what isolating would have saved, and follows one case. */
export function chains(place: Place): void {
  test('chains: from the whole outbreak to one case, its story, and what a day of delay cost', async () => {
    const seat = await place.seat('soyte', DESK)
    const { page } = seat
    seat.watch.forget()

    await seat.go('/epidemic/chains')
    expect(await seat.read()).toContain('Ổ dịch phường Chu Văn An')
    expect(await seat.read()).toMatch(/[\d.]+ người trong [\d.]+ người có mức/)
    expect(await seat.read()).toMatch(/\d+ (trong|F0).* F0 đã lây cho \d+/)
    // Without a graphics processor the page says so and draws the part around one person.
    expect(await seat.read()).toContain('không có WebGL')
    expect(await page.locator('[data-still] a[aria-label^="F0"]').count()).toBeGreaterThan(3)

    await page.getByRole('button', { name: 'Tính thử' }).click()
    await page.getByText('F0 có thể tránh').waitFor()
    await seat.shot('outbreak-chains')

    await page.getByText('Danh sách', { exact: true }).click()
    await seat.settle()
    expect(page.url()).toContain('view=list')
    await page.getByRole('link', { name: /^CVA-/ }).first().click()
    await seat.settle()

    const words = await seat.read()
    expect(words).toContain('Diễn biến theo ngày')
    expect(words).toContain('Có thể bị lây từ ai')
    expect(words).toMatch(/Cách ly muộn 1 ngày: thêm \d+ F1, \d+ F2|Ngày cuối trước cách ly không thêm ai|Chưa cách ly/)
    expect(words).toContain('Khẳng định F0.')

    await page.getByRole('link', { name: 'Xem trong sơ đồ chuỗi lây' }).click()
    await seat.settle()
    expect(await seat.read()).toContain('Chuỗi của CVA-')
    await page.getByRole('button', { name: 'Xem cả đợt dịch' }).click()
    await seat.settle()
    expect(page.url()).not.toContain('person=')
    expect(seat.watch.faults()).toEqual([])
  })

  test('chains: an officer of another ward sees the chain, and of people elsewhere the ward alone', async () => {
    const seat = await place.seat('tranhungdao', PHONE)
    seat.watch.forget()
    await seat.go('/epidemic/chains?view=list')
    const words = await seat.read()
    expect(words).toContain('Người ở Phường Chu Văn An (ngoài địa bàn được xem)')
    await seat.shot('outbreak-chains-elsewhere')
    expect(seat.watch.faults()).toEqual([])
  })
}
