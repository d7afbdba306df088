import { instantOfTick, tickOf } from '../tick.ts'
import { createTracer, NONE } from '../tracing/index.ts'
import { graphColumns } from './answer-graph.ts'
import { spreaders, transmission } from './answer-outbreak.ts'
import { type Held, meetingWords, somebody, sourceWords } from './held.ts'
import { DAY_TICKS } from './plausibility.ts'
import type { AnswerOf, Backward, Delay, Forward, IsolatedSet, Question, WhatIf } from './question.ts'
import { meetingOf, rootNumbers, viaOfLabel } from './scene.ts'
import { sourcesOf } from './sources.ts'
import { descendantsOf } from './transmission.ts'
import { delayCosts, exposureOf, isolatingAt, less, spreadOf } from './what-if.ts'

/** Contacts in between, of whom a list says what a page can hold. */
const MOST_BETWEEN = 60

/** The answer to a question; null when the outbreak has no such person. */
export function answer<Q extends Question>(held: Held, question: Q): AnswerOf[Q['of']] | null
export function answer(held: Held, question: Question): AnswerOf[Question['of']] | null {
  if (question.of === 'transmission') return transmission(held)
  if (question.of === 'spreaders') return spreaders(held, question.most)
  if (question.of === 'what-if') return whatIf(held, question)
  const person = question.person === null ? null : held.numberOf(question.person)
  if (person === undefined) return null
  if (question.of === 'graph') return graphColumns(held, { ...question, person })
  if (person === null) return null
  if (question.of === 'backward') return backward(held, person)
  if (question.of === 'forward') return forward(held, person, question.maxLevel, question.most)
  return delay(held, person, tickOf(question.now))
}

function backward(held: Held, person: number): Backward {
  const { scene } = held
  const { records, byPerson } = scene.history.encounters
  const numbers = rootNumbers(scene)
  const levels = scene.base.levels()
  const between: (Backward['between'][number] & { readonly at: number })[] = []
  for (let at = 0; at < levels.count; at++) {
    const other = levels.person[at]!
    if (other === person || numbers[other]! >= 0) continue
    for (let entry = byPerson.offsets[other]!; entry < byPerson.offsets[other + 1]!; entry++) {
      const encounter = byPerson.entries[entry]!
      if ((records[encounter * 3]! ^ other) !== person) continue
      const start = Math.max(records[encounter * 3 + 1]!, levels.exposedAt[at]!)
      const last = Math.min(records[encounter * 3 + 2]!, scene.isolated[other]! - 1)
      // Whom this person exposed cannot have exposed them first.
      if (start > last || scene.base.chainOf(other).some((step) => step.person === person)) continue
      const meeting = meetingWords(held, { kind: 'encounter', encounter })
      between.push({ person: somebody(held, other), level: levels.level[at]!, meeting, at: start })
    }
  }
  return {
    sources: sourcesOf(scene, person).map((candidate) => sourceWords(held, candidate)),
    between: between
      .toSorted((a, b) => a.level - b.level || a.at - b.at)
      .slice(0, MOST_BETWEEN)
      .map(({ person: who, level, meeting }) => ({ person: who, level, meeting })),
    timed: scene.timing !== null,
  }
}

function forward(held: Held, person: number, maxLevel: number, most: number): Forward {
  const { scene } = held
  const from = exposureOf(scene, person)
  const to = instantOfTick(scene.isolated[person]!)
  if (from === null) return { from: null, to, spread: { f1: 0, f2: 0, f3: 0 }, people: [] }
  const roots = { person: Int32Array.of(person), start: Int32Array.of(from) }
  const traced = createTracer(scene.history, { roots, isolated: scene.isolated, maxLevel })
  const levels = traced.levels()
  const { labels, first } = traced.result
  const people: Forward['people'][number][] = []
  for (let at = 0; at < levels.count && people.length < most; at++) {
    if (levels.by[at] === NONE) continue
    const level = scene.base.levelOf(levels.person[at]!)
    people.push({
      person: somebody(held, levels.person[at]!),
      step: levels.level[at]!,
      level: level === NONE ? null : level,
      exposedAt: instantOfTick(levels.exposedAt[at]!),
      by: somebody(held, levels.by[at]!),
      meeting: meetingWords(held, viaOfLabel(levels.via[at]!, labels.met[first[at]!]!)),
    })
  }
  return { from: instantOfTick(from), to, spread: spreadOf(levels), people }
}

function delay(held: Held, person: number, now: number): Delay {
  const { scene } = held
  const from = exposureOf(scene, person)
  return {
    isolatedAt: instantOfTick(scene.isolated[person]!),
    infectiousFrom: from === null ? null : instantOfTick(from),
    costs: delayCosts(scene, person, now).map(({ days, at, saved }) => ({ days, at: instantOfTick(at)!, saved })),
  }
}

function whatIf(held: Held, { set, at, delays }: Extract<Question, { of: 'what-if' }>): WhatIf {
  const { scene } = held
  const people = membersOf(held, set)
  const before = spreadOf(scene.base.levels())
  return {
    people: people.size,
    before,
    variants: delays.map((days) => {
      const tick = tickOf(at) + days * DAY_TICKS
      const after = spreadOf(isolatingAt(scene, people, tick).levels())
      const cases = casesAfter(held, people, tick)
      return { days, at: instantOfTick(tick)!, after, saved: less(before, after), cases }
    }),
  }
}

function membersOf({ scene, units, numberOf }: Held, set: IsolatedSet): Set<number> {
  if ('people' in set) return new Set(set.people.map(numberOf).filter((one) => one !== undefined))
  const inside = set.units === null ? null : new Set(set.units)
  const { count, person, level } = scene.base.levels()
  const members = new Set<number>()
  for (let at = 0; at < count; at++) {
    const unit = units[person[at]!] ?? null
    if (level[at] === set.level && (inside === null || (unit !== null && inside.has(unit)))) members.add(person[at]!)
  }
  return members
}

/** Cases most likely infected by one of these people from `tick` on, and everybody who comes of them; each once. */
function casesAfter(held: Held, people: ReadonlySet<number>, tick: number): number {
  const { candidates, parent } = held.sources()
  const { scene } = held
  const lost = new Uint8Array(parent.length)
  const descendants = descendantsOf(parent)
  const mostFirst = Array.from(parent, (_, root) => root).toSorted((a, b) => descendants[b]! - descendants[a]!)
  let count = 0
  for (const root of mostFirst) {
    const source = parent[root]!
    if (source < 0) continue
    const chosen = candidates[root]!.find((one) => one.root === source)
    const isCut = people.has(scene.roots.person[source]!) && chosen && meetingOf(scene, chosen.via).start >= tick
    if (!isCut && lost[source] === 0) continue
    lost[root] = 1
    count++
  }
  return count
}
