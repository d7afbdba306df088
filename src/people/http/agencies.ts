import type { Handlers } from '#platform/http/serve'
import type { people } from '../contract.ts'
import { roles } from '../role.ts'
import { findAgencies } from '../store/agencies.ts'
import { officersOf } from '../store/posts.ts'
import { powerNames } from '../text.ts'
import { agencyView } from '../view.ts'

/** What every official may look up: agencies, who works there, what a role is. */
export const directory: Pick<Handlers<typeof people>, 'listAgencies' | 'listOfficers' | 'listRoles'> = {
  async listAgencies({ query, today }, tx) {
    return (await findAgencies(tx, { ...query, day: query.day ?? today })).map(agencyView)
  },

  async listOfficers({ query, today }, tx) {
    return officersOf(tx, query.agency, today)
  },

  async listRoles() {
    return roles.map(({ id, name, level, powers }) => ({
      id,
      name,
      level,
      powers: powers.map(({ power, why }) => ({ power, name: powerNames[power], why })),
    }))
  },
}
