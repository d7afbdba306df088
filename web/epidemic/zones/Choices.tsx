import type { ZoneProposal } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { zoneText } from './text.ts'
import { ZonePicture } from './ZonePicture.tsx'
import css from './Zones.module.css'

interface Props {
  readonly proposals: readonly ZoneProposal[]
  readonly chosen: string
  readonly onChoose: (kind: string) => void
}

/** The kind under which a person's own area stands in the list. */
export const OWN = 'own'

/** The alternatives from narrow to wide, each with a picture and what one gets by widening; the last is one's own. */
export function Choices({ proposals, chosen, onChoose }: Props) {
  const t = useSay()
  const f = useFormat()
  return (
    <ul className={css.choices} aria-label={t(zoneText.proposals)}>
      {proposals.map(({ kind, name, figures, geometry, widening }) => (
        <li key={kind}>
          <button type="button" className={css.choice} aria-pressed={chosen === kind} onClick={() => onChoose(kind)}>
            <ZonePicture label="" height={80} zones={[{ id: kind, geometry }]} small />
            <span className={css.words}>
              <b>{t(zoneText[kind])}</b>
              <span>{name}</span>
              <span className={css.small}>
                {figures.people === null ? '–' : `${figures.estimated ? '≈ ' : ''}${f.number(figures.people, 0)}`}{' '}
                {t(zoneText.peopleOf).toLowerCase()}
                {figures.levels
                  .slice(0, 2)
                  .map(({ level, inside, total }) => ` · F${level} ${f.number(inside, 0)}/${f.number(total, 0)}`)
                  .join('')}
              </span>
              {widening && <span className={css.small}>{t(widening)}</span>}
            </span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={css.choice} aria-pressed={chosen === OWN} onClick={() => onChoose(OWN)}>
          <span />
          <span className={css.words}>
            <b>{t(zoneText.own)}</b>
            <span className={css.small}>{t(zoneText.ownWhat)}</span>
          </span>
        </button>
      </li>
    </ul>
  )
}
