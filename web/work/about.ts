import type { About } from '#work/contract'
import { paths, withQuery } from '../paths.ts'

/** Where the thing a task is about is to be seen; null when no page shows it. */
export function aboutPath({ type, id }: Pick<About, 'type' | 'id'>): string | null {
  if (type === 'epidemic.f1') return withQuery(paths.quarantine(), { place: id })
  if (type === 'epidemic.health-check') return withQuery(paths.healthChecks(), { place: id })
  if (type === 'epidemic.cluster') return paths.cluster(id)
  if (type === 'epidemic.epidemic-level')
    return id === 'all' ? paths.epidemicLevels() : withQuery(paths.epidemicLevels(), { place: id })
  if (type === 'epidemic.case') return paths.person(id)
  if (type === 'situation.unit') return withQuery(paths.board(), { place: id })
  if (type === 'measures.indicator') return paths.measure(id)
  if (type === 'measures.task-group') return withQuery(paths.measures(), { programme: id.split('.')[0] ?? null })
  if (type === 'measures.index-gap') {
    const [edition = '', subject = ''] = id.split(' ')
    return paths.indexSubject(edition, subject)
  }
  if (type === 'measures.assessment-line') {
    const [assessment = '', node = ''] = id.split('/')
    return withQuery(paths.assessment(assessment), { node })
  }
  // Of those that ask for more, only these are shown.
  if (type === 'measures.assessment')
    return id.endsWith('/asked')
      ? withQuery(paths.assessment(id.slice(0, -'/asked'.length)), { show: 'mine' })
      : paths.assessment(id)
  if (type === 'measures.assessments') {
    const [edition = '', year = ''] = id.split('/')
    return withQuery(paths.assessments(), { edition, year })
  }
  if (type === 'work.petition') return paths.petition(id)
  if (type === 'places.unit') return paths.place(id)
  if (type === 'epidemic.people') return `${paths.persons()}${id === 'all' ? '' : `?${id}`}`
  return null
}
