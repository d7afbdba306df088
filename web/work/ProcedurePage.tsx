import { Button } from '@mantine/core'
import { IconCamera, IconEye, IconFileText } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import type { AnswerOf } from '#platform/http/client'
import { dossiers, dossierTexts } from '#work/contract'
import { ApiProblem, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { formatDay } from '../ui/format.ts'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { agencyWords } from './dossiers/agency-words.ts'
import css from './dossiers/Catalogue.module.css'
import { findApplication } from './dossiers/kept-application.ts'
import { Track } from './dossiers/Track.tsx'
import { citizen } from './dossiers/text-citizen.ts'
import { useSpan } from './dossiers/useSpan.ts'
import { PublicPage } from './PublicPage.tsx'

type Whole = AnswerOf<typeof dossiers.getProcedure>

/** One procedure, as somebody asks about it at the counter: what, how long, how much, where, and the way it goes. */
export default function ProcedurePage() {
  const t = useSay()
  const { id = '' } = useParams()
  const found = useAnswer(dossiers.getProcedure, { params: { id } })
  const unknown = found.error instanceof ApiProblem && found.error.status < 500
  return (
    <PublicPage title={found.data?.name ?? t(citizen.procedures)}>
      {unknown && (
        <EmptyState
          title={t(citizen.noneFound)}
          action={<Link to={paths.procedures()}>{t(citizen.clearSearch)}</Link>}
        />
      )}
      {!unknown && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeletons rows={8} />}
      {found.data && <Told of={found.data} />}
    </PublicPage>
  )
}

const ICONS = { form: IconFileText, original: IconFileText, copy: IconCamera, shown: IconEye } as const

function Told({ of }: { of: Whole }) {
  const t = useSay()
  const f = useFormat()
  const span = useSpan()
  const begun = useBegun(of.id)
  const open = of.to === null
  return (
    <>
      <dl className={css.glance}>
        <div>
          <dt>{t(citizen.howLong)}</dt>
          <dd>{t(citizen.workTime, { time: span(of.termHours) })}</dd>
        </div>
        <div>
          <dt>{t(citizen.whatItCosts)}</dt>
          <dd>
            {of.fee === 0 ? t(citizen.forFree) : t(citizen.fee, { n: f.number(of.fee, 0) })}
            {of.feeNote !== null && <small>{of.feeNote}</small>}
          </dd>
        </div>
        <div>
          <dt>{t(citizen.whatYouGet)}</dt>
          <dd>{of.result}</dd>
        </div>
      </dl>
      {!open && (
        <p>
          <strong>{t(citizen.withdrawnProcedure)}</strong> {of.to !== null && formatDay(of.to)}
        </p>
      )}
      <section className={css.section}>
        <h2>{t(citizen.whatYouNeed)}</h2>
        <ul className={css.needs}>
          {of.requirements.map((one) => {
            const Icon = ICONS[one.form]
            return (
              <li key={one.id}>
                <Icon size={20} stroke={1.5} aria-hidden />
                <div>
                  {one.name}
                  <div className={css.quiet}>
                    {t(dossierTexts.requirementForm[one.form])}
                    {one.copies > 1 && ` · ${t(citizen.copies, { n: one.copies })}`}
                    {!one.required && ` · ${t(citizen.onlyIf)}`}
                    {one.template !== null && ` · ${one.template}`}
                  </div>
                </div>
              </li>
            )
          })}
        </ul>
      </section>
      <section className={css.section}>
        <h2>{t(citizen.theWay)}</h2>
        <Track
          label={t(citizen.theWay)}
          steps={of.stages.map((stage, n) => ({
            key: String(n),
            title: stage.name,
            agency: of.agencies[n]?.name ?? t(agencyWords(stage.agency)),
            allowed: stage.hours,
            used: null,
            state: 'ahead',
          }))}
        />
        <p className={css.quiet}>{t(citizen.theWayLead)}</p>
      </section>
      <section className={css.section}>
        <h2>{t(citizen.where)}</h2>
        <p>{t(of.level === 'commune' ? citizen.whereCommune : citizen.whereProvince)}</p>
      </section>
      {of.basis.length > 0 && (
        <section className={css.section}>
          <h2>{t(citizen.basis)}</h2>
          <ul className={css.basis}>
            {of.basis.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className={css.quiet}>{t(citizen.codeAndDay, { id: of.id, day: formatDay(of.from) })}</p>
        </section>
      )}
      {open && (
        <div className={css.stick}>
          <Button component={Link} to={paths.applyDossier(of.id)} size="lg">
            {t(begun ? citizen.goOn : citizen.apply)}
          </Button>
        </div>
      )}
    </>
  )
}

/** Whether this device holds an unfinished application of it. */
function useBegun(procedure: string): boolean {
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    void findApplication(procedure).then((found) => setBegun(found !== null))
  }, [procedure])
  return begun
}
