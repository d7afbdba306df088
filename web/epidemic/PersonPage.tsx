import { useParams } from 'react-router'
import { epidemic } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import css from './Epidemic.module.css'
import { PersonActs } from './PersonActs.tsx'
import { mainCards, type PersonCards, sideCards, topCards } from './person/cards.ts'
import { SimulatedNoteFor } from './SimulatedNote.tsx'
import { texts } from './text.ts'

export type PersonAnswer = AnswerOf<typeof epidemic.getPerson>

/** One person as a story: who and where, why this level, whom they met, what changed, and what to do now. */
export default function PersonPage() {
  const { id = '' } = useParams()
  const t = useSay()
  // Another person's page must not show the one before it while it comes.
  const answer = useAnswer(epidemic.getPerson, { params: { id } }, { keep: false })
  const { data } = answer
  return (
    <Page
      title={data?.person.code ?? t(texts.person)}
      back={paths.persons()}
      actions={data?.may.act === true && <PersonActs key={id} of={data} />}
    >
      <Answer of={answer} rows={10}>
        {(person) => <Whole key={id} of={person} />}
      </Answer>
    </Page>
  )
}

function Whole({ of }: { of: PersonAnswer }) {
  const drawn = (cards: PersonCards) => Object.entries(cards).map(([name, Shown]) => <Shown key={name} of={of} />)
  return (
    <div className={css.page}>
      {drawn(topCards)}
      <div className={css.top}>
        <div className={css.column}>{drawn(mainCards)}</div>
        <div className={css.column}>{drawn(sideCards)}</div>
      </div>
      <SimulatedNoteFor ids={[of.person.outbreakId]} />
    </div>
  )
}
