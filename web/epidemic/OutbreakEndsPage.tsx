import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { clusters } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { EndLine } from './clusters/EndLine.tsx'
import { type DiseaseEnds, endsByDisease } from './clusters/ends.ts'
import { SetEnd } from './clusters/SetEnd.tsx'
import { endText } from './clusters/text-ends.ts'
import css from './Epidemic.module.css'

/** After how many days without a new case clusters of a disease are contained and over, and who says so. */
export default function OutbreakEndsPage() {
  const t = useSay()
  const { day } = useAsOf()
  const [setting, setSetting] = useState(false)
  const answer = useAnswer(clusters.listOutbreakEnds, {})
  const { data } = answer
  return (
    <Page
      title={t(endText.title)}
      lead={data?.maySet === false ? `${t(endText.lead)} ${t(endText.ask)}` : t(endText.lead)}
      back={paths.clusters()}
      actions={data?.maySet === true && <Button onClick={() => setSetting(true)}>{t(endText.set)}</Button>}
    >
      <Answer of={answer} rows={6}>
        {(known) => (
          <div className={css.page}>
            {endsByDisease(known, day).map((one) => (
              <Disease key={one.disease} of={one} mayWithdraw={known.maySet} />
            ))}
            <p className={css.note}>{t(endText.assumed)}</p>
          </div>
        )}
      </Answer>
      <Modal opened={setting} onClose={() => setSetting(false)} title={t(endText.set)}>
        {setting && data && <SetEnd diseases={data.diseases} onDone={() => setSetting(false)} />}
      </Modal>
    </Page>
  )
}

function Disease({ of: { disease, now, rest }, mayWithdraw }: { of: DiseaseEnds; mayWithdraw: boolean }) {
  const t = useSay()
  return (
    <Card title={disease} pad={false}>
      {now === null ? (
        <p className={css.inCard}>{t(endText.none)}</p>
      ) : (
        <ul className={css.list}>
          <EndLine of={now} mayWithdraw={mayWithdraw} />
        </ul>
      )}
      {rest.length > 0 && (
        <details className={css.more}>
          <summary>{t(endText.earlier, { n: rest.length })}</summary>
          <ul className={css.list}>
            {rest.map((one) => (
              <EndLine key={one.own?.id ?? `${one.act} ${one.from}`} of={one} mayWithdraw={mayWithdraw} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
