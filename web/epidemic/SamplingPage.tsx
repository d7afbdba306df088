import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { TEST_KINDS, testing, testKinds } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { useUnit } from '../shell/units.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { DueList } from './testing/DueList.tsx'
import { TakenNow } from './testing/TakenNow.tsx'
import css from './testing/Testing.module.css'
import { testingText } from './testing/text.ts'
import { useScope } from './useScope.ts'

/** At the site, with a phone: the people who are due, one tap each; then labels and the way to the laboratory. */
export default function SamplingPage() {
  const t = useSay()
  const may = useMay()
  const { day } = useAsOf()
  const { query } = useScope()
  const [search] = useSearchParams()
  const campaign = search.get('campaign')
  const place = useUnit(query.unit ?? null, day)
  const [kind, setKind] = useState<(typeof TEST_KINDS)[number]>('pcr')
  const plan = useAnswer(testing.listDueTests, { query: { ...query, ...(campaign === null ? {} : { campaign }) } })
  return (
    <Page
      title={place ? `${t(testingText.samplingTitle)}: ${place.name}` : t(testingText.samplingTitle)}
      lead={t(may('epidemic.act') ? testingText.samplingLead : testingText.mayNot)}
      back={campaign === null ? paths.testing() : paths.campaign(campaign)}
    >
      <div className={css.column}>
        <TakenNow />
        {may('epidemic.act') && (
          <SegmentedControl
            aria-label={t(testingText.kind)}
            data={TEST_KINDS.map((value) => ({ value, label: t(testKinds[value]) }))}
            value={kind}
            onChange={(to) => setKind(to as typeof kind)}
          />
        )}
        <Answer of={plan} rows={8}>
          {({ due, units }) => (
            <DueList
              due={due}
              all={campaign === null ? units.reduce((sum, one) => sum + one.due + one.overdue, 0) : due.length}
              kind={kind}
              campaign={campaign}
            />
          )}
        </Answer>
      </div>
    </Page>
  )
}
