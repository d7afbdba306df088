import { Button, Checkbox } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { CITIZEN_CATEGORIES, petitions, petitionTexts } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { PublicPage } from './PublicPage.tsx'
import { AnsweredAlike } from './petitions/report/AnsweredAlike.tsx'
import { CategoryStep } from './petitions/report/CategoryStep.tsx'
import { ContactStep } from './petitions/report/ContactStep.tsx'
import { PlaceStep } from './petitions/report/PlaceStep.tsx'
import css from './petitions/report/Report.module.css'
import { ReviewStep } from './petitions/report/ReviewStep.tsx'
import { SendingNote } from './petitions/report/SendingNote.tsx'
import { SentStep } from './petitions/report/SentStep.tsx'
import { usePhotos } from './petitions/report/usePhotos.ts'
import { type Report, useReport } from './petitions/report/useReport.ts'
import { useSending } from './petitions/report/useSending.ts'
import { faultsOf, isStep, STEPS, type Step } from './petitions/report/values.ts'
import { WordsStep } from './petitions/report/WordsStep.tsx'
import { report } from './petitions/text-report.ts'

/** A citizen reports something, on a phone, with one hand and a bad line, without an account. */
export default function ReportPage() {
  const t = useSay()
  const kept = useReport()
  return (
    <PublicPage title={t(report.title)}>
      {kept === null ? <Skeletons rows={6} /> : <Reporting key={kept.now.id} report={kept} />}
    </PublicPage>
  )
}

const STEP = 'step'

/** One screen after the other; the phone's own "back" goes a screen back. */
function Reporting({ report: kept }: { report: Report }) {
  const t = useSay()
  const { now, change, put, startOver } = kept
  const form = useAnswer(petitions.getPetitionForm, {}, { staleTime: 600_000 })
  const photos = usePhotos(now.basket, now.photos, (list) => put({ photos: list }))
  const sending = useSending(kept, photos.retryAll)
  const [search, setSearch] = useSearchParams()
  const asked = search.get(STEP)
  const step: Step = isStep(asked) ? asked : 'category'
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set())
  const head = useRef<HTMLHeadingElement>(null)
  const opened = useRef(step)
  useEffect(() => {
    if (opened.current === step) return
    opened.current = step
    scrollTo(0, 0)
    head.current?.focus()
  }, [step])
  const goTo = (to: Step) => setSearch(to === 'category' ? {} : { [STEP]: to })
  const faults = faultsOf(now.values)
  const here = new Set(faults.filter((one) => one.step === step && tried.has(step)).map(({ fault }) => fault))
  const at = STEPS.indexOf(step)
  const units = form.data?.units ?? []
  // Known without the server too: the page opens where there is no connection.
  const kinds = CITIZEN_CATEGORIES.map((id) => ({ id, words: t(petitionTexts.category[id]) }))
  const kind = form.data?.citizen.find(({ id }) => id === now.values.category)

  const next = () => {
    setTried((before) => new Set([...before, step]))
    if (faults.some((one) => one.step === step)) return
    const following = STEPS[at + 1]
    if (following !== undefined) return goTo(following)
    const [missing] = faults
    if (missing === undefined) put({ waiting: true })
    else {
      setTried(new Set(STEPS))
      goTo(missing.step)
    }
  }
  const another = () => {
    startOver()
    setSearch({})
  }
  if (now.sent !== null) {
    const lost = photos.items.filter(({ state }) => state === 'failed').length
    return <SentStep sent={now.sent} lost={lost} onRetry={photos.retryAll} onAnother={another} />
  }
  if (now.waiting) return <SendingNote sending={sending} photos={photos} onEdit={() => put({ waiting: false })} />
  const shared = { values: now.values, faults: here, onChange: change }
  return (
    <div className={css.screen}>
      {step === 'category' && <p>{t(report.lead)}</p>}
      {kept.restored && step === 'category' && (
        <p className={css.quiet}>
          {t(report.restored)}{' '}
          <Button variant="subtle" size="compact-md" onClick={another}>
            {t(report.startOver)}
          </Button>
        </p>
      )}
      <div className={css.head}>
        <ol className={css.progress} aria-hidden>
          {STEPS.map((name, n) => (
            <li key={name} data-done={n <= at || undefined} />
          ))}
        </ol>
        <span className={css.quiet}>{t(report.step, { n: at + 1, of: STEPS.length })}</span>
        <h2 ref={head} tabIndex={-1}>
          {t(report[step])}
        </h2>
      </div>
      {sending.state === 'refused' && <SendingNote sending={sending} photos={photos} />}
      {step === 'category' && (
        <CategoryStep
          categories={kinds}
          chosen={now.values.category}
          onChoose={(category) => {
            change({ category })
            goTo('words')
          }}
        />
      )}
      {step === 'words' && <WordsStep {...shared} photos={photos} />}
      {step === 'place' && <PlaceStep {...shared} units={units} readPhotos={photos.readSpot} />}
      {step === 'contact' && <ContactStep {...shared} />}
      {step === 'review' && (
        <>
          <ReviewStep
            values={now.values}
            photos={photos}
            category={kinds.find(({ id }) => id === now.values.category)?.words ?? ''}
            unit={units.find(({ id }) => id === now.values.unit)?.name ?? ''}
            answerBy={(now.values.urgent ? kind?.answerByUrgent : kind?.answerBy) ?? null}
            onChange={goTo}
          />
          <AnsweredAlike category={now.values.category} unit={now.values.unit} />
          <Checkbox
            size="md"
            label={t(report.consent)}
            checked={now.values.consent}
            onChange={(event) => change({ consent: event.currentTarget.checked })}
          />
        </>
      )}
      {step === 'category' ? (
        <Elsewhere />
      ) : (
        <div className={css.bar}>
          <div>
            <Button
              variant="default"
              size="md"
              aria-label={t(report.back)}
              onClick={() => goTo(STEPS[at - 1] ?? 'category')}
            >
              <IconArrowLeft size={20} aria-hidden />
            </Button>
            <Button size="md" onClick={next}>
              {t(step === 'review' ? report.send : report.next)}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function Elsewhere() {
  const t = useSay()
  return (
    <nav className={css.elsewhere}>
      <span>
        {t(report.enterpriseAsk)} <a href={paths.raise()}>{t(report.enterpriseGo)}</a>
      </span>
      <a href={paths.petitionFind()}>{t(report.haveCode)}</a>
      <a href={paths.answers()}>{t(report.readAnswers)}</a>
    </nav>
  )
}
