import { Button, Text } from '@mantine/core'
import { IconFileImport, IconHomeShield, IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { epidemic, type Overview } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { Communes } from './Communes.tsx'
import { Curve, type Span } from './Curve.tsx'
import css from './Epidemic.module.css'
import { HandOver } from './handover/HandOver.tsx'
import { LevelFigures } from './LevelFigures.tsx'
import { NoneOpen } from './NoneOpen.tsx'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { Outbreaks } from './Outbreaks.tsx'
import { RtCard } from './RtCard.tsx'
import { SimulatedNote } from './SimulatedNote.tsx'
import { stateOf } from './state.ts'
import { texts } from './text.ts'
import { useScope } from './useScope.ts'
import { WaitLongest } from './WaitLongest.tsx'

/** The outbreaks open in a place on a day: how many, how fast, where, and whom to fetch. */
export default function EpidemicPage() {
  const t = useSay()
  const { query } = useScope()
  const [span, setSpan] = useState<Span>('28')
  const overview = useAnswer(epidemic.getOverview, { query: { ...query, curve: span } })
  return (
    <Page title={t(texts.title)} lead={<OutbreakSelect />} actions={<Actions />}>
      <Answer of={overview} rows={10}>
        {(data) =>
          data.outbreaks.length === 0 ? (
            <NoneOpen />
          ) : (
            <Whole overview={data} span={span} onSpan={setSpan} busy={overview.isPlaceholderData} />
          )
        }
      </Answer>
    </Page>
  )
}

function Actions() {
  const t = useSay()
  const may = useMay()
  const { outbreak } = useScope()
  return (
    <>
      <HandOver />
      <Button
        component={Link}
        to={withQuery(paths.persons(), { outbreak })}
        variant="default"
        leftSection={<IconUsers size={16} aria-hidden />}
      >
        <Text component="span" inherit visibleFrom="sm">
          {t(texts.people)}
        </Text>
        <Text component="span" inherit hiddenFrom="sm">
          {t(texts.peopleShort)}
        </Text>
      </Button>
      {may('epidemic.act') && (
        <Button
          component={Link}
          to={paths.epidemicImport()}
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          visibleFrom="sm"
        >
          {t(texts.import)}
        </Button>
      )}
      <Button component={Link} to={paths.quarantine()} leftSection={<IconHomeShield size={16} aria-hidden />}>
        {t(texts.quarantine)}
      </Button>
    </>
  )
}

interface WholeProps {
  readonly overview: Overview
  readonly span: Span
  readonly onSpan: (to: Span) => void
  readonly busy: boolean
}

function Whole({ overview, span, onSpan, busy }: WholeProps) {
  const t = useSay()
  const f = useFormat()
  const { isToday } = useAsOf()
  const days = useMemo(() => overview.curve.map(({ day }) => day), [overview.curve])
  return (
    <div className={css.page} aria-busy={busy}>
      <Sentence parts={stateOf(overview, t, f)} />
      <LevelFigures overview={overview} />
      <div className={css.top}>
        <div className={css.column}>
          <Curve overview={overview} span={span} onSpan={onSpan} />
          <RtCard days={days} />
          <Communes />
        </div>
        <div className={css.column}>
          {isToday && <WaitLongest />}
          <Outbreaks shown={overview.outbreaks} />
        </div>
      </div>
      <SimulatedNote of={overview.outbreaks} />
    </div>
  )
}
