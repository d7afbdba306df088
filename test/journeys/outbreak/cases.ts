import { expect, test } from 'vitest'
import { DESK, PHONE, type Seat, sit } from '../seat.ts'
import type { Place } from '../stage.ts'

const NAME = 'Phạm Thị Ngoan'

/** A ward officer investigates at a house without a signal; later two officers edit the same form. */
export function cases(place: Place): void {
  test('cases: filled in offline, sent once; two officers edit one form and nothing is lost', async () => {
    const phone = await sit(place.browser(), place.world().address, 'chuvanan', PHONE, { offline: true })
    try {
      const person = await investigateOffline(phone, place)
      await editTogether(phone, place, person)
      expect(phone.watch.faults()).toEqual([])
    } finally {
      await phone.leave()
    }
  })
}

async function count(place: Place): Promise<number> {
  const { rows } = await place.world().query('select count(*)::int as n from epidemic.person')
  return Number(rows[0]?.n)
}

async function investigateOffline(phone: Seat, place: Place): Promise<string> {
  const { page, context, watch } = phone
  const before = await count(place)
  await phone.go('/epidemic/cases')
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  // What a form needs is fetched while there is a connection.
  await page.waitForFunction(
    `['listUnits', 'listOutbreaks', 'listDefinitions'].every((name) => 'known.' + name in localStorage)`,
  )
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('link', { name: 'Phiếu mới' }).click()
  await page.getByText('Mất mạng. Điều bạn đang nhập vẫn được giữ trên máy này.').waitFor()

  await page.getByRole('textbox', { name: /^Họ và tên/ }).fill(NAME)
  await page.getByRole('textbox', { name: 'Năm sinh' }).fill('2091')
  await page.getByText('Triệu chứng, diễn biến').click()
  for (const sign of ['Sốt', 'Ho']) await page.getByRole('checkbox', { name: sign, exact: true }).check()
  await page.getByText('Xét nghiệm, yếu tố dịch tễ').click()
  await page.getByRole('checkbox', { name: 'Tiếp xúc gần với ca bệnh xác định (F1)' }).check()
  await page.getByText('Theo 1909/BYT-DP: Nghi ngờ').waitFor()
  await page.getByRole('radio', { name: 'Nghi ngờ' }).check()
  await phone.shot('cases-form')
  await page.getByRole('button', { name: 'Lưu và gửi' }).click()
  await page.getByText('Năm sinh ở tương lai. Xin xem lại năm sinh trên giấy tờ.').first().waitFor()
  await page.getByRole('textbox', { name: 'Năm sinh' }).fill('1991')
  await page.getByRole('button', { name: 'Lưu và gửi' }).click()
  const notice = page.getByText('1 phiếu chờ gửi')
  await notice.waitFor()
  // The list it leads to is on screen before the phone goes off: until then the page is the form's.
  await page.getByRole('link', { name: NAME }).waitFor()

  // The phone is switched off and on again at the house: the form is still there, and nobody has it yet.
  await page.reload()
  await notice.waitFor()
  await page.getByRole('link', { name: NAME }).waitFor()
  await phone.shot('cases-waiting')
  expect(await count(place)).toBe(before)

  // The first answer is lost on the way: the server has the form, the phone sends it again.
  let dropped = false
  await page.route('**/api/epidemic/investigations', async (route) => {
    if (dropped || route.request().method() !== 'POST') return route.fallback()
    dropped = true
    await route.fetch()
    await route.abort()
  })
  const lost = page.waitForEvent('requestfailed', (request) => dropped && request.method() === 'POST')
  await context.setOffline(false)
  await lost
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await notice.waitFor({ state: 'detached' })
  expect(await count(place)).toBe(before + 1)
  const { rows } = await place.world().query(`
    select i.person_id, i.version, i.classification from epidemic.investigation i
    join epidemic.person_identity n on n.person_id = i.person_id where n.name = '${NAME}'`)
  expect(rows).toMatchObject([{ version: 1, classification: 'suspected' }])
  watch.forget()
  return String(rows[0]?.person_id)
}

async function editTogether(phone: Seat, place: Place, person: string): Promise<void> {
  const desk = await place.seat('soyte', DESK)
  const form = `/epidemic/cases/form?person=${person}`
  await Promise.all([phone.go(form), desk.go(form)])
  const fill = async ({ page }: Seat, workplace: string, other: readonly [string, string], section: string) => {
    await page.getByText('Nghề nghiệp, nơi làm việc').click()
    await page.getByRole('textbox', { name: 'Nơi làm việc, trường lớp' }).fill(workplace)
    if (section !== '') await page.getByText(section).click()
    await page.getByRole('textbox', { name: other[0] }).fill(other[1])
  }
  await fill(desk, 'Xưởng may số 2', ['Nơi điều trị', 'Trung tâm Y tế Chí Linh'], 'Cách ly, điều trị, kết cục')
  await desk.page.getByRole('button', { name: 'Lưu và gửi' }).click()
  await desk.page.waitForURL(`**/epidemic/people/${person}*`)
  await desk.page.getByRole('region', { name: 'Phiếu điều tra ca bệnh' }).getByText('Xưởng may số 2').waitFor()

  await fill(phone, 'Chợ Sao Đỏ', ['Nghề nghiệp', 'Tiểu thương'], '')
  await phone.page.getByRole('button', { name: 'Lưu và gửi' }).click()
  await phone.page.getByText('cũng vừa sửa phiếu này').waitFor()
  const field = phone.page.getByRole('group', { name: 'Nơi làm việc, trường lớp' })
  await field.getByRole('radio', { name: /Xưởng may số 2/ }).waitFor()
  await phone.shot('cases-clash')
  await field.getByRole('radio', { name: /Chợ Sao Đỏ/ }).check()
  // The refusal the server gave is what this part is about.
  phone.watch.forget()
  await phone.page.getByRole('button', { name: 'Lưu lựa chọn' }).click()
  await phone.page.waitForURL(`**/epidemic/people/${person}*`)
  const card = phone.page.getByRole('region', { name: 'Phiếu điều tra ca bệnh' })
  for (const kept of ['Chợ Sao Đỏ', 'Tiểu thương', 'Trung tâm Y tế Chí Linh']) await card.getByText(kept).waitFor()
  await phone.shot('cases-person')
  await desk.settle()
  await desk.shot('cases-person')
  expect(desk.watch.faults()).toEqual([])
}
