import { useParams } from 'react-router'
import { type DossierView, dossiers, dossierTexts } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { agencyWords } from './dossiers/agency-words.ts'
import { DossierActs } from './dossiers/DossierActs.tsx'
import { DossierDue } from './dossiers/DossierDue.tsx'
import { DossierFacts } from './dossiers/DossierFacts.tsx'
import { DossierHistory } from './dossiers/DossierHistory.tsx'
import { OfficePapers, SubmittedPapers } from './dossiers/DossierPapers.tsx'
import css from './dossiers/Official.module.css'
import { Track } from './dossiers/Track.tsx'
import { official } from './dossiers/text-official.ts'
import { dossierTone } from './dossiers/tone.ts'
import { officialSteps } from './dossiers/track-steps.ts'

/** One dossier whole: where it is, what is in it, what may be done now. */
export default function DossierPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const dossier = useAnswer(dossiers.getDossier, { params: { id } }, { keep: false })
  const data = dossier.data
  return (
    <Page
      title={data === undefined ? t(official.dossiers) : `${data.code} · ${data.procedure.name}`}
      lead={
        data && (
          <>
            <StatusTag tone={dossierTone[data.state]}>{t(dossierTexts.state[data.state])}</StatusTag>{' '}
            <DossierDue of={data} />
          </>
        )
      }
      back={paths.dossiers()}
      actions={data && <DossierActs dossier={data} />}
    >
      <Answer of={dossier}>{(whole) => <Whole dossier={whole} />}</Answer>
    </Page>
  )
}

function Whole({ dossier }: { dossier: DossierView }) {
  return (
    <>
      <Way dossier={dossier} />
      <div className={css.two}>
        <div className={css.column}>
          <SubmittedPapers dossier={dossier} />
          <OfficePapers dossier={dossier} />
        </div>
        <div className={css.column}>
          <DossierFacts dossier={dossier} />
          <DossierHistory dossier={dossier} />
        </div>
      </div>
    </>
  )
}

/** Steps behind with the hours they took, steps ahead from the version of the procedure it began under. */
function Way({ dossier }: { dossier: DossierView }) {
  const t = useSay()
  const { id, version } = dossier.procedure
  const procedure = useAnswer(
    dossiers.getProcedure,
    { params: { id }, query: { version, unit: dossier.unit.id } },
    { staleTime: 300_000 },
  )
  const planned = (procedure.data?.stages ?? []).map(({ name, hours, agency }, n) => ({
    name,
    hours,
    agency: procedure.data?.agencies[n]?.name ?? t(agencyWords(agency)),
  }))
  return (
    <Card title={t(official.theWay)} aside={t(official.wayLead)}>
      <Track label={t(official.theWay)} steps={officialSteps(dossier, planned, t)} across />
    </Card>
  )
}
