import { Button } from '@mantine/core'
import { useParams } from 'react-router'
import { type Target, testing, testKinds } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmHarm } from '../ui/ConfirmHarm.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { SimulatedNoteFor } from './SimulatedNote.tsx'
import { CampaignBar } from './testing/Campaigns.tsx'
import { SampleTable } from './testing/SampleTable.tsx'
import css from './testing/Testing.module.css'
import { testingText } from './testing/text.ts'
import { targetText } from './testing/text-target.ts'

/** One campaign: how far, who is left, what came back. */
export default function CampaignPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const campaign = useAnswer(testing.getCampaign, { params: { id } })
  const samples = useAnswer(testing.listSamples, { query: { campaign: id, limit: 1000 } })
  const close = useAct(testing.closeCampaign, { quiet: true, done: t(testingText.closed) })
  const { data } = campaign
  const left = data === undefined ? 0 : data.progress.planned - data.progress.sampled
  return (
    <Page
      title={data?.name ?? t(testingText.campaigns)}
      lead={
        data &&
        `${t(testKinds[data.kind])} · ${whom(t, data.target, f.number)}${data.basis === null ? '' : ` · ${t(testingText.basisOf, { basis: data.basis })}`}`
      }
      back={paths.testing()}
      actions={
        data?.closedAt === null &&
        may('epidemic.act') && (
          <>
            <Button component={Link} to={withQuery(paths.sampling(), { campaign: id, outbreak: data.outbreakId })}>
              {t(testingText.sampling)}
            </Button>
            <ConfirmHarm
              verb={t(testingText.close)}
              name={data.name}
              consequence={t(testingText.closeWhat, { n: f.number(left) })}
              onConfirm={() => close.mutateAsync({ params: { id }, body: { reason: t(testingText.close) } })}
            >
              {(ask) => (
                <Button variant="default" onClick={ask}>
                  {t(testingText.close)}
                </Button>
              )}
            </ConfirmHarm>
          </>
        )
      }
    >
      <Answer of={campaign} rows={4}>
        {(one) => (
          <div className={css.column}>
            <Figures>
              <Figure label={t(testingText.planned)} value={one.progress.planned} />
              <Figure label={t(testingText.sampled)} value={one.progress.sampled} />
              <Figure label={t(testingText.inLaboratory)} value={one.progress.inLaboratory} />
              <Figure label={t(testingText.answered)} value={one.progress.resulted} />
              <Figure label={t(testingText.positive)} value={one.progress.positive} />
            </Figures>
            <Card>
              <CampaignBar of={one} />
            </Card>
            <Card title={t(testingText.samples)} pad={false}>
              <Answer of={samples} rows={6}>
                {({ samples: list }) => <SampleTable of={list} />}
              </Answer>
            </Card>
            <SimulatedNoteFor ids={[one.outbreakId]} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

/** Whom the campaign is about, in words. */
function whom(t: Say, target: Target, number: (n: number) => string): string {
  const what = {
    units: t(targetText.ofUnits),
    outbreak: t(targetText.ofOutbreak),
    venue: t(targetText.ofVenues),
    cluster: t(targetText.ofClusters),
    persons: t(targetText.ofPersons, { n: target.kind === 'persons' ? number(target.ids.length) : '' }),
  }[target.kind]
  return t(targetText.targetNamed, { what })
}
