import { paths, withQuery } from '../paths.ts'
import { aboutPath } from './about.ts'

/** The page of what a notice or an inbox item is about; null when there is none. */
export function subjectPath({ type, id }: { readonly type: string; readonly id: string }): string | null {
  if (type === 'work.task') return paths.task(id)
  if (type === 'work.directive') return paths.directive(id)
  if (type === 'work.petition') return paths.petition(id)
  if (type === 'work.dossier') return paths.dossier(id)
  if (type === 'work.webhook') return paths.webhooks()
  if (type === 'epidemic.zone') return paths.zone(id)
  if (type === 'epidemic.investigation') return paths.caseForm({ person: id })
  if (type === 'measures.report') return paths.periodReport(id)
  if (type === 'measures.reports') {
    const [view, form, period] = id.split(' ')
    return withQuery(paths.reports(), { view, form, period })
  }
  return aboutPath({ type, id })
}
