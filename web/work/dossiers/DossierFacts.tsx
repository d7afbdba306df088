import { type DossierView, dossierTexts } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay, formatInstant } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Official.module.css'
import { official } from './text-official.ts'

/** Who applies, by when, with whom, and what is paid. */
export function DossierFacts({ dossier }: { dossier: DossierView }) {
  const t = useSay()
  const f = useFormat()
  const { person, money, due, firstDue, answerBy, extensions } = dossier
  const paid = (done: number, of: number) =>
    of === 0 ? t(official.noFee) : t(official.paidOf, { paid: f.number(done, 0), due: f.number(of, 0) })
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [t(official.holder), dossier.holder.name],
    [t(dossier.state === 'submitted' ? official.checkBy : official.appointment), due && formatInstant(due)],
    [t(official.firstDue), extensions > 0 && firstDue !== null ? formatInstant(firstDue) : null],
    [t(official.answerBy), answerBy && formatDay(answerBy)],
    [t(official.who), person === null ? t(official.hidden) : person.name],
    [t(official.phone), person?.phone],
    [t(official.idNumber), person?.idNumber],
    [t(official.email), person?.email],
    [t(official.address), person?.address],
    [t(official.words), dossier.words],
    [t(official.place), dossier.unit.name],
    [t(official.channel), `${t(dossierTexts.channel[dossier.channel])}, ${formatInstant(dossier.receivedAt)}`],
    [t(official.fee), paid(money.feePaid, money.fee)],
    [t(official.charge), money.charge === 0 ? null : paid(money.chargePaid, money.charge)],
  ]
  return (
    <Card>
      <dl className={css.facts}>
        {lines.map(
          ([label, value]) =>
            value !== null &&
            value !== undefined &&
            value !== '' && (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  )
}
