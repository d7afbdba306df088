import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#test/database'
import { DEMO_PASSWORD } from '../demo.ts'
import { type Browser, browser } from '../testing.ts'
import { type Room, startRoom } from './testing.ts'

let database: TestDatabase
let room: Room
let admin: Browser

beforeAll(async () => {
  database = await freshDatabase()
  room = await startRoom(database)
  admin = browser(room.app)
  await admin.signIn('quantri', DEMO_PASSWORD)
})
afterAll(async () => {
  await room.stop()
  await database.drop()
})

const signedIn = async (username: string): Promise<Browser> => {
  const web = browser(room.app, `10.7.${username.length}.1`)
  expect((await web.signIn(username, DEMO_PASSWORD)).status).toBe(200)
  return web
}
const idOf = async (username: string): Promise<string> =>
  (await admin.get(`/people/accounts?words=${username}`)).body.accounts[0].id

test('accounts are found by name without accents, username, title or agency', async () => {
  const all = (await admin.get('/people/accounts?limit=500')).body
  expect(all.total).toBe(all.accounts.length)
  expect(all.total).toBeGreaterThan(7 + 2 * 114)
  const names = async (query: string) =>
    (await admin.get(`/people/accounts?${query}`)).body.accounts.map(({ username }: { username: string }) => username)
  expect(await names('words=hong%20nhung')).toEqual(['chuvanan'])
  expect(await names('agency=so-y-te')).toEqual(['soyte'])
  expect((await names('words=chu%20van%20an')).sort()).toEqual(['chuvanan', 'ct.10549', 'tyt.10549'])
  expect(await names('state=disabled')).toEqual([])
})

test('administration is for those who have it; what everybody may look up says no more than names and titles', async () => {
  const officer = await signedIn('chuvanan')
  const id = await idOf('chuvanan')
  for (const path of ['/people/accounts', `/people/accounts/${id}`, `/people/accounts/${id}/scope`, '/people/roles'])
    expect(await officer.get(path)).toMatchObject({ status: 403 })
  expect((await officer.post('/people/accounts', { username: 'lau.vao', name: 'X' })).status).toBe(403)
  const agencies = (await officer.get('/people/agencies?level=commune&sector=general')).body
  expect(agencies).toHaveLength(114)
  const officers = (await officer.get('/people/officers?agency=ubnd-10549-chu-van-an')).body
  expect(officers.map(({ role }: { role: string }) => role)).toEqual(['commune-head', 'commune-officer'])
  expect(Object.keys(officers[0]).sort()).toEqual(['accountId', 'agency', 'name', 'postId', 'role', 'title'])
  expect((await browser(room.app).get('/people/officers?agency=so-y-te')).status).toBe(401)
})

test('what a person may see is explained power by power, with the post, the rule and the units', async () => {
  const scope = (await admin.get(`/people/accounts/${await idOf('chuvanan')}/scope`)).body
  const acts = scope.grants.find(({ power }: { power: string }) => power === 'epidemic.act')
  expect(acts).toMatchObject({ sector: '*', everywhere: false, post: { agency: 'ubnd-10549-chu-van-an' } })
  expect(acts.why.vi).toContain('03/2007/QH12')
  expect(acts.places[0]).toEqual({ unit: '10549-chu-van-an', name: 'Phường Chu Văn An', because: 'post' })
  expect(acts.places).toContainEqual({ unit: '10588-thai-hoc', name: 'Phường Thái Học', because: 'inherited' })

  const district = await idOf('chilinh2021')
  const then = (await admin.get(`/people/accounts/${district}/scope?day=2021-02-01`)).body
  const now = (await admin.get(`/people/accounts/${district}/scope`)).body
  const powers = ({ grants }: typeof scope) => grants.map(({ power }: { power: string }) => power)
  expect(powers(then)).toContain('epidemic.act')
  expect(powers(now)).toContain('epidemic.see')
  expect(powers(now)).not.toContain('epidemic.act')
  const before = (await admin.get(`/people/accounts/${district}/scope?day=2020-01-01`)).body
  expect(before).toMatchObject({ grants: [], silent: [{ because: 'not-yet' }] })
})

test('posts are given and ended, counted at once, and remembered', async () => {
  const id = await idOf('tranhungdao')
  const web = await signedIn('tranhungdao')
  const give = (body: object) =>
    admin.post(`/people/accounts/${id}/posts`, { title: 'Kiêm nhiệm', from: '2026-01-01', ...body })
  expect((await give({ role: 'commune-officer', agency: 'khong-co' })).body.code).toBe('agency-not-found')
  expect((await give({ role: 'department-head', agency: 'ubnd-10549-chu-van-an' })).body.code).toBe('wrong-level')
  const given = await give({ role: 'commune-officer', agency: 'ubnd-10549-chu-van-an', authority: 'QĐ 5/QĐ-UBND' })
  expect(given.status).toBe(200)
  expect((await web.get('/me')).body.places.units).toEqual(['10570-tran-hung-dao', '10549-chu-van-an'])
  expect((await give({ role: 'commune-officer', agency: 'ubnd-10549-chu-van-an' })).body.code).toBe('post-held')
  const ended = await admin.post(`/people/posts/${given.body.id}/ending`, { day: '2026-02-01', reason: 'Hết thời hạn' })
  expect(ended.body.to).toBe('2026-02-01')
  expect((await web.get('/me')).body.places.units).toEqual(['10570-tran-hung-dao'])
  const { rows } = await database.pool.query(
    'select kind, authority, reason from ledger.fact where subject_id = $1 order by id',
    [id],
  )
  expect(rows.filter(({ kind }) => kind.startsWith('people.post'))).toEqual([
    { kind: 'people.post-given', authority: 'QĐ 5/QĐ-UBND', reason: null },
    { kind: 'people.post-ended', authority: null, reason: 'Hết thời hạn' },
  ])
})

test('an administrator of one commune cannot take over somebody of the city, nor anybody themselves', async () => {
  const local = await idOf('chuvanan')
  // The role is of the province; a commune's own administrator is what a later role will be. Row and rule must hold already.
  await database.pool.query(`update people.post set role = 'administrator' where account_id = $1`, [local])
  const web = await signedIn('chuvanan')
  expect((await web.get('/me')).body.powers).toContain('people.admin')
  for (const [username, code] of [
    ['chutich', 'beyond-scope'],
    ['tranhungdao', 'beyond-scope'],
    ['chuvanan', 'own-account'],
  ] as const) {
    const id = await idOf(username)
    expect((await web.post(`/people/accounts/${id}/password-reset`, { reason: 'x' })).body.code).toBe(code)
    expect((await web.post(`/people/accounts/${id}/disabling`, { reason: 'x' })).body.code).toBe(code)
  }
  const neighbour = await idOf('ct.10549')
  expect((await web.post(`/people/accounts/${neighbour}/password-reset`, { reason: 'Quên' })).status).toBe(200)
  const body = { role: 'provincial-leader', agency: 'ubnd-31-hai-phong', title: 'Chủ tịch', from: '2026-01-01' }
  expect((await web.post(`/people/accounts/${neighbour}/posts`, body)).body.code).toBe('beyond-scope')
  const leader = (await web.get(`/people/accounts/${await idOf('chutich')}`)).body
  expect(leader).toMatchObject({ posts: [], locked: 'beyond-scope' })
})

test('the demo accounts are shown in a demo, and nowhere else', async () => {
  const shown = await browser(room.app).get('/demo/accounts')
  expect(shown.body).toHaveLength(11)
  expect(shown.body[0]).toMatchObject({
    username: 'chutich',
    password: DEMO_PASSWORD,
    who: { vi: 'Lãnh đạo thành phố' },
  })
  await database.pool.query(`delete from platform.setting where key = 'demo'`)
  expect((await browser(room.app).get('/demo/accounts')).status).toBe(404)
})
