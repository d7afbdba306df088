import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import * as epidemic from '#epidemic'
import type { Instant } from '#kernel/day'
import * as ledger from '#ledger'
import { ledger as ledgerContract } from '#ledger/contract'
import * as measures from '#measures'
import * as people from '#people'
import { people as peopleContract } from '#people/contract'
import * as places from '#places'
import { places as placesContract } from '#places/contract'
import type { Clock } from '#platform/clock'
import { keptSecret } from '#platform/config'
import { closePrinting } from '#platform/documents/print'
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import { listen, serveEvents } from '#platform/http/events'
import { serveHealth } from '#platform/http/health'
import { type Served, serve } from '#platform/http/serve'
import { serveWeb } from '#platform/http/web'
import { drainOutbox } from '#platform/jobs/outbox'
import { startJobs } from '#platform/jobs/queue'
import type { Logger } from '#platform/log'
import { openPost } from '#platform/mail/send'
import type { MailSettings } from '#platform/mail/settings'
import { closePictures } from '#platform/pictures/clean'
import type { Database } from '#platform/sql/connect'
import { createSeal } from '#platform/webhooks/seal'
import * as situation from '#situation'
import { situation as situationContract } from '#situation/contract'
import * as work from '#work'
import { directiveSources } from './directive-sources.ts'
import { measureSources } from './measure-sources.ts'
import { settleSuccession } from './succession.ts'

/** What the product stands on. */
export interface Ground {
  readonly db: Database
  /** Folder of everything that must survive a restart. */
  readonly dataDir: string
  /** Folder of the built web; null serves the API alone. */
  readonly webDir: string | null
  /** Address the users type. */
  readonly publicUrl: string
  /** The mail server; null: no mail is sent. */
  readonly mail: MailSettings | null
  /** Whether webhooks may be posted to loopback and private addresses. */
  readonly webhookPrivate: boolean
  readonly clock: Clock
  readonly log: Logger
}

export interface Product {
  readonly app: FastifyInstance
  /** Delivers what waits in the outbox now, instead of at the next tick. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const OUTBOX_MS = 500
const SEND_MS = 1_000
const SEAL_MS = 1_000
/** After a failure, so that a database that is away does not fill the log. */
const FAILED_MS = 5_000
const REQUESTS_PER_MINUTE = 3_000
/** Published answers, shown inside the sites of other offices. */
const FRAMED = ['/answers/embed']

/** Every wire of the product, on one page. */
export async function compose(ground: Ground): Promise<Product> {
  const { db, dataDir, webDir, publicUrl, clock, log } = ground
  const now = (): Instant => clock.now()
  const system = people.systemCaller()
  const files = createFileStore(join(dataDir, 'files'))
  const identities = await epidemic.openIdentityKeys(dataDir)
  const resealed = await epidemic.sealIdentities(db.kysely, system, identities)
  if (resealed > 0) log.info({ resealed }, 'identities sealed')

  // What happens by itself.
  const jobs = await startJobs(db.url, log)
  const keyFile = ledger.keyFileIn(dataDir)
  const sealer = await ledger.startSealer(db, {
    keyFile,
    everyMs: SEAL_MS,
    clock,
    onFault: (fault) => log.error({ err: fault }, 'sealer'),
  })
  const exchange = { secret: () => keptSecret(dataDir, 'exchange'), dropFolder: join(dataDir, 'drop') }
  await jobs.every('measures.drop', '* * * * *', async () => {
    const dropping = { db: db.kysely, system, now, folder: exchange.dropFolder, secret: exchange.secret }
    const { done, refused } = await measures.takeDropped(dropping)
    if (done + refused > 0) log.info({ done, refused }, 'files dropped')
  })
  const listening = await listen(db.url, log)
  const print = (batch: string): Promise<void> => jobs.send('epidemic.print', { batch }, batch)
  const outside = {
    post: ground.mail && openPost(ground.mail),
    seal: createSeal(keptSecret(dataDir, 'webhooks')),
    privateAllowed: ground.webhookPrivate,
  }
  const papers = await work.openDossiers(dataDir, publicUrl)
  const telling = work.createTelling({ db, system, now, publicUrl, outside })
  const topics = {
    ...epidemic.outboxTopics({ db, system, now }),
    ...epidemic.printTopics(print),
    ...telling.topics,
  }
  const settle = async (): Promise<void> => void (await drainOutbox(db, system, topics, now, log))
  const outbox = everyWhile(OUTBOX_MS, settle, log)
  const sending = everyWhile(SEND_MS, telling.send, log)
  await jobs.every('ledger.inspect', '30 2 * * *', async () => {
    const { size, findings } = await ledger.inspectLedger(db, keyFile, clock)
    if (findings.length > 0) log.error({ size, findings }, 'the ledger has been altered')
  })
  await jobs.every('epidemic.forget-check-ins', '15 3 * * *', async () => {
    await epidemic.forgetCheckIns(db.kysely, system, clock)
  })
  await jobs.every('epidemic.duplicates', '*/20 * * * *', () => epidemic.askEveryOpen({ db, system, now }))
  await jobs.every('epidemic.checks', '*/10 * * * *', () => epidemic.watchChecks({ db, system, now }))
  await jobs.work<{ batch: string }>('epidemic.print', ({ batch }) =>
    epidemic.printDecisions({ db, system, files, now }, batch),
  )
  await jobs.every('epidemic.inspect-levels', '50 1 * * *', async () => {
    const wrong = await epidemic.inspectLevels({ db, system, now })
    if (wrong.length > 0) log.error({ wrong }, 'levels differed from a trace from nothing and were mended')
  })
  await jobs.every('work.digests', '*/10 * * * *', telling.digests)
  await jobs.every('work.forget-notices', '40 3 * * *', telling.forget)
  await jobs.every('work.tend-petitions', '5-59/15 * * * *', async () => {
    await work.tendPetitions({ db, system, clock, files })
  })
  await jobs.every('work.succession', '20 * * * *', async () => {
    const { asked } = await settleSuccession({ db, clock }, system)
    if (asked > 0) log.warn({ asked }, 'open work of dissolved agencies waits for a successor to be named')
  })
  await jobs.every('work.lapse-dossiers', '20 * * * *', async () => {
    await work.lapseDossiers({ db, system, now }, { ...papers, files })
  })
  await jobs.every('measures.reports', '25 7-17 * * *', async () => {
    await measures.tendReports({ db, system, clock })
  })
  await jobs.every('measures.remind-assessments', '40 7 * * 1-5', async () => {
    await measures.remindAssessments({ db, system, clock })
  })
  await jobs.every('work.escalate', '*/10 * * * *', () => work.escalate({ db, system, clock }))

  // Who asks.
  const signIn = await people.createSignIn({ db, dataDir, publicUrl, clock, log, listening })
  const authenticate = measures.withIntakeKeys({ db: db.kysely, system, clock }, signIn.authenticate)
  const app = await createApp({ log, requestsPerMinute: REQUESTS_PER_MINUTE })
  const served: Served = { app, db: db.kysely, clock, authenticate }

  // What they may ask.
  const sources = measureSources(now)
  serveHealth(app, { database: () => db.pool.query('select 1'), jobs: () => jobs.check() })
  serveEvents({ app, listening, authenticate })
  signIn.serve(app)
  serve(served, placesContract, places.handlers)
  serve(served, peopleContract, people.createHandlers(signIn))
  serve(
    served,
    ledgerContract,
    ledger.createHandlers({
      namesOf: people.namesOf,
      agencyNames: async (tx) => new Map((await people.findAgencies(tx, {})).map(({ id, name }) => [id, name])),
      unitsUnder: async (tx, unit, day) => places.subtreeOn(await places.loadAtlas(tx), unit, day),
      kinds: ledger.mergeKindTexts(
        places.kindTexts,
        people.kindTexts,
        work.kindTexts,
        measures.kindTexts,
        epidemic.kindTexts,
      ),
    }),
  )
  for (const part of epidemic.createParts({ publicUrl, databaseUrl: db.url, identities, files })) part.serve(served)
  const duties = [
    epidemic.investigationsDue,
    epidemic.checksDue,
    epidemic.zonesToDecide,
    measures.reportsWaiting,
    measures.assessmentsDue,
  ]
  for (const part of work.createParts({
    duties,
    dossiers: papers,
    sources: directiveSources(sources, now),
    outside,
    files,
  }))
    part.serve(served)
  const scoring = { db, system, now, sources }
  await jobs.work<{ edition: string; year: number }>('measures.score', ({ edition, year }) =>
    measures.scoreEdition(scoring, edition, year),
  )
  await jobs.every('measures.score-all', '3-59/10 * * * *', () => measures.scoreEditions(scoring))
  const askScores = (edition: string, year: number): Promise<void> =>
    jobs.send('measures.score', { edition, year }, `${edition} ${year}`)
  for (const part of measures.createParts({ sources, files, askScores, exchange })) part.serve(served)
  serve(served, situationContract, situation.createHandlers({ sources, publicUrl }))
  await serveWeb(app, webDir, FRAMED)

  return {
    app,
    settle,
    async stop() {
      await app.close()
      await outbox.stop()
      await sending.stop()
      await jobs.stop()
      await closePrinting()
      await closePictures()
      await sealer.stop()
      await listening.stop()
      await signIn.stop()
      await epidemic.closeAnalysisThread()
      await epidemic.closeTracingThread()
      await measures.closeScoringThread()
      await measures.closeWhatIfThread()
    },
  }
}

/** Runs again and again with a pause between; stopping waits for the run under way. */
function everyWhile(pauseMs: number, run: () => Promise<void>, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = (async () => {
    while (!signal.aborted) {
      let wait = pauseMs
      try {
        await run()
      } catch (error) {
        log.error({ err: error }, 'clockwork')
        wait = FAILED_MS
      }
      // Ends early when stopping, which is no failure.
      await setTimeout(wait, undefined, { signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await loop
    },
  }
}
