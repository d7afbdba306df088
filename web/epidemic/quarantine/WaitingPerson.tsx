import { Button, Checkbox } from '@mantine/core'
import { type Identity, type PersonView, sexes } from '#epidemic/contract'
import { dayOf } from '#kernel/day'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatDayShort, formatTime } from '../../ui/format.ts'
import { texts } from '../text.ts'
import { quarantineText } from '../text-quarantine.ts'
import { useNow } from '../useNow.ts'
import { waitedWords } from '../waited.ts'
import css from './Waiting.module.css'

interface Props {
  readonly person: PersonView
  /** Null until the name was asked for. */
  readonly identity: Identity | null
  readonly showPlace: boolean
  /** Null for whoever only looks. */
  readonly act: {
    readonly verb: string
    readonly busy: boolean
    readonly run: () => void
    readonly chosen: boolean
    readonly toggle: () => void
  } | null
}

/** One who waits: who, since when, and the one button. */
export function WaitingPerson({ person, identity, showPlace, act }: Props) {
  const t = useSay()
  const now = useNow()
  const { id, code, birthYear, sex, unitName, quarantine } = person
  const waited = waitedWords(quarantine.foundAt, quarantine.dueAt, now, t)
  const who = [
    identity === null ? null : code,
    birthYear === null ? null : t(texts.born, { year: String(birthYear) }),
    sex === null ? null : t(sexes[sex]),
    showPlace ? (unitName ?? t(texts.unknownPlace)) : null,
  ].filter((part) => part !== null)
  return (
    <li data-late={waited?.late || undefined}>
      {act && (
        <Checkbox
          size="md"
          className={css.check}
          aria-label={t(quarantineText.select, { name: identity?.name ?? code })}
          checked={act.chosen}
          onChange={act.toggle}
        />
      )}
      <div className={css.who}>
        <Link to={paths.person(id)} className={css.name}>
          {identity?.name ?? code}
        </Link>{' '}
        <span className={css.quiet}>{who.join(' · ')}</span>
        {identity && (identity.phone !== null || identity.address !== null) && (
          <div>
            {identity.phone !== null && <a href={`tel:${identity.phone.replace(/[^\d+]/g, '')}`}>{identity.phone}</a>}{' '}
            {identity.address}
          </div>
        )}
        <div>
          {waited && <span className={waited.late ? css.late : css.quiet}>{waited.words}</span>}
          {quarantine.foundAt !== null && (
            <span className={css.quiet}>
              {' · '}
              {t(quarantineText.found, {
                at: `${formatTime(quarantine.foundAt)} ${formatDayShort(dayOf(quarantine.foundAt))}`,
              })}
            </span>
          )}
        </div>
      </div>
      {act && (
        <Button
          className={css.take}
          loading={act.busy}
          onClick={act.run}
          aria-label={`${act.verb}: ${identity?.name ?? code}`}
        >
          {act.verb}
        </Button>
      )}
    </li>
  )
}
