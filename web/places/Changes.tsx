import { Alert, Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { isDay } from '#kernel/day'
import { fullName, places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { useTableState } from '../table/state.ts'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import { CHANGES, type ChangeRow, likelyPair, type Pair, pairsOf, rowsOfChanges } from './changes.ts'
import { DayChoice } from './DayChoice.tsx'
import css from './Places.module.css'
import { changeWords, texts } from './text.ts'
import { useChangeColumns } from './useChangeColumns.tsx'

const TABLE = 'changes'
const FILTERED = [{ id: 'change', filter: 'choice' }] as const

/** The two days compared: from the address, else the likeliest pair for the day shown. */
function usePair(): { pair: Pair | null; pairs: readonly Pair[]; put: (to: Pair) => void } {
  const { day, today } = useAsOf()
  const [search, setSearch] = useSearchParams()
  const days = useAnswer(places.listDays, {}, { staleTime: 600_000 })
  const turning = (days.data ?? []).map((turn) => turn.day)
  const [from, to] = [search.get('from'), search.get('to')]
  const asked = from !== null && to !== null && isDay(from) && isDay(to) ? { from, to } : null
  return {
    pair: asked ?? likelyPair(turning, day, today),
    pairs: pairsOf(turning),
    put: (pair) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('from', pair.from)
          after.set('to', pair.to)
          return after
        },
        { replace: true },
      ),
  }
}

/** What closed, was born, renamed, moved, and which codes name another unit now. */
export function Changes() {
  const t = useSay()
  const { today } = useAsOf()
  const { pair, pairs, put } = usePair()
  if (pair === null) return <EmptyState title={t(texts.noChanges)} />
  const isShown = (one: Pair) => one.from === pair.from && one.to === pair.to
  return (
    <>
      <div className={css.pairs}>
        <DayChoice label={t(texts.from)} value={pair.from} max={today} onPick={(from) => put({ ...pair, from })} />
        <DayChoice label={t(texts.to)} value={pair.to} max={today} onPick={(to) => put({ ...pair, to })} />
        {pairs.map((one) => (
          <Button
            key={one.to}
            size="xs"
            variant={isShown(one) ? 'light' : 'subtle'}
            aria-pressed={isShown(one)}
            className="figures"
            onClick={() => put(one)}
          >
            {t(texts.oneChange, { from: formatDay(one.from), to: formatDay(one.to) })}
          </Button>
        ))}
      </div>
      {pair.to <= pair.from ? <EmptyState title={t(texts.badDays)} /> : <Compared pair={pair} />}
    </>
  )
}

function Compared({ pair }: { pair: Pair }) {
  const t = useSay()
  const f = useFormat()
  const changes = useAnswer(places.compareDays, { query: pair }, { staleTime: 600_000 })
  const known = useUnitsOf(pair)
  const columns = useChangeColumns(known.parents)
  const rows = useMemo(() => changes.data && rowsOfChanges(changes.data, known.before), [changes.data, known.before])
  return (
    <Answer of={changes}>
      {(data) => (
        <>
          <Counts rows={rows ?? []} />
          {data.codesReused.length > 0 && (
            <Alert color="yellow" variant="light" className={css.alert ?? ''}>
              {t(texts.reusedWarning, { count: f.number(data.codesReused.length, 0) })}
            </Alert>
          )}
          <DataTable
            name={TABLE}
            caption={t(texts.changes)}
            rows={rows ?? []}
            rowId={(row) => row.id}
            columns={columns}
            to={(row) => paths.place(row.about.id)}
            maxHeight={560}
            empty={<EmptyState title={t(texts.noChanges)} hint={t(texts.noChangesHint)} />}
          />
        </>
      )}
    </Answer>
  )
}

/** How many of each kind; one click leaves only those. */
function Counts({ rows }: { rows: readonly ChangeRow[] }) {
  const t = useSay()
  const f = useFormat()
  const { filters, setFilter } = useTableState(TABLE, FILTERED)
  const [filter] = filters
  const only = filter && 'any' in filter ? filter.any : []
  return (
    <div className={css.pairs}>
      {CHANGES.map((change) => {
        const count = rows.filter((row) => row.change === change).length
        if (count === 0) {
          return (
            <Text key={change} c="dimmed" size="sm" className={css.zero ?? ''}>
              {t(changeWords[change])} 0
            </Text>
          )
        }
        const isOnly = only.length === 1 && only[0] === change
        return (
          <Button
            key={change}
            size="xs"
            variant={isOnly ? 'light' : 'default'}
            aria-pressed={isOnly}
            className="figures"
            onClick={() => setFilter('change', isOnly ? null : { column: 'change', any: [change] })}
          >
            {t(changeWords[change])} {f.number(count, 0)}
          </Button>
        )
      })}
    </div>
  )
}

/** The units of both days, and what each parent is called: twins such as the three xã Hồng Phong are told apart by it. */
function useUnitsOf({ from, to }: Pair) {
  const t = useSay()
  const before = useAnswer(places.listUnits, { query: { day: from } }, { staleTime: 600_000 })
  const after = useAnswer(places.listUnits, { query: { day: to } }, { staleTime: 600_000 })
  return useMemo(() => {
    const units = [...(before.data?.units ?? []), ...(after.data?.units ?? [])]
    return {
      before: new Map(before.data?.units.map((unit) => [unit.id, unit])),
      parents: new Map(units.filter(({ childCount }) => childCount > 0).map((unit) => [unit.id, t(fullName(unit))])),
    }
  }, [before.data, after.data, t])
}
