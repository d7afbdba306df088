import { Fragment, type ReactNode } from 'react'
import { quarantineKinds, sexes } from '#epidemic/contract'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { LevelTag } from '../ui/LevelTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Epidemic.module.css'
import { NamesButton } from './NamesButton.tsx'
import type { PersonAnswer } from './PersonPage.tsx'
import { PersonState } from './PersonState.tsx'
import { texts } from './text.ts'
import { courseText } from './text-course.ts'
import { useIdentities } from './useIdentities.ts'
import { useNow } from './useNow.ts'
import { waitedWords } from './waited.ts'

/** Level, place and quarantine first, then the days that matter; the name only when asked for. */
export function PersonCard({ of }: { of: PersonAnswer }) {
  const t = useSay()
  const now = useNow()
  const identities = useIdentities()
  const { person, may } = of
  const { level, unitId, unitName, birthYear, sex, quarantine } = person
  const identity = identities.known.get(person.id)
  const waits = quarantine.state === 'waiting' || quarantine.state === 'late'
  const waited = waits ? waitedWords(quarantine.foundAt, quarantine.dueAt, now, t) : null
  return (
    <Card>
      <div className={css.identity}>
        {level === null ? <span className={css.quiet}>{t(texts.noLevel)}</span> : <LevelTag level={level} />}
        <PersonState state={quarantine.state} />
        {waited && <span className={waited.late ? css.late : css.quiet}>{waited.words}</span>}
        <span>
          {unitId === null ? t(texts.unknownPlace) : <Link to={paths.place(unitId)}>{unitName ?? unitId}</Link>}
          {birthYear !== null && ` · ${t(texts.born, { year: String(birthYear) })}`}
          {sex !== null && ` · ${t(sexes[sex])}`}
        </span>
        {may.identify && <NamesButton identities={identities} people={[person]} />}
      </div>
      {identity && (
        <div className={css.identity}>
          <b>{identity.name}</b>
          {identity.phone !== null && <a href={`tel:${identity.phone.replace(/[^\d+]/g, '')}`}>{identity.phone}</a>}
          {identity.address !== null && <span>{identity.address}</span>}
        </div>
      )}
      <Facts of={of} />
    </Card>
  )
}

const OUTCOMES = ['alive', 'recovered', 'dead'] as const
const isOutcome = (text: string): text is (typeof OUTCOMES)[number] => OUTCOMES.some((one) => one === text)

function Facts({ of: { person, hospital, outcome, sampledOn } }: { of: PersonAnswer }) {
  const t = useSay()
  const f = useFormat()
  const { onsetOn, confirmedAt, isolatedAt, exposedAt, knownAt, quarantine } = person
  const { kind, foundAt, quarantinedAt, releasedAt, dueAt, state } = quarantine
  const moment = (at: typeof exposedAt): string | null => (at === null ? null : f.instant(at))
  const since = moment(quarantinedAt)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t(texts.exposed), moment(exposedAt)],
    [t(texts.known), moment(knownAt)],
    [t(texts.onset), onsetOn && formatDay(onsetOn)],
    [t(texts.sampled), sampledOn && formatDay(sampledOn)],
    [t(texts.confirmedAt), moment(confirmedAt)],
    [t(texts.isolated), moment(isolatedAt)],
    [t(texts.hospital), hospital],
    [t(texts.outcome), outcome === null ? null : isOutcome(outcome) ? t(texts[outcome]) : outcome],
    [t(texts.found), moment(foundAt)],
    [t(texts.due), state === 'waiting' || state === 'late' ? moment(dueAt) : null],
    [t(texts.quarantinedAt), since === null || kind === null ? since : `${since} · ${t(quarantineKinds[kind])}`],
    [t(courseText.releasedAt), moment(releasedAt)],
  ]
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) =>
        value === null || value === '' ? (
          <Fragment key={label} />
        ) : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
