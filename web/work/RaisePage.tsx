import { useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { type PetitionCategory, petitions } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { CheckField } from '../form/CheckField.tsx'
import { ChoiceField } from '../form/ChoiceField.tsx'
import { Form } from '../form/Form.tsx'
import { LongTextField } from '../form/LongTextField.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TextField } from '../form/TextField.tsx'
import { type Draft, useDraft } from '../form/useDraft.ts'
import { paths } from '../paths.ts'
import { type Say, useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { PublicPage } from './PublicPage.tsx'
import css from './petitions/obstacles/Obstacles.module.css'
import { newSecret } from './petitions/report/kept-report.ts'
import { SentStep } from './petitions/report/SentStep.tsx'
import { obstacles } from './petitions/text-obstacles.ts'
import { report } from './petitions/text-report.ts'

const START = {
  /** By it the server knows a form that went twice over a bad line. */
  key: '',
  unit: null as string | null,
  category: null as string | null,
  title: '',
  text: '',
  ministry: null as string | null,
  law: '',
  cost: null as number | null,
  affected: null as number | null,
  name: '',
  enterprise: '',
  phone: '',
  email: '',
  consent: false,
}
type Values = typeof START
type Sent = AnswerOf<typeof petitions.raisePetition>

const SHORTEST = { title: 5, text: 10, name: 2 } as const

/** An enterprise says what stands in its way, without an account. What is typed is kept here until it has gone. */
export default function RaisePage() {
  const t = useSay()
  const draft = useDraft('work.obstacle', START)
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <PublicPage title={t(obstacles.raise)}>
      {sent === null ? (
        <Asking draft={draft} onSent={setSent} />
      ) : (
        <SentStep sent={sent} lost={0} onRetry={() => undefined} onAnother={() => setSent(null)} />
      )}
    </PublicPage>
  )
}

const check = (t: Say) => (values: Values) =>
  Object.fromEntries(
    (Object.keys(SHORTEST) as (keyof typeof SHORTEST)[])
      .filter((name) => values[name].trim().length < SHORTEST[name])
      .map((name) => [name, t(values[name].trim() === '' ? obstacles.missing : obstacles.tooShort)]),
  )

function Asking({ draft, onSent }: { draft: Draft<Values>; onSent: (sent: Sent) => void }) {
  const t = useSay()
  const form = useAnswer(petitions.getPetitionForm, {}, { staleTime: 600_000 })
  const raise = useAct(petitions.raisePetition, { quiet: true })
  const choices = (list: readonly { readonly id: string; readonly name: { vi: string; en: string } }[] = []) =>
    list.map(({ id, name }) => ({ value: id, words: t(name) }))
  const send = async (values: Values) => {
    const key = values.key || newSecret()
    draft.set('key', key)
    const { category, unit, ministry, cost, affected, title, text, consent, ...rest } = values
    const said = Object.entries({ ...rest, key }).filter(([, value]) => value.trim() !== '')
    const sent = await raise.mutateAsync({
      body: {
        origin: 'enterprise',
        category: category as PetitionCategory,
        title: title.trim(),
        text: text.trim(),
        consent,
        ...(unit === null ? {} : { unit }),
        ...(ministry === null ? {} : { ministry }),
        ...(cost === null ? {} : { cost }),
        ...(affected === null ? {} : { affected }),
        ...Object.fromEntries(said),
      },
    })
    onSent(sent)
  }
  return (
    <>
      <p>{t(obstacles.raiseLead)}</p>
      <p>
        {t(report.citizenAsk)} <a href={paths.report()}>{t(report.citizenGo)}</a>
      </p>
      {form.data && <p>{t(obstacles.answerBy, { day: formatDay(form.data.answerBy) })}</p>}
      <div className={css.form}>
        <Form of={draft} submit={t(obstacles.send)} check={check(t)} onSend={send}>
          <fieldset>
            <legend>{t(obstacles.partWhat)}</legend>
            <ChoiceField
              of={draft}
              name="unit"
              label={t(obstacles.where)}
              choices={(form.data?.units ?? []).map(({ id, name }) => ({ value: id, words: name }))}
              required
            />
            <ChoiceField
              of={draft}
              name="category"
              label={t(obstacles.category)}
              choices={choices(form.data?.enterprise)}
              required
            />
            <TextField of={draft} name="title" label={t(obstacles.subject)} hint={t(obstacles.subjectHint)} required />
            <LongTextField of={draft} name="text" label={t(obstacles.text)} rows={5} maxLength={10_000} required />
            <ChoiceField
              of={draft}
              name="ministry"
              label={t(obstacles.ministry)}
              choices={choices(form.data?.ministries)}
            />
            <TextField of={draft} name="law" label={t(obstacles.law)} />
          </fieldset>
          <fieldset>
            <legend>{t(obstacles.partSize)}</legend>
            <div className={css.pair}>
              <NumberField of={draft} name="cost" label={t(obstacles.costLabel)} whole />
              <NumberField of={draft} name="affected" label={t(obstacles.affectedLabel)} whole />
            </div>
          </fieldset>
          <fieldset>
            <legend>{t(obstacles.partWho)}</legend>
            <TextField of={draft} name="name" label={t(obstacles.name)} required />
            <TextField of={draft} name="enterprise" label={t(obstacles.enterprise)} />
            <div className={css.pair}>
              <TextField of={draft} name="phone" label={t(obstacles.phone)} kind="tel" />
              <TextField of={draft} name="email" label={t(obstacles.email)} kind="email" />
            </div>
            <p>{t(obstacles.privacy)}</p>
            <CheckField of={draft} name="consent" label={t(obstacles.consent)} />
          </fieldset>
        </Form>
      </div>
    </>
  )
}
