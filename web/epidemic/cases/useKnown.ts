import { useEffect, useMemo } from 'react'
import { cases, epidemic } from '#epidemic/contract'
import type { Language } from '#kernel/text'
import { say } from '#kernel/text'
import { fullName, places } from '#places/contract'
import type { AnswerOf, InputOf } from '#platform/http/client'
import type { AnyEndpoint } from '#platform/http/endpoint'
import { useAnswer } from '../../api.ts'
import type { FieldChoice } from '../../form/ChoiceField.tsx'
import { useAsOf } from '../../shell/as-of.tsx'
import { useLanguage } from '../../shell/language.tsx'

const PREFIX = 'known.'
const STALE_MS = 10 * 60_000

/** An answer that names nobody (units, outbreaks, definitions), kept on the device for when there is no connection. */
function useKnown<E extends AnyEndpoint>(of: E, input: InputOf<E>): AnswerOf<E> | undefined {
  const name = `${PREFIX}${of.name}`
  const { data } = useAnswer(of, input, { staleTime: STALE_MS })
  useEffect(() => {
    if (data !== undefined) localStorage.setItem(name, JSON.stringify(data))
  }, [name, data])
  return useMemo(() => data ?? recall<AnswerOf<E>>(name), [data, name])
}

function recall<T>(name: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(name) ?? 'null') as T | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Communes of today, to choose from without a connection. */
export function useCommunes(): readonly FieldChoice[] {
  const { today } = useAsOf()
  const { language } = useLanguage()
  const units = useKnown(places.listUnits, { query: { day: today, level: 'commune' } })?.units
  return useMemo(
    () => (units ?? []).map((unit) => ({ value: unit.id, words: nameIn(unit, language) })),
    [units, language],
  )
}

const nameIn = (unit: Parameters<typeof fullName>[0], language: Language): string => say(fullName(unit), language)

/** Outbreaks that are open, and all of them for looking one up. */
export function useOutbreaks() {
  const all = useKnown(epidemic.listOutbreaks, {})?.outbreaks
  return useMemo(() => ({ all: all ?? [], open: (all ?? []).filter(({ closedOn }) => closedOn === null) }), [all])
}

export const useDefinitions = () => useKnown(cases.listDefinitions, {})
