import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { epidemic, type Outbreak, type Retrace } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import { EndOutbreak } from './acts/EndOutbreak.tsx'
import css from './Epidemic.module.css'
import { texts } from './text.ts'
import { outbreakText } from './text-outbreak.ts'

/** The outbreaks the figures are of, each with when its levels were last traced and how much changed. */
export function Outbreaks({ shown }: { shown: readonly Outbreak[] }) {
  const t = useSay()
  const { data } = useAnswer(epidemic.listOutbreaks, {})
  return (
    <Card title={t(texts.tracing)} pad={false}>
      <ul className={css.list}>
        {shown.map((outbreak) => (
          <li key={outbreak.id}>
            <OutbreakLine
              outbreak={outbreak}
              retrace={data?.retraces.find(({ outbreakId }) => outbreakId === outbreak.id) ?? null}
              known={data !== undefined}
              mayClose={data?.mayClose === true}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface LineProps {
  readonly outbreak: Outbreak
  readonly retrace: Retrace | null
  readonly known: boolean
  readonly mayClose: boolean
}

function OutbreakLine({ outbreak, retrace, known, mayClose }: LineProps) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const again = useAct(epidemic.retraceNow, { done: t(texts.retraceAsked) })
  const { id, name, disease, startedOn, closedOn } = outbreak
  const span =
    closedOn === null
      ? t(texts.from, { day: formatDay(startedOn) })
      : t(outbreakText.ended, { from: formatDay(startedOn), to: formatDay(closedOn) })
  return (
    <>
      <div className={css.row}>
        <span>
          <b>{t(name)}</b>
          <br />
          <span className={css.quiet}>
            {disease} · {span}
          </span>
        </span>
        <span className={css.bar}>
          {may('epidemic.act') && (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconRefresh size={14} aria-hidden />}
              loading={again.isPending}
              onClick={() => again.mutate({ params: { outbreak: id }, body: {} })}
            >
              {t(texts.retrace)}
            </Button>
          )}
          {mayClose && <EndOutbreak key={closedOn} outbreak={outbreak} />}
        </span>
      </div>
      {known && (
        <div className={css.quiet}>
          {retrace === null
            ? t(texts.neverTraced)
            : t(texts.traced, {
                at: f.instant(retrace.startedAt),
                seconds: f.number(retrace.tookMs / 1000, 1),
                people: f.number(retrace.people, 0),
                encounters: f.number(retrace.encounters, 0),
                changed: f.number(retrace.changed, 0),
              })}
        </div>
      )}
    </>
  )
}
