import type { EditionHead } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

/** What of an edition is not known, in words; nothing where everything is. */
export function useUnknownSaid() {
  const t = useSay()
  return ({ unknown: { maxima, rules, indicators } }: Pick<EditionHead, 'unknown'>): string[] =>
    [
      maxima.length > 0 ? t(words.missingMaxima, { n: maxima.length }) : null,
      indicators.length > 0 ? t(words.missingIndicators, { n: indicators.length }) : null,
      rules.length > 0 ? t(words.missingRules, { n: rules.length }) : null,
    ].filter((part) => part !== null)
}
