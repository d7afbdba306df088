import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type DueView, dueReasons, type Identity, spacedCode, type TEST_KINDS, testing } from '#epidemic/contract'
import { fold } from '#kernel/fold'
import { useAct } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDayShort } from '../../ui/format.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { toastUndo } from '../../ui/toast.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { rightNow } from '../moment.ts'
import { NamesButton } from '../NamesButton.tsx'
import { useIdentities } from '../useIdentities.ts'
import css from './Testing.module.css'
import { testingText } from './text.ts'

interface Props {
  readonly due: readonly DueView[]
  /** How many are due in all: the list may hold only the first of them. */
  readonly all: number
  readonly kind: (typeof TEST_KINDS)[number]
  readonly campaign: string | null
}

/** As many as a thumb scrolls through; the others are found by typing. */
const SHOWN = 60

/** The people at the site. A tap is a sample, and gives the code of its tube. */
export function DueList({ due, all, kind, campaign }: Props) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const identities = useIdentities()
  const [words, setWords] = useState('')
  const take = useTake(kind, campaign)
  const wanted = fold(words)
  const found = due.filter(({ personId, personCode }) => {
    const name = identities.known.get(personId)?.name ?? ''
    return wanted === '' || fold(`${personCode} ${name}`).includes(wanted)
  })
  const shown = found.slice(0, SHOWN)
  const several = due.some(({ unitId }) => unitId !== due[0]?.unitId)
  if (due.length === 0) return <EmptyState title={t(all === 0 ? testingText.nobodyDue : testingText.allTaken)} />
  return (
    <>
      <div className={css.bar}>
        <b aria-live="polite">{t(testingText.left, { n: f.number(all) })}</b>
        {may('epidemic.identify') && (
          <NamesButton identities={identities} people={shown.map(({ personId }) => ({ id: personId }))} />
        )}
      </div>
      <TextInput
        aria-label={t(testingText.find)}
        placeholder={t(testingText.find)}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className={css.people} aria-label={t(testingText.samplingTitle)}>
        {shown.map((one) => (
          <DuePerson
            key={one.personId}
            of={one}
            identity={identities.known.get(one.personId) ?? null}
            showPlace={several}
            act={
              may('epidemic.act')
                ? { run: (name) => void take.run(one, name), busy: take.pending === one.personId }
                : null
            }
          />
        ))}
      </ul>
      {found.length > shown.length && (
        <p className={css.quiet}>{t(testingText.more, { n: f.number(found.length - shown.length) })}</p>
      )}
    </>
  )
}

/** One sample; a tap by mistake can be taken back while the toast stands. */
function useTake(kind: Props['kind'], campaign: string | null) {
  const t = useSay()
  const [pending, setPending] = useState<string | null>(null)
  const giveUp = useAct(testing.giveUpSample)
  const take = useAct(testing.takeSamples)
  const run = async ({ personId }: DueView, name: string): Promise<void> => {
    setPending(personId)
    try {
      const { samples } = await take.mutateAsync({ body: { people: [personId], at: rightNow(), kind, campaign } })
      const sample = samples[0]
      if (sample)
        toastUndo(t(testingText.tubeOf, { code: spacedCode(sample.code), name }), t(testingText.mistaken), () =>
          giveUp.mutate({ params: { id: sample.id }, body: { reason: t(testingText.mistaken) } }),
        )
    } catch {
      // `useAct` has said why.
    }
    setPending(null)
  }
  return { run, pending }
}

interface PersonProps {
  readonly of: DueView
  readonly identity: Identity | null
  readonly showPlace: boolean
  /** Null for whoever only looks. */
  readonly act: { readonly run: (name: string) => void; readonly busy: boolean } | null
}

function DuePerson({ of, identity, showPlace, act }: PersonProps) {
  const t = useSay()
  const { today } = useAsOf()
  const name = identity?.name ?? of.personCode
  const isLate = of.reason !== 'campaign' && of.dueOn < today
  const why =
    of.reason === 'pool'
      ? t(testingText.ofPool, { code: spacedCode(of.basis ?? '') })
      : of.quarantineDay !== null
        ? t(testingText.quarantineDay, { n: of.quarantineDay, act: of.basis ?? '' })
        : of.afterDays === null
          ? (of.basis ?? t(dueReasons[of.reason]))
          : t(testingText.day, { n: of.afterDays })
  const who = [
    identity === null ? null : of.personCode,
    of.birthYear === null ? null : t(testingText.born, { year: String(of.birthYear) }),
    showPlace ? (of.unitName ?? t(testingText.unknownPlace)) : null,
    identity?.address ?? null,
  ].filter((part) => part !== null)
  return (
    <li data-late={isLate || of.reason === 'pool' || undefined}>
      <div>
        <div>
          {of.level !== null && <LevelTag level={of.level} />}{' '}
          <Link to={paths.person(of.personId)} className={css.name}>
            {name}
          </Link>{' '}
          <span className={css.quiet}>{who.join(' · ')}</span>
        </div>
        <span className={of.reason === 'pool' ? css.late : css.quiet}>{why}</span>
        {isLate && <span className={css.late}> · {t(testingText.dueSince, { day: formatDayShort(of.dueOn) })}</span>}
      </div>
      {act && (
        <Button
          className={css.take ?? ''}
          loading={act.busy}
          onClick={() => act.run(name)}
          aria-label={t(testingText.tookOf, { name })}
        >
          {t(testingText.took)}
        </Button>
      )}
    </li>
  )
}
