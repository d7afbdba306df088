import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type Day, isDay } from '#kernel/day'
import {
  PERIOD_KINDS,
  RATE_CELLS,
  REPORT_STATES,
  REPORT_VIEWS,
  REPORTING_LEVELS,
  type ReportView,
  reporting,
} from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useAsked } from './useAsked.ts'

const FEW = 200
const MOST = 500
const TYPING_MS = 250

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((one) => one === text)

/** The reports as the address filters them. */
export function useReports() {
  const { place } = useAsOf()
  const { asked, put } = useAsked(
    'view',
    'form',
    'kind',
    'period',
    'state',
    'level',
    'agency',
    'cell',
    'late',
    'correcting',
    'words',
    'from',
    'to',
  )
  const [words] = useDebouncedValue(asked.words?.trim() ?? '', TYPING_MS)
  const [limit, setLimit] = useState(FEW)
  const chosen = oneOf(REPORT_VIEWS, asked.view)
  const state = oneOf(REPORT_STATES, asked.state)
  const level = oneOf(REPORTING_LEVELS, asked.level)
  const kind = oneOf(PERIOD_KINDS, asked.kind)
  const [from, to] = [dayIn(asked.from), dayIn(asked.to)]
  const cell = oneOf(RATE_CELLS, asked.cell)
  const filter = {
    ...(asked.form ? { form: asked.form } : {}),
    ...(asked.period ? { period: asked.period } : {}),
    ...(kind ? { kind } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asked.agency ? { agency: asked.agency } : {}),
    ...(state ? { state } : {}),
    ...(level ? { level } : {}),
    ...(cell ? { cell } : {}),
    ...(asked.late ? { overdue: true } : {}),
    ...(asked.correcting ? { correcting: true } : {}),
    ...(words ? { words } : {}),
  }
  // Whose turn it is, is known before what to show first.
  const counted = useAnswer(
    reporting.listReports,
    { query: { view: 'all', limit: 1 } },
    { enabled: chosen === undefined },
  )
  const view: ReportView | undefined = chosen ?? (counted.data ? firstOf(counted.data.counts) : undefined)
  const answer = useAnswer(
    reporting.listReports,
    {
      query: {
        view: view ?? 'all',
        ...filter,
        ...(view !== 'mine' && place ? { unit: place } : {}),
        limit,
      },
    },
    { enabled: view !== undefined },
  )
  const filtered = Object.keys(filter).length > 0
  return { asked, put, view, answer, filtered, more: () => setLimit(MOST), most: limit === MOST }
}

export type Reports = ReturnType<typeof useReports>

const dayIn = (text: string | null): Day | undefined => (text !== null && isDay(text) ? text : undefined)

const TURNS = ['mine', 'verify', 'approve', 'publish'] as const

const firstOf = (counts: Readonly<Record<(typeof TURNS)[number], number>>): ReportView =>
  TURNS.find((turn) => counts[turn] > 0) ?? 'all'
