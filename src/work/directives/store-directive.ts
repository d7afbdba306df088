import { type Selectable, sql } from 'kysely'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import { moveColumns } from '../engine/move-row.ts'
import type { DirectiveForm, DirectiveState, DirectiveStep } from '../names.ts'
import type { About } from '../schema.ts'
import type { Content, Directive, DirectiveMove, Effects, KeptFigure } from './directive.ts'

export const directiveOf = (row: Selectable<Tables['work.directive']>): Directive => ({
  home: row.home,
  id: row.id,
  number: row.number,
  form: row.form as DirectiveForm,
  day: row.day,
  title: row.title,
  what: row.what,
  result: row.result,
  basis: row.basis,
  signer: row.signer_name === null ? null : { name: row.signer_name, title: row.signer_title ?? '' },
  about: row.about as About | null,
  figure: row.figure as KeptFigure | null,
  issuerAgency: row.issuer_agency,
  unit: row.unit_id,
  sector: row.sector,
  due: row.due_day,
  firstDue: row.first_due_day,
  extensions: row.extensions,
  state: row.state as DirectiveState,
  workflow: row.workflow,
  numberedBy: row.numbered_by,
  coordinators: row.coordinators,
  rule: row.rule as Directive['rule'],
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  closedOn: row.closed_day,
  moves: row.moves,
  agencies: row.agencies,
  recipients: row.recipients,
  issuedAt: row.issued_at,
  issuedBy: row.issued_by,
  issuedName: row.issued_name,
})

/** The next numbers of a sequence; numbers of a rolled-back transaction are lost, as on paper. */
export async function nextNumbers(tx: Tx, of: 'task' | 'petition', count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval(${`work.${of}_number`}::regclass) as n from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map(({ n }) => n)
}

/** What an amendment, an extension, a recall or a new issuer changes. */
const progressRow = (directive: Directive) => ({
  number: directive.number,
  form: directive.form,
  day: directive.day,
  title: directive.title,
  what: directive.what,
  result: directive.result,
  basis: directive.basis,
  signer_name: directive.signer?.name ?? null,
  signer_title: directive.signer?.title ?? null,
  state: directive.state,
  due_day: directive.due,
  first_due_day: directive.firstDue,
  extensions: directive.extensions,
  closed_day: directive.closedOn,
  replaced_by: directive.replacedBy,
  moves: directive.moves,
  issuer_agency: directive.issuerAgency,
  unit_id: directive.unit,
  agencies: [...directive.agencies],
  search: fold(`${directive.number} ${directive.title} ${directive.what}`),
})

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

export async function insertDirective(tx: Tx, directive: Directive, move: DirectiveMove): Promise<void> {
  await tx
    .insertInto('work.directive')
    .values({
      ...progressRow(directive),
      home: directive.home,
      id: directive.id,
      year: Number(directive.day.slice(0, 4)),
      numbered_by: directive.numberedBy,
      about: json(directive.about),
      figure: json(directive.figure),
      rule: json(directive.rule),
      sector: directive.sector,
      workflow: directive.workflow,
      coordinators: [...directive.coordinators],
      replaces: directive.replaces,
      recipients: [...directive.recipients],
      issued_at: directive.issuedAt,
      issued_by: directive.issuedBy,
      issued_name: directive.issuedName,
    })
    .execute()
  await insertDirectiveMove(tx, directive, move)
}

async function insertDirectiveMove(tx: Tx, directive: Directive, move: DirectiveMove): Promise<void> {
  await tx
    .insertInto('work.directive_move')
    .values({
      home: directive.home,
      directive_id: directive.id,
      ...moveColumns(move),
      due_day: move.due,
      content: json(move.content),
      effects: json(move.effects),
      other: move.other,
      unit_id: directive.unit,
      sector: directive.sector,
      agencies: [...directive.agencies],
      recipients: [...directive.recipients],
    })
    .execute()
}

/** Keeps a move and what the directive became by it. A new issuer takes what belongs to it along. */
export async function saveDirectiveMove(
  tx: Tx,
  before: Directive,
  directive: Directive,
  move: DirectiveMove,
): Promise<void> {
  const { home, id, unit, agencies } = directive
  await tx
    .updateTable('work.directive')
    .set(progressRow(directive))
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
  if (before.issuerAgency !== directive.issuerAgency)
    for (const table of ['work.directive_move', 'work.directive_file'] as const)
      await tx
        .updateTable(table)
        .set({ unit_id: unit, agencies: [...agencies] })
        .where('home', '=', home)
        .where('directive_id', '=', id)
        .execute()
  await insertDirectiveMove(tx, directive, move)
}

export async function directiveMoves(tx: Tx, { home, id }: Pick<Directive, 'home' | 'id'>): Promise<DirectiveMove[]> {
  const rows = await tx
    .selectFrom('work.directive_move')
    .selectAll()
    .where('home', '=', home)
    .where('directive_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    step: row.step as DirectiveStep,
    at: row.at,
    by: { accountId: row.account_id, name: row.name, agencyId: row.agency },
    words: row.words,
    due: row.due_day,
    content: row.content as Content | null,
    effects: row.effects as Effects | null,
    other: row.other,
  }))
}

export async function findDirective(tx: Tx, id: string): Promise<Directive | null> {
  const row = await tx.selectFrom('work.directive').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? directiveOf(row) : null
}

/** The directive, held until the transaction ends: the second of two people sees what the first did. */
export async function claimDirective(tx: Tx, id: string): Promise<Directive | null> {
  const row = await tx.selectFrom('work.directive').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? directiveOf(row) : null
}

/** Directives in force that these agencies issued; held. */
export async function claimDirectivesOf(tx: Tx, agencies: readonly string[]): Promise<Directive[]> {
  const rows = await tx
    .selectFrom('work.directive')
    .selectAll()
    .where('state', '=', 'issued')
    .where('issuer_agency', 'in', [...agencies])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(directiveOf)
}
