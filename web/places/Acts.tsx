import type { Act } from '#places/contract'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import css from './Place.module.css'
import { unitTexts } from './text-unit.ts'

/** The legal acts and publications behind everything on the page. */
export function Acts({ acts }: { acts: readonly Act[] }) {
  const t = useSay()
  if (acts.length === 0) return null
  return (
    <Card title={t(unitTexts.acts)}>
      <ul className={css.acts}>
        {acts.map(({ id, number, title, issuer, signedOn, takesEffectOn, source }) => {
          const facts = [
            issuer,
            signedOn && t(unitTexts.signed, { day: formatDay(signedOn) }),
            takesEffectOn && t(unitTexts.inForce, { day: formatDay(takesEffectOn) }),
          ].filter(Boolean)
          return (
            <li key={id}>
              {number && <b>{number} </b>}
              {t(title)}
              <small>
                {facts.join(' · ')}
                {source?.startsWith('http') && (
                  <>
                    {facts.length > 0 && ' · '}
                    <a href={source} target="_blank" rel="noreferrer">
                      {t(unitTexts.source)}
                    </a>
                  </>
                )}
              </small>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
