import { expect, test } from 'vitest'
import { work } from '#work/contract'
import type { PostBox } from '../post-box.ts'
import { DESK, PHONE } from '../seat.ts'
import type { Place } from '../stage.ts'

const WARD = '10549-chu-van-an'
const ADDRESS = 'nhung@chuvanan.test'

/** A ward officer's morning: the whole inbox by keyboard, then on a phone with one thumb; told live, and by mail. */
export function inbox(place: Place, post: PostBox): void {
  test('inbox: across kinds by keyboard, many at once; a notice comes live, a mail arrives', async () => {
    const desk = await place.seat('chuvanan', DESK)
    const { page } = desk

    // The address is confirmed before anything is sent.
    await desk.go('/work/notices/settings')
    await page.getByLabel('Địa chỉ thư công vụ').fill(ADDRESS)
    await page.getByRole('button', { name: 'Gửi mã xác nhận' }).click()
    const { raw } = await post.letter(ADDRESS, 'Mã xác nhận của anh/chị')
    await page.getByLabel('Mã trong thư').fill(/chị: (\S+)\./.exec(raw)?.[1] ?? '')
    await page.getByRole('button', { name: 'Xác nhận địa chỉ' }).click()
    await page.getByText(`Thư gửi tới ${ADDRESS}`).waitFor()
    await desk.shot('inbox-notice-settings')

    // Somebody gives three tasks while the inbox is open: they appear, and the bell counts.
    await desk.go('/work')
    const bell = page.getByRole('link', { name: /^Thông báo chưa đọc/ })
    const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0])
    const leader = await place.world().as('chutich')
    const titles = ['Báo cáo số tổ COVID cộng đồng', 'Rà soát nhà trọ', 'Kiểm tra chợ đầu mối']
    for (const title of titles)
      await leader.call(work.issueDirective, {
        body: {
          title,
          text: `${title} trên địa bàn phường.`,
          result: 'Báo cáo có số liệu',
          sector: 'health',
          deadline: { workingDays: 3 },
          units: [WARD],
        },
      })
    for (const title of titles) await page.getByRole('link', { name: new RegExp(title) }).waitFor()
    // The clockwork may tell of more meanwhile.
    await page.waitForFunction((least) => {
      const label = document.querySelector('a[aria-label^="Thông báo chưa đọc"]')?.getAttribute('aria-label') ?? ''
      return Number(/\d+/.exec(label)?.[0]) >= least
    }, before + titles.length)
    await post.letter(ADDRESS, titles[0] as string)

    // Narrowed by words, walked by j, selected by x, accepted by a.
    const words = page.getByRole('searchbox', { name: 'Tìm theo mã, tên, địa bàn' })
    await words.fill('to covid cong dong')
    await page.getByRole('button', { name: 'Tất cả 1', exact: true }).waitFor()
    await words.fill('')
    await words.press('Escape')
    await page.getByRole('link', { name: /Kiểm tra chợ đầu mối/ }).waitFor()
    await page.locator('body').press('?')
    await page.getByRole('dialog').getByText('Chọn tất cả đang hiện').waitFor()
    await page.locator('body').press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    // From the top: walk down to each and select it.
    let left = new Set(titles)
    for (let n = 0; n < 120 && left.size > 0; n++) {
      await page.locator('body').press('j')
      const here = (await page.locator('li[data-current]').textContent()) ?? ''
      const title = [...left].find((one) => here.includes(one))
      if (title === undefined) continue
      await page.locator('body').press('x')
      left = new Set([...left].filter((one) => one !== title))
    }
    await page.getByText('Đã chọn 3').waitFor()
    await desk.shot('inbox-selected')
    await page.locator('body').press('a')
    const ask = page.getByRole('dialog')
    await ask.getByText('Nhận 3 việc').first().waitFor()
    await ask.getByRole('button', { name: 'Nhận 3 việc' }).click()
    await page.getByText('Đã xong 3 việc').waitFor()
    expect(desk.watch.faults()).toEqual([])
  })

  test('inbox: on a phone with one thumb; what is refused is said by name and the rest is done', async () => {
    const phone = await place.seat('chuvanan', PHONE)
    const { page } = phone
    await phone.go('/work?kind=task')
    const row = page.getByRole('listitem').filter({ hasText: 'Rà soát nhà trọ' })
    const other = page.getByRole('listitem').filter({ hasText: 'Kiểm tra chợ đầu mối' })
    await row.getByRole('checkbox').check()
    await other.getByRole('checkbox').check()
    await phone.shot('inbox-phone')
    // Meanwhile the leader takes one of them back.
    const { rows } = await place.world().query(`select id from work.task where title = 'Kiểm tra chợ đầu mối'`)
    const leader = await place.world().as('chutich')
    await leader.call(work.moveTask, {
      params: { id: String(rows[0]?.id) },
      body: { step: 'recall', words: 'Đã giao nơi khác.' },
    })
    await page.getByRole('button', { name: 'Ghi ý kiến' }).click()
    const ask = page.getByRole('dialog')
    await ask.getByLabel('Nội dung ý kiến').fill('Chiều nay xong.')
    await ask.getByRole('button', { name: 'Ghi ý kiến 2 việc' }).click()
    const said = page.getByRole('alertdialog')
    await said.getByText('Xong 1 trên 2 việc').waitFor()
    expect(await said.textContent()).toMatch(/Kiểm tra chợ đầu mối[\s\S]*Không còn làm được/)
    await said.getByRole('button', { name: 'Đóng' }).click()

    // The bell leads to what was told; a mail's link opens the task and marks it read.
    await page.getByRole('link', { name: /^Thông báo chưa đọc/ }).click()
    await page.getByRole('heading', { name: 'Thông báo' }).waitFor()
    await phone.shot('inbox-notices')
    const { raw } = await post.letter(ADDRESS, 'Rà soát nhà trọ')
    const link = /\/work\/notices\/[0-9a-f-]{36}/.exec(raw)?.[0] ?? ''
    await phone.go(link)
    await page.getByRole('heading', { name: 'Rà soát nhà trọ' }).waitFor()
    expect(await phone.accessibility()).toEqual([])
    expect(phone.watch.faults()).toEqual([])
  })
}
