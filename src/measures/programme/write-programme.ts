import { type Decision, decide } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import type { Group, Programme } from './programme.ts'

/** What a new wording of a programme is held against. */
export interface Known {
  readonly before: Programme | null
  readonly beforeGroups: readonly Group[]
  readonly units: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  /** Groups that tasks are about. */
  readonly busy: ReadonlySet<string>
}

/** Subject of the tasks of a group: `<programme>.<group>`. */
export const groupSubject = (programmeId: string, groupId: string): string => `${programmeId}.${groupId}`

/** A programme and its groups of tasks; a group that tasks are about stays. */
export function writeProgramme(
  asked: Programme,
  groups: readonly Group[],
  known: Known,
): Decision<
  { programme: Programme; groups: readonly Group[] },
  'period-inverted' | 'unknown-unit' | 'unknown-agency' | 'unknown-indicator' | 'twice' | 'group-has-tasks'
> {
  if (asked.from > asked.to) return refuse('period-inverted')
  if (!known.units.has(asked.unitId)) return refuse('unknown-unit', { unit: asked.unitId })
  for (const { id, name, leadAgencyId, indicatorIds } of groups) {
    if (groups.filter((other) => other.id === id).length > 1) return refuse('twice', { name: name.vi })
    if (leadAgencyId !== null && !known.agencies.has(leadAgencyId))
      return refuse('unknown-agency', { agency: leadAgencyId })
    const strange = indicatorIds.find((indicator) => !known.indicators.has(indicator))
    if (strange !== undefined) return refuse('unknown-indicator', { name: strange })
  }
  const lost = known.beforeGroups.find(({ id }) => known.busy.has(id) && !groups.some((group) => group.id === id))
  if (lost) return refuse('group-has-tasks', { name: lost.name.vi })
  return decide(
    { programme: asked, groups },
    {
      kind: 'measures.programme-written',
      subject: { type: 'measures.programme', id: asked.id },
      where: { unit: asked.unitId, sector: null },
      authority: asked.act,
      before: known.before ? short(known.before, known.beforeGroups) : undefined,
      after: short(asked, groups),
    },
  )
}

const short = ({ name, from, to }: Programme, groups: readonly Group[]) => ({
  name: name.vi,
  from,
  to,
  groups: groups.map(({ id }) => id),
})
