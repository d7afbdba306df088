import { expect, test } from 'vitest'
import { testing as contract, spacedCode } from '#epidemic/contract'
import { DESK, PHONE, type Seat } from '../seat.ts'
import type { Place } from '../stage.ts'

const LABORATORY = 'ttyt-chi-linh'
const CODE = /M[0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/

/** A ward officer samples with a phone and sends the tubes; the bench pools them, reads a file in, and one is an F0. */
export function testing(place: Place): void {
  test('testing: from the tap on a phone through pools and a file of results to the F0', async () => {
    const phone = await place.seat('chuvanan', PHONE)
    const desk = await place.seat('soyte', DESK)
    phone.watch.forget()
    desk.watch.forget()
    const { code, person } = await sampleAndSend(phone)
    await poolAtTheBench(desk)
    await readFile(desk, place, code)
    await place.world().server.product.settle()

    await desk.go(`/epidemic/people/${person}`)
    const tests = desk.page.getByRole('region', { name: 'Xét nghiệm' })
    await tests.getByText('Dương tính', { exact: true }).first().waitFor()
    await tests.getByText(code).waitFor()
    await desk.page.getByText('F0', { exact: true }).first().waitFor()
    await desk.shot('testing-person')
    expect(phone.watch.faults()).toEqual([])
    expect(desk.watch.faults()).toEqual([])
  })
}

/** The first in the list is of a positive pool: one tap, labels, and everything taken goes to the laboratory proposed. */
async function sampleAndSend(phone: Seat): Promise<{ code: string; person: string }> {
  const { page } = phone
  await phone.go('/epidemic/testing')
  await page.getByText('Tầm soát F2 phường Chu Văn An').waitFor()
  await phone.go('/epidemic/testing/sampling')
  const people = page.getByRole('list', { name: 'Lấy mẫu' })
  const first = people.getByRole('listitem').first()
  await first.getByText(/^mẫu gộp G.* dương tính$/).waitFor()
  const name = (await first.getByRole('link').textContent()) ?? ''
  const person = ((await first.getByRole('link').getAttribute('href')) ?? '').split('/').at(-1)?.split('?')[0] ?? ''
  await page.getByRole('button', { name: `Đã lấy mẫu: ${name}` }).click()
  const said = await page.getByText(new RegExp(`${CODE.source}: ${name}`)).textContent()
  const code = CODE.exec(said ?? '')?.[0] ?? ''
  await people.getByText(name).waitFor({ state: 'detached' })
  await phone.shot('testing-sampling')

  await page.getByRole('link', { name: 'In nhãn' }).click()
  await page.getByRole('img', { name: `Mã vạch ${code.replaceAll('-', '')}` }).waitFor()
  expect(await page.getByRole('img', { name: /^Mã vạch M/ }).count()).toBeGreaterThan(10)

  await phone.go('/epidemic/testing/sampling')
  await page.getByRole('button', { name: 'Gửi mẫu' }).click()
  await page.getByText(/^Nên gửi: có kết quả sau khoảng \d+ giờ/).waitFor()
  await page.getByRole('radio', { name: 'Trung tâm Y tế Chí Linh' }).check()
  await page.getByRole('textbox', { name: 'Người và xe chuyển mẫu' }).fill('Nguyễn Văn Tài, xe 34A-012.34')
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi mẫu' }).click()
  await page.getByRole('heading', { name: /^Bảng kê bàn giao mẫu B/ }).waitFor()
  await page.getByText('Nguyễn Văn Tài, xe 34A-012.34').waitFor()
  return { code, person }
}

async function poolAtTheBench(desk: Seat): Promise<void> {
  const { page } = desk
  await desk.go(`/epidemic/testing/laboratory?laboratory=${LABORATORY}`)
  await page.getByRole('button', { name: 'Có ống thiếu, hỏng' }).first().click()
  const box = page.getByRole('dialog')
  // The first tube is the one taken last, which the rest of the story is about.
  await box
    .getByRole('checkbox', { name: /^Hỏng ống M/ })
    .last()
    .check()
  await box.getByText(/^Nhận \d+ ống, thiếu 0, hỏng 1\./).waitFor()
  await desk.shot('testing-take-in')
  await box.getByRole('button', { name: /^Nhận \d+ ống$/ }).click()
  await page.getByText(/^Đã nhận \d+ ống, thiếu 0, hỏng 1$/).waitFor()
  const pool = page.getByRole('button', { name: /^Gộp \d+ mẫu$/ })
  await page
    .getByText(/^Gộp \d+ mẫu một ống: \d+ mẫu thành \d+ ống$/)
    .first()
    .waitFor()
  await pool.first().click()
  await page.getByText(/^Đã tạo \d+ mẫu gộp$/).waitFor()
}

/** Every open pool is negative, the single sample positive, and one row belongs to nobody. */
async function readFile(desk: Seat, place: Place, code: string): Promise<void> {
  const { page } = desk
  const bench = await place.world().as('soyte')
  const { pools } = await bench.call(contract.listPools, { query: { laboratory: LABORATORY, result: 'open' } })
  const rows = [...pools.map((pool) => [pool.code, 'Âm tính']), [code, 'Dương tính'], ['M000-0000-0001', 'Âm tính']]
  const csv = ['Mã ống,Kết quả XN', ...rows.map((row) => row.join(','))].join('\n')
  const file = { name: 'ket-qua.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(`${pools.length + 1} dòng khớp, 1 dương tính, 0 đã có, 1 không khớp`).waitFor()
  await page.getByText('Mã “M000-0000-0001” sai ký tự. Xin quét lại nhãn.').first().waitFor()
  await page.getByRole('button', { name: `Ghi ${pools.length + 1} kết quả` }).click()
  await page.getByRole('status').getByText('1 người thành F0, đang truy vết').waitFor()
  await desk.shot('testing-bench')
  // A reader types the code and Enter.
  const scan = page.getByRole('textbox', { name: 'Quét hoặc gõ mã ống, mã gộp' })
  await scan.fill(spacedCode(code.replaceAll('-', '')).toLowerCase())
  await scan.press('Enter')
  await page.getByRole('button', { name: 'Đính chính kết quả' }).waitFor()
}
