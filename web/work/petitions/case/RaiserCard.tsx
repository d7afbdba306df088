import { useSay } from '../../../shell/language.tsx'
import { Card } from '../../../ui/Card.tsx'
import { board } from '../text-board.ts'
import css from './Case.module.css'
import type { Case } from './usePetition.ts'

/** Who raised it, only where the server said so; everybody else reads whom to ask. */
export function RaiserCard({ petition }: { petition: Case }) {
  const t = useSay()
  const { raiser } = petition
  if (raiser === null) {
    return (
      <Card title={t(board.raiser)}>
        <p className={css.quiet}>{t(board.raiserHidden, { desk: petition.desk.name })}</p>
      </Card>
    )
  }
  const named = [raiser.name, raiser.enterprise].filter((part) => part !== null && part !== '')
  return (
    <Card title={t(board.raiser)}>
      <div className={css.stack}>
        {named.length > 0 && <strong>{named.join(' · ')}</strong>}
        {raiser.phone !== null && <a href={`tel:${raiser.phone}`}>{t(board.call, { phone: raiser.phone })}</a>}
        {raiser.email !== null && <a href={`mailto:${raiser.email}`}>{raiser.email}</a>}
        {named.length === 0 && raiser.phone === null && raiser.email === null && <span>{t(board.anonymous)}</span>}
        <span className={css.quiet}>{t(board.raiserOnly)}</span>
      </div>
    </Card>
  )
}
