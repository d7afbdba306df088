import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#platform/http/client'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { isEmpty, type Values } from './draft.ts'
import css from './Form.module.css'
import { LeaveGuard } from './LeaveGuard.tsx'
import { formText } from './text.ts'
import type { Draft, Faults } from './useDraft.ts'
import { fieldId } from './useField.ts'

interface Props<V extends Values> {
  readonly of: Draft<V>
  /** The verb on the button. */
  readonly submit: string
  /** Faults beyond "required", by field name, in the reader's language. */
  readonly check?: (values: V) => Faults
  /** Sends; a thrown `ApiProblem` is shown, its fields beside theirs. Navigate after it in `onSent`. */
  readonly onSend: (values: V) => Promise<unknown>
  readonly onSent?: () => void
  /** Beside the button. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** One column of fields; faults summed at the top with the focus; leaving asks. */
export function Form<V extends Values>({ of, submit, check, onSend, onSent, extra, children }: Props<V>) {
  const t = useSay()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [tries, setTries] = useState(0)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) summary.current?.focus()
  }, [tries])

  const ownFaults = (): Faults => {
    const missing = of.fields().flatMap(({ name, label, required, unread }) => {
      if (unread !== undefined) return [[name, unread] as const]
      return required && isEmpty(of.values[name as keyof V]) ? [[name, t(formText.missing, { label })] as const] : []
    })
    return { ...check?.(of.values), ...Object.fromEntries(missing) }
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    const faults = ownFaults()
    of.setFaults(faults)
    if (Object.keys(faults).length > 0) return setTries((n) => n + 1)
    setBusy(true)
    try {
      await onSend(of.values)
      of.discard()
      onSent?.()
    } catch (thrown) {
      const fields = thrown instanceof ApiProblem ? (thrown.problem.fields ?? []) : []
      of.setFaults(Object.fromEntries(fields.map((fault) => [fault.field, fault.message])))
      setError(thrown)
      setTries((n) => n + 1)
    }
    setBusy(false)
  }
  const faults = Object.entries(of.faults)
  return (
    <form className={css.form} noValidate onSubmit={(event) => void send(event)}>
      <LeaveGuard of={of} />
      {of.restored && (
        <Group gap="sm">
          <Text c="dimmed">{t(formText.restored)}</Text>
          <Anchor component="button" type="button" onClick={of.discard}>
            {t(formText.startOver)}
          </Anchor>
        </Group>
      )}
      <div ref={summary} tabIndex={-1}>
        {error !== null && faults.length === 0 && <ErrorNote error={error} />}
        {faults.length > 0 && (
          <Alert
            color="red"
            variant="outline"
            role="alert"
            title={error instanceof ApiProblem ? error.problem.title : t(formText.faults, { n: faults.length })}
          >
            <ul className={css.faults}>
              {faults.map(([name, message]) => (
                <li key={name}>
                  <a href={`#${fieldId(of.key, name)}`} onClick={(event) => focusField(event, of.key, name)}>
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      {children}
      <div className={css.end}>
        <Button type="submit" size="md" loading={busy}>
          {submit}
        </Button>
        {extra}
        {of.changed && (
          <Text c="dimmed" size="sm">
            {t(formText.kept)}
          </Text>
        )}
      </div>
    </form>
  )
}

/** A fragment link would put the field's id into the address. */
function focusField(event: { preventDefault: () => void }, key: string, name: string): void {
  event.preventDefault()
  const field = document.getElementById(fieldId(key, name))
  const target = field?.matches('input, textarea, select, button')
    ? field
    : field?.querySelector<HTMLElement>('input, button')
  ;(target ?? field)?.focus()
}
