import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import { expect, test } from 'vitest'
import { DESK, PHONE, type Seat } from '../seat.ts'
import type { Place } from '../stage.ts'

/** A one-page PDF: as much of one as tells its kind. */
const PAPER = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const EDITION = 'so-2026'

/** A department declares with proof, is marked down, disputes and is heard; the gap becomes tasks; the form is exported. */
export function assessment(place: Place): void {
  test('self-assessment: declared with evidence, verified, disputed, decided; the gap issued; the form exported', async () => {
    const { rows } = await place
      .world()
      .query(
        `select a.id from measures.assessment a where edition_id = '${EDITION}' and subject_id = 'so-y-te' and state = 'open'`,
      )
    expect(rows).toHaveLength(1)
    const id = String(rows[0]?.id)
    // As a department that has not begun.
    await place.world().query(
      `update measures.assessment_line set state = 'open', revision = 0, choice = null, answer = null, note = null,
         declared_points = null, declared_at = null, verified_points = null, verified_at = null, verified_reason = null,
         dispute = null, disputed_points = null, disputed_at = null, disputed_by = null, verified_by = null
       where assessment_id = '${id}' and code in ('1.1', '2.1')`,
    )
    await place
      .world()
      .query(`update measures.assessment_evidence set removed_at = now() where assessment_id = '${id}'`)

    await declares(await place.seat('soyte', DESK), id)
    await marksDown(await place.seat('sokhcn', DESK), id)
    await disputes(await place.seat('soyte', PHONE), id)
    await decides(await place.seat('chutich', DESK), id)
    await exportsForm(await place.seat('soyte', DESK), id)
  }, 60_000)
}

async function declares(seat: Seat, id: string): Promise<void> {
  const { page } = seat
  await seat.go(`/assessments?edition=${EDITION}`)
  await page.getByRole('heading', { level: 1, name: 'Tự đánh giá chỉ số' }).waitFor()
  await page.getByRole('link', { name: 'Sở Y tế' }).first().click()
  await page.getByRole('heading', { level: 1, name: /^Sở Y tế · / }).waitFor()
  await page.getByRole('button', { name: /^1\.1 / }).click()
  const panel = page.getByRole('complementary', { name: /^1\.1 / })
  await panel.getByLabel('Từ 3 trở lên').check()
  await panel.getByText('37,5/50 điểm').waitFor()
  await panel.getByText('khi có minh chứng').waitFor()
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'ket-luan-hop.pdf', mimeType: 'application/pdf', buffer: PAPER })
  await panel.getByRole('link', { name: 'ket-luan-hop.pdf' }).waitFor()
  await panel.getByLabel('Ghi chú').fill('Ba cuộc họp, cuộc thứ tư dự kiến tháng 12.')
  await panel.getByText('Đã lưu').waitFor()
  await panel.getByRole('button', { name: 'Nộp chỉ số này' }).click()
  await panel.getByText('Chờ thẩm định').waitFor()
  await seat.shot('assessment-declared')

  // What wants proof is not submitted without it.
  await page.getByRole('button', { name: /^2\.1 / }).click()
  const next = page.getByRole('complementary', { name: /^2\.1 / })
  await next.getByLabel('Có', { exact: true }).check()
  await next.getByText('50/50 điểm').waitFor()
  await next.getByText('Thiếu minh chứng').waitFor()
  expect(page.url()).toContain(id)
  expect(seat.watch.faults()).toEqual([])
}

async function marksDown(seat: Seat, id: string): Promise<void> {
  const { page } = seat
  await seat.go(`/assessments/${id}?node=1.1`)
  const panel = page.getByRole('complementary', { name: /^1\.1 / })
  await panel.getByText('Ba cuộc họp, cuộc thứ tư dự kiến tháng 12.').first().waitFor()
  await panel.getByLabel('Điểm thẩm định').fill('25')
  await panel.getByLabel('Lý do').fill('Một thông báo không do Giám đốc ký.')
  await panel.getByRole('button', { name: 'Thẩm định', exact: true }).click()
  await panel.getByText('Đã thẩm định').first().waitFor()
  expect(seat.watch.faults()).toEqual([])
}

async function disputes(seat: Seat, id: string): Promise<void> {
  const { page } = seat
  await seat.go(`/assessments/${id}`)
  await page.getByRole('button', { name: /^1\.1 / }).click()
  const panel = page.getByRole('complementary', { name: /^1\.1 / })
  await panel.getByText('Một thông báo không do Giám đốc ký.').first().waitFor()
  await panel.getByRole('button', { name: 'Kiến nghị' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kiến nghị' })
  await dialog.getByLabel('Vì sao điểm thẩm định chưa đúng?').fill('Phó Giám đốc ký thay theo ủy quyền số 12.')
  await dialog.getByRole('button', { name: 'Kiến nghị' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await panel.getByText('Có kiến nghị').waitFor()
  await seat.shot('assessment-disputed')
  expect(seat.watch.faults()).toEqual([])
}

async function decides(seat: Seat, id: string): Promise<void> {
  const { page } = seat
  await seat.go(`/assessments/${id}?node=1.1`)
  const panel = page.getByRole('complementary', { name: /^1\.1 / })
  await panel.getByText('Phó Giám đốc ký thay theo ủy quyền số 12.').first().waitFor()
  await panel.getByLabel('Điểm chốt').fill('37,5')
  await panel.getByLabel('Căn cứ kết luận').fill('Ủy quyền hợp lệ.')
  await panel.getByRole('button', { name: 'Kết luận' }).click()
  await panel.getByText('Đã chốt').waitFor()

  await page.getByText('Điểm còn thiếu', { exact: true }).click()
  await page.getByRole('checkbox', { name: /^Chọn 2\.1 / }).check()
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Giao nhiệm vụ khắc phục' })
  await dialog.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const task = page.getByRole('link', { name: /^đã giao / })
  await task.waitFor()
  await seat.shot('assessment-gap')
  await task.click()
  // The task leads back to the node.
  await page.getByRole('heading', { level: 1, name: /^Khắc phục 1 chỉ số/ }).waitFor()
  await page.locator(`a[href*="/assessments/${id}"]`).first().waitFor()
  expect(seat.watch.faults()).toEqual([])
}

async function exportsForm(seat: Seat, id: string): Promise<void> {
  const { page } = seat
  await seat.go(`/assessments/${id}`)
  await page.getByRole('button', { name: 'Xuất' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Biểu theo mẫu (XLSX)' }).click(),
  ])
  const book = new excel.Workbook()
  await book.xlsx.load((await readFile(await file.path())) as never)
  const sheet = book.worksheets[0] as excel.Worksheet
  expect(sheet.getCell('D6').value).toBe('Cách xác định và tính điểm')
  const codes = sheet.getColumn(1).values
  const at = (code: string, letter: string) => sheet.getCell(`${letter}${codes.indexOf(code)}`)
  expect(at('1.1', 'I').value).toBe(37.5)
  expect(at('1.1', 'K').value).toBe(25)
  expect(at('1.1', 'M').value).toBe(37.5)
  // A group says the sum of its own lines, as does the whole of its groups.
  const points = (code: string): number => Number(at(code, 'I').result ?? at(code, 'I').value ?? 0)
  expect(points('1')).toBeCloseTo(points('1.1') + points('1.2'), 6)
  const groups = codes.filter((code) => /^\d$/.test(String(code))).map(String)
  expect(points('TỔNG CỘNG')).toBeCloseTo(
    groups.reduce((sum, code) => sum + points(code), 0),
    6,
  )
  expect(book.worksheets[1]?.getCell('C2').value).toBe('ket-luan-hop.pdf')
  expect(seat.watch.faults()).toEqual([])
}
