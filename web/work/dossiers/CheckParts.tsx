import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { AnswerOf } from '#platform/http/client'
import { type dossiers, dossierTexts } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { formatDay, formatInstant } from '../../ui/format.ts'
import css from './Check.module.css'
import { check } from './text-follow.ts'

type Checked = AnswerOf<typeof dossiers.checkFile>
type Paper = NonNullable<Checked['document']>

/** The answer in one line, readable at arm's length; the colour only helps. */
export function Verdict({ good, title, hint }: { good: boolean; title: string; hint?: string }) {
  const Icon = good ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={css.verdict} data-good={good} role="status">
      <Icon size={32} stroke={1.5} aria-hidden />
      <div>
        <div className={css.title}>{title}</div>
        {hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  )
}

/** What the paper is: enough to hold against the one in hand, too little to learn who it is about. */
export function Document({ of }: { of: Paper }) {
  const t = useSay()
  const lines = [
    [check.kind, t(dossierTexts.fileKind[of.kind])],
    [check.number, of.number],
    [check.issuer, of.agency],
    [check.issuedOn, formatDay(of.signedOn)],
    [check.procedure, of.procedure],
    [check.forWhom, of.initials],
    [check.dossier, of.dossier],
  ] as const
  return (
    <dl className={css.facts}>
      {lines.map(
        ([label, value]) =>
          value !== null && (
            <div key={label.en}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** Who signed, when, and whether the content is still what was signed. */
export function Signatures({ of }: { of: Checked['signatures'] }) {
  const t = useSay()
  return of.map((one) => (
    <dl key={`${one.signer} ${one.at}`} className={css.facts}>
      <div>
        <dt>{t(check.signer)}</dt>
        <dd>{one.signer}</dd>
      </div>
      {one.organisation !== null && (
        <div>
          <dt>{t(check.organisation)}</dt>
          <dd>{one.organisation}</dd>
        </div>
      )}
      {one.at !== null && (
        <div>
          <dt>{t(check.signedAt)}</dt>
          <dd>{formatInstant(one.at)}</dd>
        </div>
      )}
      <div>
        <dt>{t(check.integrity)}</dt>
        <dd>{t(!one.intact ? check.broken : one.whole ? check.whole : check.added)}</dd>
      </div>
      <div>
        <dt>{t(check.certificate)}</dt>
        <dd>{one.issuer}</dd>
      </div>
    </dl>
  ))
}
