import type { Language } from '#kernel/text'
import { findAgencies } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { listForms } from '../reporting/store-forms.ts'
import type { Names } from './view.ts'

/** Names of forms and agencies for a view. */
export async function namesOf(tx: Tx, language: Language): Promise<Names> {
  const forms = new Map((await listForms(tx)).map(({ id, name }) => [id, name[language]]))
  const agencies = new Map((await findAgencies(tx, {})).map(({ id, name }) => [id, name[language]]))
  return { forms, agencies, language }
}
