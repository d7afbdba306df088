import { ApiProblem } from '#platform/http/client'
import { type Spot, shrunk, spotIn } from '../photo.ts'
import { dropPhoto, findPhotos, type KeptPhoto, keepPhoto, newSecret } from './kept-report.ts'
import { sendPhoto, takeOutPhoto } from './sender.ts'

export interface PhotoItem {
  readonly id: string
  readonly server: string | null
  readonly state: 'shrinking' | 'waiting' | 'sending' | 'sent' | 'failed'
  /** 0 to 1 while it is on its way. */
  readonly ratio: number
  readonly url: string | null
  /** The server's own words where it refused. */
  readonly why: string | null
}

const PARALLEL = 2
const NEW = { server: null, ratio: 0, url: null, why: null } as const

/**
 * The photos of one basket: made small here, kept on the device, sent at once, two at a time. What fails for want of a
 * connection is tried again by `retryAll`. `onKept` hears of each change worth keeping; null keeps nothing here.
 */
export function createPhotoQueue(
  basket: string,
  kept: readonly KeptPhoto[],
  onKept: ((photos: readonly KeptPhoto[]) => void) | null,
) {
  let items: readonly PhotoItem[] = []
  const ears = new Set<() => void>()
  const blobs = new Map<string, Blob>()
  // As they were chosen, with all that the camera wrote; never stored, never sent.
  const originals = new Map<string, File>()
  const put = (next: readonly PhotoItem[]) => {
    items = next
    for (const hear of ears) hear()
  }
  const change = (id: string, patch: Partial<PhotoItem>) =>
    put(items.map((one) => (one.id === id ? { ...one, ...patch } : one)))
  const keepList = () =>
    onKept?.(items.filter(({ state }) => state !== 'shrinking').map(({ id, server }) => ({ id, server })))

  const pump = () => {
    const under = items.filter(({ state }) => state === 'sending').length
    for (const { id } of items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, PARALLEL - under)))
      void send(id)
  }
  const send = async (id: string) => {
    const blob = blobs.get(id)
    if (blob === undefined) return
    change(id, { state: 'sending', ratio: 0, why: null })
    try {
      const server = await sendPhoto(basket, blob, (ratio) => change(id, { ratio }))
      if (blobs.has(id)) change(id, { state: 'sent', server })
      else void takeOutPhoto(basket, server)
      keepList()
    } catch (error) {
      const why = error instanceof ApiProblem && error.status < 500 && error.status !== 429 ? error.problem.title : null
      change(id, { state: 'failed', why })
    }
    pump()
  }
  const take = async (id: string, file: File) => {
    const small = await shrunk(file)
    if (!items.some((one) => one.id === id)) return
    blobs.set(id, small)
    if (onKept !== null) await keepPhoto(id, small).catch(() => undefined)
    change(id, { state: 'waiting', url: URL.createObjectURL(small) })
    keepList()
    pump()
  }
  return {
    subscribe: (hear: () => void) => {
      ears.add(hear)
      return () => void ears.delete(hear)
    },
    items: () => items,
    /** Takes up what the device kept of an earlier visit. */
    async open() {
      const found = await findPhotos(kept.map(({ id }) => id)).catch(() => new Map<string, Blob>())
      if (items.length > 0) return
      for (const [id, blob] of found) blobs.set(id, blob)
      put(
        kept.flatMap(({ id, server }) => {
          const blob = found.get(id)
          const state = server === null ? ('waiting' as const) : ('sent' as const)
          return blob === undefined ? [] : [{ ...NEW, id, server, state, url: URL.createObjectURL(blob) }]
        }),
      )
      pump()
    },
    add(file: File) {
      const id = newSecret(12)
      originals.set(id, file)
      put([...items, { ...NEW, id, state: 'shrinking' }])
      void take(id, file)
    },
    remove(id: string) {
      const item = items.find((one) => one.id === id)
      blobs.delete(id)
      originals.delete(id)
      put(items.filter((one) => one.id !== id))
      void dropPhoto(id).catch(() => undefined)
      if (item?.url) URL.revokeObjectURL(item.url)
      if (item?.server) void takeOutPhoto(basket, item.server)
      keepList()
    },
    retry(id: string) {
      change(id, { state: 'waiting' })
      pump()
    },
    /** Tries again what has not gone; what the server refused stays. */
    retryAll() {
      put(items.map((one) => (one.state === 'failed' && one.why === null ? { ...one, state: 'waiting' } : one)))
      pump()
    },
    /** Whether something chosen in this visit may still say where it was taken. */
    readable: () => originals.size > 0,
    async readSpot(): Promise<Spot | null> {
      for (const file of originals.values()) {
        const spot = await spotIn(file)
        if (spot !== null) return spot
      }
      return null
    },
  }
}
