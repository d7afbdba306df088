import type { Command } from 'commander'
import type { Text } from '#kernel/text'
import { TEXTS } from './text.ts'
import { TEXTS as VALUES } from './values/text.ts'

interface Entry {
  readonly summary: Text
  load(): Promise<Command>
}

/** Every command: what the list says about it, and where it is. */
export const COMMANDS = {
  serve: { summary: TEXTS.serve, load: async () => (await import('./serve.ts')).serveCommand() },
  migrate: { summary: TEXTS.migrate, load: async () => (await import('./migrate.ts')).migrateCommand() },
  install: { summary: TEXTS.install, load: async () => (await import('./install.ts')).installCommand() },
  seed: { summary: TEXTS.seed, load: async () => (await import('./seed.ts')).seedCommand() },
  trace: { summary: TEXTS.trace, load: async () => (await import('./trace.ts')).traceCommand() },
  rt: { summary: TEXTS.rt, load: async () => (await import('./rt.ts')).rtCommand() },
  index: { summary: TEXTS.index, load: async () => (await import('./index-command.ts')).indexCommand() },
  import: { summary: TEXTS.import, load: async () => (await import('./import.ts')).importCommand() },
  identity: { summary: TEXTS.identity, load: async () => (await import('./identity.ts')).identityCommand() },
  values: { summary: VALUES.values, load: async () => (await import('./values.ts')).valuesCommand() },
  ledger: { summary: TEXTS.ledger, load: async () => (await import('./ledger.ts')).ledgerCommand() },
} satisfies Record<string, Entry>
