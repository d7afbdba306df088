import { addDays, type Day } from '#kernel/day'
import { type Decision, decide, type Fact, type Json } from '#kernel/fact'
import { contains, overlaps } from '#kernel/interval'
import { refuse } from '#kernel/refusal'
import type { Agency, Post } from './post.ts'
import { findRole } from './role.ts'

/** A fact about a post: told of its holder, in the unit and sector of the agency. */
const postFact = (kind: string, post: Post, more: Partial<Fact> = {}): Fact => ({
  kind: `people.${kind}`,
  subject: { type: 'people.account', id: post.account },
  where: { unit: post.unit, sector: post.sector },
  ...more,
})

const told = ({ id, role, agency, from, to }: Post): Json => ({ post: id, role, agency, from, to })

type GiveRefusal = 'agency-closed' | 'wrong-level' | 'ends-before-start' | 'post-held'

/** Enters an appointment: the role is one of the agency's level, the agency exists in all its days, and it is not held already. */
export function givePost(
  given: Pick<Post, 'id' | 'account' | 'role' | 'title' | 'from' | 'to'>,
  agency: Agency,
  held: readonly Post[],
  authority?: string,
): Decision<Post, GiveRefusal> {
  const { from, to } = given
  if (to !== null && to <= from) return refuse('ends-before-start')
  if (findRole(given.role)?.level !== agency.level) return refuse('wrong-level')
  const lastDay = to === null ? from : addDays(to, -1)
  if (!contains(agency, from) || !contains(agency, lastDay)) return refuse('agency-closed')
  if (held.some((post) => post.role === given.role && post.agency === agency.id && overlaps(post, given)))
    return refuse('post-held')
  const post: Post = { ...given, agency: agency.id, unit: agency.unit, sector: agency.sector }
  return decide(post, postFact('post-given', post, { after: told(post), ...(authority ? { authority } : {}) }))
}

/** Ends a post: `day` is the first day without it. Ending one that had not begun leaves a single day of it in the record. */
export function endPost(post: Post, day: Day, reason: string): Decision<Post, 'post-ended' | 'ends-before-start'> {
  if (post.to !== null && post.to <= day) return refuse('post-ended', { day: post.to })
  if (day <= post.from) return refuse('ends-before-start')
  const ended: Post = { ...post, to: day }
  return decide(ended, postFact('post-ended', ended, { before: told(post), after: told(ended), reason }))
}

/** A post that goes on in the agency that took the place of its own. */
interface Passed {
  readonly ended: Post
  readonly begun: Post
}

export interface Passing {
  readonly passed: readonly Passed[]
  /** Posts for which the new unit has no agency of that sector: somebody has to decide. */
  readonly left: readonly Post[]
}

/**
 * On `day` a unit's posts pass to the agencies of its successor, each to the agency of its own sector there.
 * The holder keeps role and title; whoever holds that role there already is not given it twice.
 */
export function passPosts(
  posts: readonly Post[],
  agencies: readonly Agency[],
  heldThere: readonly Post[],
  day: Day,
  newId: () => string,
  authority?: string,
): { readonly state: Passing; readonly facts: readonly Fact[] } {
  const passed: Passed[] = []
  const left: Post[] = []
  const facts: Fact[] = []
  for (const post of posts) {
    const agency = agencies.find((one) => one.sector === post.sector && contains(one, day))
    if (!agency || post.from >= day) {
      left.push(post)
      continue
    }
    const ended: Post = { ...post, to: day }
    const begun: Post = { ...post, id: newId(), agency: agency.id, unit: agency.unit, from: day }
    const twice = heldThere.some(
      (held) =>
        held.account === post.account && held.role === post.role && held.agency === agency.id && overlaps(held, begun),
    )
    if (twice) {
      left.push(post)
      continue
    }
    passed.push({ ended, begun })
    facts.push(
      postFact('post-passed', begun, { before: told(post), after: told(begun), ...(authority ? { authority } : {}) }),
    )
  }
  return { state: { passed, left }, facts }
}
