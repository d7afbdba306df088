import type { Page } from 'playwright-core'

/** What a page did that nobody sees. */
export interface Watch {
  /** Everything wrong so far, in words; empty when all went well. */
  readonly faults: () => readonly string[]
  /** Drops what was expected to go wrong. */
  readonly forget: () => void
  /** Requests not yet answered, the live events aside: those never end. */
  readonly underWay: () => number
}

/** Listens to a page: errors on its console, requests that failed, requests to anybody but the product. */
export function watch(page: Page, address: string): Watch {
  let faults: string[] = []
  const open = new Set<unknown>()
  const lives = (url: string): boolean => url.startsWith(`${address}/api/events`)
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!lives(url)) open.add(request)
    if (/^(https?|wss?):/.test(url) && !url.startsWith(`${address}/`)) faults.push(`asked a stranger: ${url}`)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => {
    open.delete(request)
    const why = request.failure()?.errorText
    // Leaving a page ends what it was still asking.
    if (why !== 'net::ERR_ABORTED' && !lives(request.url())) faults.push(`failed: ${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.request().method()} ${response.url()}`)
  })
  return { faults: () => faults, forget: () => (faults = []), underWay: () => open.size }
}
