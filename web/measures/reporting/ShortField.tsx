import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import css from './Entry.module.css'

interface Props {
  readonly label: string
  readonly verb: string
  readonly start?: string
  readonly least?: number
  readonly onSend: (words: string) => void
  readonly children?: ReactNode
}

/** A few words asked for in place: Enter gives them. */
export function ShortField({ label, verb, start = '', least = 3, onSend, children }: Props) {
  const [said, setSaid] = useState(start)
  const given = said.trim()
  const send = () => given.length >= least && onSend(given)
  return (
    <span className={css.short}>
      <input
        className={css.shortInput}
        aria-label={label}
        placeholder={label}
        value={said}
        maxLength={500}
        onChange={(event) => setSaid(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          send()
        }}
      />
      <Button variant="default" size="compact-md" disabled={given.length < least} onClick={send}>
        {verb}
      </Button>
      {children}
    </span>
  )
}
