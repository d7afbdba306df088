import { type Logger, pino } from 'pino'

export type { Logger }

/**
 * Structured logs, one JSON object a line. Query strings, bodies and names never enter them:
 * an address may carry what somebody searched for.
 */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['req.headers', '*.password', '*.phone', '*.name'], remove: true },
  })
