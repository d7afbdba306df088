import { type AssessmentLine, assessments } from '#measures/contract'
import { call } from '../../api.ts'

export type Given = Pick<AssessmentLine, 'a' | 'b' | 'choice' | 'answer' | 'note'>

/** What is typed of a line, the points it comes to, and whether the server has it. */
export interface Filled {
  readonly given: Given
  readonly points: number | null
  readonly saving: 'idle' | 'waiting' | 'saved' | 'failed'
}

export interface Filling {
  subscribe(listener: () => void): () => void
  now(): Filled
  change(part: Partial<Given>): void
  /** What the server says of the line by now: shown unless something of ours is on its way. */
  meet(line: AssessmentLine): void
  /** What is still on its way goes now; resolves when the server has it. */
  flush(): Promise<void>
}

const PAUSE_MS = 500

const givenOf = ({ a, b, choice, answer, note }: AssessmentLine): Given => ({ a, b, choice, answer, note })

/**
 * Keeps what is typed on the server half a second after the last key; its answer brings the points. One save at a time,
 * each upon the revision the one before left.
 */
export function createFilling(
  params: { readonly id: string; readonly code: string },
  line: AssessmentLine,
  { onSaved, onFault }: { readonly onSaved: () => Promise<void>; readonly onFault: (error: unknown) => void },
): Filling {
  let filled: Filled = { given: givenOf(line), points: line.declaredPoints, saving: 'idle' }
  let { revision } = line
  let wanted: Given | null = null
  let sending: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const put = (part: Partial<Filled>): void => {
    filled = { ...filled, ...part }
    for (const listener of listeners) listener()
  }

  const send = async (): Promise<void> => {
    while (wanted !== null) {
      const body = { ...wanted, revision }
      wanted = null
      try {
        const answer = await call(assessments.fillAssessmentLine, { params, body })
        revision = answer.revision
        put({ points: answer.declaredPoints, saving: wanted === null ? 'saved' : 'waiting' })
      } catch (error) {
        put({ saving: 'failed' })
        onFault(error)
      }
    }
    await onSaved()
  }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (sending === null && wanted === null) return
    sending ??= send().finally(() => {
      sending = null
    })
    await sending
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    now: () => filled,
    change(part) {
      wanted = { ...filled.given, ...part }
      put({ given: wanted, saving: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), PAUSE_MS)
    },
    meet(newer) {
      if (newer.revision <= revision || wanted !== null || sending !== null) return
      revision = newer.revision
      put({ given: givenOf(newer), points: newer.declaredPoints })
    },
    flush,
  }
}
