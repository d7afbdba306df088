import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '#test/petitions'

const CHU_VAN_AN = '10549-chu-van-an'
const POINT = { longitude: 106.3927, latitude: 21.1069, accuracy: 12 }
const pothole = {
  origin: 'citizen',
  unit: CHU_VAN_AN,
  point: POINT,
  category: 'road',
  text: 'Ổ gà lớn trước cổng trường, nhiều xe máy ngã khi trời mưa, đề nghị sửa sớm.',
}
const obstacle = {
  origin: 'enterprise',
  unit: CHU_VAN_AN,
  category: 'epidemic',
  title: 'Xe chở hàng không qua được chốt',
  text: 'Xe của công ty có giấy xét nghiệm vẫn không qua được chốt kiểm dịch.',
  law: 'Thông tư 12/2026/TT-BYT',
  cost: 350_000_000,
  affected: 12,
  name: 'Hoàng Văn Bí Mật',
  enterprise: 'Công ty Kín Đáo',
  phone: '0912 345 678',
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage('2026-11-09T02:00:00.000Z')
})
afterAll(() => stage.close())

const follow = (code: unknown, secret: unknown) =>
  stage.ask('', 'POST', `/petitions/followed/${String(code)}`, { secret })
const told = (code: unknown, secret: unknown, step: string, words?: string) =>
  stage.ask('', 'POST', `/petitions/followed/${String(code)}/words`, { secret, step, ...(words ? { words } : {}) })
const idOf = async (code: unknown): Promise<string> => {
  const { rows } = await stage.database.pool.query('select id from work.petition where code = $1', [code])
  return String(rows[0].id)
}
const raise = async (body: object) => {
  const { status, body: raised } = await stage.ask('', 'POST', '/petitions', body)
  expect(status).toBe(200)
  return { ...raised, id: await idOf(raised.code) } as { code: string; secret: string; id: string; due: string }
}
const move = (who: string, id: string, step: string, more: object = {}) =>
  stage.ask(who, 'POST', `/petitions/${id}/moves`, { step, ...more })

test('a citizen’s report from sending to rating: asked for more while the clock stands, forwarded with whose it is, answered, contested, rated', async () => {
  stage.set('2026-11-09T02:00:00.000Z')
  const { code, secret, id, due } = await raise(pothole)
  expect(code).toMatch(/^PA-/)
  // Ten working days; 24 November is a day off.
  expect(due).toBe('2026-11-23')
  expect((await follow(code, secret)).body).toMatchObject({
    state: 'received',
    title: pothole.text.slice(0, -1),
    handler: 'UBND phường Chu Văn An',
    point: POINT,
    mayAdd: true,
    mayReopen: false,
    mayRate: false,
    mayWithdraw: true,
  })
  expect(await move('soyte', id, 'take')).toMatchObject({ status: 404 })
  expect(await move('chuvanan', id, 'assign')).toMatchObject({ body: { code: 'whose-missing' } })
  expect(await move('chuvanan', id, 'take')).toMatchObject({ body: { state: 'taken' } })
  stage.set('2026-11-11T02:00:00.000Z')
  expect(await move('chuvanan', id, 'ask', { words: 'Xin cho biết cổng trường nào?' })).toMatchObject({
    body: { state: 'need-info', overdue: false, windowDay: '2026-11-26' },
  })
  stage.set('2026-11-13T02:00:00.000Z')
  expect((await told(code, secret, 'inform', 'Trường THCS Chu Văn An.')).body).toMatchObject({
    state: 'taken',
    // Two working days were waited for the citizen.
    due: '2026-11-26',
    mayInform: false,
  })
  expect(await move('chuvanan', id, 'forward', { words: 'Đường do Sở quản lý', agency: 'so-khcn' })).toMatchObject({
    body: { state: 'assigned', handler: { id: 'so-khcn' }, sector: 'science' },
  })
  expect((await follow(code, secret)).body).toMatchObject({ handler: 'Sở Khoa học và Công nghệ' })
  expect(await move('sokhcn', id, 'answer', { words: 'Đã vá.', outcome: 'solved' })).toMatchObject({
    body: { code: 'wrong-state' },
  })
  await move('sokhcn', id, 'take')
  expect(await move('sokhcn', id, 'note', { words: 'Hỏi lại đội duy tu trước khi trả lời.' })).toMatchObject({
    status: 200,
  })
  expect(await move('sokhcn', id, 'answer', { words: 'Đã vá.' })).toMatchObject({ body: { code: 'outcome-missing' } })
  expect(await move('sokhcn', id, 'answer', { words: 'Đã vá xong.', outcome: 'solved' })).toMatchObject({
    body: { state: 'answered', answeredOn: '2026-11-13', windowDay: '2026-11-28' },
  })
  stage.set('2026-11-16T02:00:00.000Z')
  expect((await told(code, secret, 'reopen', 'Mưa xuống lại bong hết.')).body).toMatchObject({
    state: 'taken',
    answer: null,
    // The clock starts again: ten working days from the day it was opened again.
    due: '2026-12-01',
  })
  await move('sokhcn', id, 'answer', { words: 'Đã thảm lại cả đoạn.', outcome: 'solved' })
  const rate = (rating: number) =>
    stage.ask('', 'POST', `/petitions/followed/${code}/rating`, { secret, rating, words: 'Cảm ơn.' })
  expect((await rate(5)).body).toMatchObject({ state: 'rated', rating: 5, mayRate: false, mayReopen: true })
  expect((await rate(1)).body).toMatchObject({ code: 'wrong-state' })
  expect((await told(code, secret, 'close')).body).toMatchObject({
    state: 'closed',
    outcome: 'solved',
    mayReopen: false,
  })
  const { body } = await follow(code, secret)
  expect((body.steps as { step: string }[]).map(({ step }) => step)).toEqual([
    'raise',
    'take',
    'ask',
    'inform',
    'forward',
    'take',
    'answer',
    'reopen',
    'answer',
    'rate',
    'close',
  ])
  expect(JSON.stringify(body)).not.toMatch(/đội duy tu|Trần Đức Thịnh|Vũ Thị Hồng Nhung/)
  const { rows } = await stage.database.pool.query('select first_due_day, reopened from work.petition where id = $1', [
    id,
  ])
  expect(rows).toEqual([{ first_due_day: '2026-11-23', reopened: 1 }])
})

test('“not ours” names an outside body and how it is reached; a rejection says why; both may be contested until the window closes', async () => {
  stage.set('2026-11-09T02:00:00.000Z')
  const power = await raise({ ...pothole, category: 'other', text: 'Dây điện võng xuống sát mái nhà dân.' })
  await move('chuvanan', power.id, 'take')
  const refer = { words: 'Việc này của điện lực.', outside: 'Công ty Điện lực Hải Dương' }
  expect(await move('chuvanan', power.id, 'refer', { words: 'x' })).toMatchObject({ body: { code: 'whose-missing' } })
  expect(await move('chuvanan', power.id, 'refer', refer)).toMatchObject({ body: { code: 'contact-missing' } })
  await move('chuvanan', power.id, 'refer', { ...refer, contact: 'Tổng đài 1900 6769' })
  expect((await follow(power.code, power.secret)).body).toMatchObject({
    state: 'answered',
    outcome: 'not-ours',
    outside: 'Công ty Điện lực Hải Dương',
    outsideContact: 'Tổng đài 1900 6769',
    handler: 'Công ty Điện lực Hải Dương',
  })
  const spam = await raise({ ...pothole, category: 'other', text: 'Bán đất nền giá rẻ, liên hệ ngay hôm nay.' })
  expect(await move('chuvanan', spam.id, 'reject', { words: 'Đây là quảng cáo.' })).toMatchObject({
    body: { code: 'reason-missing' },
  })
  await move('chuvanan', spam.id, 'reject', { words: 'Đây là quảng cáo.', reason: 'spam' })
  expect((await follow(spam.code, spam.secret)).body).toMatchObject({
    rejection: 'spam',
    outcome: 'rejected',
    mayReopen: true,
  })
  stage.set('2026-11-25T02:00:00.000Z')
  expect((await follow(spam.code, spam.secret)).body).toMatchObject({ mayReopen: false, mayRate: false })
  expect((await told(spam.code, spam.secret, 'reopen', 'Sao lại thế?')).body).toMatchObject({
    code: 'window-over',
    title: expect.stringContaining('24/11/2026'),
  })
})

test('an obstacle lies with the province’s desk; who raised it is shown to nobody else, nor kept in the ledger', async () => {
  stage.set('2026-11-09T02:00:00.000Z')
  expect((await stage.ask('', 'POST', '/petitions', { ...obstacle, name: '' })).body).toMatchObject({
    code: 'name-missing',
  })
  expect((await stage.ask('', 'POST', '/petitions', { ...obstacle, category: 'road' })).body).toMatchObject({
    code: 'wrong-category',
  })
  const { code, id, due, secret } = await raise(obstacle)
  expect(code).toMatch(/^VM-/)
  expect(due).toBe('2026-11-25')
  expect((await stage.ask('chutich', 'GET', `/petitions/${id}`)).body).toMatchObject({
    atDesk: true,
    obstacle: { ministry: 'health', cost: 350_000_000, affected: 12, law: 'Thông tư 12/2026/TT-BYT' },
    raiser: { name: 'Hoàng Văn Bí Mật', enterprise: 'Công ty Kín Đáo' },
  })
  await move('chutich', id, 'assign', { agency: 'so-y-te', urgency: 'urgent' })
  await move('soyte', id, 'take')
  await told(code, secret, 'add', 'Số của tôi là 0912 345 678, tôi tên Bí Mật.')
  for (const who of ['soyte', 'chuvanan']) {
    const seen = await stage.ask(who, 'GET', `/petitions/${id}`)
    expect(seen).toMatchObject({
      status: 200,
      body: { raiser: null, atDesk: false, urgency: 'urgent', due: '2026-11-16' },
    })
    expect(JSON.stringify({ ...seen.body, steps: [] })).not.toMatch(/Bí Mật|Kín Đáo|0912/)
  }
  const { rows } = await stage.database.pool.query('select * from ledger.fact where subject_id = $1', [id])
  expect(rows).toHaveLength(4)
  expect(JSON.stringify(rows)).not.toMatch(/Bí Mật|Kín Đáo|0912/)
})

test('what is said about officials goes past the commune they may work in', async () => {
  const { id } = await raise({
    ...pothole,
    category: 'attitude',
    name: 'Lê Thị Ngại',
    text: 'Cán bộ một cửa quát mắng người dân.',
  })
  expect((await stage.ask('chutich', 'GET', `/petitions/${id}`)).body).toMatchObject({
    raiser: { name: 'Lê Thị Ngại' },
  })
  const seen = await stage.ask('chuvanan', 'GET', `/petitions/${id}`)
  expect(JSON.stringify(seen.body)).not.toMatch(/Ngại/)
})

test('the same form sent twice, and ten times at once, is one case with one code and secret', async () => {
  const form = { ...pothole, key: 'k'.repeat(40), text: 'Đèn đường tổ 5 tắt đã ba hôm nay, tối om cả ngõ.' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => stage.ask('', 'POST', '/petitions', form)))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map(({ body }) => `${String(body.code)} ${String(body.secret)}`)).size).toBe(1)
  expect(answers.filter(({ body }) => body.again === false)).toHaveLength(1)
  const [first] = answers
  expect((await follow(first?.body.code, first?.body.secret)).status).toBe(200)
  const { rows } = await stage.database.pool.query(
    'select count(*) from work.petition_raiser r join work.petition p on p.id = r.petition_id where p.code = $1',
    [first?.body.code],
  )
  expect(rows).toEqual([{ count: 1 }])
})

test('a point finds its commune; outside the province it is said so', async () => {
  const { unit: _, ...unplaced } = pothole
  const { code, secret } = await raise(unplaced)
  const found = await stage.ask('', 'GET', `/petition-place?longitude=${POINT.longitude}&latitude=${POINT.latitude}`)
  expect((await follow(code, secret)).body.unit).toEqual(found.body.unit)
  expect(found.body.unit).toMatchObject({ id: expect.stringMatching(/^\d+-/) })
  const far = { ...unplaced, point: { longitude: 105.84, latitude: 10.02 } }
  expect((await stage.ask('', 'POST', '/petitions', far)).body).toMatchObject({ code: 'place-outside' })
  const { point: __, ...nowhere } = unplaced
  expect((await stage.ask('', 'POST', '/petitions', nowhere)).body).toMatchObject({ code: 'place-missing' })
})

test('a wrong code tried a thousand times: the same answer whether it exists, then a wait; the owner is answered all the same', async () => {
  const { code, secret } = await raise(pothole)
  const guess = (of: string, wrong: string) =>
    stage.ask('', 'POST', `/petitions/followed/${of}`, { secret: wrong }, '203.0.113.9')
  const real = await guess(code, 'x'.repeat(24))
  const none = await guess('PA-00-ZZZZZ', 'x'.repeat(24))
  expect(real.status).toBe(404)
  expect({ ...real.body, requestId: '' }).toEqual({ ...none.body, requestId: '' })
  for (let n = 0; n < 998; n++) await guess(n % 2 ? code : 'PA-00-ZZZZZ', `${n}`.padStart(24, 'y'))
  expect(await guess(code, 'x'.repeat(24))).toMatchObject({
    status: 429,
    body: { code: 'too-many', title: expect.stringContaining('đợi') },
  })
  expect(await guess(code, secret)).toMatchObject({ status: 200 })
  expect(
    await stage.ask('', 'POST', `/petitions/followed/${code}`, { secret: 'z'.repeat(24) }, '198.51.100.7'),
  ).toMatchObject({ status: 404 })
})

test('two officials at once: one takes it up, the other is told where it stands', async () => {
  const { id } = await raise(pothole)
  const answers = await Promise.all([move('chuvanan', id, 'take'), move('chuvanan', id, 'take')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.title).toContain('Đang xử lý')
})

test('a script in a petition is text: stored and given back as it was, in JSON', async () => {
  const script = '<script>alert(document.cookie)</script><img src=x onerror=alert(1)> Ổ gà trước cổng.'
  const { code, secret } = await raise({ ...pothole, text: script, address: '"><svg onload=alert(1)>' })
  const response = await stage.app.inject({
    method: 'POST',
    url: `/api/work/petitions/followed/${code}`,
    payload: { secret },
  })
  expect(response.headers['content-type']).toMatch(/^application\/json/)
  expect(response.headers['x-content-type-options']).toBe('nosniff')
  expect(response.json()).toMatchObject({ text: script, address: '"><svg onload=alert(1)>' })
})
