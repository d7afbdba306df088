import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useSay } from '../../shell/language.tsx'
import css from './Apply.module.css'
import type { ApplyProps } from './apply.ts'
import { ContactFields } from './ContactFields.tsx'
import { contactFaults } from './contact.ts'
import { citizen } from './text-citizen.ts'

/** Who applies, and where it is handled. */
export function ContactStep({ form, of, go }: ApplyProps) {
  const t = useSay()
  const [tried, setTried] = useState(false)
  const { values } = of.application
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(contactFaults(values)).length === 0) return go(3)
    const form = event.currentTarget
    // The faults are drawn by then.
    setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form className={css.form} noValidate onSubmit={send}>
      <ContactFields of={values} put={of.put} tried={tried} units={form.units} />
      <Textarea
        size="md"
        label={t(citizen.words)}
        description={t(citizen.wordsHint)}
        autosize
        minRows={3}
        maxLength={4_000}
        value={values.words}
        onChange={(event) => of.put('words', event.currentTarget.value)}
      />
      <p className={css.label}>{t(citizen.privacy)}</p>
      <div className={css.foot}>
        <Button size="lg" variant="default" onClick={() => go(1)}>
          {t(citizen.back)}
        </Button>
        <Button size="lg" type="submit">
          {t(citizen.next)}
        </Button>
      </div>
    </form>
  )
}
