import { Button, Skeleton } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type ZoneProposal, zones } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import type { AnswerOf } from '#platform/http/client'
import { useAct } from '../../api.ts'
import type { AreaGeometry } from '../../map/area.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import css from '../Epidemic.module.css'
import { Choices, OWN } from './Choices.tsx'
import { hasWebGl, OwnArea } from './OwnArea.tsx'
import { zoneText } from './text.ts'
import { ZoneNumbers, ZonePlaces } from './ZoneNumbers.tsx'
import { ZonePicture } from './ZonePicture.tsx'
import look from './Zones.module.css'

const DrawArea = lazy(() => import('../../map/DrawArea.tsx'))

type Plan = AnswerOf<typeof zones.proposeZones>
export type Measured = Pick<ZoneProposal, 'area' | 'geometry' | 'figures'> & { readonly name: string }

interface Props {
  readonly plan: Plan
  /** The day asked about; absent: today. */
  readonly day?: Day
  /** What to do with the area that is shown. */
  readonly foot: (area: Measured) => ReactNode
}

/** Alternatives, fields and drawing beside one another; whichever was last touched is the area shown. */
export function AreaChoice({ plan, day, foot }: Props) {
  const t = useSay()
  const [first] = plan.proposals
  const [chosen, setChosen] = useState<string>(first?.kind ?? OWN)
  const [own, setOwn] = useState<Measured | null>(null)
  const [drawing, setDrawing] = useState(false)
  const measuring = useAct(zones.measureZone)
  const proposal = plan.proposals.find(({ kind }) => kind === chosen)
  const shown: Measured | null = proposal ?? own
  const measure = async (area: ZoneProposal['area']) => {
    const body = { area, ...(day === undefined ? {} : { day }) }
    const measured = await measuring.mutateAsync({ params: { id: plan.cluster.id }, body }).catch(() => null)
    if (!measured) return
    setOwn({ area, name: t(zoneText.own), ...measured })
    setChosen(OWN)
  }
  const choose = (kind: string) => {
    setChosen(kind)
    setDrawing(false)
  }
  return (
    <div className={look.plan}>
      <div className={css.column}>
        <Card title={t(zoneText.proposals)}>
          <Choices proposals={plan.proposals} chosen={chosen} onChoose={choose} />
        </Card>
        {chosen === OWN && (
          <Card title={t(zoneText.own)}>
            <OwnArea plan={plan} busy={measuring.isPending} onMeasure={measure} />
            {!hasWebGl && <p className={css.below}>{t(zoneText.noGl)}</p>}
          </Card>
        )}
        {plan.missing.length > 0 && (
          <Card title={t(zoneText.missing)}>
            {plan.missing.map((one) => (
              <p key={one.en} className={css.said}>
                {t(one)}
              </p>
            ))}
          </Card>
        )}
      </div>
      <div className={css.column}>
        <Card
          title={t(zoneText.picture)}
          pad={false}
          aside={
            hasWebGl &&
            !drawing && (
              <Button size="compact-sm" variant="light" onClick={() => setDrawing(true)}>
                {t(zoneText.draw)}
              </Button>
            )
          }
        >
          {drawing ? (
            <Suspense fallback={<Skeleton height={420} radius={0} />}>
              <DrawArea
                geometry={(shown?.geometry as AreaGeometry | null) ?? null}
                around={plan.surroundings.map((one) => ({ ...one, geometry: one.geometry as AreaGeometry }))}
                onChange={(geometry) => measure({ kind: 'shape', geometry } as ZoneProposal['area'])}
                words={{ anew: t(zoneText.drawNew), hint: t(zoneText.drawHint) }}
              />
            </Suspense>
          ) : (
            <ZonePicture
              label={t(zoneText.picture)}
              height={380}
              zones={[{ id: chosen, geometry: shown?.geometry ?? null }]}
              surroundings={plan.surroundings}
              checkpoints={shown?.figures.checkpoints ?? []}
            />
          )}
        </Card>
        {shown && (
          <Card title={shown.name}>
            <div aria-busy={measuring.isPending}>
              <ZoneNumbers figures={shown.figures} />
            </div>
          </Card>
        )}
        {shown && foot(shown)}
        {shown && (
          <div className={look.places}>
            <ZonePlaces figures={shown.figures} />
          </div>
        )}
      </div>
    </div>
  )
}
