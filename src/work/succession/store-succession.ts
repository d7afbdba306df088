import { type Day, spokenDay } from '#kernel/day'
import { contains } from '#kernel/interval'
import { say, type Text } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { type Agency, authorityOf } from '../directives/recipient.ts'
import { notify } from '../notices/store-announce.ts'
import { type Around, lookAround } from '../store-around.ts'
import { heirOf } from './heir.ts'
import type { OpenPart, PassableKind, PassedKind } from './part.ts'
import { directivePassing } from './store-directive-passing.ts'
import { dossierPassing } from './store-dossier-passing.ts'
import { petitionPassing } from './store-petition-passing.ts'
import { planPassing } from './store-plan-passing.ts'
import { insertQuestion } from './store-question.ts'
import { taskPassing } from './store-task-passing.ts'
import { successionTexts } from './text.ts'

/** Directives before their tasks: whoever is told of a task finds the directive there already. */
export const kinds: readonly PassableKind[] = [
  directivePassing,
  taskPassing,
  petitionPassing,
  dossierPassing,
  planPassing,
]

/** How many cases passed, by kind, and of how many somebody above has to say whose they are. */
export type Passed = Readonly<Record<PassedKind | 'asked', number>>

const nothing: Passed = { directive: 0, task: 0, petition: 0, dossier: 0, plan: 0, asked: 0 }
const more = (passed: Passed, kind: PassedKind | 'asked'): Passed => ({ ...passed, [kind]: passed[kind] + 1 })

const because = (text: Text, around: Around, from: Agency, to: Agency): string =>
  say(text, 'vi', { from: from.name.vi, to: to.name.vi, day: spokenDay(from.to ?? around.today) })

/**
 * One unit takes over from another: the open work of every kind that lies with its agencies passes to those of the same
 * sector there, else to the authority, each with a move, a fact and a notice. The posts of people pass before it, so that
 * whoever moved keeps the case. Running it again passes nothing. `acting` is the system's.
 */
export async function passWork(tx: Tx, acting: Acting, fromUnit: string, toUnit: string, day: Day): Promise<Passed> {
  const around = await lookAround(tx, { today: day, language: acting.caller.language })
  const there = [...around.agencies.values()].filter((agency) => agency.unit === toUnit && contains(agency, day))
  const authority = authorityOf(there, toUnit, day)
  if (!authority) throw new Error(`no authority of ${toUnit} on ${day} to pass work to`)
  let passed = nothing
  for (const from of [...around.agencies.values()].filter(({ unit }) => unit === fromUnit)) {
    const to = there.find(({ sector }) => sector === from.sector) ?? authority
    const words = because(successionTexts.merged, around, from, to)
    for (const kind of kinds)
      for (const { id, parts } of await kind.openOf(tx, from.id))
        if (await kind.pass(tx, acting, id, { from: from.id, to, parts, around, words }))
          passed = more(passed, kind.kind)
  }
  return passed
}

/**
 * Everything that lies with an agency that is no more on the day goes to its successor; where there is no single one, to
 * the agency above, which is asked. Nothing lies with nobody. Running it again changes nothing. `acting` is the system's.
 */
export async function passOpenWork(tx: Tx, acting: Acting, day: Day): Promise<Passed> {
  const around = await lookAround(tx, { today: day, language: acting.caller.language })
  let passed = nothing
  for (const kind of kinds)
    for (const id of await kind.agencies(tx)) {
      const from = around.agencies.get(id)
      if (!from || contains(from, day)) continue
      for (const part of await kind.openOf(tx, id))
        passed = await passOne(tx, acting, { kind, part, from, around }, passed)
    }
  return passed
}

interface One {
  readonly kind: PassableKind
  readonly part: OpenPart
  readonly from: Agency
  readonly around: Around
}

async function passOne(tx: Tx, acting: Acting, { kind, part, from, around }: One, passed: Passed): Promise<Passed> {
  const ground = { atlas: around.atlas, agencies: around.agencies, day: around.today }
  const heir = heirOf(from, part.place, ground)
  if (heir === null) return passed
  const to = heir.kind === 'one' ? heir.agency : heir.decider
  const words = because(heir.kind === 'one' ? successionTexts.because : successionTexts.waits, around, from, to)
  const { id, parts } = part
  if (!(await kind.pass(tx, acting, id, { from: from.id, to, parts, around, words }))) return passed
  if (heir.kind === 'one') return more(passed, kind.kind)
  const subject = { type: `work.${kind.kind}`, id }
  const where = { unit: to.unit, sector: part.sector }
  const candidates = heir.candidates.map((agency) => agency.id)
  await insertQuestion(tx, { part, from: from.id, decider: to, candidates, day: around.today })
  await remember(tx, acting, [
    {
      kind: 'work.succession-asked',
      subject,
      where,
      reason: words,
      before: { agency: from.id },
      after: { candidates },
    },
  ])
  await notify(tx, acting, {
    to: { agencies: [to.id], heads: true },
    event: 'work.succession-asked',
    subject,
    where,
    title: part.title,
    said: successionTexts.asked,
    link: '/work/succession',
  })
  return more(passed, 'asked')
}
