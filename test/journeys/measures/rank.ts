import { expect, test } from 'vitest'
import { work } from '#work/contract'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

const WARD = 'Phường Chu Văn An'
const CAUSE = 'Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin được phê duyệt'

/** The leader sees who fell, finds the indicator that explains it, and makes a task of the gap. */
export function rank(place: Place): void {
  test('the leader finds why a ward fell in rank and issues a task from the gap; the ward finds it', async () => {
    const seat = await place.seat('chutich', DESK)
    const { page } = seat
    seat.watch.forget()
    await seat.move('/index')
    await page.getByRole('heading', { level: 1, name: 'Bảng xếp hạng' }).waitFor()
    await page.getByText('3/34').first().waitFor()
    await page.getByRole('link', { name: 'Chỉ số chuyển đổi số xã, phường, đặc khu' }).click()
    await page.getByText(/Tụt nhiều nhất/).waitFor()
    expect(await seat.read()).toMatch(
      /Tụt nhiều nhất: Phường Chu Văn An, \d+ bậc, xuống hạng \d+, chủ yếu vì Hồ sơ đề xuất cấp độ/,
    )
    await seat.shot('index-league')

    await page.getByRole('link', { name: WARD }).first().click()
    await page.getByRole('heading', { level: 1, name: WARD }).waitFor()
    const why = page.getByRole('region', { name: /^Vì sao điểm và hạng thay đổi/ })
    const first = why.getByRole('listitem').first()
    expect(await first.textContent()).toContain(CAUSE)
    expect(await first.textContent()).toMatch(/Làm kém hơn.*bình quân chung.*−50/)
    await seat.shot('index-subject')

    await page.getByRole('checkbox', { name: `Chọn ${CAUSE}` }).check()
    await page.getByRole('link', { name: 'Giao nhiệm vụ (1)' }).click()
    await page.getByRole('heading', { name: 'Sẽ giao 1 nhiệm vụ' }).waitFor()
    expect(await page.getByLabel('Tên việc').inputValue()).toBe(`${WARD}: ${CAUSE}`)
    await page.getByLabel('Nội dung chỉ đạo').fill('Lập lại hồ sơ đề xuất cấp độ cho phường mới, trình phê duyệt.')
    await page.getByLabel('Kết quả cần đạt').fill('Quyết định phê duyệt cấp độ')
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: `${WARD}: ${CAUSE}` }).waitFor()

    // The task knows what it is about, and the ward has it.
    const ward = await place.world().as('chuvanan')
    const { items } = await ward.call(work.listTasks, { query: { words: 'đề xuất cấp độ' } })
    const task = items.find(({ about }) => about?.type === 'measures.index-gap')
    if (!task) throw new Error('the ward was given nothing')
    const hand = await place.seat('chuvanan', PHONE)
    hand.watch.forget()
    await hand.move(`/work/tasks/${task.id}`)
    await hand.page.getByRole('heading', { level: 1, name: new RegExp(CAUSE) }).waitFor()
    await hand.page.getByRole('link', { name: new RegExp(`${WARD}: Hồ sơ`) }).click()
    await hand.page.getByRole('heading', { level: 1, name: WARD }).waitFor()
    // Before publication the ward sees its own points, and no other's.
    await hand.page.getByText('Trước khi công bố, mỗi đơn vị chỉ thấy điểm của mình.').waitFor()
    await hand.shot('index-own')
    expect([...seat.watch.faults(), ...hand.watch.faults()]).toEqual([])
  })
}
