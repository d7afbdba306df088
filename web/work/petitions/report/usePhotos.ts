import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSay } from '../../../shell/language.tsx'
import { MOST_BYTES, type Spot } from '../photo.ts'
import { report } from '../text-report.ts'
import type { KeptPhoto } from './kept-report.ts'
import { createPhotoQueue, type PhotoItem } from './photo-queue.ts'

/** As the server takes them. */
const MOST_PHOTOS = 5

export interface Photos {
  readonly items: readonly PhotoItem[]
  readonly most: number
  readonly problem: string | null
  readonly add: (files: readonly File[]) => void
  readonly remove: (id: string) => void
  readonly retry: (id: string) => void
  /** Tries again what has not gone. */
  readonly retryAll: () => void
  /** Reads the place out of what was chosen just now; null where nothing of it is still at hand. */
  readonly readSpot: (() => Promise<Spot | null>) | null
}

/** The photos of a basket, which stays the same as long as the component stands. */
export function usePhotos(
  basket: string,
  kept: readonly KeptPhoto[],
  onKept: ((photos: readonly KeptPhoto[]) => void) | null,
  most = MOST_PHOTOS,
): Photos {
  const t = useSay()
  const [queue] = useState(() => createPhotoQueue(basket, kept, onKept))
  const items = useSyncExternalStore(queue.subscribe, queue.items)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void queue.open()
    addEventListener('online', queue.retryAll)
    return () => removeEventListener('online', queue.retryAll)
  }, [queue])
  const faultOf = (file: File): string | null => {
    if (!file.type.startsWith('image/')) return t(report.notAPhoto, { name: file.name })
    return file.size > MOST_BYTES ? t(report.tooBig, { name: file.name }) : null
  }
  const add = (files: readonly File[]) => {
    const room = most - items.length
    const taken = files.slice(0, room)
    const faults = taken.map(faultOf)
    const [first] = faults.filter((fault) => fault !== null)
    setProblem(first ?? (files.length > room ? t(report.tooManyPhotos, { n: most }) : null))
    for (const [at, file] of taken.entries()) if (faults[at] === null) queue.add(file)
  }
  const remove = (id: string) => {
    setProblem(null)
    queue.remove(id)
  }
  const { retry, retryAll, readSpot } = queue
  return { items, most, problem, add, remove, retry, retryAll, readSpot: queue.readable() ? readSpot : null }
}
