import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { venues } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { formatDay } from '../../ui/format.ts'
import { keepSecret, keepWho, newSecret, readWho, typedSecret } from './own-check-in.ts'
import { checkInText } from './text.ts'
import own from './Venues.module.css'

interface Props {
  readonly code: string
  readonly page: AnswerOf<typeof venues.getCheckInPage>
  readonly onSecret: (secret: string) => void
}

const MOST_WITH = 50
const SECRET_SIGNS = 16

/** Name, phone, who came along; remembered on this phone only when its owner wants it. */
export function CheckInForm({ code, page, onSecret }: Props) {
  const t = useSay()
  const [kept] = useState(readWho)
  const [name, setName] = useState(kept?.name ?? '')
  const [phone, setPhone] = useState(kept?.phone ?? '')
  const [peopleWith, setPeopleWith] = useState(0)
  const [remember, setRemember] = useState(kept !== null)
  const [tried, setTried] = useState(false)
  // One secret for one check-in, however often it is sent.
  const secret = useRef(newSecret())
  const send = useAct(venues.checkIn, { quiet: true })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim().length < 2 || phone.trim().length < 6) return
    try {
      await send.mutateAsync({
        params: { code },
        body: { secret: secret.current, name: name.trim(), phone: phone.trim(), peopleWith },
      })
    } catch {
      return
    }
    keepWho(remember ? { name: name.trim(), phone: phone.trim() } : null)
    keepSecret(code, secret.current)
    onSecret(secret.current)
  }
  return (
    <form className={own.stack} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        size="md"
        label={t(checkInText.name)}
        autoComplete="name"
        maxLength={100}
        value={name}
        error={tried && name.trim().length < 2 ? t(checkInText.missing) : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        type="tel"
        inputMode="tel"
        label={t(checkInText.phone)}
        autoComplete="tel"
        maxLength={20}
        value={phone}
        error={tried && phone.trim().length < 6 ? t(checkInText.missing) : null}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <NumberInput
        size="md"
        label={t(checkInText.peopleWith)}
        min={0}
        max={MOST_WITH}
        allowDecimal={false}
        value={peopleWith}
        onChange={(to) => setPeopleWith(Math.min(MOST_WITH, Math.max(0, Number(to) || 0)))}
      />
      <Checkbox
        size="md"
        label={t(checkInText.remember)}
        checked={remember}
        onChange={(event) => setRemember(event.currentTarget.checked)}
      />
      <ErrorNote error={send.error} focus />
      <Button type="submit" size="lg" loading={send.isPending}>
        {t(checkInText.send)}
      </Button>
      <section className={own.said}>
        <b>{t(checkInText.what)}</b>
        <br />
        {t(checkInText.whatSaid, { day: formatDay(page.deleteOn), days: page.keptDays })}
      </section>
      <HaveCode
        onSecret={(typed) => {
          keepSecret(code, typed)
          onSecret(typed)
        }}
      />
    </form>
  )
}

function HaveCode({ onSecret }: { onSecret: (secret: string) => void }) {
  const t = useSay()
  const [typed, setTyped] = useState('')
  const secret = typedSecret(typed)
  return (
    <details>
      <summary>{t(checkInText.haveCode)}</summary>
      <TextInput
        mt={8}
        size="md"
        aria-label={t(checkInText.code)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button mt={8} variant="default" disabled={secret.length !== SECRET_SIGNS} onClick={() => onSecret(secret)}>
        {t(checkInText.open)}
      </Button>
    </details>
  )
}
