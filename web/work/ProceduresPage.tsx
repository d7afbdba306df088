import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { sectorNames } from '#people/contract'
import { dossiers, dossierTexts, PROCEDURE_LEVELS, type ProcedureRow } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './dossiers/Catalogue.module.css'
import { citizen } from './dossiers/text-citizen.ts'
import { useSpan } from './dossiers/useSpan.ts'
import { PublicPage } from './PublicPage.tsx'

const PAUSE_MS = 250

/** What can be applied for, found by plain words; and the way back to a dossier already sent. */
export default function ProceduresPage() {
  const t = useSay()
  const f = useFormat()
  const [search, setSearch] = useSearchParams()
  const [typed, setTyped] = useState(search.get('q') ?? '')
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const level = PROCEDURE_LEVELS.find((one) => one === search.get('level'))
  const sector = search.get('sector')
  const put = useCallback(
    (name: string, value: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === null || value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      ),
    [setSearch],
  )
  const inAddress = search.get('q') ?? ''
  useEffect(() => {
    if (words !== inAddress) put('q', words)
  }, [words, inAddress, put])
  const found = useAnswer(dossiers.listProcedures, {
    query: { ...(words === '' ? {} : { words }), ...(level ? { level } : {}), ...(sector ? { sector } : {}) },
  })
  const clear = () => {
    setTyped('')
    setSearch({}, { replace: true })
  }
  return (
    <PublicPage title={t(citizen.procedures)}>
      <p>{t(citizen.proceduresLead)}</p>
      <search className={css.search}>
        <TextInput
          size="lg"
          type="search"
          label={t(citizen.searchLabel)}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={200}
          enterKeyHint="search"
        />
        <div className={css.narrow}>
          <SegmentedControl
            size="md"
            aria-label={t(citizen.level)}
            value={level ?? ''}
            onChange={(value) => put('level', value)}
            data={[
              { value: '', label: t(citizen.allLevels) },
              ...PROCEDURE_LEVELS.map((value) => ({ value, label: t(dossierTexts.level[value]) })),
            ]}
          />
          <Select
            size="md"
            aria-label={t(citizen.sector)}
            value={sector}
            onChange={(value) => put('sector', value)}
            placeholder={t(citizen.allSectors)}
            clearable
            data={Object.entries(sectorNames)
              .filter(([value]) => value !== '*')
              .map(([value, name]) => ({ value, label: t(name) }))}
          />
        </div>
      </search>
      <Answer of={found} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(citizen.noneFound)}
              hint={t(citizen.noneFoundDo)}
              action={
                <Button variant="default" onClick={clear}>
                  {t(citizen.clearSearch)}
                </Button>
              }
            />
          ) : (
            <section aria-labelledby="found">
              <p id="found" className={css.count} role="status">
                {t(citizen.found, { n: f.number(items.length, 0) })}
              </p>
              <ul className={css.list}>
                {items.map((row) => (
                  <Procedure key={row.id} row={row} />
                ))}
              </ul>
            </section>
          )
        }
      </Answer>
      <HaveCode />
    </PublicPage>
  )
}

function Procedure({ row }: { row: ProcedureRow }) {
  const t = useSay()
  const f = useFormat()
  const span = useSpan()
  const sector = sectorNames[row.sector]
  return (
    <li>
      <Link to={paths.procedure(row.id)} className={css.item}>
        <span className={css.name}>{row.name}</span>
        <span className={css.quiet}>
          {t(dossierTexts.level[row.level])}
          {sector && ` · ${t(sector)}`} · {t(citizen.about, { time: span(row.termHours) })} ·{' '}
          {row.fee === 0 ? t(citizen.forFree) : t(citizen.fee, { n: f.number(row.fee, 0) })}
        </span>
      </Link>
    </li>
  )
}

/** A code alone opens nothing: it leads to the page that asks for the secret link. */
function HaveCode() {
  const t = useSay()
  const go = useNavigate()
  const [code, setCode] = useState('')
  return (
    <section className={css.have}>
      <h2>{t(citizen.haveCode)}</h2>
      <form
        className={css.code}
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim() !== '') void go(paths.followDossier(code.trim().toUpperCase()))
        }}
      >
        <TextInput
          size="md"
          label={t(citizen.haveCodeLabel)}
          description={t(citizen.haveCodeHint)}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoCapitalize="characters"
          autoComplete="off"
          maxLength={40}
        />
        <Button type="submit" size="md" variant="default">
          {t(citizen.look)}
        </Button>
      </form>
      <Link to={paths.checkPaper()}>{t(citizen.checkPaper)}</Link>
    </section>
  )
}
