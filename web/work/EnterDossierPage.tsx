import { Button, Checkbox, Group, Kbd, Select } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { fold } from '#kernel/fold'
import type { AnswerOf } from '#platform/http/client'
import { type DossierView, dossiers } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { formatInstant } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { ContactFields } from './dossiers/ContactFields.tsx'
import { type Contact, contactFaults, NO_CONTACT } from './dossiers/contact.ts'
import css from './dossiers/Official.module.css'
import { openFile } from './dossiers/open-file.ts'
import { Papers } from './dossiers/Papers.tsx'
import { citizen } from './dossiers/text-citizen.ts'
import { desk } from './dossiers/text-desk.ts'
import { useEntry } from './dossiers/useEntry.ts'
import { wantedOf } from './dossiers/wanted.ts'

/** A dossier for somebody who stands at the counter: papers ticked or dropped, taken in with its receipt by one key. */
export default function EnterDossierPage() {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const id = search.get('procedure')
  const { place } = useAsOf()
  const list = useAnswer(dossiers.listProcedures, { query: {} }, { staleTime: 300_000 })
  const form = useAnswer(dossiers.getDossierForm, {}, { staleTime: 300_000 })
  const procedure = useAnswer(dossiers.getProcedure, { params: { id: id ?? '' } }, { enabled: id !== null })
  const [taken, setTaken] = useState<DossierView | null>(null)
  const [round, setRound] = useState(0)
  const home = form.data?.units.some((unit) => unit.id === place) === true ? place : ''
  const next = () => {
    setTaken(null)
    setRound(round + 1)
  }
  if (taken !== null) return <Taken dossier={taken} onNext={next} />
  return (
    <Page title={t(desk.enter)} back={paths.dossierDesk()}>
      <Select
        label={t(desk.chooseProcedure)}
        data={(list.data?.items ?? []).map(({ id: value, name }) => ({ value, label: name }))}
        value={id}
        onChange={(value) => setSearch(value === null ? {} : { procedure: value }, { replace: true })}
        searchable
        maw={720}
        autoFocus={id === null}
        filter={({ options, search: asked }) =>
          options.filter((option) => 'label' in option && fold(option.label).includes(fold(asked)))
        }
      />
      <ErrorNote error={list.error ?? form.error ?? procedure.error} />
      {id !== null && procedure.data?.id === id && form.data && (
        <Entry
          key={`${id} ${round} ${home}`}
          procedure={procedure.data}
          form={form.data}
          home={home ?? ''}
          onTaken={setTaken}
        />
      )}
    </Page>
  )
}

interface EntryProps {
  readonly procedure: AnswerOf<typeof dossiers.getProcedure>
  readonly form: AnswerOf<typeof dossiers.getDossierForm>
  readonly home: string
  readonly onTaken: (dossier: DossierView) => void
}

function Entry({ procedure, form, home, onTaken }: EntryProps) {
  const t = useSay()
  const [contact, setContact] = useState<Contact>({ ...NO_CONTACT, unit: home })
  const [paper, setPaper] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const entry = useEntry(procedure.id)
  const ready = useAnswer(
    dossiers.getProcedure,
    { params: { id: procedure.id }, query: { unit: contact.unit } },
    { enabled: contact.unit !== '' },
  )
  const lacking = new Set(
    procedure.requirements
      .filter(({ id, required }) => required && !paper.includes(id) && !entry.files.some((one) => one.document === id))
      .map(({ id }) => id),
  )
  const send = async () => {
    setTried(true)
    if (Object.keys(contactFaults(contact)).length > 0 || lacking.size > 0) {
      setTimeout(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const taken = await entry.take(contact, paper)
    if (taken !== null) onTaken(taken)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) void send()
  }
  const all = procedure.requirements.map(({ id }) => id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one shortcut over the whole form; its button stands below
    <div ref={box} onKeyDown={onKey} className={css.column}>
      <div className={css.two}>
        <Card title={t(citizen.stepContact)}>
          <div className={css.column}>
            <ContactFields
              of={contact}
              put={(name, value) => setContact((before) => ({ ...before, [name]: value }))}
              tried={tried}
              units={form.units}
              size="sm"
            />
          </div>
        </Card>
        <Card
          title={t(citizen.stepPapers)}
          aside={
            <Checkbox
              label={t(desk.allPapers)}
              checked={paper.length === all.length}
              onChange={(event) => setPaper(event.currentTarget.checked ? all : [])}
            />
          }
        >
          <Papers
            wanted={wantedOf(procedure.requirements, t)}
            files={entry.files}
            states={entry.states}
            mostBytes={form.mostFileBytes}
            {...(tried ? { missing: lacking } : {})}
            onAdd={entry.add}
            onRemove={entry.remove}
            locked={entry.busy}
            before={({ id, name }) => (
              <Checkbox
                aria-label={`${t(desk.paper)}: ${name}`}
                checked={paper.includes(id)}
                onChange={(event) =>
                  setPaper(event.currentTarget.checked ? [...paper, id] : paper.filter((one) => one !== id))
                }
              />
            )}
          />
        </Card>
      </div>
      {entry.code !== null && entry.error !== null && <p role="alert">{t(desk.stopped, { code: entry.code })}</p>}
      <ErrorNote error={entry.error} focus />
      <Group gap="md">
        <Button size="md" loading={entry.busy} onClick={() => void send()}>
          {t(desk.submit)}
        </Button>
        <Kbd>{t(desk.keys)}</Kbd>
        {ready.data?.readyBy && (
          <span className={css.quiet}>{t(desk.readyBy, { at: formatInstant(ready.data.readyBy) })}</span>
        )}
      </Group>
    </div>
  )
}

function Taken({ dossier, onNext }: { dossier: DossierView; onNext: () => void }) {
  const t = useSay()
  const receipt = dossier.files.findLast(({ kind }) => kind === 'receipt')
  return (
    <Page title={t(desk.enter)} back={paths.dossierDesk()}>
      <Card>
        <div className={css.column}>
          <strong role="status">
            {t(desk.done, { code: dossier.code, at: dossier.due === null ? '' : formatInstant(dossier.due) })}
          </strong>
          <Group gap="sm">
            {receipt && (
              <Button autoFocus onClick={() => void openFile({ params: { id: dossier.id, file: receipt.id } })}>
                {t(desk.print)}
              </Button>
            )}
            <Button variant="default" onClick={onNext}>
              {t(desk.next)}
            </Button>
            <Button variant="subtle" component={Link} to={paths.dossier(dossier.id)}>
              {t(desk.open)}
            </Button>
          </Group>
        </div>
      </Card>
    </Page>
  )
}
