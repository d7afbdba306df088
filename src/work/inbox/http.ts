import { fold } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import type { Handlers } from '#platform/http/serve'
import { agenciesOf } from '../asking.ts'
import { peopleOf } from '../directives/store-issue.ts'
import type { DossierSurroundings } from '../dossiers/surroundings.ts'
import { lookAround } from '../store-around.ts'
import type { InboxItem, inbox } from './contract.ts'
import { INBOX_GROUPS, INBOX_KINDS } from './names.ts'
import type { InboxSource } from './source.ts'
import { moveMany } from './store-bulk.ts'
import { inboxOf } from './store-inbox.ts'

const PAGE = 300

const countBy = <Name extends string>(
  names: readonly Name[],
  items: readonly InboxItem[],
  nameOf: (item: InboxItem) => Name,
): Record<Name, number> => {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>
  for (const item of items) counts[nameOf(item)]++
  return counts
}

export interface InboxSurroundings {
  /** Open duties of other rooms. */
  readonly sources: readonly InboxSource[]
  /** What a step of a dossier needs; null where this installation has none. */
  readonly dossiers: DossierSurroundings | null
}

export const inboxHandlers = ({ sources, dossiers }: InboxSurroundings): Handlers<typeof inbox> => ({
  async getInbox(call, tx) {
    const { caller, at, today } = call
    const { kind, words, limit = PAGE } = call.query
    const around = await lookAround(tx, { today, language: caller.language })
    const all = await inboxOf(tx, { caller, at, sources }, around)
    const wanted = words === undefined ? '' : fold(words)
    const worded = wanted === '' ? all : all.filter((item) => searchOf(item).includes(wanted))
    const shown = kind === undefined ? worded : worded.filter((item) => item.kind === kind)
    return {
      count: all.filter(({ turn }) => turn === 'mine').length,
      kinds: countBy(INBOX_KINDS, worded, (item) => item.kind),
      groups: countBy(INBOX_GROUPS, shown, ({ group }) => group),
      items: shown.slice(0, limit),
      total: shown.length,
    }
  },
  async listColleagues(call, tx) {
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const people: { id: string; name: string; agency: string }[] = []
    for (const agency of agenciesOf(call.caller))
      for (const person of await peopleOf(tx, agency, call.today))
        people.push({ ...person, agency: around.agencyName(agency) })
    return { people: [...new Map(people.map((person) => [person.id, person])).values()] }
  },
  async moveMany(call, tx) {
    const { step, items, words, person } = call.body
    if (step === 'comment' && (words ?? '').trim() === '') return refuse('words-missing')
    if (step === 'reassign' && person === undefined) return refuse('person-unknown')
    const outcomes = await moveMany(tx, call, items, { step, words, person }, dossiers)
    return { done: outcomes.filter(({ done }) => done).length, outcomes }
  },
})

const searchOf = ({ code, title, unit }: InboxItem): string => fold(`${code ?? ''} ${title} ${unit.name}`)
