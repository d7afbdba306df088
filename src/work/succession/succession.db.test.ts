import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { callerOfAccount, findAccountByUsername, officersOf, passPosts, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces, successorsOf, unitsOn } from '#places'
import { newId } from '#platform/id'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { readCode } from '../code.ts'
import { issueDirective } from '../directives/store-issue.ts'
import type { OnBehalf } from '../doors.ts'
import { beginDossier } from '../dossiers/store-apply.ts'
import { openDossiers } from '../dossiers/store-open.ts'
import { seedProcedures } from '../dossiers/store-seed.ts'
import { findFollowed } from '../petitions/store-petition.ts'
import { raisePetition } from '../petitions/store-raise.ts'
import { hashOf } from '../petitions/store-secret.ts'
import { moveTask } from '../tasks/store-doors.ts'
import { successionHandlers } from './http.ts'
import { passOpenWork, passWork } from './store-succession.ts'

const MERGED: Day = '2025-07-01'
const EVE: Instant = '2025-06-20T02:00:00.000Z'
const AFTER: Instant = '2025-07-01T02:00:00.000Z'
const OLD = 'ubnd-30-hai-duong'
const NEW = 'ubnd-31-hai-phong'

let database: TestDatabase
/** A commune that went wholly into one, and one that was divided. */
let whole = { from: '', to: '' }
let divided = { from: '', to: [] as string[] }

const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(database.kysely, systemCaller(), 'write', work)
const at = (moment: Instant) => ({ caller: systemCaller(), at: moment, requestId: newId() })
const agreed = <T>(answer: T | Refused): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused} ${JSON.stringify(answer.values)}`)
  return answer
}
const committee = (unit: string) => `ubnd-${unit}`
const by = (agencyId: string): OnBehalf => ({ accountId: newId(), name: 'Trần Văn Cũ', agencyId })

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await write(async (tx) => {
    await seedPlaces(tx)
    const atlas = await loadAtlas(tx)
    await seedPeople(tx, atlas)
    const old = unitsOn(atlas, '2025-06-30', 'commune')
    const parts = (id: string) => successorsOf(atlas, id, MERGED)
    const isWhole = ({ unitId }: { unitId: string }) => parts(unitId).length === 1 && parts(unitId)[0]?.share === 1
    const one = old.find((unit) => isWhole(unit) && parts(unit.unitId)[0]?.unitId !== unit.unitId)
    const two = old.find(({ unitId }) => parts(unitId).length > 1)
    whole = { from: one?.unitId ?? '', to: parts(one?.unitId ?? '')[0]?.unitId ?? '' }
    divided = { from: two?.unitId ?? '', to: parts(two?.unitId ?? '').map(({ unitId }) => unitId) }
  })
  // The seeds know no committees of communes that are no more.
  for (const unit of [whole.from, divided.from])
    await database.pool.query(
      `insert into people.agency values ($1, $2, $2, 'commune', 'general', $3, $4, '2019-12-01', $5)`,
      [committee(unit), `UBND xã cũ ${unit}`, unit, OLD, MERGED],
    )
})
afterAll(() => database.drop())

const issue = (moment: Instant, issuer: string, agencies: string[]) =>
  write(async (tx) => {
    const input = {
      title: 'Rà soát hồ sơ tồn',
      text: 'Rà soát, bàn giao hồ sơ.',
      result: 'Danh sách bàn giao',
      sector: 'general',
      deadline: { workingDays: 20 },
      agencies,
    }
    return agreed(await issueDirective(tx, at(moment), input, by(issuer)))
  })
const rowOf = async (table: string, id: string) =>
  (await database.pool.query(`select * from work.${table} where id = $1`, [id])).rows[0]
const factsOf = async (id: string): Promise<string[]> =>
  (await database.pool.query(`select kind from ledger.fact where subject_id = $1 order by at, id`, [id])).rows.map(
    ({ kind }) => kind,
  )
const questions = async () =>
  (await database.pool.query(`select * from work.succession_question where decided_day is null order by code`)).rows
const pass = (moment: Instant, day: Day) => write((tx) => passOpenWork(tx, at(moment), day))

test('the merger of 1 July 2025: work of old communes and the old province goes to what stands there, once', async () => {
  const { id, tasks } = await issue(EVE, OLD, [committee(whole.from)])
  const task = tasks[0]?.id ?? ''
  const asked = { origin: 'citizen' as const, unit: whole.from, category: 'procedure' as const, name: 'Lê Thị Lan' }
  const raised = await write(async (tx) =>
    agreed(await raisePetition(tx, at(EVE), { ...asked, title: 'Hồ sơ quá hẹn', text: 'Chờ đã mười ngày.' })),
  )
  expect(await pass(EVE, '2025-06-20')).toMatchObject({ task: 0, directive: 0, petition: 0, asked: 0 })

  expect(await pass(AFTER, MERGED)).toMatchObject({ task: 2, directive: 1, petition: 1, asked: 0 })
  expect(await rowOf('directive', id)).toMatchObject({ issuer_agency: NEW, unit_id: '31-hai-phong', state: 'issued' })
  expect(await rowOf('task', task)).toMatchObject({
    issuer_agency: NEW,
    lead_agency: committee(whole.to),
    unit_id: whole.to,
    state: 'assigned',
  })
  expect(await factsOf(task)).toContain('work.task-passed')
  expect(await factsOf(id)).toContain('work.directive-passed')
  const petition = await rowOf('petition', raised.id)
  expect(petition).toMatchObject({ code: raised.code, unit_id: whole.to })
  expect([petition.handler_agency, petition.desk_agency]).not.toContain(OLD)
  const { rows: raisers } = await database.pool.query(
    'select desk_agency from work.petition_raiser where petition_id = $1',
    [raised.id],
  )
  expect(raisers).toEqual([{ desk_agency: petition.desk_agency }])
  const { rows: notices } = await database.pool.query(`select name from work.notice where subject_id = $1`, [task])
  expect(notices.length).toBeGreaterThan(0)

  // The code and the secret the citizen holds lead to it as before.
  const code = readCode(raised.code)
  const followed = await write(async (tx) => {
    const hash = hashOf(raised.secret)
    return findFollowed(tx, code?.home ?? -1, raised.code, hash)
  })
  expect(followed).toMatchObject({ id: raised.id, unit: whole.to })

  expect(await pass(AFTER, MERGED)).toEqual({ directive: 0, task: 0, petition: 0, dossier: 0, plan: 0, asked: 0 })
})

test('whoever went over to the successor keeps the case', async () => {
  const { tasks } = await issue(EVE, OLD, [committee(whole.from)])
  const task = tasks[0]?.id ?? ''
  const account = newId()
  await database.pool.query(
    `insert into people.account (id, username, name, must_change_password, created_at) values ($1, 'canbocu', 'Đỗ Văn Cũ', false, now())`,
    [account],
  )
  await database.pool.query(
    `insert into people.post (id, account_id, role, agency_id, title, unit_id, sector, from_day)
     values ($1, $2, 'commune-officer', $3, 'Công chức', $4, 'general', '2020-01-01')`,
    [newId(), account, committee(whole.from), whole.from],
  )
  const officer = { accountId: account, name: 'Đỗ Văn Cũ', agencyId: committee(whole.from) }
  await write(async (tx) => agreed(await moveTask(tx, at(EVE), task, { step: 'accept' }, officer)))
  await write(async (tx) => {
    await passPosts(tx, at(AFTER), whole.from, whole.to, MERGED)
    expect((await officersOf(tx, committee(whole.to), MERGED)).map(({ name }) => name)).toContain('Đỗ Văn Cũ')
    await passOpenWork(tx, at(AFTER), MERGED)
  })
  expect(await rowOf('task', task)).toMatchObject({ lead_agency: committee(whole.to), assignee_id: account })
})

test('where a commune was divided somebody is asked; until then the agency above has it, and then whoever is named', async () => {
  const { tasks } = await issue(EVE, OLD, [committee(divided.from)])
  const task = tasks[0]?.id ?? ''
  expect(await pass(AFTER, MERGED)).toMatchObject({ asked: 1 })
  expect(await rowOf('task', task)).toMatchObject({ lead_agency: NEW, issuer_agency: NEW })
  const [question] = await questions()
  expect(question).toMatchObject({ case_id: task, parts: ['lead'], from_agency: committee(divided.from) })
  expect(question.candidates.toSorted()).toEqual(divided.to.map(committee).toSorted())
  expect(await pass(AFTER, MERGED)).toMatchObject({ asked: 0, task: 0 })

  const [heir = ''] = divided.to
  const decide = async (who: string) => {
    const caller = await within(database.kysely, systemCaller(), 'read', async (tx): Promise<Caller> => {
      const account = await findAccountByUsername(tx, who)
      return callerOfAccount(tx, account?.id ?? '', AFTER)
    })
    const call = { caller, at: AFTER, today: MERGED, requestId: newId() }
    const body = { questions: [question.id], agency: committee(heir) }
    return within(database.kysely, caller, 'write', (tx) =>
      successionHandlers.decideSuccession({ ...call, body } as never, tx),
    )
  }
  expect(await decide('soyte')).toMatchObject({ refused: 'question-unknown' })
  expect(await decide('chutich')).toEqual({ passed: 1 })
  expect(await rowOf('task', task)).toMatchObject({ lead_agency: committee(heir), unit_id: heir, issuer_agency: NEW })
  expect(await factsOf(task)).toContain('work.succession-decided')
  expect(await questions()).toEqual([])
  expect(await decide('chutich')).toMatchObject({ refused: 'question-unknown' })
})

test('a department dissolved with open work: what it gave, did, helped with and had on its desk is somebody’s', async () => {
  const moment: Instant = '2026-11-18T02:00:00.000Z'
  const gave = await issue(moment, 'so-noi-vu', [committee(whole.to)])
  const did = await issue(moment, NEW, ['so-noi-vu'])
  const ids = [gave.tasks[0]?.id ?? '', did.tasks[0]?.id ?? '']
  await database.pool.query(`update people.agency set to_day = '2026-11-20' where id = 'so-noi-vu'`)
  const passed = await pass('2026-11-20T02:00:00.000Z', '2026-11-20')
  expect(passed).toMatchObject({ asked: 3 })
  const open = await database.pool.query(
    `select count(*)::int as n from work.task where state not in ('done', 'recalled')
     and 'so-noi-vu' in (lead_agency, issuer_agency)`,
  )
  expect(open.rows).toEqual([{ n: 0 }])
  expect((await questions()).map(({ case_id }) => case_id).toSorted()).toEqual([gave.id, ...ids].toSorted())
  expect((await questions())[0]?.candidates).toContain('vp-ubnd')
  expect(await rowOf('directive', gave.id)).toMatchObject({ issuer_agency: NEW, numbered_by: 'so-noi-vu' })
})

test('dossiers at the desk and drafts of plans go where the commune goes; the citizen’s code leads there as before', async () => {
  const [from, to] = ['10570-tran-hung-dao', '10549-chu-van-an'] as const
  const moment: Instant = '2026-11-18T03:00:00.000Z'
  const folder = await mkdtemp(join(tmpdir(), 'succession-'))
  const { keys } = await openDossiers(folder, 'https://example.test')
  const begun = await write(async (tx) => {
    await seedProcedures(tx, at(moment))
    const applicant = { name: 'Hoàng Thị Lan', phone: '0912345678', address: 'Số 1, Trần Hưng Đạo' }
    const input = { key: newId(), procedure: '2.000635', unit: from, applicant }
    return agreed(await beginDossier(tx, at(moment), keys, input, 'desk', by(committee(from))))
  })
  const plan = newId()
  await database.pool.query(
    `insert into work.plan (home, id, state, title, number, signer, basis, issuer_agency, unit_id, sector, agencies,
       recipients, file_name, sha256, sheet, answers, brought_at)
     values (1, $1, 'draft', 'Kế hoạch quý IV', '5/KH-UBND', 'Đỗ Văn Cũ', '', $2, $3, 'general', array[$2], '{}', 'kh.xlsx',
       repeat('a', 64), '{}', '{}', now())`,
    [plan, committee(from), from],
  )
  const day: Day = '2026-11-20'
  expect(await write((tx) => passWork(tx, at(moment), from, to, day))).toMatchObject({ dossier: 1, plan: 1 })
  const dossier = await rowOf('dossier', begun.id)
  expect(dossier).toMatchObject({ code: begun.code, desk_agency: committee(to), holder_agency: committee(to) })
  expect(dossier.agencies).toContain(committee(to))
  expect(await factsOf(begun.id)).toContain('work.dossier-passed')
  const applicant = await database.pool.query('select agencies from work.dossier_applicant where dossier_id = $1', [
    begun.id,
  ])
  expect(applicant.rows[0]?.agencies).toContain(committee(to))
  expect(await rowOf('plan', plan)).toMatchObject({ issuer_agency: committee(to), unit_id: to, state: 'draft' })
  expect(await write((tx) => passWork(tx, at(moment), from, to, day))).toMatchObject({ dossier: 0, plan: 0 })
  await rm(folder, { recursive: true })
})
