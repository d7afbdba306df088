import { useParams } from 'react-router'
import { texts, work } from '#work/contract'
import { useAnswer } from '../api.ts'
import { History } from '../ledger/History.tsx'
import { paths, withQuery } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { FourCells } from '../ui/FourCells.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Acts } from './directives/Acts.tsx'
import { DirectiveHistory } from './directives/DirectiveHistory.tsx'
import { Document } from './directives/Document.tsx'
import { Laggards } from './directives/Laggards.tsx'
import { RollUpMap } from './directives/RollUpMap.tsx'
import { RollUpTable } from './directives/RollUpTable.tsx'
import type { Directive } from './directives/roll-up.ts'
import { words } from './text.ts'
import css from './Work.module.css'

/** One directive: its figures first, who lags by name, then the document and every recipient. */
export default function DirectivePage() {
  const { id = '' } = useParams()
  const t = useSay()
  const answer = useAnswer(work.getDirective, { params: { id } })
  const { data } = answer
  return (
    <Page
      title={data?.title ?? t(words.directives)}
      lead={
        data && (
          <>
            <StatusTag tone={data.state === 'issued' ? 'active' : 'neutral'}>
              {t(texts.directiveState[data.state])}
            </StatusTag>{' '}
            {t(words.directive, { number: data.number, day: formatDay(data.on) })} · {data.issuer.name}
          </>
        )
      }
      back={paths.directives()}
      wide
      actions={data?.recallable ? <Acts directive={data} /> : undefined}
    >
      <Answer of={answer}>{(directive) => <Whole directive={directive} />}</Answer>
    </Page>
  )
}

function Whole({ directive }: { directive: Directive }) {
  const t = useSay()
  const cellPath = (cell: string) => withQuery(paths.tasksInCell(cell), { directive: directive.id })
  return (
    <>
      <div className={css.two}>
        <div className={css.column}>
          <Card>
            <FourCells {...directive.cells} to={cellPath} counted={(n) => t(words.counted, { n })} />
          </Card>
          <Laggards directive={directive} />
        </div>
        <div className={css.column}>
          <Document directive={directive} />
          <RollUpMap rows={directive.tasks} />
        </div>
      </div>
      <RollUpTable directive={directive} />
      <DirectiveHistory moves={directive.history} />
      <History type="work.directive" id={directive.id} />
    </>
  )
}
