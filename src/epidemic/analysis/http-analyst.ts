import { systemCaller } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { findRuns } from '../store-runs.ts'
import { askInThread } from './jobs/ask.ts'
import type { AnswerOf, Question } from './question.ts'

/** Whom the handlers ask. */
export interface Analyst {
  /** Null when the outbreak, as last traced, has no such person yet. */
  ask<Q extends Question>(tx: Tx, outbreakId: string, question: Q): Promise<AnswerOf[Q['of']] | null>
}

/**
 * Questions go to a thread of their own, which reads the outbreak by itself when it has changed since: the request waits, the server does
 * not. An outbreak is as new as its last retrace.
 */
export const createAnalyst = (databaseUrl: string): Analyst => ({
  async ask(tx, outbreakId, question) {
    const [run] = await findRuns(tx, [outbreakId])
    const version = run ? `${run.startedAt} ${run.people} ${run.encounters} ${run.changed}` : 'untraced'
    return askInThread({ databaseUrl, settings: systemCaller().settings, outbreakId, version }, question)
  },
})
