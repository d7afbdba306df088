import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { petitions } from '#work/contract'
import { useAct } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { toastDone } from '../../../ui/toast.tsx'
import { follow } from '../text-follow.ts'
import css from './Follow.module.css'

interface Props {
  readonly code: string
  readonly secret: string
  readonly step: 'add' | 'inform' | 'reopen'
  readonly title: string
  readonly label: string
  readonly send: string
  /** Stands out: something was asked. */
  readonly asked?: boolean
  readonly children?: ReactNode
}

/** Words of whoever raised it, sent as one step. What was typed stays until it has gone. */
export function SayBox({ code, secret, step, title, label, send, asked = false, children }: Props) {
  const t = useSay()
  const [words, setWords] = useState('')
  const add = useAct(petitions.addToPetition, {
    quiet: true,
    onDone: () => {
      setWords('')
      toastDone(t(follow.done))
    },
  })
  return (
    <section className={css.box} aria-label={title} data-asked={asked || undefined}>
      <h2>{title}</h2>
      {children}
      <Textarea
        size="md"
        label={label}
        autosize
        minRows={3}
        maxLength={4_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ErrorNote error={add.error} />
      <Button
        size="md"
        variant={step === 'add' ? 'default' : 'filled'}
        disabled={words.trim() === ''}
        loading={add.isPending}
        onClick={() => add.mutate({ params: { code }, body: { secret, step, words } })}
      >
        {send}
      </Button>
    </section>
  )
}
