import { expect, test } from 'vitest'
import { DESK, PHONE, type Seat } from '../seat.ts'
import type { Place } from '../stage.ts'

/** A ward officer gives people beds, makes the daily round, prints decisions; a relative checks the paper. */
export function quarantine(place: Place): void {
  test('quarantine: beds, the daily round, decisions on paper and a public check', async () => {
    const desk = await place.seat('chuvanan', DESK)
    const phone = await place.seat('chuvanan', PHONE)
    await takeIn(desk, place)
    await round(phone, place)
    const code = await print(desk, place)
    await verify(place, code)
    for (const seat of [desk, phone]) expect(seat.watch.faults()).toEqual([])
  })
}

/** Two who wait are given beds with the reasons said; the bus list holds them until they arrive. */
async function takeIn({ page, go, settle, shot }: Seat, place: Place): Promise<void> {
  await go('/epidemic/quarantine')
  const list = page.getByRole('list', { name: 'Đưa F1 đi cách ly' })
  for (const n of [0, 1]) await list.getByRole('checkbox').nth(n).check()
  await page.getByRole('button', { name: 'Xếp giường (2)' }).click()
  const plan = page.getByRole('dialog', { name: 'Xếp chỗ cách ly' })
  await plan
    .getByText(/Cơ sở gần nhất/)
    .first()
    .waitFor()
  await shot('quarantine-plan')
  await plan.getByRole('button', { name: /^Xếp như đề xuất/ }).click()
  await page.getByText(/Đã xếp giường cho \d người/).waitFor()
  await settle()
  await go('/epidemic/transport')
  await page.getByText(/^Xe 1:/).waitFor()
  await shot('quarantine-transport')
  await page
    .getByRole('button', { name: /^Đã tới nơi/ })
    .first()
    .click()
  await page
    .getByText(/đã cách ly/)
    .first()
    .waitFor()
  await settle()
  const { rows } = await place.world().query(
    `select count(*)::int as n from epidemic.stay s join epidemic.quarantine q on q.person_id = s.person_id
     where s.arrived_at > now() - interval '10 minutes' and q.quarantined_at is not null`,
  )
  expect(Number(rows[0]?.n)).toBeGreaterThan(0)
}

/** A room with two taps; one with a fever is to be tested. */
async function round({ page, go, shot }: Seat, place: Place): Promise<void> {
  await go('/epidemic/health-checks')
  const before = await checked(place)
  const all = page.getByRole('button', { name: /^Không có gì bất thường/ }).first()
  await all.click()
  await page.getByRole('button', { name: 'Đúng, tất cả bình thường' }).click()
  await page
    .getByText(/Đã ghi \d+ người/)
    .first()
    .waitFor()
  expect(await checked(place)).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Ghi chi tiết' }).first().click()
  await page.getByRole('textbox', { name: 'Nhiệt độ' }).fill('38,4')
  await page.getByText('Ho', { exact: true }).click()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page
    .getByText(/đề nghị xét nghiệm|Đã ghi 1 người/)
    .first()
    .waitFor()
  await shot('quarantine-round')
}

async function checked(place: Place): Promise<number> {
  const { rows } = await place
    .world()
    .query(
      `select count(*)::int as n from epidemic.health_check where recorded_at > now() - interval '10 minutes' and recorded_by is not null`,
    )
  return Number(rows[0]?.n)
}

/** Decisions for three people as one PDF, found again on the page and downloaded. Gives the code of one. */
async function print({ page, go, shot }: Seat, place: Place): Promise<string> {
  await go('/epidemic/quarantine?view=inside')
  const list = page.getByRole('list', { name: 'Đang cách ly' })
  for (const n of [0, 1, 2]) await list.getByRole('checkbox').nth(n).check()
  await page.getByRole('button', { name: 'In quyết định (3)' }).click()
  await page.getByRole('menuitem', { name: 'Một tệp PDF' }).click()
  await page.getByText('Đã cấp số cho 3 văn bản. Đang in.').waitFor()
  const ready = page.getByRole('button', { name: /^Tải về/ })
  await ready.waitFor()
  await shot('quarantine-inside')
  const [file] = await Promise.all([page.waitForEvent('download'), ready.click()])
  expect(file.suggestedFilename()).toBe('quyet-dinh-cach-ly.pdf')
  const { rows } = await place.world().query(
    `select d.written, d.code from epidemic.decision d join epidemic.decision_batch b on b.id = d.batch_id
     where b.made_by is not null order by b.made_at desc, d.number limit 3`,
  )
  expect(rows).toHaveLength(3)
  return String(rows[0]?.code)
}

async function verify(place: Place, code: string): Promise<void> {
  const stranger = await place.seat(null, PHONE)
  await stranger.go(`/verify/${code}`)
  await stranger.page.getByText('Văn bản có thật').waitFor()
  const words = await stranger.read()
  expect(words).toContain('Quyết định cách ly y tế')
  expect(words).toMatch(/[A-ZĐ]\.[A-ZĐ]\./)
  await stranger.shot('quarantine-verify')
  await stranger.go('/verify/0000000000')
  await stranger.page.getByText('Không tìm thấy văn bản').waitFor()
  stranger.watch.forget()
}
