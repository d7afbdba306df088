import { type Refused, refuse } from '#kernel/refusal'
import { findAgencies, officersOf } from '#people'
import { ancestorsOn, fullName, loadAtlas, unitOn } from '#places'
import type { Call } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { placeNow } from './authority.ts'
import { timetableOf } from './course.ts'
import { type DecisionInput, inFull } from './decision.ts'
import type { DecisionKind } from './names.ts'
import { type CourseRow, findBeds, findCourses, findNames } from './store-course.ts'
import { findOwnRules } from './store-rule.ts'
import { ruleOf } from './view-course.ts'

export interface Draft {
  readonly row: CourseRow
  readonly agency: { readonly id: string; readonly name: string }
  readonly identity: { readonly name: string; readonly address: string | null }
  readonly document: Omit<DecisionInput, 'number' | 'verification'>
}

type DraftRefusal = 'not-found' | 'not-quarantined' | 'no-rule' | 'no-agency' | 'names-missing' | 'not-completed'

/**
 * What decisions about people would say, each by the committee of where the person lives today: after a merger, that of
 * the successor. All or none: the refusal counts whom it concerns.
 */
export async function loadDrafts(
  tx: Tx,
  { caller, today }: Pick<Call, 'caller' | 'today'>,
  people: readonly string[],
  kind: DecisionKind,
): Promise<Draft[] | Refused<DraftRefusal>> {
  const rows = (await findCourses(tx, { people })).filter(({ unitId }) =>
    caller.may('epidemic.act', { unit: unitId, sector: 'health' }),
  )
  if (rows.length === 0) return refuse(people.length === 1 ? 'not-quarantined' : 'not-found')
  if (rows.length < people.length) return refuse('not-quarantined')
  const own = await findOwnRules(tx)
  const ruled = rows.flatMap((row) => {
    const rule = ruleOf(row, own)
    return rule === null ? [] : [{ row, rule }]
  })
  if (ruled.length < rows.length) return refuse('no-rule', { n: rows.length - ruled.length })
  const open = rows.filter(({ releasedAt }) => releasedAt === null).length
  if (kind === 'completion' && open > 0) return refuse('not-completed', { n: open })
  const identities = await findNames(
    tx,
    rows.map(({ personId }) => personId),
  )
  if (identities.size < rows.length) return refuse('names-missing', { n: rows.length - identities.size })

  const atlas = await loadAtlas(tx)
  const committees = new Map(
    (await findAgencies(tx, { sector: 'general', day: today }))
      .filter(({ level }) => level !== 'province')
      .map((one) => [one.unit, one]),
  )
  const beds = await findBeds(
    tx,
    rows.map(({ personId }) => personId),
    rows[0]?.quarantinedAt ?? '1970-01-01T00:00:00.000Z',
  )
  const signers = new Map<string, DecisionInput['signer']>()
  const drafts: Draft[] = []
  for (const { row, rule } of ruled) {
    const unitId = row.unitId === null ? null : placeNow(atlas, row.unitId, today)
    const unit = unitId === null ? null : unitOn(atlas, unitId, today)
    const agency = unitId === null ? undefined : committees.get(unitId)
    if (unit === null || agency === undefined) continue
    const identity = identities.get(row.personId) as { name: string; address: string | null }
    let signer = signers.get(agency.id)
    if (signer === undefined) {
      const [head] = await officersOf(tx, agency.id, today)
      signer = { capacity: ['CHỦ TỊCH'], name: head?.role === 'commune-head' ? head.name : '' }
      signers.set(agency.id, signer)
    }
    const above = ancestorsOn(atlas, unit.unitId, today).map((one) => lower(fullName(one).vi))
    drafts.push({
      row,
      identity,
      agency: { id: agency.id, name: inFull(agency.name.vi) },
      document: {
        kind,
        day: today,
        agency: inFull(agency.name.vi),
        place: unit.name,
        signer,
        person: {
          ...identity,
          sex: row.sex,
          birthYear: row.birthYear,
          unit: [lower(fullName(unit).vi), ...above].join(', '),
        },
        disease: row.disease,
        quarantinedAt: row.quarantinedAt,
        releasedAt: row.releasedAt,
        rule,
        timetable: timetableOf(rule, row.quarantinedAt, row.releasedAt),
        facility: row.kind === 'home' ? null : (beds.get(row.personId)?.facilityName ?? 'cơ sở cách ly tập trung'),
      },
    })
  }
  return drafts.length < rows.length ? refuse('no-agency', { n: rows.length - drafts.length }) : drafts
}

const lower = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
