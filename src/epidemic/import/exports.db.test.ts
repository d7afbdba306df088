import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { officer, openScene, received } from '#test/epidemic-scene'

let scene: Awaited<ReturnType<typeof openScene>>
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
let outbreak = ''
let number = 0

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  number++
  const opened = await scene.ask(health, 'openOutbreak', {
    body: { name: `Nhập từ nơi khác ${number}`, disease: 'COVID-19', startedOn: '2021-01-10' },
  })
  outbreak = (opened as { id: string }).id
})

type Kind = 'cases' | 'encounters' | 'follow-ups'
const imported = (kind: Kind, content: string, more: { goodRows?: boolean } = {}, name = 'x.csv') =>
  scene.ask(health, 'importFile', { query: { kind, outbreak, ...more }, upload: received(name, content) })
const CASES = 'id,confirmed\nCASE-2021-0001,28/01/2021\nCASE-2021-0002,28/01/2021\n'

test('Go.Data: relationships make encounters, follow-ups days of following, and twice changes nothing', async () => {
  await imported('cases', CASES)
  const relationships = `uuid,source_uuid,source_visualid,source_gender,date_of_last_contact,target_uuid,target_visualid,exposure_type,context_of_exposure
u1,s1,CASE-2021-0001,Female,2021-01-26,t1,CONTACT-2021-0001,Direct physical contact,Home/household
u2,s2,CASE-2021-0002,Male,2021-01-27,t2,,Direct physical contact,Workplace
`
  const preview = await scene.ask(health, 'previewImport', {
    query: { kind: 'encounters', outbreak },
    upload: received('relationships.csv', relationships),
  })
  expect(preview).toMatchObject({
    source: 'go-data',
    suggestedKind: 'encounters',
    faultCount: 0,
    plan: { added: 2, peopleAdded: 2 },
  })
  expect(await imported('encounters', relationships)).toMatchObject({ added: 2, peopleAdded: 2 })
  expect(await imported('encounters', relationships)).toMatchObject({ added: 0, existing: 2 })
  const followUps = `uuid,contact_id,contact_uuid,followup_status,followup_number,date_of_followup,team_id,telephone
f1,CONTACT-2021-0001,t1,SEEN_OK,1,2021-01-28,team-7,0912345678
f2,CONTACT-2021-0001,t1,MISSED,2,2021-01-29,team-7,0912345678
f3,CONTACT-2021-0001,t1,SEEN_NOT_OK,3,2021-01-30,team-7,0912345678
`
  expect(await imported('follow-ups', followUps)).toMatchObject({ added: 3, existing: 0 })
  expect(await imported('follow-ups', followUps)).toMatchObject({ added: 0, existing: 3 })
  const rows = await scene.write((tx) =>
    tx.selectFrom('epidemic.follow_up').selectAll().where('outbreak_id', '=', outbreak).orderBy('on_day').execute(),
  )
  expect(rows.map(({ status, source }) => [status, source])).toEqual([
    ['seen-well', 'go-data'],
    ['not-seen', 'go-data'],
    ['seen-ill', 'go-data'],
  ])
  // Nothing is lost but who it is, which stands elsewhere.
  expect(rows[0]?.told).toMatchObject({ uuid: 'f1', team_id: 'team-7', status: 'SEEN_OK' })
  expect(JSON.stringify(rows)).not.toContain('0912345678')
})

test('Go.Data as JSON, and SORMAS contacts with names in parts', async () => {
  await imported('cases', CASES)
  const json = JSON.stringify([
    { sourceVisualId: 'CASE-2021-0001', targetVisualId: 'CASE-2021-0002', contactDate: '2021-01-26T17:00:00.000Z' },
  ])
  expect(await imported('encounters', json, {}, 'relationships.json')).toMatchObject({ added: 1, peopleAdded: 0 })
  const contacts = `uuid,sourceCaseUuid,caseClassification,contactClassification,lastContactDate,firstName,lastName,sex,contactProximity
K-1,CASE-2021-0001,CONFIRMED,UNCONFIRMED,27/01/2021,Văn An,Trần,MALE,FACE_TO_FACE_LONG
`
  expect(await imported('encounters', contacts)).toMatchObject({ added: 1, peopleAdded: 1 })
})

test('with ten per cent bad rows the file is refused whole, and by choice the good rows go in and the bad come back', async () => {
  const good = Array.from({ length: 18 }, (_, n) => `A${n},Lê Văn A,1990,28/01/2021`)
  const file = [
    'id,name,birth_year,confirmed',
    ...good,
    'A18,Lê Văn B,2090,28/01/2021',
    'A19,Lê Văn C,1990,31/02/2021',
    '',
  ].join('\n')
  expect(await imported('cases', file)).toMatchObject({
    refused: 'bad-rows',
    fields: [
      { row: 20, field: 'birthYear' },
      { row: 21, field: 'confirmed' },
    ],
  })
  expect(await imported('cases', file, { goodRows: true })).toMatchObject({ rows: 20, added: 18, setAside: 2 })
  const { body } = (await scene.ask(health, 'downloadBadRows', {
    query: { kind: 'cases', outbreak },
    upload: received('x.csv', file),
  })) as { body: string }
  const lines = body.replace('\ufeff', '').trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toBe('id,name,birth_year,confirmed,Cần sửa')
  expect(lines[1]).toContain('A18,Lê Văn B,2090,28/01/2021,Năm sinh 2090 chưa tới.')
  // Mended, the same rows with the column of remedies still on them go in.
  const mended = body.replace('2090', '1990').replace('31/02/2021', '01/02/2021')
  expect(await imported('cases', mended)).toMatchObject({ added: 2 })
})
