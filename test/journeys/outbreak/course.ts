import { expect, test } from 'vitest'
import { addDays, weekday } from '#kernel/day'
import { systemClock } from '#platform/clock'
import { DESK } from '../seat.ts'
import type { Place } from '../stage.ts'

/** The epidemiologist reads how the outbreak runs, and enters last week's dengue. */
export function course(place: Place): void {
  test('the epidemiologist reads the course, and a pasted week raises an alarm', async () => {
    const desk = await place.seat('soyte', DESK)
    const { page } = desk
    // The Monday of the last week that is over; a week ends with its Sunday.
    const tomorrow = addDays(systemClock.today(), 1)
    const lastWeek = addDays(tomorrow, -6 - weekday(tomorrow))
    await desk.go('/epidemic')
    await page.getByRole('navigation', { name: 'Dịch bệnh' }).getByRole('link', { name: 'Diễn biến' }).click()
    await page.getByRole('heading', { level: 1, name: 'Diễn biến dịch' }).waitFor()
    await desk.settle()
    await page.getByText(/7 ngày tới có khoảng \d+ ca|Chưa dự báo được/).waitFor()
    await page.getByRole('radiogroup', { name: 'Tách theo' }).getByText('Nhóm tuổi').click()
    await page.waitForURL(/split=age/)
    await desk.settle()
    await desk.shot('course')

    await page.getByRole('link', { name: 'Nhập số ca theo tuần' }).click()
    await page.getByLabel('Các dòng').fill(`Phường Chu Văn An\tTay chân miệng\t${lastWeek}\t-3`)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('Số ca phải là số nguyên không âm.').waitFor()
    await page.getByLabel('Các dòng').fill(`Phường Chu Văn An\tTay chân miệng\t${lastWeek}\t60`)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('button', { name: 'Ghi 1 dòng' }).click()
    await page.getByText('Đã ghi 1 dòng').waitFor()
    await desk.go('/epidemic/course?disease=Tay%20ch%C3%A2n%20mi%E1%BB%87ng')
    const watched = page.getByRole('region', { name: 'Bệnh báo cáo theo tuần' })
    await watched.getByText('Vượt ngưỡng').first().waitFor()
    await watched.getByRole('link', { name: /Chu Văn An/ }).waitFor()
    expect(desk.watch.faults()).toEqual([])
  })
}
