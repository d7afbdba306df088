import { epidemic } from '#epidemic/contract'
import { fold } from '#kernel/fold'
import { type Language, say } from '#kernel/text'
import { catalogue } from '#measures/contract'
import { petitions, work } from '#work/contract'
import { call } from './api.ts'
import { paths } from './paths.ts'
import { stands } from './routes.tsx'
import type { SearchSource } from './shell/Search.tsx'
import { levelWords } from './ui/levels.ts'

const MOST = 6

const tasks: SearchSource = {
  name: { vi: 'Nhiệm vụ', en: 'Tasks' },
  async find(words, _asOf, signal) {
    const { items } = await call(work.listTasks, { query: { words, limit: MOST } }, signal)
    return items.map(({ id, title, code, unit }) => ({
      key: id,
      words: title,
      hint: `${code}, ${unit.name}`,
      to: paths.task(id),
    }))
  },
}

const raised: SearchSource = {
  name: { vi: 'Phản ánh, vướng mắc', en: 'Petitions, obstacles' },
  async find(words, _asOf, signal) {
    const { items } = await call(petitions.listPetitions, { query: { words, sort: 'raised', limit: MOST } }, signal)
    return items.map(({ id, title, code, unit }) => ({
      key: id,
      words: title,
      hint: `${code}, ${unit.name}`,
      to: paths.petition(id),
    }))
  },
}

/** By code, name or telephone; names themselves are read on the person's page, where each reading is remembered. */
const persons: SearchSource = {
  name: { vi: 'Ca bệnh, người tiếp xúc', en: 'Cases and contacts' },
  async find(words, { day }, signal) {
    const found = await call(epidemic.listPeople, { query: { q: words, day, limit: MOST } }, signal)
    return found.people.map(({ id, code, level, unitName }) => ({
      key: id,
      words: code,
      hint: [level === null ? null : levelWords(level), unitName].filter((part) => part !== null).join(', '),
      to: paths.person(id),
    }))
  },
}

const indicators = (language: Language): SearchSource => ({
  name: { vi: 'Chỉ tiêu', en: 'Targets' },
  async find(words, { day }, signal) {
    const found = await call(catalogue.listCatalogue, { query: { day } }, signal)
    const asked = fold(words)
    return (
      found.items
        .filter(({ name, short }) => fold(`${say(name, language)} ${say(short, language)}`).includes(asked))
        // What is made of the inputs comes before them.
        .toSorted((a, b) => Number(a.raw) - Number(b.raw))
        .map(({ id, name, raw }) => ({
          key: id,
          words: say(name, language),
          to: raw ? paths.indicator(id) : paths.measure(id),
        }))
    )
  },
})

/** What "search everything" looks through beside places: only what this reader may open and whose page stands. */
export const sourcesFor = (may: (power: string) => boolean, language: Language): SearchSource[] => [
  ...(may('work.see') && stands('/work/tasks/:id') ? [tasks, raised] : []),
  ...(may('measures.see') ? [indicators(language)] : []),
  ...(may('epidemic.see') && stands('/epidemic/people/:id') ? [persons] : []),
]
