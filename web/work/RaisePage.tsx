import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fold } from '#kernel/fold'
import type { AnswerOf } from '#platform/http/client'
import { PETITION_CATEGORIES, type PetitionCategory, petitions, texts } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { formatDay } from '../ui/format.ts'
import { PublicPage } from './PublicPage.tsx'
import { words } from './text-obstacle.ts'
import css from './Work.module.css'

const START = { unit: '', category: '', title: '', text: '', law: '', name: '', enterprise: '', phone: '', email: '' }
type Values = typeof START
/** Fewest letters of each field that must be filled in. */
const LEAST: Partial<Record<keyof Values, number>> = {
  unit: 1,
  category: 1,
  title: 5,
  text: 10,
  name: 2,
}

/** Typed without accents, as on a phone. */
const byFolded = ({ options, search: asked }: { options: readonly unknown[]; search: string }) =>
  (options as { value: string; label: string }[]).filter(({ label }) => fold(label).includes(fold(asked)))

/** Raise an obstacle without an account. Nothing typed is kept on the device: it may not be one's own. */
export default function RaisePage() {
  const t = useSay()
  const [sent, setSent] = useState<AnswerOf<typeof petitions.raisePetition> | null>(null)
  return (
    <PublicPage title={t(words.raise)}>{sent === null ? <Asking onSent={setSent} /> : <Sent {...sent} />}</PublicPage>
  )
}

function Asking({ onSent }: { onSent: (sent: AnswerOf<typeof petitions.raisePetition>) => void }) {
  const t = useSay()
  const form = useAnswer(petitions.getPetitionForm, {}, { staleTime: 300_000 })
  const [values, setValues] = useState(START)
  const [tried, setTried] = useState(false)
  const raise = useAct(petitions.raisePetition, { quiet: true, onDone: onSent })
  const put = (name: keyof Values) => (value: string | null) =>
    setValues((before) => ({ ...before, [name]: value ?? '' }))
  const faultOf = (name: keyof Values): string | null => {
    const length = values[name].trim().length
    if (!tried || length >= (LEAST[name] ?? 0)) return null
    return t(length === 0 ? words.missing : words.tooShort)
  }
  const typed = (name: keyof Values, label: string, hint?: string) => ({
    label,
    description: hint,
    size: 'md' as const,
    value: values[name],
    error: faultOf(name),
    onChange: (event: { currentTarget: { value: string } }) => put(name)(event.currentTarget.value),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if ((Object.keys(LEAST) as (keyof Values)[]).some((name) => values[name].trim().length < (LEAST[name] ?? 0))) return
    const { law, enterprise, phone, email, category, ...rest } = values
    const optional = Object.entries({ law, enterprise, phone, email }).filter(([, value]) => value.trim() !== '')
    raise.mutate({ body: { ...rest, category: category as PetitionCategory, ...Object.fromEntries(optional) } })
  }
  return (
    <>
      <p>{t(words.raiseLead)}</p>
      {form.data && <p>{t(words.answerBy, { day: formatDay(form.data.answerBy) })}</p>}
      <form className={css.stack} noValidate onSubmit={send}>
        <Select
          size="md"
          label={t(words.where)}
          data={(form.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={values.unit || null}
          onChange={put('unit')}
          error={faultOf('unit')}
          searchable
          limit={114}
          filter={byFolded}
        />
        <Select
          size="md"
          label={t(words.category)}
          data={PETITION_CATEGORIES.map((value) => ({ value, label: t(texts.category[value]) }))}
          value={values.category || null}
          onChange={put('category')}
          error={faultOf('category')}
        />
        <TextInput {...typed('title', t(words.subject), t(words.subjectHint))} maxLength={300} />
        <Textarea {...typed('text', t(words.text))} autosize minRows={5} maxLength={10_000} />
        <TextInput {...typed('law', t(words.lawLabel))} maxLength={500} />
        <TextInput {...typed('name', t(words.name))} autoComplete="name" maxLength={200} />
        <TextInput {...typed('enterprise', t(words.enterprise))} autoComplete="organization" maxLength={300} />
        <TextInput {...typed('phone', t(words.phone))} type="tel" inputMode="tel" autoComplete="tel" maxLength={20} />
        <TextInput {...typed('email', t(words.email))} type="email" inputMode="email" autoComplete="email" />
        <p className={css.quiet}>{t(words.privacy)}</p>
        <ErrorNote error={raise.error} focus />
        <Button type="submit" size="lg" loading={raise.isPending}>
          {t(words.send)}
        </Button>
      </form>
    </>
  )
}

/** The secret stands behind the `#`: browsers keep that part to themselves. */
function Sent({ code, secret, due }: AnswerOf<typeof petitions.raisePetition>) {
  const t = useSay()
  const link = `${paths.follow(code)}#${secret}`
  return (
    <div role="status" className={css.stack}>
      <p>{t(words.sent)}</p>
      <div className={css.code}>{code}</div>
      <p>{t(words.dueBy, { day: formatDay(due) })}</p>
      <p>{t(words.keep)}</p>
      <a href={link}>{`${location.origin}${link}`}</a>
      <CopyLink href={`${location.origin}${link}`} />
    </div>
  )
}
