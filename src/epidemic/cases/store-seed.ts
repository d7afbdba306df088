import { sql } from 'kysely'
import { addDays, type Day, dayOf } from '#kernel/day'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Known } from '../case.ts'
import { definitionOn, proposeClass } from '../rules/case-definition.ts'
import { covidDefinitions } from '../rules/case-definition-covid.ts'
import type { Chance } from '../simulate/chance.ts'
import { findKnown } from '../store-case.ts'
import { type CaseForm, emptyForm, findingsOf } from './form.ts'
import { savedFact } from './investigation.ts'
import { changedFields } from './merge.ts'
import { findStored, saveInvestigation } from './store-investigation.ts'

const WORK = [
  ['Công nhân may', 'Xưởng may số 2, Sao Đỏ'],
  ['Tiểu thương', 'Chợ Sao Đỏ'],
  ['Giáo viên', 'Trường THCS Chu Văn An'],
  ['Học sinh', 'Trường THPT Chí Linh'],
  ['Lái xe đưa đón công nhân', 'Khu công nghiệp Cộng Hòa'],
  ['Nông dân', null],
  ['Nhân viên nhà hàng', 'Nhà hàng tiệc cưới Sao Đỏ'],
] as const
const CONDITIONS = ['hypertension', 'diabetes', 'lung', 'heart'] as const
const SIGNS = ['fever', 'cough', 'aches', 'headache', 'sore-throat', 'runny-nose', 'no-smell', 'breathless'] as const

interface Candidate {
  readonly id: string
  readonly source_id: string | null
  readonly setting: string | null
}

/**
 * Investigations of an outbreak that was drawn: of its newest cases, each with whoever met it and was a case before, and
 * of some contacts with signs who wait for a result. Households follow from who met at home.
 */
export async function seedInvestigations(
  tx: Tx,
  acting: Acting,
  { outbreakId, chance, name }: { readonly outbreakId: string; readonly chance: Chance; readonly name: string },
): Promise<void> {
  const today = dayOf(acting.at)
  const cases = await sql<Candidate>`
    select c.person_id as id, s.id as source_id, s.setting
    from epidemic.confirmed_case c
    left join lateral (
      select o.person_id as id, e.setting
      from epidemic.encounter e
      join epidemic.confirmed_case o
        on o.person_id = case when e.a_id = c.person_id then e.b_id else e.a_id end and o.retracted_at is null
      where c.person_id in (e.a_id, e.b_id) and e.outbreak_id = c.outbreak_id and o.confirmed_at < c.confirmed_at
      order by o.confirmed_at desc limit 1) s on true
    where c.outbreak_id = ${outbreakId} and c.retracted_at is null
    order by c.confirmed_at desc, c.person_id limit 24`.execute(tx)
  const contacts = await sql<Candidate>`
    select person_id as id, by_id as source_id, null as setting from epidemic.level
    where outbreak_id = ${outbreakId} and level = 1 order by known_at desc, person_id limit 5`.execute(tx)
  const ids: Known[] = []
  for (const [at, row] of [...cases.rows, ...contacts.rows].entries()) {
    const person = await findKnown(tx, row.id)
    if (!person) continue
    ids.push(person)
    const stored = await findStored(tx, person)
    const form = { ...formFor(row, stored.form, chance, today), ...(at === 0 ? FIRST : {}) }
    const definition = definitionOn(covidDefinitions, 'COVID-19', today)
    const met = (definition && proposeClass(definition, findingsOf(form))?.met) ?? []
    const save = {
      form,
      taken: [],
      changed: changedFields(stored.form, form),
      definitionId: definition?.id ?? null,
      criteria: met.map(({ words }) => words.vi),
      confirm: null,
    }
    const source = form.sourceId === null ? null : await findKnown(tx, form.sourceId)
    await saveInvestigation(tx, {
      person,
      stored,
      save,
      sourceHome: source?.home ?? null,
      at: acting.at,
      account: acting.caller.accountId,
      name,
    })
    await remember(tx, acting, [savedFact(person, stored.form, save)])
  }
  await seedHouseholds(tx, acting, outbreakId)
}

/** The newest case of the list came from elsewhere: what an imported case looks like. */
const FIRST: Partial<CaseForm> = {
  sourceKind: 'imported',
  sourceId: null,
  sourceCertainty: null,
  importedFrom: 'Thành phố Hồ Chí Minh, chuyến bay ngày trước khởi phát',
}

function formFor({ source_id, setting }: Candidate, base: CaseForm, chance: Chance, today: Day): CaseForm {
  const [occupation, workplace] = chance.pick(WORK)
  const signs = SIGNS.filter(() => chance.next() < 0.35)
  const isCase = base.classification === 'confirmed'
  const onsetOn = base.onsetOn ?? (isCase ? null : addDays(today, -1))
  const symptoms = onsetOn === null ? [] : [...new Set(['fever', 'cough', ...signs])]
  const severity = chance.next() < 0.15 ? ('moderate' as const) : ('mild' as const)
  return {
    ...emptyForm,
    ...base,
    classification: isCase ? 'confirmed' : 'suspected',
    symptoms,
    onsetOn,
    course: onsetOn === null ? [{ on: today, severity: 'asymptomatic' }] : [{ on: onsetOn, severity }],
    tests: isCase ? ['pcr-positive'] : [],
    links: source_id === null ? [] : ['close-contact'],
    sourceKind: source_id === null ? 'unknown' : 'person',
    sourceId: source_id,
    sourceCertainty: source_id === null ? null : chance.pick(['certain', 'likely', 'possible'] as const),
    infectedPlace: setting,
    occupation,
    workplace,
    doses: chance.pick([2, 3, 3, 4] as const),
    conditions: CONDITIONS.filter(() => chance.next() < 0.12),
  }
}

/** Who met a case at home lives in its household. */
async function seedHouseholds(tx: Tx, { at }: Acting, outbreakId: string): Promise<void> {
  await sql`
    insert into epidemic.household_member (home, person_id, outbreak_id, unit_id, household_id, recorded_at)
    select distinct on (p.id) p.home, p.id, p.outbreak_id, p.unit_id, c.person_id, ${at}
    from epidemic.confirmed_case c
    join epidemic.encounter e
      on c.person_id in (e.a_id, e.b_id) and e.outbreak_id = c.outbreak_id and e.setting = 'Cùng nhà'
    join epidemic.person p on p.id in (e.a_id, e.b_id) and p.unit_id = c.unit_id
    where c.outbreak_id = ${outbreakId} and c.retracted_at is null
    order by p.id, c.confirmed_at
    on conflict (home, person_id) do nothing`.execute(tx)
}
