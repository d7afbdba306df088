import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#kernel/day'
import { freshDatabase, type TestDatabase } from '#test/database'
import { DEMO_PASSWORD } from '../demo.ts'
import { browser } from '../testing.ts'
import { type Room, startRoom } from './testing.ts'

let database: TestDatabase
let room: Room
let app: FastifyInstance

beforeAll(async () => {
  database = await freshDatabase()
  room = await startRoom(database)
  app = room.app
})
afterAll(async () => {
  await room.stop()
  await database.drop()
})

const facts = async (kind: string): Promise<number> => {
  const { rows } = await database.pool.query<{ n: number }>('select count(*)::int n from ledger.fact where kind = $1', [
    kind,
  ])
  return rows[0]?.n ?? 0
}
const idOf = async (username: string): Promise<string> => {
  const { rows } = await database.pool.query<{ id: string }>('select id from people.account where username = $1', [
    username,
  ])
  return rows[0]?.id ?? ''
}
/** RFC 6238, by hand: six digits of HMAC-SHA-1 over the half-minute. */
function totp(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('everybody in the demo signs in, and is who they are', async () => {
  for (const username of ['chutich', 'soyte', 'sokhcn', 'chuvanan', 'tranhungdao', 'chilinh2021', 'quantri']) {
    const web = browser(app, `10.1.0.${username.length}`)
    expect(await web.signIn(username.toUpperCase(), DEMO_PASSWORD)).toEqual({
      status: 200,
      body: { twoFactorRedirect: false },
    })
    const me = await web.get('/me')
    expect(me.status).toBe(200)
    expect(me.body).toMatchObject({ username, demo: true, mustChangePassword: false, twoFactor: false })
    expect(me.body.posts).toHaveLength(1)
  }
  expect(await facts('people.signed-in')).toBe(7)
  const web = browser(app)
  await web.signIn('chuvanan', DEMO_PASSWORD)
  const { body } = await web.get('/me')
  expect(body.home).toBe('10549-chu-van-an')
  expect(body.powers).toContain('epidemic.act')
  expect(body.powers).not.toContain('people.admin')
  expect(body.places).toEqual({ everywhere: false, units: ['10549-chu-van-an'], sectors: ['*'] })
})

test('the cookie is for the server alone, and without it nobody is signed in', async () => {
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username: 'soyte', password: DEMO_PASSWORD },
  })
  const cookie = response.cookies.find(({ name }) => name === 'lienthong.session_token')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(response.body).not.toContain(decodeURIComponent(cookie?.value ?? '').split('.')[0])
  expect((await browser(app).get('/me')).status).toBe(401)
  const forged = browser(app)
  forged.jar.set('lienthong.session_token', `${cookie?.value.slice(0, -4)}AAAA`)
  expect((await forged.get('/me')).status).toBe(401)
})

test('a wrong name, a wrong password and a closed account get the same answer', async () => {
  const web = browser(app)
  await web.signIn('quantri', DEMO_PASSWORD)
  const officer = await idOf('gd.so-noi-vu')
  const given = await web.post(`/people/accounts/${officer}/password-reset`, { reason: 'Cấp lần đầu' })
  await web.post(`/people/accounts/${officer}/disabling`, { reason: 'Nghỉ chế độ' })
  const answers = await Promise.all([
    browser(app).signIn('khongco', 'sai mật khẩu'),
    browser(app).signIn('soyte', 'sai mật khẩu'),
    browser(app).signIn('gd.so-noi-vu', given.body.temporaryPassword),
    browser(app).signIn('..', 'sai mật khẩu'),
  ])
  const shapes = answers.map(({ status, body }) => ({ status, ...body, requestId: undefined }))
  expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1)
  expect(shapes[0]).toMatchObject({ status: 401, code: 'wrong-credentials' })
})

test('five wrong passwords lock a name for fifteen minutes, borne by somebody or not', async () => {
  const before = await facts('people.locked-out')
  for (const name of ['tranhungdao', 'khong.ai.ca']) {
    for (let n = 0; n < 5; n++)
      expect((await browser(app).signIn(name, `sai ${n}`)).body.code).toBe('wrong-credentials')
    expect(await browser(app).signIn(name, DEMO_PASSWORD)).toMatchObject({ status: 429, body: { code: 'locked-out' } })
  }
  expect(await facts('people.locked-out')).toBe(before + 1)
  room.now = instant(Date.parse(room.now) + 14 * 60_000)
  expect((await browser(app).signIn('tranhungdao', DEMO_PASSWORD)).status).toBe(429)
  room.now = instant(Date.parse(room.now) + 2 * 60_000)
  expect((await browser(app).signIn('tranhungdao', DEMO_PASSWORD)).status).toBe(200)
  expect((await browser(app).signIn('tranhungdao', 'sai')).status).toBe(401)
})

test('wrong passwords tried all at once are counted all the same', async () => {
  const tries = await Promise.all(Array.from({ length: 12 }, () => browser(app, '10.9.9.9').signIn('sokhcn', 'đoán')))
  expect(tries.filter(({ status }) => status === 401)).toHaveLength(5)
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(7)
})

test('one address cannot try without end', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 40; n++) statuses.push((await browser(app, '10.66.6.6').signIn(`ai-do-${n}`, 'x')).status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(30)
  expect(statuses.at(-1)).toBe(429)
})

test('the second factor: begun, confirmed, asked, and a backup code is good once', async () => {
  const web = browser(app, '10.2.0.1')
  await web.signIn('chilinh2021', DEMO_PASSWORD)
  expect((await web.post('/auth/two-factor/enable', { password: 'sai' })).body.code).toBe('wrong-password')
  const begun = await web.post('/auth/two-factor/enable', { password: DEMO_PASSWORD })
  expect(begun.body.totpURI).toMatch(/^otpauth:\/\/totp\//)
  expect(begun.body.backupCodes.length).toBeGreaterThanOrEqual(8)

  // Not asked until a code has confirmed it.
  expect((await browser(app, '10.2.0.2').signIn('chilinh2021', DEMO_PASSWORD)).body).toEqual({
    twoFactorRedirect: false,
  })
  expect((await web.post('/auth/two-factor/verify-totp', { code: '000000' })).body.code).toBe('wrong-code')
  expect((await web.post('/auth/two-factor/verify-totp', { code: totp(begun.body.totpURI) })).status).toBe(200)
  expect((await web.get('/me')).body.twoFactor).toBe(true)

  const other = browser(app, '10.2.0.3')
  expect((await other.signIn('chilinh2021', DEMO_PASSWORD)).body).toEqual({ twoFactorRedirect: true })
  expect((await other.get('/me')).status).toBe(401)
  expect((await other.post('/auth/two-factor/verify-totp', { code: '123456' })).body.code).toBe('wrong-code')
  expect((await other.post('/auth/two-factor/verify-totp', { code: totp(begun.body.totpURI) })).status).toBe(200)
  expect((await other.get('/me')).body.username).toBe('chilinh2021')

  const code = begun.body.backupCodes[0]
  for (const status of [200, 409]) {
    const lost = browser(app, '10.2.0.4')
    await lost.signIn('chilinh2021', DEMO_PASSWORD)
    expect((await lost.post('/auth/two-factor/verify-backup-code', { code })).status).toBe(status)
  }
  expect((await web.post('/auth/two-factor/disable', { password: DEMO_PASSWORD })).status).toBe(200)
  expect((await browser(app, '10.2.0.5').signIn('chilinh2021', DEMO_PASSWORD)).body).toEqual({
    twoFactorRedirect: false,
  })
  expect(await facts('people.second-factor-on')).toBe(1)
  expect(await facts('people.second-factor-off')).toBe(1)
})

test('sessions are listed and ended by their owner, and count no more at once', async () => {
  const [phone, desk] = [browser(app, '10.3.0.1'), browser(app, '10.3.0.2')]
  for (const web of [phone, desk]) await web.signIn('soyte', DEMO_PASSWORD)
  const listed = await desk.get('/me/sessions')
  expect(listed.body.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
  const ofPhone = listed.body.find(({ address }: { address: string }) => address === '10.3.0.1')
  expect((await browser(app).get('/me/sessions')).status).toBe(401)

  const stranger = browser(app, '10.3.0.3')
  await stranger.signIn('chuvanan', DEMO_PASSWORD)
  expect((await stranger.delete(`/me/sessions/${ofPhone.id}`)).status).toBe(404)
  expect((await phone.get('/me')).status).toBe(200)
  expect((await desk.delete(`/me/sessions/${ofPhone.id}`)).status).toBe(200)
  expect((await phone.get('/me')).status).toBe(401)

  await phone.signIn('soyte', DEMO_PASSWORD)
  expect((await desk.delete('/me/other-sessions')).body.ended).toBeGreaterThanOrEqual(1)
  expect((await phone.get('/me')).status).toBe(401)
  expect((await desk.get('/me')).status).toBe(200)
  await desk.post('/auth/sign-out')
  expect((await desk.get('/me')).status).toBe(401)
})

test('a temporary password opens nothing but its own change', async () => {
  const admin = browser(app, '10.4.0.1')
  await admin.signIn('quantri', DEMO_PASSWORD)
  const made = await admin.post('/people/accounts', { username: 'nguyen.van.moi', name: ' Nguyễn  Văn Mới ' })
  expect(made.status).toBe(200)
  const { id, temporaryPassword } = made.body
  expect((await admin.post('/people/accounts', { username: 'nguyen.van.moi', name: 'Khác' })).body.code).toBe(
    'username-taken',
  )
  const post = { role: 'commune-officer', agency: 'ubnd-10549-chu-van-an', title: 'Công chức', from: '2026-01-01' }
  expect((await admin.post(`/people/accounts/${id}/posts`, post)).status).toBe(200)

  const fresh = browser(app, '10.4.0.2')
  expect((await fresh.signIn('nguyen.van.moi', temporaryPassword)).status).toBe(200)
  expect((await fresh.get('/me')).body).toMatchObject({ name: 'Nguyễn Văn Mới', mustChangePassword: true, powers: [] })
  const change = (newPassword: string) =>
    fresh.post('/auth/change-password', { currentPassword: temporaryPassword, newPassword })
  expect((await change('ngắn')).body.code).toBe('weak-password')
  expect((await change(temporaryPassword)).body.code).toBe('weak-password')
  expect((await change('sông Kinh Thầy mùa nước')).status).toBe(200)
  const me = (await fresh.get('/me')).body
  expect(me.mustChangePassword).toBe(false)
  expect(me.powers).toContain('work.act')

  // A closed account is out at once, everywhere.
  expect(
    (await admin.post(`/people/accounts/${id}/disabling`, { reason: 'Chuyển công tác', endPosts: true })).status,
  ).toBe(200)
  expect((await fresh.get('/me')).status).toBe(401)
  expect((await fresh.signIn('nguyen.van.moi', 'sông Kinh Thầy mùa nước')).status).toBe(401)
  const shown = (await admin.get(`/people/accounts/${id}`)).body
  expect(shown.posts[0].to).not.toBeNull()
  expect(shown.sessions).toBe(0)
})

test('a change of posts made by another process is heard', async () => {
  const web = browser(app, '10.5.0.1')
  await web.signIn('chuvanan', DEMO_PASSWORD)
  expect((await web.get('/me')).body.powers).toContain('work.act')
  await database.pool.query(`update people.post set to_day = from_day + 1 where account_id = $1`, [
    await idOf('chuvanan'),
  ])
  const notice = {
    room: 'people',
    kind: 'people.post-ended',
    subject: { type: 'people.account', id: await idOf('chuvanan') },
    unit: null,
    sector: null,
  }
  await database.pool.query('select pg_notify($1, $2)', ['lienthong', JSON.stringify(notice)])
  await expect.poll(async () => (await web.get('/me')).body.powers, { timeout: 3_000 }).toEqual([])
})

test('no password stands in a log, in a fact, or in the clear in the database', async () => {
  const { rows } = await database.pool.query<{ text: string }>(`
    select coalesce(string_agg(f::text, ' '), '') || (select string_agg(a::text, ' ') from auth.account a) ||
      (select string_agg(t::text, ' ') from auth.attempt t) as text from ledger.fact f`)
  const everything = rows[0]?.text + room.logged.join(' ')
  expect(everything.length).toBeGreaterThan(5_000)
  for (const secret of [DEMO_PASSWORD, 'sai mật khẩu', 'sông Kinh Thầy mùa nước', 'nguyen.van.moi', 'khong.ai.ca'])
    expect(everything).not.toContain(secret)
  expect(everything).toContain('$argon2id$')
})
