import { type Day, dayOf, type Instant, instantOf, spokenDay } from '#kernel/day'
import { type Language, say, type Text } from '#kernel/text'
import type { Step } from './chain.ts'
import type { LevelChange } from './retrace-diff.ts'
import { chainTexts } from './text-chain.ts'

/** How a person of a chain is called: a code for whoever may see them, otherwise the place alone. */
export type CallPerson = (personId: string, unitId: string | null) => Text

const both = (make: (language: Language) => string): Text => ({ vi: make('vi'), en: make('en') })

/** `08:10 27/01/2021`, in the time of Viet Nam. */
export function spokenInstant(at: Instant): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ${spokenDay(dayOf(at))}`
}

/** The day, when a meeting is written down as some time of it: from its first minute to its last. */
function wholeDay(startsAt: Instant, endsAt: Instant | null): Day | null {
  const day = dayOf(startsAt)
  const isWhole = startsAt === instantOf(day) && endsAt === instantOf(day, 1439)
  return isWhole ? day : null
}

function when({ startsAt, endsAt }: NonNullable<Step['via']>, language: Language): string {
  if (startsAt === null) return say(chainTexts['at-unknown-time'], language)
  const on = wholeDay(startsAt, endsAt)
  if (on !== null) return say(chainTexts.on, language, { day: spokenDay(on) })
  if (endsAt === null || endsAt === startsAt) return say(chainTexts.at, language, { at: spokenInstant(startsAt) })
  return say(chainTexts.between, language, { from: spokenInstant(startsAt), to: spokenInstant(endsAt) })
}

const place = (via: NonNullable<Step['via']>, language: Language): string =>
  via.setting === null ? '' : say(chainTexts.setting, language, { setting: via.setting })

/** One step of a chain: who met whom, when and where. The first step says only where the chain begins. */
export function stepSentence(step: Step, by: Step | null, call: CallPerson): Text {
  const name = call(step.personId, step.unitId)
  const { via } = step
  if (by === null || via === null) return both((language) => say(chainTexts.root, language, { name: name[language] }))
  const other = call(by.personId, by.unitId)
  return both((language) =>
    say(chainTexts[via.kind], language, {
      name: name[language],
      level: step.level,
      other: other[language],
      otherLevel: by.level,
      when: when(via, language),
      where: place(via, language),
    }),
  )
}

/** Why a level changed. */
export function changeSentence(
  { from, to, step, by }: Pick<LevelChange, 'from' | 'to' | 'step' | 'by'>,
  call: CallPerson,
): Text {
  if (to === null || step === null) return both((language) => say(chainTexts.gone, language, { from: from ?? '' }))
  if (to === 0)
    return both((language) =>
      say(from === null ? chainTexts.confirmed : chainTexts.turned, language, { from: from ?? '' }),
    )
  const why = stepSentence(step, by, call)
  const text = from === null ? chainTexts.became : chainTexts.changed
  return both((language) => say(text, language, { from: from ?? '', to, why: why[language] }))
}

/** Somebody met while possibly infectious. */
export function metSentence(via: NonNullable<Step['via']>, other: Text): Text {
  return both((language) =>
    say(chainTexts.met, language, { other: other[language], when: when(via, language), where: place(via, language) }),
  )
}
