import type { Handlers } from '#platform/http/serve'
import type { zones } from './contract.ts'
import { decidingHandlers } from './http-decide.ts'
import { readingHandlers } from './http-read.ts'

export const zoneHandlers: Handlers<typeof zones> = { ...readingHandlers, ...decidingHandlers }
