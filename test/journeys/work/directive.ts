import { expect, test } from 'vitest'
import { work } from '#work/contract'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

/** A directive to the communes of a whole former province; one with laggards is urged on, extended and recalled. */
export function directive(place: Place): void {
  test('a directive goes to 64 communes by a rule, each named with why; the list stays as it was issued', async () => {
    const seat = await place.seat('chutich', DESK)
    const { page } = seat
    seat.watch.forget()
    const { rows } = await place.world().query(
      `select string_agg(unit_id, ',') as ids from places.unit_version where level = 'district'
       and parent_id = '30-hai-duong' and valid_to = '2025-07-01'`,
    )
    await seat.move(`/work/directives/new?rule=work.former-district&rule.district=${String(rows[0]?.ids)}`)
    await page.getByRole('heading', { name: 'Sẽ giao 64 nhiệm vụ' }).waitFor()
    expect(await seat.read()).toMatch(/UBND phường Chu Văn An Trên đất Thành phố Chí Linh trước ngày 01\/07\/2025/)
    await page.getByLabel('Nội dung chỉ đạo').fill('Rà soát nhà ở tạm, nhà dột nát, báo cáo từng hộ.')
    await page.getByLabel('Tên việc').fill('Rà soát nhà tạm, nhà dột nát')
    await page.getByLabel('Kết quả cần đạt').fill('Danh sách hộ có nhà tạm, nhà dột nát')
    await page.getByRole('button', { name: 'Bỏ UBND phường Chí Linh khỏi danh sách' }).click()
    await page.getByRole('heading', { name: 'Sẽ giao 63 nhiệm vụ' }).waitFor()
    await page.getByRole('button', { name: 'Lấy lại' }).click()
    await page.getByRole('heading', { name: 'Sẽ giao 64 nhiệm vụ' }).waitFor()
    await seat.shot('directive-rule')
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Rà soát nhà tạm, nhà dột nát' }).waitFor()
    await page.getByText('trên 64 nhiệm vụ').waitFor()
    expect(await seat.read()).toMatch(/Nơi nhận Xã, phường trên đất huyện cũ/)

    const ward = await place.world().as('chuvanan')
    const { items } = await ward.call(work.listTasks, { query: { words: 'nhà dột nát' } })
    const [task] = items
    if (!task) throw new Error('the ward was given nothing')
    await ward.call(work.moveTask, { params: { id: task.id }, body: { step: 'accept' } })
    await page
      .getByText(/Nhận việc/)
      .first()
      .waitFor()
    expect(seat.watch.faults()).toEqual([])
  })

  test('who lags is named, urged on in one click, given more time, and the rest recalled', async () => {
    const seat = await place.seat('chutich', DESK)
    const { page } = seat
    seat.watch.forget()
    const { rows } = await place
      .world()
      .query(`select id from work.directive where title like 'Tổng rà soát hộ nghèo%' and state = 'issued'`)
    const id = String(rows[0]?.id)
    await seat.move(`/work/directives/${id}`)
    const urge = page.getByRole('button', { name: /^Đôn đốc \d+ nơi$/ })
    await urge.waitFor()
    const late = Number(/\d+/.exec((await urge.textContent()) ?? '')?.[0])
    expect(late).toBeGreaterThan(5)
    const named = page.getByRole('list', { name: 'Chậm nhất trước' }).getByRole('listitem')
    expect(await named.first().textContent()).toMatch(/UBND .*trễ \d+ ngày làm việc.*(giao việc|nhận việc)/)
    await urge.click()
    await page.getByText(`Đã đôn đốc ${late} nơi`).first().waitFor()
    await urge.click()
    await page.getByText(`Đã đôn đốc 0 nơi; ${late} nơi đã được đôn đốc hôm nay`).waitFor()
    await seat.shot('directive-laggards')

    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/Hạn là/).waitFor()
    await dialog.getByLabel('Hạn (ngày làm việc)').fill('15')
    await dialog.getByText(/Hạn là \d\d\/12\/2026/).waitFor()
    await dialog.getByLabel('Lý do').fill('Mưa lũ kéo dài')
    await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    await page.getByText(/Đã gia hạn \d+ nhiệm vụ/).waitFor()
    await page.getByText('Không cơ quan nào quá hạn.').waitFor()
    await page.getByText(/hạn đầu .*đã gia hạn 1 lần/).waitFor()

    await page.getByRole('button', { name: 'Việc khác' }).click()
    await page.getByRole('menuitem', { name: 'Thu hồi' }).click()
    expect(await dialog.textContent()).toMatch(/\d+ nhiệm vụ đang mở dừng lại; 40 nhiệm vụ đã xong giữ nguyên/)
    await dialog.getByLabel('Lý do').fill('Thay bằng kế hoạch chung của thành phố')
    await dialog.getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByText(/Đã thu hồi chỉ đạo và \d+ nhiệm vụ/).waitFor()
    await page.getByText('Đã thu hồi', { exact: true }).first().waitFor()
    await seat.shot('directive-recalled')
    expect(seat.watch.faults()).toEqual([])

    const phone = await place.seat('chutich', PHONE)
    phone.watch.forget()
    await phone.go(`/work/directives/${id}`)
    await phone.page.getByText('Lịch sử chỉ đạo').waitFor()
    await phone.shot('directive')
    expect(phone.watch.faults()).toEqual([])
  })
}
