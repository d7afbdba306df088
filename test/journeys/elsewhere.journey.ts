import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encounters, epidemic } from '#epidemic/contract'
import { instant } from '#kernel/day'
import { work } from '#work/contract'
import type { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { DESK, type Seat, sit } from './seat.ts'

/** An officer of another ward looks for Chu Văn An by address, list, search, export and event, and finds nothing. */

const CVA = '10549-chu-van-an'
const THD = '10570-tran-hung-dao'

let world: World
let browser: Browser
let officer: Seat
/** The ward's own officer, whose things these are. */
let owner: Visitor
/** Codes of the people of each ward. */
let theirs: ReadonlySet<string>
let mine: ReadonlySet<string>
let person: { readonly id: string; readonly code: string }
let task: { readonly id: string; readonly code: string; readonly title: string }

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  owner = await world.as('chuvanan')
  officer = await sit(browser, world.address, 'tranhungdao', DESK)
  const codes = async (unit: string) => {
    const { rows } = await world.query(`select code from epidemic.person where unit_id = '${unit}'`)
    return new Set(rows.map(({ code }) => String(code)))
  }
  theirs = await codes(CVA)
  mine = await codes(THD)
  const waiting = await owner.call(epidemic.listWaiting, { query: {} })
  const tasks = await owner.call(work.listTasks, { query: { aboutType: 'epidemic.f1' } })
  if (!waiting.people[0] || !tasks.items[0]) throw new Error('the demo has nobody waiting in Chu Văn An')
  person = waiting.people[0]
  task = tasks.items[0]
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const codesIn = (text: string): string[] => [...new Set(text.match(/CVA-\d+/g) ?? [])]
const foreign = (text: string): string[] => codesIn(text).filter((code) => theirs.has(code))

test('by address: a person, a task, a directive and the lists of the other ward show nothing', async () => {
  expect(theirs.size).toBeGreaterThan(100)
  expect(mine.size).toBeGreaterThan(10)
  const { items: directives } = await owner.call(work.listDirectives, { query: {} })
  const unseen = [
    `/epidemic/people/${person.id}`,
    `/work/tasks/${task.id}`,
    `/epidemic/people?place=${CVA}`,
    `/epidemic/quarantine?place=${CVA}`,
    `/epidemic?place=${CVA}`,
    `/work/tasks?place=${CVA}`,
    `/?place=${CVA}`,
    `/ledger?place=${CVA}`,
    `/?place=${CVA}&day=2021-02-18`,
  ]
  const leaks: string[] = []
  for (const path of unseen) {
    await officer.go(path)
    const text = await officer.read()
    leaks.push(
      ...[...foreign(text), task.code].filter((code) => text.includes(code)).map((code) => `${code} at ${path}`),
    )
  }
  expect(leaks).toEqual([])
  await officer.go(`/epidemic/people/${person.id}`)
  await officer.page
    .getByText(/Không tìm thấy|Không có/)
    .first()
    .waitFor()
  await officer.shot('elsewhere-person')
  await officer.go(`/work/tasks/${task.id}`)
  await officer.page
    .getByText(/Không tìm thấy/)
    .first()
    .waitFor()
  await officer.shot('elsewhere-task')
  const own = directives.find(({ title }) => title.startsWith('Đưa F1 mới phát hiện'))
  await officer.go(`/work/directives/${own?.id}`)
  await officer.page
    .getByText(/Không tìm thấy/)
    .first()
    .waitFor()
  // A list of another ward says so, instead of looking as if nobody were ill there.
  for (const path of ['/epidemic', '/epidemic/people', '/epidemic/quarantine']) {
    await officer.go(`${path}?place=${CVA}`)
    await officer.page.getByText('Tài khoản của bạn không phụ trách Phường Chu Văn An').first().waitFor()
  }
  await officer.shot('elsewhere-list')
  await officer.go(`/?place=${CVA}`)
  await officer.page.getByText('Anh/chị chưa được xem số liệu của địa bàn này.').waitFor()
  await officer.shot('elsewhere-board')
})

test('by list, search and export: only the own ward', async () => {
  const { page } = officer
  await officer.go('/epidemic/people')
  const grid = page.getByRole('grid', { name: /Danh sách F0, F1, F2/ })
  await grid.getByText('Phường Trần Hưng Đạo').first().waitFor()
  const listed = await officer.read()
  expect(codesIn(listed).length).toBeGreaterThan(5)
  expect(codesIn(listed).filter((code) => !mine.has(code))).toEqual([])

  await page.getByRole('button', { name: 'Tìm mọi thứ' }).click()
  const search = page.getByRole('combobox', { name: 'Tìm mọi thứ' })
  for (const words of [person.code, task.code, 'Đưa F1 mới phát hiện']) {
    await search.fill(words)
    await page.getByText(`Không tìm thấy gì cho “${words}”.`).waitFor()
  }
  const [own = ''] = mine
  await search.fill(own)
  await page.getByRole('option', { name: new RegExp(own) }).waitFor()
  await officer.shot('elsewhere-search')
  await page.keyboard.press('Escape')

  const save = async (press: () => Promise<unknown>): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    return readFileSync(await download.path(), 'utf8')
  }
  const people = await save(async () => {
    await page.getByRole('button', { name: 'Xuất tệp' }).click()
    await page.getByRole('menuitem', { name: 'CSV', exact: true }).click()
  })
  expect(codesIn(people).toSorted()).toEqual([...mine].toSorted())
  await officer.go('/work/tasks')
  const tasks = await save(() => page.getByRole('link', { name: 'Xuất CSV' }).click())
  // Its own, and those it helps another agency with: never one that is another ward's alone.
  const others = tasks.split('\r\n').filter((line) => line.startsWith('NV-') && !line.includes('phường Trần Hưng Đạo'))
  expect(others).toEqual([])
  expect(tasks).toContain('UBND phường Trần Hưng Đạo')
  expect(tasks).not.toContain(task.code)
})

test('by event: what happens in the other ward is not heard, what happens in the own one is', async () => {
  await officer.go('/')
  await officer.page.evaluate(`globalThis.heard = []; new Promise((resolve) => {
    const source = new EventSource('/api/events')
    source.onmessage = ({ data }) => heard.push(JSON.parse(data))
    source.onopen = resolve
  })`)
  const heard = () => officer.page.evaluate('heard') as Promise<{ room: string; unit: string; kind: string }[]>
  await owner.call(epidemic.markQuarantined, { body: { people: [person.id], at: instant(Date.now()), kind: 'home' } })
  await owner.call(work.moveTask, { params: { id: task.id }, body: { step: 'accept' } })

  // Heard after those two, which would have come first.
  const neighbour = await world.as('tranhungdao')
  const { people } = await neighbour.call(epidemic.listPeople, { query: { level: [1], limit: 2 } })
  const [one, other] = people
  if (!one || !other) throw new Error('the demo has no F1 in Trần Hưng Đạo')
  const startsAt = instant(Date.now() - 3_600_000)
  const untold = { setting: null, settingKind: null, nearness: null, mask: null, enclosed: null } as const
  await neighbour.call(encounters.recordEncounter, {
    params: { id: one.id },
    body: { otherId: other.id, meeting: { ...untold, startsAt, endsAt: null, protected: null, minutes: null } },
  })
  await expect.poll(heard).toContainEqual(expect.objectContaining({ room: 'epidemic', unit: THD }))
  expect((await heard()).filter(({ unit }) => unit !== THD)).toEqual([])
})
