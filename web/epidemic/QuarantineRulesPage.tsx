import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { quarantining } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import css from './Epidemic.module.css'
import { AddRule } from './quarantine/AddRule.tsx'
import { RuleLine } from './quarantine/RuleLine.tsx'
import { type DiseaseRules, rulesByDisease } from './quarantine/rules.ts'
import { ruleText } from './quarantine/text-rules.ts'

/** How long people are quarantined, by disease and day: the ministry's rules and the province's own. */
export default function QuarantineRulesPage() {
  const t = useSay()
  const { day } = useAsOf()
  const [adding, setAdding] = useState(false)
  const answer = useAnswer(quarantining.listQuarantineRules, {})
  const { data } = answer
  return (
    <Page
      title={t(ruleText.title)}
      lead={data?.mayAdd === false ? `${t(ruleText.lead)} ${t(ruleText.ask)}` : t(ruleText.lead)}
      back={paths.quarantine()}
      actions={data?.mayAdd === true && <Button onClick={() => setAdding(true)}>{t(ruleText.add)}</Button>}
    >
      <Answer of={answer} rows={6}>
        {(known) => (
          <div className={css.page}>
            {rulesByDisease(known, day).map((one) => (
              <Disease key={one.disease} of={one} mayWithdraw={known.mayAdd} />
            ))}
          </div>
        )}
      </Answer>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(ruleText.add)} size="lg">
        {adding && data && <AddRule diseases={data.diseases} own={data.own} onDone={() => setAdding(false)} />}
      </Modal>
    </Page>
  )
}

function Disease({ of: { disease, now, rest }, mayWithdraw }: { of: DiseaseRules; mayWithdraw: boolean }) {
  const t = useSay()
  const { day } = useAsOf()
  const lines = (rules: DiseaseRules['now']) => (
    <ul className={css.list}>
      {rules.map((rule) => (
        <RuleLine key={rule.id} rule={rule} mayWithdraw={mayWithdraw} />
      ))}
    </ul>
  )
  return (
    <Card title={disease} pad={false}>
      {now.length > 0 ? (
        lines(now)
      ) : (
        <p className={css.inCard}>
          {rest.length === 0 ? t(ruleText.none) : t(ruleText.noneOn, { day: formatDay(day) })}
        </p>
      )}
      {rest.length > 0 && (
        <details className={css.more} open={now.length === 0}>
          <summary>{t(ruleText.earlier, { n: rest.length })}</summary>
          {lines(rest)}
        </details>
      )}
    </Card>
  )
}
