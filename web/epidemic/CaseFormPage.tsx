import { Button, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { v7 } from 'uuid'
import { birthFault, checkForm, definitionOn } from '#epidemic/contract'
import { dayOf, instant } from '#kernel/day'
import { ApiProblem } from '../api.ts'
import { Form } from '../form/Form.tsx'
import { paths } from '../paths.ts'
import { useAsOf, useGo } from '../shell/as-of.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { ConfirmHarm } from '../ui/ConfirmHarm.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { formatTime } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { toastDone } from '../ui/toast.tsx'
import css from './cases/Cases.module.css'
import { Clash } from './cases/Clash.tsx'
import { FormSections } from './cases/FormSections.tsx'
import { caseText } from './cases/text.ts'
import { useCaseForm } from './cases/useCaseForm.ts'
import { useCommunes, useDefinitions, useOutbreaks } from './cases/useKnown.ts'
import { type OpenForm, useOpenForm } from './cases/useOpenForm.ts'
import { formOf, titleOf } from './cases/values.ts'
import { rightNow } from './moment.ts'

/** The investigation form, for a phone: of a new person or one of the list, with or without a connection. */
export default function CaseFormPage() {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const { place } = useAsOf()
  const { open } = useOutbreaks()
  const communes = useCommunes()
  const person = search.get('person')
  const form = search.get('form')
  useEffect(() => {
    // The address names the form, so that loading the page again opens the same one.
    if (person === null && form === null)
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('form', v7())
          return after
        },
        { replace: true },
      )
  }, [person, form, setSearch])
  return (
    <Page title={t(caseText.title)} back={person === null ? paths.cases() : paths.person(person)}>
      {(person !== null || form !== null) && (
        <Opened
          key={person ?? form}
          person={person}
          form={form ?? ''}
          outbreak={search.get('outbreak') ?? open[0]?.id ?? null}
          unit={communes.some(({ value }) => value === place) ? place : null}
          ready={person !== null || (open.length > 0 && communes.length > 0)}
        />
      )}
    </Page>
  )
}

type OpenedProps = Parameters<typeof useOpenForm>[0]

/** Waits for what a blank form begins with, then for the form itself. */
function Opened({ ready, ...asked }: OpenedProps & { readonly ready: boolean }) {
  return ready ? <Reading {...asked} /> : <Skeletons rows={8} />
}

function Reading(asked: OpenedProps) {
  const t = useSay()
  const { opening, again } = useOpenForm(asked)
  if (opening === null) return <Skeletons rows={8} />
  if ('form' in opening) return <Filling key={opening.form.start.id} of={opening.form} />
  const offline = opening.error instanceof TypeError
  return offline ? <Text>{t(caseText.needsNetwork)}</Text> : <ErrorNote error={opening.error} onRetry={again} />
}

function Filling({ of: { start, key } }: { of: OpenForm }) {
  const t = useSay()
  const { language } = useLanguage()
  const go = useGo()
  const { today } = useAsOf()
  const form = useCaseForm(start, key)
  const { content, draft, keptAt } = form
  const { all } = useOutbreaks()
  const definitions = useDefinitions()?.definitions ?? []
  const disease = all.find(({ id }) => id === draft.values.outbreak)?.disease ?? ''
  const { classification, confirmedAt } = draft.values
  const judgedOn = confirmedAt === null ? today : dayOf(confirmedAt)
  const isCase = content.base?.classification === 'confirmed'

  const submit = async (over: Parameters<typeof form.submit>[0] = {}) => {
    const outcome = await form.submit(over)
    if (outcome.kind === 'refused')
      throw new ApiProblem({
        type: 'about:blank',
        status: 409,
        ...outcome.problem,
        fields: [...outcome.problem.fields],
      })
    if (outcome.kind === 'clash') return
    if (outcome.kind === 'sent') go(outcome.personId === null ? paths.cases() : paths.person(outcome.personId))
    else {
      toastDone(t(outcome.stopped === 'signed-out' ? caseText.signInToSend : caseText.queued))
      go(paths.cases())
    }
  }
  const check = () => {
    const now = rightNow()
    const unborn = birthFault(draft.values.birthYear, now, language)
    const faults = [...(unborn ? [unborn] : []), ...checkForm(formOf(draft.values), { now, language, exposedAt: null })]
    return Object.fromEntries(faults.map(({ field, message }) => [field, message]))
  }
  if (content.problem?.code === 'edited-meanwhile') return <Clash of={form} onSave={submit} />
  return (
    <Form of={draft} submit={t(caseText.send)} check={check} onSend={() => submit()} extra={<DropForm of={form} />}>
      <p className={css.progress}>
        {content.code !== null && <b>{content.code}</b>}
        {keptAt !== null && <span>{t(caseText.savedSoFar, { at: formatTime(instant(keptAt)) })}</span>}
        {content.version > 0 && <span>{t(caseText.version, { n: content.version })}</span>}
      </p>
      {content.problem !== null && Object.keys(draft.faults).length === 0 && (
        <Text c="red" role="alert">
          {content.problem.title}
        </Text>
      )}
      <FormSections
        form={form}
        isCase={isCase && classification === 'confirmed'}
        definition={definitionOn(definitions, disease, judgedOn) as (typeof definitions)[number] | null}
        disease={disease}
      />
    </Form>
  )
}

function DropForm({ of }: { of: ReturnType<typeof useCaseForm> }) {
  const t = useSay()
  const go = useGo()
  const { content, keptAt } = of
  if (keptAt === null) return null
  return (
    <ConfirmHarm
      verb={t(caseText.drop)}
      name={titleOf(content) || t(caseText.unnamed)}
      consequence={t(content.personId === null ? caseText.dropWhat : caseText.dropOnlyHere)}
      onConfirm={async () => {
        await of.drop()
        go(paths.cases())
      }}
    >
      {(ask) => (
        <Button variant="subtle" color="red" onClick={ask}>
          {t(caseText.drop)}
        </Button>
      )}
    </ConfirmHarm>
  )
}
