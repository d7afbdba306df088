import type { PlainEncounter, PlainHistory, PlainQuestion, PlainVisit } from '../by-definition.ts'
import { asked } from '../by-definition.ts'
import { createHistoryBuilder } from '../history.ts'
import { NEVER } from '../ticks.ts'
import type { Happening } from './arbitrary-changes.ts'
import { createLiveTracer, type LiveTracer } from './live-tracer.ts'

/** For tests: a history kept in plain lists beside the live tracer that is told of the same happenings. */
export interface Kept {
  readonly tracer: LiveTracer
  happen(happening: Happening): void
  /** What is recorded now, merged people as one, for an engine that begins from nothing. */
  now(): { readonly history: PlainHistory; readonly question: PlainQuestion }
  /** By the numbers of the live tracer, people as whom they act. */
  encounter(number: number): PlainEncounter
  visit(number: number): PlainVisit
}

export function keep(history: PlainHistory, question: PlainQuestion): Kept {
  const encounters: (PlainEncounter | null)[] = [...history.encounters]
  const visits: (PlainVisit | null)[] = [...history.visits]
  const isolated = [...question.isolated]
  const cases = new Map<number, number>()
  for (const { person, start } of question.roots) cases.set(person, Math.min(cases.get(person) ?? start, start))
  const into = new Map<number, number>()
  let people = history.people

  const builder = createHistoryBuilder()
  builder.includePeople(people)
  for (const e of history.encounters) builder.addEncounter(e.from, e.to, e.start, e.end, e.directed)
  for (const v of history.visits) builder.addVisit(v.person, v.venue, v.start, v.end)
  const tracer = createLiveTracer(builder.take(), asked(question))

  const owner = (person: number): number => {
    const next = into.get(person)
    return next === undefined ? person : owner(next)
  }
  const standing = <T>(rows: readonly (T | null)[], nth: number): number | undefined => {
    const there = [...rows.keys()].filter((i) => rows[i] !== null)
    return there.length === 0 ? undefined : there[nth % there.length]
  }
  const merged = (e: PlainEncounter): PlainEncounter => ({ ...e, from: owner(e.from), to: owner(e.to) })

  function happen(happening: Happening): void {
    if (happening.kind === 'met') {
      const { from, to, start, end, directed } = happening
      encounters[tracer.addEncounter(from, to, start, end, directed)] = happening
    } else if (happening.kind === 'not met') {
      const number = standing(encounters, happening.nth)
      if (number === undefined) return
      const { from, to } = encounters[number]!
      tracer.removeEncounter(number, happening.nth % 2 === 0 ? from : to)
      encounters[number] = null
    } else if (happening.kind === 'visited') {
      const { person, venue, start, end } = happening
      visits[tracer.addVisit(person, venue, start, end)] = happening
    } else if (happening.kind === 'not visited') {
      const number = standing(visits, happening.nth)
      if (number === undefined) return
      tracer.removeVisit(number)
      visits[number] = null
    } else if (happening.kind === 'isolated') {
      tracer.isolate(happening.person, happening.from)
      isolated[happening.person] = happening.from
    } else if (happening.kind === 'case') {
      tracer.setCase(happening.person, happening.start)
      if (happening.start === null) cases.delete(happening.person)
      else cases.set(happening.person, happening.start)
    } else if (happening.kind === 'same') {
      if (into.has(happening.from) || owner(happening.into) === happening.from) return
      tracer.mergePeople(happening.from, happening.into)
      into.set(happening.from, happening.into)
    } else if (happening.kind === 'not the same') {
      const person = [...into.keys()][happening.nth % Math.max(1, into.size)]
      if (person === undefined) return
      tracer.unmergePerson(person)
      into.delete(person)
    } else isolated[tracer.addPerson()] = NEVER
    people = tracer.people
  }

  function now() {
    const until = Array.from<number>({ length: people }).fill(NEVER)
    for (let person = 0; person < people; person++)
      until[owner(person)] = Math.min(until[owner(person)]!, isolated[person]!)
    return {
      history: {
        people,
        encounters: encounters.filter((e) => e !== null).map(merged),
        visits: visits.filter((v) => v !== null).map((v) => ({ ...v, person: owner(v.person) })),
      },
      question: {
        ...question,
        roots: Array.from(cases, ([person, start]) => ({ person: owner(person), start })),
        isolated: until,
      },
    }
  }

  return {
    tracer,
    happen,
    now,
    encounter: (number) => merged(encounters[number]!),
    visit: (number) => ({ ...visits[number]!, person: owner(visits[number]!.person) }),
  }
}
