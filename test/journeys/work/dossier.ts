import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESK, PHONE, type Seat } from '../seat.ts'
import type { Place } from '../stage.ts'
import { photoWithPlace } from './photo.ts'

const APPLICANT = 'Nguyễn Thị Hoa Mai'

/** A child's birth, home and health card: applied for on a phone, through three agencies, paused, late, signed, checked. */
export function dossier(place: Place): void {
  test('dossier: through three agencies with a pause and a late apology, to a signed result that anybody can check', async () => {
    const phone = await place.seat(null, PHONE)
    phone.watch.forget()
    const { code, link } = await applied(phone)
    const { id } = await found(place, code)
    const open = `/dossiers/${id}`

    // The desk: the code is typed as a scanner would, the dossier opens, and is taken in with its receipt.
    const desk = await place.seat('chuvanan', DESK)
    desk.watch.forget()
    await desk.move('/dossiers/desk')
    await desk.page.getByLabel('Mã hồ sơ hoặc mã vạch').fill(code.replaceAll('-', '').toLowerCase())
    await desk.page.keyboard.press('Enter')
    await desk.page.getByRole('heading', { name: new RegExp(code) }).waitFor()
    await act(desk, 'Tiếp nhận')
    await desk.page.getByRole('button', { name: 'In giấy hẹn' }).waitFor()
    await act(desk, 'Xác nhận đã nhận')
    await desk.page.getByRole('button', { name: 'Việc khác' }).click()
    await desk.page.getByRole('menuitem', { name: 'Yêu cầu bổ sung' }).click()
    const asking = desk.page.getByRole('dialog')
    await asking.getByLabel(/Giấy tờ chứng minh chỗ ở/).check()
    await asking.getByLabel(/Cần bổ sung gì/).fill('Xin gửi thêm giấy tờ chứng minh chỗ ở của mẹ cháu.')
    await asking.getByRole('button', { name: 'Yêu cầu bổ sung' }).click()
    await desk.page.getByText('tạm dừng').first().waitFor()
    expect(await desk.accessibility()).toEqual([])
    await desk.shot('dossier-waiting')

    // The applicant reads it in the office's own words and sends what is asked for; the clock runs on.
    await phone.go(link)
    await phone.page.getByRole('heading', { name: 'Cần anh/chị bổ sung' }).waitFor()
    expect(await phone.read()).toMatch(/Xin gửi thêm giấy tờ chứng minh chỗ ở của mẹ cháu/)
    await phone.shot('dossier-asked')
    await paper(phone.page, 0)
    await phone.page.getByRole('button', { name: 'Gửi bổ sung' }).click()
    await phone.page.getByText('Đang giải quyết').first().waitFor()

    await desk.settle()
    await act(desk, 'Chuyển bước sau')
    const police = await place.seat('congan', DESK)
    await police.move(open)
    await act(police, 'Xác nhận đã nhận')
    await act(police, 'Chuyển bước sau')
    await police.page.getByText('Bảo hiểm xã hội').first().waitFor()

    // Late with the third agency: its head says why, in a letter that is read while it is written.
    await place.world().query(
      `update work.dossier set due_at = now() - interval '3 days', promised_at = now() - interval '3 days',
         due_day = (now() - interval '3 days')::date where id = '${id}'`,
    )
    const insurance = await place.seat('bhxh', DESK)
    await insurance.move(open)
    await act(insurance, 'Xác nhận đã nhận')
    await insurance.page.getByRole('button', { name: 'Xin lỗi, hẹn lại' }).click()
    const letter = insurance.page.getByRole('dialog')
    await letter.getByLabel(/Lý do chậm/).fill('hệ thống cấp thẻ bảo hiểm y tế gián đoạn hai ngày')
    await letter.getByLabel('Ngày hẹn mới').fill('14/12/2026')
    await letter.getByText('16:00 14/12/2026').waitFor()
    expect(await insurance.accessibility()).toEqual([])
    await insurance.shot('dossier-apology')
    await letter.getByRole('button', { name: 'Xin lỗi, hẹn lại' }).click()
    await insurance.page.getByRole('button', { name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả' }).waitFor()
    await insurance.page.getByRole('button', { name: 'Ký, ban hành kết quả' }).click()
    await insurance.page.getByRole('dialog').getByLabel('Nội dung ghi trong kết quả').fill('Cấp thẻ bảo hiểm y tế.')
    await insurance.page.getByRole('dialog').getByRole('button', { name: 'Ký, ban hành kết quả' }).click()
    await insurance.page.getByText('Đã có kết quả, chờ trả').first().waitFor()
    await insurance.shot('dossier-issued')
    expect([...desk.watch.faults(), ...police.watch.faults(), ...insurance.watch.faults()]).toEqual([])

    // The applicant sees the apology and takes the signed result; anybody can check the file.
    await phone.page.reload()
    await phone.page.getByText('Đã có kết quả', { exact: true }).first().waitFor()
    expect(await phone.read()).toMatch(/Phiếu xin lỗi và hẹn lại ngày trả kết quả/)
    await phone.shot('dossier-followed')
    expect(await phone.accessibility()).toEqual([])
    const [download] = await Promise.all([
      phone.page.waitForEvent('download'),
      phone.page.getByRole('button', { name: 'Tải về: Kết quả giải quyết' }).click(),
    ])
    const pdf = readFileSync(await download.path())
    await phone.page
      .getByRole('link', { name: /Mã kiểm tra/ })
      .first()
      .click()
    await phone.page.getByText('Giấy tờ có thật').waitFor()
    const file = { name: 'ket-qua.pdf', mimeType: 'application/pdf' }
    const chosen = phone.page.locator('input[type=file]')
    await chosen.setInputFiles({ ...file, buffer: pdf })
    await phone.page.getByText('Đúng là giấy tờ do cơ quan cấp, còn nguyên vẹn').waitFor()
    await phone.shot('dossier-checked')
    await chosen.setInputFiles({ ...file, buffer: tampered(pdf) })
    await phone.page.getByText('Tệp đã bị sửa sau khi ký').waitFor()
    expect(phone.watch.faults()).toEqual([])

    await desk.move('/dossiers/desk')
    await desk.page.getByRole('button', { name: `Trả ${code}` }).click()
    await desk.page.getByText('Đã trả kết quả').first().waitFor()
    const { state, late } = await found(place, code)
    expect([state, late]).toEqual(['returned', true])
  })
}

/** Somebody stands at the counter: typed, ticked, taken in by one key, the receipt at hand. */
export function dossierAtDesk(place: Place): void {
  test('dossier: entered at the desk by keyboard and taken in with its receipt', async () => {
    const seat = await place.seat('chuvanan', DESK)
    const { page } = seat
    seat.watch.forget()
    await seat.move('/dossiers/desk/new?procedure=2.000635')
    await page.getByLabel(/Họ và tên/).fill('Lê Văn Bình')
    await page.getByLabel(/Số điện thoại/).fill('0912 000 654')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Còn thiếu giấy tờ này.').first().waitFor()
    await page.getByLabel('Đủ bản giấy').check()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/Đã tiếp nhận HS-NS-\w+, hẹn trả/).waitFor()
    const [tab] = await Promise.all([
      seat.context.waitForEvent('page'),
      page.getByRole('button', { name: 'In giấy hẹn' }).click(),
    ])
    expect(tab.url()).toMatch(/^blob:/)
    await tab.close()
    await page.getByRole('button', { name: 'Nhập hồ sơ tiếp theo' }).click()
    expect(await page.getByLabel(/Họ và tên/).inputValue()).toBe('')
    const { rows } = await place.world().query(
      `select d.state, d.channel, count(f.*)::int as receipts from work.dossier d
       join work.dossier_file f on f.dossier_id = d.id and f.kind = 'receipt'
       where d.channel = 'desk' and d.procedure_id = '2.000635' group by d.received_at, 1, 2 order by d.received_at desc limit 1`,
    )
    expect(rows).toEqual([{ state: 'handed', channel: 'desk', receipts: 1 }])
    expect(seat.watch.faults()).toEqual([])
  })
}

/** From the search to the code: three papers photographed, who applies, the review; a page loaded anew loses nothing. */
async function applied(seat: Seat): Promise<{ code: string; link: string }> {
  const { page } = seat
  await seat.go('/procedures')
  await page.getByLabel('Anh/chị cần làm gì?').fill('khai sinh')
  await page.getByText('1 thủ tục').waitFor()
  await page.getByRole('link', { name: /đăng ký khai sinh/ }).click()
  await page.getByText('Cần chuẩn bị').waitFor()
  await page.getByRole('link', { name: 'Nộp hồ sơ' }).click()
  await page.getByText('Chụp từng giấy tờ').waitFor()
  for (const at of [0, 1, 2]) await paper(page, at)
  await page.getByText(/Đang giữ trên máy này/).waitFor()
  await page.waitForTimeout(400)
  await page.reload()
  await page.getByText('giay-to-2.jpg').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel(/Họ và tên/).fill(APPLICANT)
  await page.getByLabel(/Số điện thoại/).fill('0912 000 321')
  await page.getByRole('combobox', { name: /Xã, phường/ }).fill('chu van an')
  await page.getByRole('option', { name: 'Phường Chu Văn An' }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('dự kiến có kết quả').waitFor()
  await seat.shot('dossier-review')
  expect(await seat.accessibility()).toEqual([])
  await page.getByRole('button', { name: 'Gửi hồ sơ' }).click()
  await page.getByText('Đã nhận hồ sơ').waitFor()
  await seat.shot('dossier-sent')
  const link = String(await page.getByRole('link', { name: 'Mở trang theo dõi' }).getAttribute('href'))
  return { link, code: String(/HS-\w+-\w+/.exec(link)?.[0]) }
}

/** A photo for the n-th document of the list, by the button that chooses a file. */
async function paper(page: Page, at: number): Promise<void> {
  const [choice] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^Chọn tệp/ })
      .nth(at)
      .click(),
  ])
  const buffer = await photoWithPlace(page, 106.4 + at / 100, 21.1)
  await choice.setFiles({ name: `giay-to-${at}.jpg`, mimeType: 'image/jpeg', buffer })
  await page.getByText(`giay-to-${at}.jpg`).waitFor()
}

/** A step that asks nothing: pressed, and done when its button is gone. */
async function act({ page }: Seat, verb: string): Promise<void> {
  const button = page.getByRole('button', { name: verb, exact: true })
  await button.click()
  await button.waitFor({ state: 'detached' })
}

async function found(place: Place, code: string): Promise<{ id: string; state: string; late: boolean }> {
  const { rows } = await place
    .world()
    .query(`select id, state, issued_at > promised_at as late from work.dossier where code = '${code}'`)
  return rows[0] as { id: string; state: string; late: boolean }
}

/** One byte of what was signed, changed. */
function tampered(pdf: Buffer): Buffer {
  const changed = Buffer.from(pdf)
  const at = changed.indexOf('/CreationDate')
  changed[at + 20] = (changed[at + 20] as number) ^ 1
  return changed
}
