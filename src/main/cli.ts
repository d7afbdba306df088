import { Command, CommanderError } from 'commander'
import { Unusable } from '#platform/config'
import { COMMANDS } from './cli/commands.ts'
import { EXIT, Failure, printFailure } from './cli/exit.ts'
import { speak } from './cli/language.ts'
import { TEXTS } from './cli/text.ts'

/**
 * `bin/lienthong`. A command's module is loaded only when that command is named, so that `--help` stays quick and one
 * broken command does not take the others with it.
 */
async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('lienthong')
    .description(speak(TEXTS.program))
    .version('0.1.0', '-V, --version', speak(TEXTS.version))
    .helpOption('-h, --help', speak(TEXTS.help))
    .addHelpText('after', `\n${speak(TEXTS.examples)}`)
    .addHelpText('after', `\n${speak(TEXTS.exitCodes)}`)
    .exitOverride()
  const named = argv.find((word) => !word.startsWith('-') && word !== 'help')
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    program.addCommand(name === named ? prepared(await load()) : new Command(name).description(speak(summary)))
  }
  program.helpCommand('help [command]', speak(TEXTS.help))
  await program.parseAsync(argv, { from: 'user' })
}

/** A bad option ends with the exit code of bad input, in sub-commands too. */
function prepared(command: Command): Command {
  command.exitOverride().helpOption('-h, --help', speak(TEXTS.help))
  for (const inner of command.commands) prepared(inner)
  return command
}

const argv = process.argv.slice(2)
// Whoever reads the first lines and closes the pipe (`| head`) has what they wanted.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit(EXIT.ok)
})
try {
  await main(argv)
} catch (fault) {
  process.exitCode = exitCodeOf(fault)
}

function exitCodeOf(fault: unknown): number {
  // Commander has already printed the help or its complaint.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.ok : EXIT.badInput
  const failure = fault instanceof Failure ? fault : null
  const message = fault instanceof Failure || fault instanceof Unusable ? fault.message : null
  printFailure(
    message ?? (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
    argv.includes('--json'),
  )
  return failure?.exitCode ?? EXIT.failed
}
