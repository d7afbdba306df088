import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNote } from './ErrorNote.tsx'
import { Skeletons } from './Skeletons.tsx'

interface Props<T> {
  readonly of: UseQueryResult<T, Error>
  /** Lines of skeleton while the first answer comes. */
  readonly rows?: number
  readonly children: (data: T) => ReactNode
}

/** Shows an answer once it is there; a failed refresh leaves the earlier one standing under the note. */
export function Answer<T>({ of, rows = 5, children }: Props<T>) {
  const note = of.error ? <ErrorNote error={of.error} onRetry={() => void of.refetch()} /> : null
  if (of.data === undefined) return note ?? <Skeletons rows={rows} />
  return (
    <>
      {note}
      {children(of.data)}
    </>
  )
}
