import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { AnswerOf } from '#platform/http/client'
import { work } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Page } from '../ui/Page.tsx'
import { Writing } from './directives/Writing.tsx'
import { startOf, startReplacing } from './new-directive.ts'
import { words } from './text.ts'

type Recipients = AnswerOf<typeof work.listRecipients>['items']
type Directive = AnswerOf<typeof work.getDirective>

/** A new directive: from nothing, from what is seen, or in the place of another. */
export default function NewDirectivePage() {
  const t = useSay()
  const [search] = useSearchParams()
  const replaced = search.get('replaces')
  const recipients = useAnswer(work.listRecipients, { query: {} }, { staleTime: 300_000 })
  const old = useAnswer(work.getDirective, { params: { id: replaced ?? '' } }, { enabled: replaced !== null })
  return (
    <Page title={t(words.newDirective)} back={replaced === null ? paths.directives() : paths.directive(replaced)}>
      <Answer of={recipients}>
        {({ items }) =>
          replaced === null ? (
            <Begun recipients={items} old={null} />
          ) : (
            <Answer of={old}>{(directive) => <Begun recipients={items} old={directive} />}</Answer>
          )
        }
      </Answer>
    </Page>
  )
}

/** What the form begins with is read once: a live answer must not overwrite what is being typed. */
function Begun({ recipients, old }: { recipients: Recipients; old: Directive | null }) {
  const t = useSay()
  const [search] = useSearchParams()
  const [start] = useState(() => (old === null ? startOf(search, t) : startReplacing(old, communesOf(recipients))))
  const [seen] = useState(() => old && { id: old.id, number: old.number, moves: old.moves })
  return <Writing recipients={recipients} start={start} old={seen} />
}

/** Units of communes by the committee that is their authority. */
const communesOf = (recipients: Recipients): ReadonlyMap<string, string> =>
  new Map(
    recipients
      .filter(({ kind, sector }) => kind === 'commune' && sector === null)
      .map(({ agency, unit }) => [agency.id, unit.id]),
  )
