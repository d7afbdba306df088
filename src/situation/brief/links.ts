import type { Day } from '#kernel/day'

/** Pages that the figures of a brief open; `web/paths.test.ts` holds them against the addresses of the pages. */
export const briefLinks = {
  board: (): string => '/',
  epidemic: (): string => '/epidemic',
  people: (filter: Readonly<Record<string, string>>): string => `/epidemic/people?${new URLSearchParams(filter)}`,
  quarantine: (): string => '/epidemic/quarantine',
  course: (): string => '/epidemic/course',
  testing: (): string => '/epidemic/testing',
  clusters: (): string => '/epidemic/clusters',
  cluster: (id: string): string => `/epidemic/clusters/${id}`,
  tasks: (cell: string): string => `/work/tasks?${new URLSearchParams({ 'tasks.cell': cell })}`,
} as const

/** The same page for the place and day of the brief. */
export function placed(link: string, place: string, day: Day): string {
  const [path = link, search = ''] = link.split('?', 2)
  const query = new URLSearchParams(search)
  query.set('place', place)
  query.set('day', day)
  return `${path}?${query}`
}
