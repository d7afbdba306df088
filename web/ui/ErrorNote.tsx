import { Alert, Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useLanguage, useSay } from '../shell/language.tsx'
import { problemOf } from './problem.ts'
import { ui } from './text.ts'

interface Props {
  readonly error: unknown
  readonly onRetry?: () => void
  /** Take the focus when it appears: after a submit. */
  readonly focus?: boolean
}

/** What happened and what to do, in one breath; the faults by field below. */
export function ErrorNote({ error, onRetry, focus = false }: Props) {
  const t = useSay()
  const { language } = useLanguage()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) ref.current?.focus()
  }, [focus])
  if (error === null || error === undefined) return null
  const problem = problemOf(error, language)
  return (
    <Alert ref={ref} tabIndex={-1} color="red" variant="outline" title={problem.title} role="alert">
      {problem.detail}
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((fault) => (
            <li key={`${fault.row ?? ''} ${fault.field} ${fault.message}`}>{fault.message}</li>
          ))}
        </ul>
      )}
      {problem.requestId !== null && <div className="figures">{t(ui.requestId, { id: problem.requestId })}</div>}
      {onRetry && (
        <Button display="block" mt="sm" variant="default" size="compact-sm" onClick={onRetry}>
          {t(ui.retry)}
        </Button>
      )}
    </Alert>
  )
}
