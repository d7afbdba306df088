import { Button, Checkbox } from '@mantine/core'
import { IconBed } from '@tabler/icons-react'
import { useState } from 'react'
import type { PersonView } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { NamesButton } from '../NamesButton.tsx'
import { quarantineText } from '../text-quarantine.ts'
import { useIdentities } from '../useIdentities.ts'
import { useMark } from '../useMark.ts'
import { HowBar } from './HowBar.tsx'
import { type How, verbOf } from './how.ts'
import { PlanBeds } from './PlanBeds.tsx'
import { q } from './text.ts'
import css from './Waiting.module.css'
import { WaitingPerson } from './WaitingPerson.tsx'

interface Props {
  readonly people: readonly PersonView[]
  /** How many wait in all: the list itself may hold only the first of them. */
  readonly all: number
  readonly showPlace: boolean
}

/** Those who wait: one tap each, or many at once. */
export function WaitingList({ people, all, showPlace }: Props) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const acts = may('epidemic.act')
  const identities = useIdentities()
  const mark = useMark()
  const [how, setHow] = useState<How>({ kind: 'facility', at: null })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  // Who was taken meanwhile is no longer among the chosen.
  const [planned, setPlanned] = useState<readonly string[] | null>(null)
  const selected = people.filter(({ id }) => chosen.has(id))
  const toggle = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  const markSelected = () => {
    setChosen(new Set())
    void mark.run(selected, how.kind, how.at)
  }
  return (
    <>
      {acts && <HowBar how={how} onHow={setHow} />}
      <div className={css.bar}>
        {acts && (
          <Checkbox
            label={
              selected.length === 0
                ? t(quarantineText.selectAll, { n: f.number(people.length, 0) })
                : t(quarantineText.selected, { n: f.number(selected.length, 0) })
            }
            checked={selected.length === people.length}
            indeterminate={selected.length > 0 && selected.length < people.length}
            onChange={() => setChosen(selected.length > 0 ? new Set() : new Set(people.map(({ id }) => id)))}
          />
        )}
        {may('epidemic.identify') && <NamesButton identities={identities} people={people} />}
      </div>
      <ul className={css.people} aria-label={t(quarantineText.title)}>
        {people.map((person) => (
          <WaitingPerson
            key={person.id}
            person={person}
            identity={identities.known.get(person.id) ?? null}
            showPlace={showPlace}
            act={
              acts
                ? {
                    verb: t(verbOf[how.kind]),
                    busy: mark.pending.has(person.id),
                    run: () => void mark.run([person], how.kind, how.at),
                    chosen: chosen.has(person.id),
                    toggle: () => toggle(person.id),
                  }
                : null
            }
          />
        ))}
      </ul>
      {all > people.length && <p>{t(quarantineText.more, { n: f.number(all - people.length, 0) })}</p>}
      {planned !== null && <PlanBeds people={planned} onClose={() => setPlanned(null)} />}
      {selected.length > 0 && (
        <div className={css.many}>
          {how.kind === 'facility' && (
            <Button
              size="md"
              fullWidth
              mb={8}
              variant="default"
              leftSection={<IconBed size={18} aria-hidden />}
              onClick={() => setPlanned(selected.map(({ id }) => id))}
            >
              {t(q.assign, { n: f.number(selected.length, 0) })}
            </Button>
          )}
          <Button size="md" fullWidth onClick={markSelected}>
            {t(quarantineText.markMany, { verb: t(verbOf[how.kind]), n: f.number(selected.length, 0) })}
          </Button>
        </div>
      )}
    </>
  )
}
