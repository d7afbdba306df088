import { readConfig, Unusable } from '#platform/config'
import { run } from './run.ts'

// `bin/start`. What the operator can mend is one line; anything else is a fault of ours and shows its stack.
try {
  await run(readConfig(process.env, process.cwd()))
} catch (fault) {
  process.stderr.write(
    `bin/start: ${fault instanceof Unusable ? fault.message : fault instanceof Error ? fault.stack : fault}\n`,
  )
  process.exit(1)
}
