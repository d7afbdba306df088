import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { places } from '#places/contract'
import { petitions } from '#work/contract'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'
import { CAMERA, metadataIn, photoWithPlace } from './photo.ts'

const CVA = '10549-chu-van-an'
const WORDS = 'Song chắn rác trước cổng chợ Sao Đỏ bị vỡ, tối qua có người sập chân. Liên hệ tôi 0912 000 777.'

/** A citizen's report with a photo, from a phone on a bad line to its rating, past an office whose it is not. */
export function petition(place: Place): void {
  test('petition: a report with a photo goes from a phone on a bad line, once, and nothing of the camera is stored', async () => {
    const world = place.world()
    const seat = await place.seat(null, PHONE)
    const { page, context } = seat
    const shapes = await world.visitor.call(places.listShapes, { query: { level: 'commune' } })
    const [longitude, latitude] = middleOf(shapes.features.find(({ id }) => id === CVA)?.geometry)
    seat.watch.forget()
    await seat.go('/report')
    await seat.shot('work-report-kinds')
    await page.getByRole('button', { name: 'Đường sá, vỉa hè' }).click()
    await page.getByLabel('Chuyện gì đang xảy ra?').fill(WORDS)
    const photo = await photoWithPlace(page, longitude, latitude)
    await page
      .getByLabel('Chọn ảnh có sẵn')
      .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByText('Đã gửi', { exact: true }).waitFor()
    await seat.shot('work-report-words')
    await next(page)
    await page.getByRole('button', { name: 'Lấy vị trí trong ảnh' }).click()
    await page.getByText('Vị trí lấy từ ảnh').waitFor()
    expect(await page.getByRole('combobox', { name: 'Xã, phường' }).inputValue()).toBe('Phường Chu Văn An')
    await page.getByLabel('Chỗ nào, gần đâu').fill('Trước cổng chợ Sao Đỏ')
    await seat.shot('work-report-place')
    await next(page)
    await page.getByLabel('Số điện thoại').fill('0912 000 777')
    await next(page)
    // What was typed survives a page loaded anew.
    await page.reload()
    await seat.settle()
    expect(await seat.read()).toContain('Song chắn rác trước cổng chợ Sao Đỏ bị vỡ')
    await page.getByLabel(/Tôi đồng ý đăng công khai/).check()
    await seat.shot('work-report-review')
    expect(seat.watch.faults()).toEqual([])

    await context.setOffline(true)
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click()
    await page.getByText('Chưa có mạng').waitFor()
    await seat.shot('work-report-offline')
    await context.setOffline(false)
    await page.locator('[data-code]').waitFor()
    seat.watch.forget()
    await seat.settle()
    expect(await seat.read()).toMatch(/PA-NS-\w+ Được trả lời chậm nhất ngày \d\d\/\d\d\/2026/)
    await seat.shot('work-report-sent')
    const { rows: raised } = await world.query(
      `select p.id, p.code, count(f.*)::int as photos from work.petition p left join work.petition_photo f on f.petition_id = p.id
       where p.what like 'Song chắn rác%' group by 1, 2`,
    )
    expect(raised).toEqual([expect.objectContaining({ photos: 1 })])

    // What the phone made small, and what somebody sends past the page as the camera made it.
    const { code, id } = raised[0] as { code: string; id: string }
    const basket = 'a'.repeat(40)
    const secret = String(await page.evaluate(`document.querySelector('code').textContent.split('#')[1]`))
    await world.visitor.call(petitions.openPetitionBasket, { params: { code }, body: { secret, basket } })
    expect(metadataIn(photo)).toContain('e1')
    await world.visitor.call(petitions.uploadPetitionPhoto, {
      query: { basket },
      upload: new Blob([new Uint8Array(photo)]),
    })
    const officer = await world.as('chuvanan')
    const { pictures } = await officer.call(petitions.getPetition, { params: { id } })
    expect(pictures).toHaveLength(2)
    for (const one of pictures) {
      const file = await officer.call(petitions.readPetitionPhoto, { params: { id, photo: one.id }, query: {} })
      const bytes = new Uint8Array(await file.arrayBuffer())
      expect(metadataIn(bytes)).toEqual([])
      expect(Buffer.from(bytes).includes(CAMERA)).toBe(false)
      expect(Math.max(one.width, one.height)).toBe(1600)
    }
    expect(seat.watch.faults()).toEqual([])
  })

  test('petition: not ours names whose it is, something is asked, answered, rated and published', async () => {
    const world = place.world()
    const { rows } = await world.query(`select id, code from work.petition where what like 'Song chắn rác%'`)
    const { id, code } = rows[0] as { id: string; code: string }
    const phone = await place.seat(null, PHONE)
    const link = String(await phone.page.evaluate(`document.querySelector('code').textContent`))

    const desk = await place.seat('chuvanan', DESK)
    desk.watch.forget()
    await desk.go('/petitions?view=received')
    await desk.page
      .getByRole('link', { name: /Song chắn rác trước cổng chợ/ })
      .first()
      .click()
    await desk.settle()
    expect(await desk.read()).toContain('Gọi 0912 000 777')
    await desk.page.getByRole('button', { name: 'Giao xử lý' }).click()
    await choose(desk.page, 'Cơ quan xử lý', 'so y te', 'Sở Y tế')
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Giao xử lý' }).click()
    await desk.page.getByText('Đã chuyển cơ quan xử lý').first().waitFor()
    await desk.shot('work-petition-desk')
    expect(await desk.accessibility()).toEqual([])

    const wrong = await place.seat('soyte', DESK)
    wrong.watch.forget()
    await wrong.go(`/petitions/${id}`)
    expect(await wrong.read()).toContain('Danh tính người gửi chỉ bộ phận tiếp nhận')
    expect(await wrong.read()).not.toContain('Gọi 0912 000 777')
    await act(wrong.page, 'Chuyển')
    await choose(wrong.page, 'Việc này thuộc cơ quan nào', 'ubnd phuong chu van an', 'UBND phường Chu Văn An')
    await wrong.page.getByLabel('Lý do').fill('Song chắn rác thuộc đường phường quản lý.')
    await wrong.page.getByRole('dialog').getByRole('button', { name: 'Chuyển', exact: true }).click()
    await wrong.page.getByText('Đã ghi nhận').waitFor()
    expect(wrong.watch.faults()).toEqual([])

    await phone.go(new URL(link).pathname + new URL(link).hash)
    expect(await phone.read()).toContain('Không thuộc Sở Y tế. Đã chuyển đến UBND phường Chu Văn An')
    await phone.shot('work-follow-moved')

    await desk.go(`/petitions/${id}`)
    await act(desk.page, 'Nhận xử lý')
    await desk.page.getByText('Đang xử lý').first().waitFor()
    await act(desk.page, 'Hỏi thêm')
    await desk.page.getByLabel('Cần người gửi cho biết điều gì').fill('Song chắn rác ở cổng chính hay cổng sau?')
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Hỏi thêm' }).click()
    await desk.page.getByText('Chờ người gửi bổ sung').first().waitFor()

    await phone.page.reload()
    await phone.page.getByText('“Song chắn rác ở cổng chính hay cổng sau?”').waitFor()
    await phone.page.getByLabel('Câu trả lời của anh/chị').fill('Cổng chính, sát quán phở.')
    await phone.shot('work-follow-asked')
    await phone.page.getByRole('button', { name: 'Gửi câu trả lời' }).click()
    await phone.page.getByText('UBND phường Chu Văn An đang xử lý.').waitFor()

    await desk.page.getByText('Cổng chính, sát quán phở.').waitFor()
    await act(desk.page, 'Trả lời')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByLabel('Đã giải quyết').check()
    await dialog.getByRole('button', { name: 'Dùng mẫu' }).click()
    await desk.page.getByRole('menuitem', { name: 'Đã xử lý xong' }).click()
    expect(await dialog.getByRole('button', { name: 'Trả lời' }).isDisabled()).toBe(true)
    await dialog.getByLabel('Lời gửi người phản ánh').fill('Sáng nay phường đã thay song chắn mới. Cảm ơn anh/chị.')
    await dialog.getByRole('button', { name: 'Trả lời' }).click()
    await desk.page.getByText('Đã trả lời').first().waitFor()

    await phone.page.reload()
    await phone.page.getByText('Sáng nay phường đã thay song chắn mới.').first().waitFor()
    expect(await phone.read()).toMatch(/Yêu cầu được đến hết ngày \d\d\/\d\d\/2026/)
    expect(await phone.accessibility()).toEqual([])
    await phone.page.getByRole('button', { name: '5 trên 5: Rất hài lòng' }).click()
    await phone.shot('work-follow-rate')
    await phone.page.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await phone.page.getByText('Anh/chị đã chấm 5/5').waitFor()
    await phone.shot('work-follow-rated')
    expect(phone.watch.faults()).toEqual([])

    await desk.page.getByRole('button', { name: 'Xem lại và công khai' }).click()
    await desk.page.getByText(/Đã che \(\d+\)/).waitFor()
    await desk.shot('work-petition-publish')
    await desk.page.getByRole('button', { name: 'Công khai', exact: true }).click()
    await desk.page.getByText(/Đang công khai từ/).waitFor()
    expect(desk.watch.faults()).toEqual([])

    await phone.go(`/answers/${code}`)
    expect(await phone.read()).toContain('Sáng nay phường đã thay song chắn mới')
    expect(await phone.read()).not.toContain('0912')
    await phone.shot('work-answer')
  })
}

const next = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' }).click()

/** A step of a petition, on its own button or behind "more". */
async function act(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  const more = page.getByRole('button', { name: 'Việc khác' })
  await button.or(more).first().waitFor()
  if (await button.isVisible()) return button.click()
  await more.click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

async function choose(page: Page, label: string, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name, exact: true }).click()
}

function middleOf(geometry: { type: string; coordinates: unknown } | undefined): [number, number] {
  const rings = geometry?.coordinates as number[][][] | number[][][][]
  const ring = (geometry?.type === 'Polygon' ? rings[0] : rings[0]?.[0]) as number[][]
  const mean = (at: number) => ring.reduce((sum, point) => sum + (point[at] ?? 0), 0) / ring.length
  return [mean(0), mean(1)]
}
