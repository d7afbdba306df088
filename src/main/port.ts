import { createServer } from 'node:net'
import { type Config, Unusable } from '#platform/config'
import { TEXTS } from './text.ts'

/** Asks the system for the port before minutes go into the rest. Throws `Unusable` when it is taken or not allowed. */
export async function assertPortFree({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, host, resolve)
    })
    await new Promise((resolve) => probe.close(resolve))
  } catch (fault) {
    throw portFault(fault, host, port)
  }
}

/** What listening threw, as one clear line where the operator can mend it. */
export function portFault(fault: unknown, host: string, port: number): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (code === 'EADDRINUSE') return new Unusable(TEXTS.portTaken, { host, port })
  if (/^(EACCES|EADDRNOTAVAIL|ENOTFOUND|EINVAL)$/.test(code))
    return new Unusable(TEXTS.portRefused, { host, port, reason: code })
  return fault
}
