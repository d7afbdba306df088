import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { whatIf } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useYear } from '../scoring/useYear.ts'

/** Points or maxima by code, as the address holds them: `1.1:40,2.3:20`. */
export type Tried = ReadonlyMap<string, number>

export const readTried = (text: string | null): Tried =>
  new Map(
    (text ?? '').split(',').flatMap((part): [string, number][] => {
      const [code = '', number = ''] = part.split(':')
      return code !== '' && number !== '' && Number.isFinite(Number(number)) ? [[code, Number(number)]] : []
    }),
  )

export const writeTried = (tried: Tried): string =>
  [...tried].map(([code, number]) => `${code}:${Number(number.toFixed(3))}`).join(',')

interface Both {
  readonly points: Tried
  readonly maxima: Tried
}

/** What is being tried of a subject, and what comes of it. A link to the page holds it too. */
export function useTry(id: string, subject: string) {
  const { query } = useYear()
  const [search, setSearch] = useSearchParams()
  const [tried, setTried] = useState<Both>(() => ({
    points: readTried(search.get('try')),
    maxima: readTried(search.get('max')),
  }))
  // A slider says a number for every pixel: the server is asked, and the address written, when the hand rests.
  const [asked] = useDebouncedValue(tried, 150)
  // Only a change of what is tried writes the address: going to another page must not.
  const write = useEffectEvent((both: Both) => {
    const said = { try: writeTried(both.points), max: writeTried(both.maxima) }
    if (said.try === (search.get('try') ?? '') && said.max === (search.get('max') ?? '')) return
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, text] of Object.entries(said)) {
          if (text === '') after.delete(name)
          else after.set(name, text)
        }
        return after
      },
      { replace: true, preventScrollReset: true },
    )
  })
  useEffect(() => write(asked), [asked])
  const outcome = useAnswer(whatIf.tryChanges, {
    params: { id, subject },
    body: {
      ...query,
      points: [...asked.points].map(([code, points]) => ({ code, points })),
      maxima: [...asked.maxima].map(([code, max]) => ({ code, max })),
    },
  })
  return {
    ...tried,
    outcome,
    setPoints: (points: Tried) => setTried((before) => ({ ...before, points })),
    setMaxima: (maxima: Tried) => setTried((before) => ({ ...before, maxima })),
    reset: () => setTried({ points: new Map(), maxima: new Map() }),
  }
}

/** The same with one more change; null takes it back. */
export function changed(tried: Tried, code: string, value: number | null): Tried {
  const after = new Map(tried)
  if (value === null) after.delete(code)
  else after.set(code, value)
  return after
}

/** Another subject is chosen: what was tried of the one before goes. */
export function useChooseSubject(): (subject: string) => void {
  const [, setSearch] = useSearchParams()
  return (subject) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.set('subject', subject)
      after.delete('try')
      after.delete('max')
      return after
    })
}
