import { ledger } from '#ledger/contract'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { texts } from './text.ts'

const EVERY_MS = 15_000

/** "Sealed up to …, verified …": how far the record is beyond change, and when that was last proven. */
export function SealLine() {
  const t = useSay()
  const f = useFormat()
  const { data } = useAnswer(ledger.getHead, {}, { refetchInterval: EVERY_MS })
  if (data === undefined) return null
  const { head, inspection } = data
  const sealed =
    head === null ? t(texts.notSealed) : t(texts.sealed, { count: f.number(head.size, 0), at: f.instant(head.at) })
  return (
    <>
      {sealed} {inspection === null && t(texts.notVerified)}
      {inspection !== null && (
        <StatusTag tone={inspection.findings === 0 ? 'good' : 'bad'}>
          {t(inspection.findings === 0 ? texts.intact : texts.altered, {
            at: f.instant(inspection.at),
            count: f.number(inspection.findings, 0),
          })}
        </StatusTag>
      )}
    </>
  )
}
