import type { RawHistory } from '../history.ts'
import { NONE, visitToVia } from '../labels.ts'
import { type Question, runRounds } from '../rounds.ts'
import { EVER, NEVER } from '../ticks.ts'
import type { Tracing } from '../tracer.ts'
import { VISIT } from '../visits.ts'
import { Ints, widened } from './ints.ts'
import { createLiveAnswers } from './live-answers.ts'
import { LiveHistory } from './live-history.ts'
import { LiveLabels, MET, TIME, VIA } from './live-labels.ts'
import { Propagation } from './propagation.ts'
import { CAME, RETIMED, WENT } from './shifts.ts'
import { type Limits, Spans } from './spans.ts'

/** A person's level before or after a change. */
export interface Standing {
  readonly level: number
  /** Ticks. */
  readonly exposedAt: number
}

export interface Change {
  readonly person: number
  /** Null: no chain led there. */
  readonly before: Standing | null
  /** Null: no chain leads there any more. Equal to `before` where only the chain is another. */
  readonly after: Standing | null
}

/**
 * A history that changes and the answer to one question about it, kept right. Changes are gathered until `settle`,
 * which works out what follows from all of them together; in between the answers are those of before. Numbers are
 * those of the history it was made of; whoever and whatever is added takes the next one.
 *
 * After `settle` the levels, the exposures and the chains are those of a trace of the whole history anew (of several
 * chains that are equally good either may be kept).
 */
export interface LiveTracer extends Tracing {
  readonly people: number
  readonly encounters: number
  readonly visits: number
  addPerson(): number
  /** As `HistoryBuilder.addEncounter`; returns its number. */
  addEncounter(from: number, to: number, start: number, end: number, directed?: boolean): number
  /** `side` is either of the two people it was added with: the engine keeps the two as one number only. */
  removeEncounter(encounter: number, side: number): void
  addVisit(person: number, venue: number, start: number, end: number): number
  removeVisit(visit: number): void
  /** From that tick on the person passes nothing on; NEVER when that was withdrawn. */
  isolate(person: number, from: number): void
  /** The person is a case who can pass things on from `start`; null when that was retracted. */
  setCase(person: number, start: number | null): void
  /**
   * What is known of `from` is known of `into`: their encounters and visits together, the earlier window, the earlier
   * isolation. Changes to `from` may go on and count for `into`. Throws a `RangeError` when `from` is merged already.
   */
  mergePeople(from: number, into: number): void
  /** Takes that back, with whoever was merged into `person` before. */
  unmergePerson(person: number): void
  /** Works out what follows from the changes since the last time; everybody whose level, exposure or chain changed. */
  settle(): Change[]
}

/** Indexes the history (which it takes over), traces it once, and keeps the answer from then on. */
export function createLiveTracer(raw: RawHistory, question: Question): LiveTracer {
  const history = new LiveHistory(raw)
  const labels = new LiveLabels(history.people)
  const limits: Limits = {
    since: question.since ?? EVER,
    until: question.until ?? NEVER,
    maxLevel: question.maxLevel ?? Number.POSITIVE_INFINITY,
    latent: question.latent ?? 0,
  }
  const spans = new Spans(history, labels, limits, new Int32Array(history.people).fill(NEVER))
  if (question.isolated !== undefined) spans.isolated.set(question.isolated.subarray(0, history.people))
  const propagation = new Propagation(history, labels, spans)
  const cases = new Map<number, number>()
  const changedCases = new Set<number>()
  const found = new Ints()

  question.roots.person.forEach((person, i) => {
    cases.set(person, Math.min(cases.get(person) ?? NEVER, question.roots.start[i]!))
  })
  const traced = runRounds(history.takeIndexed(), question)
  for (let label = 0; label < traced.count; label++)
    labels.put(traced.person[label]!, traced.level[label]!, traced.time[label]!, traced.via[label]!, traced.met[label]!)

  return {
    get people() {
      return history.people
    },
    get encounters() {
      return history.encounterCount
    },
    get visits() {
      return history.visitCount
    },
    addPerson() {
      const person = history.people++
      labels.includePeople(history.people)
      propagation.record.includePeople(history.people)
      const known = spans.isolated.length
      spans.isolated = widened(spans.isolated, history.people)
      spans.isolated.fill(NEVER, known)
      return person
    },
    addEncounter(from, to, start, end, directed = false) {
      check(from)
      check(to)
      const encounter = history.addEncounter(from, to, start, end, directed)
      tell(from, to, start, end)
      if (!directed) tell(to, from, start, end)
      return encounter
    },
    removeEncounter(encounter, side) {
      const sides = [history.merged.ownerOf(side), history.otherSide(encounter, side)]
      for (const person of sides) suspect(person, (label) => labels.data[label + VIA] === encounter)
      history.removeEncounter(encounter)
    },
    addVisit(person, venue, start, end) {
      check(person)
      const visit = history.addVisit(person, venue, start, end)
      const owner = history.merged.ownerOf(person)
      propagation.seekers.at(1, owner)
      resend(owner)
      return visit
    },
    removeVisit(visit) {
      suspectVisit(visit)
      history.removeVisit(visit)
    },
    isolate(person, from) {
      check(person)
      spans.isolated[person] = from
      resend(history.merged.ownerOf(person))
    },
    setCase(person, start) {
      check(person)
      if (start === null) cases.delete(person)
      else cases.set(person, start)
      changedCases.add(person)
    },
    mergePeople(from, into) {
      check(from)
      check(into)
      const owner = history.merged.ownerOf(into)
      for (const member of history.merged.under(from)) suspectRows(member)
      history.merged.merge(from, into)
      for (let label = labels.latest[from]!; label !== 0; label = labels.lower(label))
        if (labels.data[label] !== 0) propagation.needless.at(labels.data[label]!, from)
      changedCases.add(from).add(owner)
      propagation.seekers.at(1, owner)
      resend(owner)
    },
    unmergePerson(person) {
      const owner = history.merged.ownerOf(person)
      for (const member of history.merged.under(person)) suspectRows(member)
      history.merged.unmerge(person)
      changedCases.add(person).add(owner)
      propagation.seekers.at(1, person)
      resend(owner)
      resend(person)
    },
    settle,
    ...createLiveAnswers(history, labels),
  }

  function check(person: number): void {
    if (!(person >= 0 && person < history.people)) throw new RangeError(`no such person: ${person}`)
  }

  /** Somebody met somebody: whoever can be exposed earlier by that is sought. */
  function tell(from: number, to: number, start: number, end: number): void {
    const source = history.merged.ownerOf(from)
    const person = history.merged.ownerOf(to)
    const last = Math.min(spans.lastOf(source), end)
    for (let label = labels.latest[source]!; label !== 0; label = labels.lower(label)) {
      if (Math.max(spans.firstOf(label), start) <= last) propagation.seekers.at(labels.data[label]! + 1, person)
    }
  }

  /** Labels of the person that are explained by what the test says will be sought anew. */
  function suspect(person: number, test: (label: number) => boolean): void {
    for (let label = labels.latest[person]!; label !== 0; label = labels.lower(label))
      if (labels.data[label]! > 0 && test(label)) propagation.suspects.at(labels.data[label]!, person)
  }

  /** What the visit explains, at both ends. */
  function suspectVisit(visit: number): void {
    suspect(history.visitorOf(visit), (label) => labels.data[label + MET] === visit)
    const at = visit * VISIT.width
    const { data } = history.visits
    const via = visitToVia(visit)
    found.clear()
    history.visitsAt.collect(data[at + VISIT.venue]!, data[at + 2]!, data[at + 3]!, found)
    for (let i = 0; i < found.count; i++)
      suspect(history.visitorOf(found.data[i]!), (label) => labels.data[label + VIA] === via)
  }

  /** Whatever the rows of this number explain, at both ends. */
  function suspectRows(member: number): void {
    const owner = history.merged.ownerOf(member)
    const rows = new Ints()
    history.outward.collect(member, EVER, NEVER, rows)
    history.inward?.collect(member, EVER, NEVER, rows)
    for (let i = 0; i < rows.count; i++) {
      const encounter = rows.data[i]!
      for (const person of [owner, history.otherSide(encounter, member)])
        suspect(person, (label) => labels.data[label + VIA] === encounter)
    }
    rows.clear()
    history.visitsOf.collect(member, EVER, NEVER, rows)
    for (let i = 0; i < rows.count; i++) suspectVisit(rows.data[i]!)
  }

  /** Everything the person passes on, at every level, is told anew. */
  function resend(person: number): void {
    for (let label = labels.latest[person]!; label !== 0; label = labels.lower(label))
      propagation.resends.at(labels.data[label]! + 1, person)
  }

  function settle(): Change[] {
    for (const person of changedCases) {
      settleCase(person)
      const owner = history.merged.ownerOf(person)
      if (owner !== person) settleCase(owner)
    }
    changedCases.clear()
    propagation.run()
    const changes: Change[] = []
    const { data: before, count } = propagation.record.before
    for (let i = 0; i < count; i += 5) {
      const person = before[i]!
      const label = labels.first(person)
      const was = before[i + 1] === NONE ? null : { level: before[i + 1]!, exposedAt: before[i + 2]! }
      const is = label === 0 ? null : { level: labels.data[label]!, exposedAt: labels.data[label + TIME]! }
      const tookAnotherChain = propagation.record.tookAnotherChain(person)
      if (was?.level !== is?.level || was?.exposedAt !== is?.exposedAt || (is !== null && tookAnotherChain))
        changes.push({ person, before: was, after: is })
    }
    propagation.record.before.clear()
    return changes
  }

  /** Round 0: who is a case, and from when. */
  function settleCase(person: number): void {
    let start = Number.POSITIVE_INFINITY
    if (history.merged.isOwner(person))
      for (const member of history.merged.membersOf(person)) start = Math.min(start, cases.get(member) ?? start)
    const held = labels.at(person, 0)
    if (start === Number.POSITIVE_INFINITY) {
      if (held === 0) return
      propagation.record.see(person)
      propagation.shifts.add(person, WENT, labels.data[held + TIME]!)
      labels.remove(person, 0)
      propagation.seekers.at(1, person)
    } else if (held === 0) {
      propagation.record.see(person)
      for (let label = labels.latest[person]!; label !== 0; label = labels.lower(label))
        propagation.needless.at(labels.data[label]!, person)
      labels.put(person, 0, start, NONE, NONE)
      propagation.shifts.add(person, CAME, 0)
    } else if (labels.data[held + TIME] !== start) {
      propagation.record.see(person)
      propagation.shifts.add(person, RETIMED, labels.data[held + TIME]!)
      labels.put(person, 0, start, NONE, NONE)
    }
  }
}
