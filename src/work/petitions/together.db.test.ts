import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemCaller } from '#people'
import { createFileStore } from '#platform/files/store'
import { openStage, type Stage } from '#test/petitions'
import { tendPetitions } from './jobs-petition.ts'

const CHU_VAN_AN = '10549-chu-van-an'
const lamp = {
  origin: 'citizen',
  unit: CHU_VAN_AN,
  point: { longitude: 106.3927, latitude: 21.1069 },
  category: 'lighting',
  text: 'Đèn đường ngõ 12 phố Nguyễn Trãi tắt ba hôm nay, trẻ con đi học về rất nguy hiểm.',
  consent: true,
  name: 'Trần Thị Kín',
  phone: '0988 123 456',
}
const again = {
  ...lamp,
  point: { longitude: 106.3929, latitude: 21.107 },
  text: 'Ngõ 12 phố Nguyễn Trãi không có đèn đường mấy hôm rồi, tối om không ai dám đi.',
  name: 'Lê Văn Ẩn',
  phone: '0977 654 321',
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage('2026-11-09T02:00:00.000Z')
})
afterAll(() => stage.close())

const raise = async (body: object) => {
  const { status, body: raised } = await stage.ask('', 'POST', '/petitions', body)
  expect(status).toBe(200)
  const { rows } = await stage.database.pool.query('select id from work.petition where code = $1', [raised.code])
  return { ...raised, id: String(rows[0].id) } as { code: string; secret: string; id: string; photos: number }
}
const follow = async ({ code, secret }: { code: string; secret: string }) =>
  (await stage.ask('', 'POST', `/petitions/followed/${code}`, { secret })).body
const move = (who: string, id: string, step: string, more: object = {}) =>
  stage.ask(who, 'POST', `/petitions/${id}/moves`, { step, ...more })
const rowOf = async (id: string) =>
  (
    await stage.database.pool.query(
      `select state, handler_agency, desk_agency, sector, unit_id, due_day, first_due_day, main_id, joined_from, outcome, answer
       from work.petition where id = $1`,
      [id],
    )
  ).rows[0]
const picture = () => Transformer.fromRgbaPixels(Buffer.alloc(80 * 60 * 4, 200), 80, 60).jpeg(90)
const BASKET = 'b'.repeat(40)

test('another report of the same thing is proposed with its reasons, joined and parted exactly, and answered together', async () => {
  const main = await raise(lamp)
  const other = await raise({
    ...lamp,
    category: 'noise',
    point: { longitude: 106.45, latitude: 21.16 },
    text: 'Quán karaoke hát quá nửa đêm cạnh nhà tôi.',
  })
  const report = await raise(again)
  const { body } = await stage.ask('chuvanan', 'GET', `/petitions/${report.id}/suggestions`)
  const duplicates = body.duplicates as { petition: { id: string }; metres: number; score: number; reasons: object[] }[]
  expect(duplicates.map(({ petition }) => petition.id)).toEqual([main.id])
  expect(duplicates[0]).toMatchObject({ metres: expect.any(Number), shared: expect.arrayContaining(['nguyen trai']) })
  expect(duplicates[0]?.metres).toBeLessThan(60)
  expect(body.agencies).toMatchObject([{ agency: { id: 'ubnd-10549-chu-van-an' } }])

  await move('chuvanan', report.id, 'assign', { agency: 'so-khcn' })
  const before = await rowOf(report.id)
  const join = (who: string, id: string, mainId: string) =>
    stage.ask(who, 'POST', `/petitions/${id}/main`, { main: mainId })
  expect(await join('chuvanan', report.id, report.id)).toMatchObject({ body: { code: 'same-petition' } })
  expect(await join('soyte', report.id, main.id)).toMatchObject({ status: 404 })
  expect((await join('chuvanan', report.id, main.id)).body).toMatchObject({
    state: 'joined',
    main: { code: main.code },
  })
  expect(await join('chuvanan', main.id, other.id)).toMatchObject({ body: { code: 'has-followers' } })
  expect(await join('chuvanan', other.id, report.id)).toMatchObject({ body: { code: 'main-not-open' } })
  expect(await follow(report)).toMatchObject({ state: 'joined', main: { code: main.code, state: 'received' } })
  expect(await follow(main)).toMatchObject({ followers: 1, main: null })
  expect((await stage.ask('chuvanan', 'GET', `/petitions/${main.id}`)).body).toMatchObject({
    joined: [{ code: report.code }],
  })

  expect((await stage.ask('chuvanan', 'POST', `/petitions/${report.id}/parting`, {})).body).toMatchObject({
    state: 'assigned',
  })
  expect(await rowOf(report.id)).toEqual(before)
  expect(await follow(main)).toMatchObject({ followers: 0 })

  await join('chuvanan', report.id, main.id)
  await move('chuvanan', main.id, 'take')
  await move('chuvanan', main.id, 'answer', { words: 'Đã thay bóng đèn ngõ 12.', outcome: 'solved' })
  const shared = await follow(report)
  expect(shared).toMatchObject({
    state: 'answered',
    answer: 'Đã thay bóng đèn ngõ 12.',
    outcome: 'solved',
    mayRate: true,
  })
  expect(JSON.stringify(shared)).not.toMatch(/Kín|0988/)
  // What the first is content with does not help the second: a case by itself again.
  const { body: reopened } = await stage.ask('', 'POST', `/petitions/followed/${report.code}/words`, {
    secret: report.secret,
    step: 'reopen',
    words: 'Đầu ngõ vẫn tối.',
  })
  expect(reopened).toMatchObject({ state: 'taken', main: null, answer: null })
  expect(await follow(main)).toMatchObject({ state: 'answered', followers: 0 })
})

test('a report that is withdrawn while joined leaves the main one', async () => {
  const main = await raise(lamp)
  const report = await raise(again)
  await stage.ask('chuvanan', 'POST', `/petitions/${report.id}/main`, { main: main.id })
  const gone = await stage.ask('', 'POST', `/petitions/followed/${report.code}/words`, {
    secret: report.secret,
    step: 'withdraw',
  })
  expect(gone.body).toMatchObject({ state: 'closed', outcome: 'withdrawn', main: null })
  expect(await follow(main)).toMatchObject({ followers: 0, state: 'received' })
})

test('pictures come before and after the form, are seen with the secret alone, and never by another', async () => {
  const send = (basket: string, bytes: Uint8Array) => stage.send('', `/petition-photos?basket=${basket}`, bytes)
  const first = await send(BASKET, await picture())
  expect(first.body).toMatchObject({ width: 80, height: 60, left: 4 })
  const second = await send(BASKET, await picture())
  expect(await send(BASKET, Buffer.from('MZ this is a programme.jpg'))).toMatchObject({
    status: 409,
    body: { code: 'picture-type' },
  })
  const drop = (basket: string, id: unknown) =>
    stage.ask('', 'POST', `/petition-photos/${String(id)}/removal`, { basket })
  expect(await drop('c'.repeat(40), second.body.id)).toMatchObject({ status: 404 })
  expect((await drop(BASKET, second.body.id)).body).toEqual({ left: 4 })

  const mine = await raise({ ...lamp, basket: BASKET })
  expect(mine.photos).toBe(1)
  const other = await raise(lamp)
  expect(await drop(BASKET, first.body.id)).toMatchObject({ status: 404 })
  const look = (of: { code: string; secret: string }, secret = of.secret) =>
    stage.app.inject({
      method: 'POST',
      url: `/api/work/petitions/followed/${of.code}/photos/${String(first.body.id)}`,
      payload: { secret, size: 'small' },
    })
  const seen = await look(mine)
  expect(seen.headers['content-type']).toBe('image/jpeg')
  expect([...seen.rawPayload.subarray(0, 2)]).toEqual([0xff, 0xd8])
  expect((await look(mine, 'x'.repeat(24))).statusCode).toBe(404)
  expect((await look(other)).statusCode).toBe(404)
  const official = (who: string) =>
    stage.app.inject({
      url: `/api/work/petitions/${mine.id}/photos/${String(first.body.id)}`,
      headers: { 'x-who': who },
    })
  expect((await official('chuvanan')).statusCode).toBe(200)
  expect((await official('tranhungdao')).statusCode).toBe(404)
  expect((await official('')).statusCode).toBe(401)

  // From the page of the code another browser names a basket of its own; five pictures are the most.
  const basket = 'd'.repeat(40)
  const opened = await stage.ask('', 'POST', `/petitions/followed/${mine.code}/basket`, { secret: mine.secret, basket })
  expect(opened.body).toMatchObject({ photosLeft: 4 })
  const answers = await Promise.all(Array.from({ length: 6 }, async () => send(basket, await picture())))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4)
  expect(answers.find(({ status }) => status !== 200)?.body).toMatchObject({ code: 'too-many-photos' })
  expect((await follow(mine)).photos).toHaveLength(5)
  await move('chuvanan', mine.id, 'take')
  const done = await stage.send('chuvanan', `/petitions/${mine.id}/photos`, await picture())
  expect(done.body).toMatchObject({ kind: 'after' })
  expect(((await follow(mine)).photos as { kind: string }[]).filter(({ kind }) => kind === 'after')).toHaveLength(1)
  expect(await stage.send('tranhungdao', `/petitions/${mine.id}/photos`, await picture())).toMatchObject({
    status: 404,
  })
})

test('an answer is published without identity: refused while the raiser’s name or telephone stands in it', async () => {
  const { id, code } = await raise({
    ...lamp,
    text: `${lamp.text} Tôi là Trần Thị Kín, số 0988.123.456, nhà bà Nguyễn Thị Tư bên cạnh cũng biết.`,
  })
  const publication = (who: string, body?: object) =>
    stage.ask(who, body ? 'POST' : 'GET', `/petitions/${id}/publication`, body)
  await move('chuvanan', id, 'take')
  expect((await publication('chuvanan')).body).toMatchObject({ code: 'not-answered' })
  await move('chuvanan', id, 'answer', { words: 'Đã thay bóng. Cảm ơn chị Kín đã báo.', outcome: 'solved' })
  const { body: draft } = await publication('chuvanan')
  const findings = draft.findings as { kind: string; found: string; certain: boolean }[]
  expect(findings.filter(({ certain }) => certain).map(({ found }) => found)).toEqual([
    'Trần Thị Kín',
    '0988.123.456',
    'Kín',
  ])
  expect(findings.filter(({ kind }) => kind === 'person').map(({ found }) => found)).toEqual(['Nguyễn Thị Tư'])
  expect(JSON.stringify(draft.masked)).not.toMatch(/Kín|0988|Nguyễn Thị Tư/)
  const asIs = draft.asIs as { title: string; text: string; answer: string }
  const refused = await publication('chuvanan', { title: asIs.title, text: asIs.text, answer: asIs.answer })
  expect(refused.body).toMatchObject({
    code: 'identity-left',
    fields: [{ field: 'text' }, { field: 'text' }, { field: 'answer' }],
  })
  const { title, text, answer } = draft.masked as typeof asIs
  expect((await publication('chutich', { title, text, answer })).body).toMatchObject({ code: 'not-the-desk' })
  expect((await publication('chuvanan', { title, text, answer })).body).toMatchObject({ code, inTime: true })

  const search = (query: string) => stage.ask('', 'GET', `/published?${query}`)
  expect((await search('words=den+duong+nguyen+trai')).body).toMatchObject({
    total: 1,
    items: [{ code, handler: 'UBND phường Chu Văn An' }],
  })
  expect((await search('category=waste')).body).toMatchObject({ total: 0 })
  expect((await search(`unit=31-hai-phong&category=lighting`)).body).toMatchObject({ total: 1 })
  expect((await stage.ask('', 'GET', `/published/${code.toLowerCase()}`)).body).toMatchObject({ code })
  const feed = await stage.app.inject({ url: '/api/work/published-feed' })
  expect(feed.headers['access-control-allow-origin']).toBe('*')
  expect(feed.json()).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: code, url: `/answers/${code}` }],
  })
  expect(feed.payload).not.toMatch(/Trần Thị Kín|0988/)
  await stage.ask('chuvanan', 'POST', `/petitions/${id}/publication/withdrawal`, {})
  expect((await search('')).body).toMatchObject({ total: 0 })
  expect(await stage.ask('', 'GET', `/published/${code}`)).toMatchObject({ status: 404 })

  const { id: silent } = await raise({ ...lamp, consent: false })
  await move('chuvanan', silent, 'reject', { words: 'Đã trả lời ở phản ánh trước.', reason: 'answered-before' })
  expect(
    (await stage.ask('chuvanan', 'POST', `/petitions/${silent}/publication`, { title, text, answer })).body,
  ).toMatchObject({
    code: 'no-consent',
  })
})

test('obstacles on their board, and one that needs the province becomes a directive in one step and is told when it is done', async () => {
  stage.set('2026-11-10T02:00:00.000Z')
  const enterprise = {
    origin: 'enterprise',
    unit: CHU_VAN_AN,
    category: 'land',
    name: 'Vũ Văn Doanh',
    text: 'Không được gia hạn thuê đất vì quy hoạch treo.',
  }
  const first = await raise({
    ...enterprise,
    law: 'Luật Đất đai 2024',
    cost: 2_000_000_000,
    affected: 8,
    resolver: 'province',
  })
  await raise({ ...enterprise, law: 'Luật Đất đai 2024', cost: 500_000_000 })
  await raise({ ...enterprise, category: 'credit', text: 'Ngân hàng Nhà nước chưa hướng dẫn gói vay lãi suất thấp.' })
  stage.set('2026-11-20T02:00:00.000Z')
  const { body: board } = await stage.ask('chutich', 'GET', '/obstacle-board')
  expect(board).toMatchObject({
    total: { total: 3, open: 3, cost: 2_500_000_000, costed: 2, affected: 8, oldestDays: 10 },
    byMinistry: [
      { id: 'agriculture-environment', total: 2, name: { vi: 'Bộ Nông nghiệp và Môi trường' } },
      { id: 'state-bank', total: 1 },
    ],
  })
  const groups = board as Record<string, { id: string | null; total: number }[]>
  for (const by of ['byMinistry', 'byLaw', 'byAge', 'byResolver', 'byCategory'])
    expect(groups[by]?.reduce((sum, { total }) => sum + total, 0)).toBe(3)
  const listed = await stage.ask('chutich', 'GET', '/petitions?origin=enterprise&ministry=agriculture-environment')
  expect(listed.body.items).toHaveLength(2)
  // Every group of the board names the filter that gives exactly these.
  for (const [by, filter] of Object.entries({
    byMinistry: 'ministry',
    byLaw: 'law',
    byAge: 'age',
    byResolver: 'resolver',
  }))
    for (const { id, total } of groups[by] ?? []) {
      const query = new URLSearchParams({ origin: 'enterprise', [filter]: String(id) })
      expect((await stage.ask('chutich', 'GET', `/petitions?${query}`)).body.items).toHaveLength(total)
    }

  const { body: draft } = await stage.ask('chutich', 'GET', `/petitions/${first.id}/directive`)
  expect(draft).toMatchObject({
    about: { type: 'work.petition', id: first.id },
    title: expect.stringContaining(first.code),
  })
  const asked = { ...draft, agencies: ['so-khcn'] }
  expect((await stage.ask('chuvanan', 'POST', `/petitions/${first.id}/directive`, asked)).status).toBe(403)
  const issued = await stage.ask('chutich', 'POST', `/petitions/${first.id}/directive`, asked)
  expect(issued).toMatchObject({ status: 200, body: { tasks: 1 } })
  expect((await stage.ask('chutich', 'GET', `/petitions/${first.id}`)).body).toMatchObject({
    directives: [{ number: issued.body.number, tasks: 1, tasksDone: 0 }],
    directiveDoneOn: null,
  })
  const tend = () =>
    tendPetitions({
      db: stage.database,
      system: systemCaller(),
      clock: { now: () => '2026-11-23T03:00:00.000Z', today: () => '2026-11-23' },
      files: createFileStore('/nonexistent'),
    })
  expect(await tend()).toMatchObject({ directivesDone: 0 })
  await stage.database.pool.query(
    `update work.task set state = 'done', closed_day = '2026-11-22' where directive_id = $1`,
    [issued.body.id],
  )
  expect(await tend()).toMatchObject({ directivesDone: 1 })
  expect(await tend()).toMatchObject({ directivesDone: 0 })
  const followed = await follow(first)
  expect((followed.steps as { step: string }[]).map(({ step }) => step)).toEqual(['raise', 'direct', 'directive-done'])
})

test('a petition closes by itself when the window has passed; one that was asked and never told closes saying so; lost pictures go', async () => {
  stage.set('2026-11-09T02:00:00.000Z')
  const { id } = await raise(lamp)
  await move('chuvanan', id, 'take')
  await move('chuvanan', id, 'answer', { words: 'Đã thay bóng.', outcome: 'partly' })
  const asked = await raise(lamp)
  await move('chuvanan', asked.id, 'ask', { words: 'Ngõ nào?' })
  await stage.send('', `/petition-photos?basket=${'e'.repeat(40)}`, await picture())
  const tend = (day: string) =>
    tendPetitions({
      db: stage.database,
      system: systemCaller(),
      clock: { now: () => `${day}T03:00:00.000Z` as never, today: () => day as never },
      files: createFileStore('/nonexistent'),
    })
  await tend('2026-11-24')
  expect(await rowOf(id)).toMatchObject({ state: 'answered' })
  await tend('2026-11-25')
  expect(await rowOf(id)).toMatchObject({ state: 'closed', outcome: 'partly' })
  expect(await rowOf(asked.id)).toMatchObject({ state: 'closed', outcome: 'no-reply' })
  const { rows } = await stage.database.pool.query('select count(*) from work.petition_photo where petition_id is null')
  expect(rows).toEqual([{ count: 0 }])
})
