import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { type Quarantined, quarantining } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { toastDone } from '../../ui/toast.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { rightNow } from '../moment.ts'
import { NamesButton } from '../NamesButton.tsx'
import { useIdentities } from '../useIdentities.ts'
import { InsidePerson } from './InsidePerson.tsx'
import { PrintButton } from './PrintButton.tsx'
import css from './Quarantine.module.css'
import { q } from './text.ts'

interface Props {
  readonly people: readonly Quarantined[]
  readonly more: number
  readonly view: 'inside' | 'releases' | 'monitoring'
}

/** People in quarantine: where, until when, what is missing; papers for many, release for those who may leave. */
export function InsideList({ people, more, view }: Props) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const identities = useIdentities()
  const [kind, setKind] = useState<'all' | 'facility' | 'home'>('all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = people.filter((one) => kind === 'all' || one.kind === kind)
  const selected = shown.filter(({ id }) => chosen.has(id))
  const release = useAct(quarantining.releaseQuarantined, {
    onDone: ({ released, kept }) => {
      if (released.length > 0) toastDone(t(q.released, { n: released.length }))
      if (kept[0]) toastDone(t(q.kept, { n: kept.length, why: kept[0].why }))
      setChosen(new Set())
    },
  })
  const toggle = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  const acts = may('epidemic.act')
  const leaving = selected.filter(({ mayLeave }) => mayLeave)
  return (
    <>
      <div className={css.bar}>
        <SegmentedControl
          aria-label={t(q.views)}
          value={kind}
          onChange={(to) => setKind(to as typeof kind)}
          data={[
            { value: 'all', label: `${t(q.everybody)} ${f.number(people.length, 0)}` },
            { value: 'facility', label: t(q.facilityOnly) },
            { value: 'home', label: t(q.homeOnly) },
          ]}
        />
        {may('epidemic.identify') && <NamesButton identities={identities} people={shown.slice(0, 200)} />}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t(q.none)} hint={t(q.noneHint)} />
      ) : (
        <>
          {acts && (
            <Checkbox
              label={
                selected.length === 0
                  ? t(q.selectAll, { n: f.number(shown.length, 0) })
                  : t(q.selected, { n: f.number(selected.length, 0) })
              }
              checked={selected.length === shown.length}
              indeterminate={selected.length > 0 && selected.length < shown.length}
              onChange={() => setChosen(selected.length > 0 ? new Set() : new Set(shown.map(({ id }) => id)))}
            />
          )}
          <ul className={css.list} aria-label={t(q[view])}>
            {shown.map((one) => (
              <InsidePerson
                key={one.id}
                of={one}
                name={identities.known.get(one.id)?.name ?? null}
                chosen={acts ? chosen.has(one.id) : null}
                toggle={() => toggle(one.id)}
              />
            ))}
          </ul>
        </>
      )}
      {more > 0 && <p>{t(q.more, { n: f.number(more, 0) })}</p>}
      {selected.length > 0 && (
        <div className={css.many}>
          {view === 'releases' && leaving.length > 0 && (
            <Button
              size="md"
              loading={release.isPending}
              onClick={() => release.mutate({ body: { people: leaving.map(({ id }) => id), at: rightNow() } })}
            >
              {t(q.release, { n: leaving.length })}
            </Button>
          )}
          {may('epidemic.identify') && (
            <PrintButton
              people={selected.map(({ id }) => id)}
              kind={view === 'monitoring' ? 'completion' : 'quarantine'}
              onSent={() => setChosen(new Set())}
            />
          )}
        </div>
      )}
    </>
  )
}
