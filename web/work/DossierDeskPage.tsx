import { Button, TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { type DossierRow, dossiers } from '#work/contract'
import { call, useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useGo } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { deskColumns } from './dossiers/desk-columns.tsx'
import css from './dossiers/Official.module.css'
import { done } from './dossiers/text-acts.ts'
import { desk } from './dossiers/text-desk.ts'

const MOST = 100

/** The counter: a code opens a dossier at once; below, what is to be checked and what is to be handed out. */
export default function DossierDeskPage() {
  const t = useSay()
  return (
    <Page
      title={t(desk.title)}
      actions={
        <Button component={Link} to={paths.enterDossier()}>
          {t(desk.enter)}
        </Button>
      }
    >
      <Find />
      <Queue name="check" state="submitted" title={t(desk.toCheck)} step="accept" verb={t(desk.accept)} />
      <Queue name="give" state="toGiveOut" title={t(desk.toGiveOut)} step="return" verb={t(desk.giveOut)} />
      <Queue name="wait" state="standing" title={t(desk.waiting)} step={null} verb="" />
    </Page>
  )
}

/** A reader types the code and Enter, as a keyboard does; the receipt's QR holds a whole address. */
function Find() {
  const t = useSay()
  const go = useGo()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const look = async () => {
    const code = codeIn(typed)
    if (code === '') return
    const { items } = await call(dossiers.listDossiers, { query: { words: code, limit: 2 } }).catch(() => ({
      items: [],
    }))
    const [found] = items
    if (found === undefined) setFault(t(desk.findNone, { code }))
    else go(paths.dossier(found.id))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void look()
      }}
    >
      <TextInput
        size="md"
        maw={480}
        leftSection={<IconBarcode size={20} aria-hidden />}
        label={t(desk.find)}
        description={t(desk.findHint)}
        value={typed}
        error={fault}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setFault(null)
        }}
      />
    </form>
  )
}

/** `HS-AB-3F7` of what was typed or scanned: with or without dashes, or a whole address. */
function codeIn(typed: string): string {
  const found = /HS-?([0-9A-Z]{2})-?([0-9A-Z]+)/.exec(typed.trim().toUpperCase())
  return found ? `HS-${found[1]}-${found[2]}` : typed.trim()
}

interface QueueProps {
  readonly name: string
  readonly state: 'submitted' | 'toGiveOut' | 'standing'
  readonly title: string
  readonly step: 'accept' | 'return' | null
  readonly verb: string
}

function Queue({ name, state, title, step, verb }: QueueProps) {
  const t = useSay()
  const act = useAct(dossiers.moveDossier, step === null ? {} : { done: t(done[step]) })
  const columns = useMemo(
    () =>
      deskColumns(
        t,
        step === null
          ? null
          : (row: DossierRow) => (
              <Button
                size="compact-sm"
                variant="light"
                loading={act.isPending && act.variables?.params.id === row.id}
                aria-label={`${verb} ${row.code}`}
                onClick={(event) => {
                  event.stopPropagation()
                  act.mutate({ params: { id: row.id }, body: { step } })
                }}
              >
                {verb}
              </Button>
            ),
      ),
    [t, step, verb, act],
  )
  const found = useAnswer(dossiers.listDossiers, { query: { state, mine: state !== 'standing', limit: MOST } })
  return (
    <Card title={`${title}${found.data ? ` (${found.data.total})` : ''}`} pad={false}>
      <Answer of={found} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={css.quiet} style={{ padding: '0 16px 16px', margin: 0 }}>
              {t(desk.nothing)}
            </p>
          ) : (
            <DataTable
              name={name}
              caption={title}
              rows={items}
              rowId={(row) => row.id}
              columns={columns}
              to={(row) => paths.dossier(row.id)}
              empty={<EmptyState title={t(desk.nothing)} />}
              maxHeight={400}
              bare
              roomy
            />
          )
        }
      </Answer>
    </Card>
  )
}
