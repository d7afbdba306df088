import { useState } from 'react'
import { useParams } from 'react-router'
import { petitionTexts } from '#work/contract'
import { PointMap } from '../map/PointMap.tsx'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { PetitionDue } from './petitions/board/PetitionDue.tsx'
import { Actions } from './petitions/case/Actions.tsx'
import css from './petitions/case/Case.module.css'
import { DirectiveCard } from './petitions/case/DirectiveCard.tsx'
import { Moves } from './petitions/case/Moves.tsx'
import { ObstacleCard } from './petitions/case/ObstacleCard.tsx'
import { Photos } from './petitions/case/Photos.tsx'
import { PublicationCard } from './petitions/case/PublicationCard.tsx'
import { RaiserCard } from './petitions/case/RaiserCard.tsx'
import { Related } from './petitions/case/Related.tsx'
import { StepForm } from './petitions/case/StepForm.tsx'
import { Suggestions } from './petitions/case/Suggestions.tsx'
import { type Case, type CaseStep, usePetition } from './petitions/case/usePetition.ts'
import { board } from './petitions/text-board.ts'
import { outcomeTone, petitionTone } from './petitions/tone.ts'
import { useCommuneMap } from './petitions/useCommuneMap.ts'

/** One petition: what was said, what is to be done with it, and by whom. */
export default function PetitionPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const petition = usePetition(id)
  const [form, setForm] = useState<{ step: CaseStep; agency: string | null } | null>(null)
  const open = (step: CaseStep, agency: string | null = null) => setForm({ step, agency })
  return (
    <Page
      title={petition.data?.title ?? t(board.petition)}
      back={petition.data?.origin === 'enterprise' ? paths.obstacles() : paths.petitions()}
      {...(petition.data && hasSteps(petition.data)
        ? { actions: <Actions petition={petition.data} onStep={open} /> }
        : {})}
    >
      <Answer of={petition}>
        {(data) => (
          <>
            <Whole petition={data} onStep={open} />
            {form !== null && <StepForm petition={data} {...form} onClose={() => setForm(null)} />}
          </>
        )}
      </Answer>
    </Page>
  )
}

const hasSteps = ({ next }: Case): boolean => next.some(({ allowed }) => allowed)

interface WholeProps {
  readonly petition: Case
  readonly onStep: (step: CaseStep, agency: string | null) => void
}

function Whole({ petition, onStep }: WholeProps) {
  const t = useSay()
  const may = useMay()
  const { state, outcome, next } = petition
  const moving = (['assign', 'forward'] as const).find((step) => next.some((one) => one.step === step && one.allowed))
  const before = petition.pictures.filter(({ kind }) => kind === 'before')
  const after = petition.pictures.filter(({ kind }) => kind === 'after')
  return (
    <>
      <div className={css.tags}>
        <StatusTag tone={petitionTone[state]}>{t(petitionTexts.state[state])}</StatusTag>
        {outcome !== null && <StatusTag tone={outcomeTone[outcome]}>{t(petitionTexts.outcome[outcome])}</StatusTag>}
        {petition.urgency === 'urgent' && <StatusTag tone="bad">{t(board.urgent)}</StatusTag>}
        <PetitionDue petition={petition} />
        <span className={css.quiet}>
          {[
            petition.code,
            t(petitionTexts.origin[petition.origin]),
            t(petitionTexts.category[petition.category]),
            petition.handler?.name,
            formatDay(petition.raisedOn),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className={css.two}>
        <div className={css.column}>
          <div className={css.part} data-first>
            <Card title={t(board.words)}>
              <div className={css.stack}>
                <div className={css.words}>{petition.text}</div>
                {before.length > 0 && <Photos id={petition.id} pictures={before} />}
              </div>
            </Card>
          </div>
          <Where petition={petition} />
          {(petition.answer !== null || petition.outside !== null) && (
            <Card title={t(board.answerGiven)}>
              <div className={css.stack}>
                {petition.outside !== null && (
                  <strong>
                    {petition.outside}
                    {petition.outsideContact !== null && ` (${petition.outsideContact})`}
                  </strong>
                )}
                {petition.rejection !== null && <strong>{t(petitionTexts.rejection[petition.rejection])}</strong>}
                <div className={css.words}>{petition.answer}</div>
                {after.length > 0 && <Photos id={petition.id} pictures={after} />}
                {petition.rating !== null && (
                  <span>
                    {petition.rating}/5 · {t(petitionTexts.rating[petition.rating - 1] ?? { vi: '', en: '' })}
                  </span>
                )}
              </div>
            </Card>
          )}
          <Card title={t(board.history)}>
            <Moves steps={petition.steps} />
          </Card>
        </div>
        <div className={css.column}>
          <div className={css.part}>
            <Suggestions
              petition={petition}
              onAgency={moving === undefined ? null : (agency) => onStep(moving, agency)}
            />
            <Related petition={petition} />
          </div>
          {petition.origin === 'enterprise' && <ObstacleCard petition={petition} />}
          <DirectiveCard petition={petition} may={may('work.direct')} />
          <RaiserCard petition={petition} />
          {petition.atDesk && petition.answer !== null && <PublicationCard petition={petition} />}
        </div>
      </div>
    </>
  )
}

function Where({ petition }: { petition: Case }) {
  const t = useSay()
  const areas = useCommuneMap(petition.point !== null)
  const words = [petition.address, petition.unit.name].filter(Boolean).join(', ')
  return (
    <Card title={t(board.place)}>
      <div className={css.stack}>
        <div>{words}</div>
        {petition.point !== null && (
          <div className={css.map}>
            <PointMap label={words} areas={areas} mark={petition.point} focus={petition.unit.id} height={240} />
          </div>
        )}
      </div>
    </Card>
  )
}
