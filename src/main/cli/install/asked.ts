import { Value } from 'typebox/value'
import { tidy } from '#kernel/fold'
import type { Text, Values } from '#kernel/text'
import type { NewAdministrator } from '#people'
import { NameSchema, PhoneSchema, UsernameSchema } from '#people/contract'
import { bilingual } from '../../steps.ts'
import { EXIT, Failure } from '../exit.ts'
import { TEXTS } from './text.ts'

export interface InstallOptions {
  readonly username: string
  readonly name: string
  readonly phone?: string
  readonly programme?: true
  readonly json?: true
}

/** Who is to be the administrator, held to what the contract asks of every account. Fails before anything is touched. */
export function administratorOf({ username, name, phone }: InstallOptions): NewAdministrator {
  const given = { username: username.trim(), name: tidy(name), phone: phone === undefined ? null : tidy(phone) }
  if (!Value.Check(UsernameSchema, given.username)) fail(TEXTS.badUsername, { value: given.username })
  if (!Value.Check(NameSchema, given.name)) fail(TEXTS.badName)
  if (given.phone !== null && !Value.Check(PhoneSchema, given.phone)) fail(TEXTS.badPhone)
  return given
}

function fail(text: Text, values: Values = {}): never {
  throw new Failure(bilingual(text, values), EXIT.badInput)
}
