import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { epidemic, venues } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import css from '../Epidemic.module.css'
import { venueText } from './text.ts'
import own from './Venues.module.css'

/** Who checked in, counted; those that overlap with a case are taken over by an officer who may read names. */
export function CheckIns({ of }: { of: AnswerOf<typeof venues.getVenue> }) {
  const t = useSay()
  const { venue, checkIns, announcements, may } = of
  const outbreaks = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  const open = (outbreaks.data?.outbreaks ?? []).filter(({ closedOn }) => closedOn === null)
  const [chosen, setChosen] = useState<string | null>(null)
  const outbreakId = chosen ?? open[0]?.id ?? null
  const take = useAct(venues.takeCheckIns, {
    done: ({ taken, newPeople, knownPeople }) => t(venueText.took, { taken, newPeople, knownPeople }),
  })
  const [first, last] = [announcements[0], announcements.at(-1)]
  const taken = checkIns.filter((one) => one.taken).length
  return (
    <Card title={t(venueText.checkIns)}>
      <div className={own.stack}>
        <p className={css.said}>
          {checkIns.length === 0 ? t(venueText.checkInsNone) : t(venueText.checkInsSaid, { n: checkIns.length, taken })}
        </p>
        {may.act && may.identify && first && last && checkIns.length > taken && (
          <>
            <Select
              label={t(venueText.chooseOutbreak)}
              data={open.map(({ id, name }) => ({ value: id, label: t(name) }))}
              value={outbreakId}
              onChange={setChosen}
              allowDeselect={false}
            />
            <Button
              disabled={outbreakId === null}
              loading={take.isPending}
              onClick={() =>
                outbreakId !== null &&
                take.mutate({
                  params: { id: venue.id },
                  body: { outbreakId, from: first.startsAt, to: last.endsAt },
                })
              }
            >
              {t(venueText.takeAll)}
            </Button>
            <p className={css.note}>{t(venueText.takeHint)}</p>
          </>
        )}
      </div>
    </Card>
  )
}
