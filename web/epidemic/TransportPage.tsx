import { Button, NumberInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { quarantining } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { NamesButton } from './NamesButton.tsx'
import css from './quarantine/Quarantine.module.css'
import { q } from './quarantine/text.ts'
import { texts } from './text.ts'
import { useIdentities } from './useIdentities.ts'
import { useMark } from './useMark.ts'
import { useScope } from './useScope.ts'

const SEATS = 16

/** Lists for the drivers: who is fetched where, by vehicle; telephone numbers only for whoever asks to see names. */
export default function TransportPage() {
  const t = useSay()
  const may = useMay()
  const identities = useIdentities()
  const mark = useMark()
  const { unit } = useScope().query
  const [seats, setSeats] = useState(SEATS)
  const answer = useAnswer(quarantining.listTransport, { query: { seats, ...(unit === undefined ? {} : { unit }) } })
  const everybody = (answer.data?.vehicles ?? []).flatMap(({ stops }) => stops.flatMap(({ people }) => people))
  return (
    <Page
      title={t(q.transport)}
      back={paths.quarantine()}
      actions={
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t(q.printList)}
        </Button>
      }
    >
      <div className={css.bar} data-no-print>
        <NumberInput
          label={t(q.seats)}
          value={seats}
          min={1}
          max={60}
          allowDecimal={false}
          w={140}
          onChange={(to) => setSeats(Math.min(60, Math.max(1, Number(to) || SEATS)))}
        />
        {may('epidemic.identify') && everybody.length > 0 && <NamesButton identities={identities} people={everybody} />}
      </div>
      <Answer of={answer} rows={6}>
        {({ vehicles }) =>
          vehicles.length === 0 ? (
            <EmptyState title={t(q.noTransport)} hint={t(q.noTransportHint)} />
          ) : (
            <div className={css.stack}>
              {vehicles.map(({ facilityId, facilityName, stops }, at) => {
                const people = stops.flatMap((stop) => stop.people)
                return (
                  <Card
                    key={`${facilityId}/${people[0]?.id}`}
                    title={t(q.vehicle, { n: at + 1, facility: facilityName })}
                    aside={t(q.people, { n: people.length })}
                    pad={false}
                  >
                    <ul className={`${css.list} ${css.inCard} ${css.plain}`}>
                      {stops.flatMap(({ unitName, people: there }) =>
                        there.map(({ id, code, birthYear, roomName, bed }) => {
                          const identity = identities.known.get(id)
                          return (
                            <li key={id}>
                              <div>
                                <Link to={paths.person(id)} className={css.name}>
                                  {identity?.name ?? code}
                                </Link>{' '}
                                <span className={css.quiet}>
                                  {birthYear === null ? '' : t(texts.born, { year: String(birthYear) })}
                                </span>
                                <div className={css.quiet}>
                                  {[identity?.address, unitName ?? t(texts.unknownPlace), identity?.phone]
                                    .filter(Boolean)
                                    .join(' · ')}
                                </div>
                              </div>
                              <span className={css.quiet}>
                                {roomName} · {bed}
                              </span>
                            </li>
                          )
                        }),
                      )}
                    </ul>
                    {may('epidemic.act') && (
                      <Button m="sm" data-no-print onClick={() => void mark.run(people, 'facility')}>
                        {t(q.arrived, { n: people.length })}
                      </Button>
                    )}
                  </Card>
                )
              })}
            </div>
          )
        }
      </Answer>
    </Page>
  )
}
