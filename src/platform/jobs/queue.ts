import { PgBoss } from 'pg-boss'
import { ZONE } from '#kernel/day'
import type { Logger } from '../log.ts'

/** Durable jobs on PostgreSQL (pg-boss, schema `jobs`): at least once, so every handler may run twice. */
export interface Jobs {
  /** Handles a queue; one job at a time in this process. */
  work<Data extends object>(queue: string, handle: (data: Data) => Promise<void>): Promise<void>
  /** Runs by the clock of Viet Nam; `cron` has minutes as its finest step. */
  every(queue: string, cron: string, handle: () => Promise<void>): Promise<void>
  /** Puts a job in the queue; with `key`, a second job of that key waits for none: one is enough. */
  send(queue: string, data: object, key?: string): Promise<void>
  check(): Promise<void>
  stop(): Promise<void>
}

const STOP_MS = 10_000

export async function startJobs(url: string, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 4, application_name: 'lienthong-jobs' })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()
  const made = new Set<string>()
  const make = async (queue: string): Promise<void> => {
    if (made.has(queue)) return
    await boss.createQueue(queue, { retryLimit: 5, retryBackoff: true })
    made.add(queue)
  }
  return {
    async work<Data extends object>(queue: string, handle: (data: Data) => Promise<void>) {
      await make(queue)
      await boss.work<Data>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
        for (const job of jobs) await handle(job.data)
      })
    },
    async every(queue, cron, handle) {
      await make(queue)
      await boss.schedule(queue, cron, {}, { tz: ZONE })
      await boss.work(queue, { pollingIntervalSeconds: 2 }, async () => handle())
    },
    async send(queue, data, key) {
      await make(queue)
      await boss.send(queue, data, key === undefined ? {} : { singletonKey: key })
    },
    async check() {
      await boss.getQueues()
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_MS })
    },
  }
}
