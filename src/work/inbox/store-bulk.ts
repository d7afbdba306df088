import { dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { findDirective } from '../directives/store-directive.ts'
import { lastUrged, urgeDirective } from '../directives/store-urge.ts'
import { findDossier } from '../dossiers/store-dossier.ts'
import { takeDossierStep } from '../dossiers/store-step.ts'
import type { DossierSurroundings } from '../dossiers/surroundings.ts'
import { findPetition } from '../petitions/store-petition.ts'
import { takePetitionStep } from '../petitions/store-step.ts'
import { takeStep } from '../tasks/store-move.ts'
import { findTask } from '../tasks/store-task.ts'
import type { BulkOutcome } from './contract.ts'
import type { BulkStep, InboxKind } from './names.ts'
import { itemRefusals } from './text.ts'

export interface BulkAsk {
  readonly step: BulkStep
  readonly words?: string | undefined
  readonly person?: string | undefined
}

/** One thing that is to be moved: what it is called, and the step of its kind. */
interface Moving {
  readonly code: string | null
  readonly title: string
  readonly before: string | null
  take(): Promise<object | Refused>
}

type Find = (tx: Tx, acting: Acting, id: string, ask: BulkAsk) => Promise<Moving | null>

const notInBulk = async (): Promise<Refused> => refuse('not-in-bulk')

const task: Find = async (tx, acting, id, { step, words, person }) => {
  const found = await findTask(tx, id)
  if (!found) return null
  const { code, title, assignee } = found
  const before = step === 'reassign' ? (assignee?.id ?? null) : null
  const take = async () => {
    if (step !== 'remind') return takeStep(tx, acting, id, { step, words, person })
    const last = (await lastUrged(tx, [found])).get(id)
    if (last !== undefined && dayOf(last) >= dayOf(acting.at)) return refuse('urged-today')
    return takeStep(tx, acting, id, { step: 'urge', words })
  }
  return { code, title, before, take }
}

const petition: Find = async (tx, acting, id, { step, words }) => {
  const found = await findPetition(tx, id)
  if (!found) return null
  const { code, title } = found
  const own = step === 'accept' ? 'take' : step === 'comment' ? 'note' : null
  const take = own === null ? notInBulk : () => takePetitionStep(tx, acting, id, { step: own, words })
  return { code, title, before: null, take }
}

const dossier =
  (of: DossierSurroundings | null): Find =>
  async (tx, acting, id, { step, words }) => {
    const found = await findDossier(tx, id)
    if (!found) return null
    const { code, title } = found
    const own = step === 'accept' ? 'receive' : step === 'comment' ? 'note' : null
    const take =
      own === null || of === null ? notInBulk : () => takeDossierStep(tx, acting, of, id, { step: own, words })
    return { code, title, before: null, take }
  }

const directive: Find = async (tx, acting, id, { step, words }) => {
  const found = await findDirective(tx, id)
  if (!found) return null
  const take = async () => {
    if (step !== 'remind') return refuse('not-in-bulk')
    const urged = await urgeDirective(tx, acting, id, { words })
    return !isRefused(urged) && urged.urged === 0 ? refuse('urged-today') : urged
  }
  return { code: found.number, title: found.title, before: null, take }
}

const MISSING: Moving = { code: null, title: '', before: null, take: async () => refuse('not-found') }

/**
 * Takes one step of many cases in one transaction, in the order of their ids, so that two people doing this at once wait
 * for each other instead of locking each other out. Each rule decides before anything is written: what is refused is
 * named with why and changes nothing, the others are done.
 */
export async function moveMany(
  tx: Tx,
  acting: Acting,
  items: readonly { readonly kind: InboxKind; readonly id: string }[],
  ask: BulkAsk,
  dossiers: DossierSurroundings | null,
): Promise<BulkOutcome[]> {
  const finds: Readonly<Record<InboxKind, Find>> = {
    task,
    petition,
    dossier: dossier(dossiers),
    directive,
    duty: async () => ({ ...MISSING, take: notInBulk }),
  }
  const outcomes: BulkOutcome[] = []
  const once = new Map(items.map((item) => [`${item.kind} ${item.id}`, item]))
  for (const { kind, id } of [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const moving = (await finds[kind](tx, acting, id, ask)) ?? MISSING
    const taken = await moving.take()
    const { code, title, before } = moving
    const why = isRefused(taken) ? whyOf(taken, acting) : null
    outcomes.push({ id, code, title, done: why === null, why, before: why === null ? before : null })
  }
  return outcomes
}

function whyOf({ refused, values }: Refused, { caller }: Acting): string {
  const text = itemRefusals[refused]
  return text ? say(text, caller.language, values) : refused
}
