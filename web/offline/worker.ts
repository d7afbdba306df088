/**
 * Keeps the pages of one build on the device, so that they open without a connection. It is laid into the build as
 * `sw.js` by `service-worker.ts`, which writes VERSION and FILES above it. Answers of the API are never kept here.
 */
declare const VERSION: string
declare const FILES: readonly string[]

interface Kept extends Event {
  waitUntil(until: Promise<unknown>): void
}
interface Asked extends Kept {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', hear: (event: Kept) => void): void
  addEventListener(type: 'fetch', hear: (event: Asked) => void): void
}

const worker = globalThis as unknown as Worker
const PREFIX = 'pages-'
const OWN = `${PREFIX}${VERSION}`
const PAGE = '/index.html'
/** A network this slow is none: the page opens from the device. */
const SLOW_MS = 4_000

worker.addEventListener('install', (event) => {
  // Files are named by their content, so that a new build can take over at once; a tab of the old one finds its own
  // files in the old store, which stays.
  event.waitUntil(
    caches
      .open(OWN)
      .then((store) => store.addAll([...FILES]))
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => worker.clients.claim()))
})

/** Stores come in the order they were made: this build's and the one before stay. */
async function forgetOld(): Promise<void> {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN)
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)))
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (FILES.includes(pathname)) event.respondWith(fresh(request))
})

/** The page itself as the server has it; without an answer, as this build has it. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match(PAGE, { cacheName: OWN })
  if (kept === undefined) return fetch(request)
  const slow = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), SLOW_MS))
  return Promise.race([fetch(request).catch(() => kept), slow])
}

/** A file named by its content never changes: the first that has it answers. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept !== undefined) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(OWN)).put(request, answer.clone())
  return answer
}

async function fresh(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(request)
    if (kept === undefined) throw error
    return kept
  }
}
