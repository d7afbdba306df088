import { Button } from '@mantine/core'
import { useParams } from 'react-router'
import { catalogue, goals } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import css from './catalogue/Catalogue.module.css'
import { Definition } from './catalogue/Definition.tsx'
import { EndIndicator } from './catalogue/EndIndicator.tsx'
import { Lineage } from './catalogue/Lineage.tsx'
import { texts } from './catalogue/text.ts'
import { useSpanWords } from './catalogue/useSpanWords.ts'
import { Versions } from './catalogue/Versions.tsx'

type Whole = AnswerOf<typeof catalogue.getDefinition>

/** What an indicator or raw input means, what it is made of and feeds, and how its definition came to be. */
export default function IndicatorPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const { day } = useAsOf()
  const found = useAnswer(catalogue.getDefinition, { params: { id }, query: { day } })
  const of = found.data
  const shown = of?.versions[of.shown]
  return (
    <Page
      title={shown ? t(shown.name) : t(texts.title)}
      lead={of && leadOf(of)}
      back={paths.indicators()}
      actions={of && <Actions of={of} />}
    >
      <Answer of={found}>{(data) => <Content of={data} />}</Answer>
    </Page>
  )

  function leadOf({ raw, goal, programme }: Whole): string {
    const words = [t(raw ? texts.input : texts.indicator), t(goals[goal]), programme && t(programme.name), id]
    return words.filter(Boolean).join(' · ')
  }
}

function Actions({ of }: { of: Whole }) {
  const t = useSay()
  return (
    <>
      {!of.raw && (
        <Button variant="default" component={Link} to={paths.measure(of.id)}>
          {t(texts.seeValues)}
        </Button>
      )}
      {of.mayDefine && (
        <Button component={Link} to={paths.editIndicator(of.id)}>
          {t(texts.edit)}
        </Button>
      )}
    </>
  )
}

function Content({ of }: { of: Whole }) {
  const t = useSay()
  const span = useSpanWords()
  const shown = of.versions[of.shown]
  const latest = of.versions[0]
  const names = new Map([...of.named, ...of.madeOf].map((node) => [node.id, t(node.short)]))
  const nameOf = (id: string): string | undefined => names.get(id)
  if (!shown) return null
  return (
    <div className={css.whole}>
      <Card
        title={t(texts.definition)}
        {...(shown.state === 'in-force' ? {} : { aside: t(texts.notNow, { span: span(shown) }) })}
      >
        <Definition of={shown} nameOf={nameOf} />
      </Card>
      <Card title={t(texts.lineage)}>
        <Lineage of={of} />
      </Card>
      <Card
        title={t(texts.history)}
        aside={
          of.mayDefine && latest?.to === null && <EndIndicator id={of.id} name={t(latest.short)} after={latest.from} />
        }
      >
        <Versions versions={of.versions} nameOf={nameOf} />
      </Card>
      <History type="measures.indicator" id={of.id} />
    </div>
  )
}
