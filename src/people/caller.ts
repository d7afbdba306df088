import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import type { Language } from '#kernel/text'
import { allows, grantsOf, settingsOf } from './grant.ts'
import type { Post } from './post.ts'
import { rooms } from './power.ts'
import type { Indexed } from './territory.ts'

/** Who signed in, as far as rights go. */
export interface Person {
  readonly account: string
  readonly name: string
  readonly posts: readonly Post[]
  /** The session in use, so that its owner can tell it from the others. */
  readonly session?: string
  /** Until a temporary password is changed, no post counts. */
  readonly mustChangePassword: boolean
}

/** The caller a person is on a day: `may` and the settings are two readings of the same grants. */
export function callerOf(person: Person, of: Indexed, day: Day, language: Language): Caller {
  const held = person.mustChangePassword ? [] : person.posts.filter((post) => contains(post, day))
  const grants = grantsOf(held, of, day)
  const first = held[0]
  return {
    kind: 'person',
    accountId: person.account,
    name: person.name,
    postId: first?.id ?? null,
    agencyId: first?.agency ?? null,
    language,
    may: (power, on) => allows(grants, power, on),
    settings: {
      'app.account': person.account,
      'app.agencies': [...new Set(held.map(({ agency }) => agency))].join(','),
      'app.session': person.session ?? '',
      ...settingsOf(grants),
    },
  }
}

/** Nobody in particular: sees no row that belongs to a place. */
export const publicCaller = (language: Language): Caller => ({
  kind: 'public',
  accountId: null,
  name: '',
  postId: null,
  agencyId: null,
  language,
  may: () => false,
  settings: {},
})

const everywhere = Object.fromEntries(rooms.flatMap((room) => [`app.see_${room}`, `app.act_${room}`]).map(all))
function all(setting: string): [string, string] {
  return [setting, '*/*']
}

/** The system's own clockwork: jobs, seeds, imports from the command line. */
export const systemCaller = (): Caller => ({
  kind: 'system',
  accountId: null,
  name: 'Liên Thông',
  postId: null,
  agencyId: null,
  language: 'vi',
  may: () => true,
  settings: { 'app.system': 'yes', ...everywhere, 'app.identify_epidemic': '*/*' },
})
