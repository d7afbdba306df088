import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type Day, type Instant, instantOf, weekday } from '#kernel/day'
import { systemCaller } from '#people'
import { toPdf } from '#platform/documents/pdf'
import { createFileStore } from '#platform/files/store'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { addSubmittedTo, beginDossier, type OnBehalf, openDossiers, seedProcedures, takeDossierStep } from '#work'
import { type Actor, type DossierStory, type DossierTurn, dossierStories } from './dossier-story.ts'
import { agreed, behalfOfAccount, behalfOfAgency } from './play.ts'

interface Playing {
  readonly today: Day
  readonly now: Instant
  readonly dataDir: string
}

/** The catalogue, and what became of some forty dossiers, through the doors that citizens and officials use. */
export async function playDossiers(tx: Tx, { today, now, dataDir }: Playing): Promise<void> {
  const files = createFileStore(join(dataDir, 'files'))
  const of = { ...(await openDossiers(dataDir, 'http://127.0.0.1:8080')), files }
  await seedProcedures(tx, acting(momentOf(today, now, 60, 8)))
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-demo-'))
  const hands = handsOf(tx, today)
  try {
    const paper = await samplePaper(folder, today)
    for (const story of dossierStories) {
      const at = (ago: number, hour: number) => acting(momentOf(today, now, ago, hour))
      const desk = await hands('desk', story.unit)
      const begin = at(story.ago, story.hour - 0.4)
      const input = {
        key: newId(),
        procedure: story.procedure,
        unit: story.unit,
        applicant: { name: story.name, phone: phoneOf(story.name), address: 'Phường Chu Văn An, thành phố Hải Phòng' },
      }
      const begun = agreed(await beginDossier(tx, begin, of.keys, input, story.online ? 'online' : 'desk', desk))
      if (story.online) for (const id of ['r1', 'r2']) await addSubmittedTo(tx, begin, of, begun.id, paper, id)
      for (const turn of story.turns) await play(tx, of, begun.id, story, turn)
    }
    async function play(
      tx: Tx,
      of: Parameters<typeof takeDossierStep>[2],
      id: string,
      { unit }: DossierStory,
      turn: DossierTurn,
    ) {
      const ask = {
        step: turn.step as Parameters<typeof takeDossierStep>[4]['step'],
        words: turn.words,
        documents: turn.documents,
        amount: turn.amount,
        due: turn.dueIn === undefined ? undefined : momentOf(today, null, -turn.dueIn, 15),
      }
      const by = turn.by === 'citizen' ? 'applicant' : await hands(turn.by, unit)
      agreed(await takeDossierStep(tx, acting(momentOf(today, now, turn.ago, turn.hour)), of, id, ask, by))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const acting = (at: Instant) => ({ caller: systemCaller(), at, requestId: newId() })

/** An hour of the n-th weekday before today (after, when negative), never later than now. */
function momentOf(today: Day, now: Instant | null, ago: number, hour: number): Instant {
  let day = today
  for (let left = Math.abs(ago); left > 0; ) {
    day = addDays(day, ago > 0 ? -1 : 1)
    if (weekday(day) <= 5) left--
  }
  const at = instantOf(day, Math.round(hour * 60))
  return now !== null && at > now ? now : at
}

/** Whose hand it is: an account one can play where there is one, else whoever heads the agency. */
function handsOf(tx: Tx, today: Day): (actor: Actor, unit: string) => Promise<OnBehalf> {
  const known = new Map<string, Promise<OnBehalf>>()
  const accounts: Partial<Record<Actor, string>> = { police: 'congan', social: 'bhxh' }
  const find = (actor: Actor, unit: string): Promise<OnBehalf> => {
    if (actor === 'construction') return behalfOfAgency(tx, 'so-xay-dung', today)
    const account = accounts[actor]
    if (account !== undefined) return behalfOfAccount(tx, account, today)
    if (unit === '10549-chu-van-an' && actor !== 'head') return behalfOfAccount(tx, 'chuvanan', today)
    if (unit === '10549-chu-van-an') return behalfOfAccount(tx, 'ct.10549', today)
    return behalfOfAgency(tx, `ubnd-${unit}`, today)
  }
  return (actor, unit) => {
    const name = `${actor} ${unit}`
    const found = known.get(name) ?? find(actor, unit)
    known.set(name, found)
    return found
  }
}

const phoneOf = (name: string): string =>
  `09${String(createHash('sha256').update(name).digest().readUInt32BE(0) % 100_000_000).padStart(8, '0')}`

/** What citizens of the demo send: one page that says what it is. */
async function samplePaper(folder: string, today: Day) {
  const bytes = await toPdf({
    superior: null,
    agency: 'Bệnh viện Phụ sản',
    number: null,
    place: 'Hải Phòng',
    day: addDays(today, -40),
    kind: 'GIẤY TỜ MẪU',
    subject: 'Dùng cho bản trình diễn',
    body: [{ kind: 'paragraph', line: 'Nội dung minh họa, không phải giấy tờ thật.' }],
    signer: { capacity: ['NGƯỜI LẬP'], name: 'Bản mẫu' },
    recipients: ['Bản trình diễn'],
  })
  const path = join(folder, 'mau.pdf')
  await writeFile(path, bytes)
  return { path, name: 'giay-to.pdf', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
