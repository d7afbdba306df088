import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planWorkbook } from '../../sample-plan.ts'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** A plan of 140 tasks from a spreadsheet; one department divides its task and asks for time, the city grants it. */
export function plan(place: Place): void {
  test('a plan of 140 tasks imported from a spreadsheet with dirty deadlines', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'plan-')), 'phu-luc-912.xlsx')
    await writeFile(path, await planWorkbook())
    const leader = await place.seat('chutich', DESK)
    const { page } = leader
    leader.watch.forget()
    await leader.move('/work/plans')
    await page.getByText('Kế hoạch chuyển đổi số thành phố năm 2026').first().waitFor()
    await leader.shot('plans')
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByText('Còn 7 câu hỏi').waitFor()
    await leader.settle()
    await leader.shot('plan-review')

    // What the plan does not say is asked once for all rows that say the same.
    const asked = (text: string) => page.getByRole('region', { name: text, exact: true })
    await asked('Thường xuyên')
      .getByText(/12 dòng/)
      .waitFor()
    await asked('Thường xuyên').getByRole('button', { name: 'Lấy “Thường xuyên, báo cáo hằng quý”' }).click()
    await page.getByText('Còn 6 câu hỏi').waitFor()
    await asked('2026 và những năm tiếp theo').getByRole('button', { name: /^Lấy/ }).click()
    await page.getByText('Còn 5 câu hỏi').waitFor()
    await page.getByLabel('Người ký').fill('Nguyễn Văn Hải')
    await page.getByLabel('Số, ký hiệu').click()
    await page.getByText('Đã lưu trên máy chủ').waitFor()

    // What was typed survives a reload: it is kept by the server.
    await leader.go(new URL(page.url()).pathname)
    await page.getByText('Còn 5 câu hỏi').waitFor()
    expect(await page.getByLabel('Người ký').inputValue()).toBe('Nguyễn Văn Hải')
    await page.getByRole('button', { name: /^Giao \d+ nhiệm vụ/ }).click()
    await page.getByText(/Dòng \d+, Thời hạn: “Sau khi Luật có hiệu lực”/).waitFor()

    await asked('Sau khi Luật có hiệu lực').getByRole('button', { name: 'Ghi nhận' }).click()
    await page.getByText('Còn 4 câu hỏi').waitFor()
    await page.getByText('(để trống)').first().waitFor()
    await page.getByRole('button', { name: 'Ghi nhận' }).first().click()
    await page.getByText('Còn 3 câu hỏi').waitFor()
    await page.getByRole('button', { name: 'Ghi nhận' }).first().click()
    await page.getByText('Còn 2 câu hỏi').waitFor()
    await page.getByRole('button', { name: 'Cơ quan đầu chủ trì, các cơ quan sau phối hợp' }).click()
    await page.getByText('Còn 1 câu hỏi').waitFor()
    await asked('Sở Văn hóa, Thể thao và Du lịch').getByLabel('Cơ quan khác').fill('giao duc')
    await page.getByRole('option', { name: 'Sở Giáo dục và Đào tạo' }).click()
    await page.getByText('Mọi dòng đã rõ. Có thể giao.').waitFor()
    await page.getByRole('button', { name: 'Giao 140 nhiệm vụ' }).click()
    await page.getByText('Đã giao 140 nhiệm vụ').waitFor()
    await page.getByRole('link', { name: 'Mở chỉ đạo' }).waitFor()
    await leader.settle()
    expect(await leader.read()).toMatch(/912\/KH-UBND · 20\/11\/2026 · Nguyễn Văn Hải.*NHÓM NHIỆM VỤ THỨ 1/)
    await leader.shot('plan-given')

    // A department finds its own with the deadline as it was written, divides it and asks for time.
    const officer = await place.seat('sokhcn', DESK)
    officer.watch.forget()
    const { rows } = await place.world().query(
      `select id from work.task where lead_agency = 'so-khcn' and written = 'Quý IV/2026' and plan_id in
       (select id from work.plan where number = '912/KH-UBND') order by plan_row limit 1`,
    )
    const task = `/work/tasks/${String(rows[0]?.id)}`
    await officer.move(task)
    await officer.page.getByText('Quý IV/2026 · chậm nhất 31/12/2026').waitFor()
    await officer.page.getByRole('button', { name: 'Nhận việc' }).click()
    await officer.page.getByRole('button', { name: 'Chia việc' }).click()
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByLabel('Tên việc con').fill('Khảo sát hiện trạng dữ liệu')
    await dialog.getByLabel('Kết quả cần đạt').fill('Báo cáo khảo sát')
    await dialog.getByLabel('Giao cho').click()
    await officer.page.getByRole('option', { name: 'Trần Đức Thịnh' }).click()
    await dialog.getByRole('button', { name: 'Giao việc' }).click()
    await officer.page.getByText('0/1 việc con xong').first().waitFor()
    await officer.page.getByRole('button', { name: 'Việc khác' }).click()
    await officer.page.getByRole('menuitem', { name: 'Xin gia hạn' }).click()
    await dialog.getByLabel('Lý do xin gia hạn').fill('Chờ nghiệm thu kỹ thuật')
    await dialog.getByRole('button', { name: 'Xin gia hạn' }).click()
    await officer.page.getByText(/^Đề nghị gia hạn đến/).waitFor()
    await officer.shot('task-divided')
    expect(officer.watch.faults()).toEqual([])

    // The city decides on a phone.
    const phone = await place.seat('chutich', PHONE)
    phone.watch.forget()
    await phone.move(task)
    await phone.page.getByText('Chờ nghiệm thu kỹ thuật').first().waitFor()
    await phone.shot('task-asked')
    await phone.page.getByRole('button', { name: 'Đồng ý gia hạn' }).click()
    await phone.page.getByText('Đã gia hạn 1 lần, hạn đầu 31/12/2026').waitFor()
    expect(phone.watch.faults()).toEqual([])
    expect(leader.watch.faults().filter((fault) => !fault.includes('422'))).toEqual([])
  }, 90_000)
}
