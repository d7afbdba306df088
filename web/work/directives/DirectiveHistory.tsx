import { directiveForm, directiveStep } from '#work/contract'
import { type Say, useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Directives.module.css'
import type { Directive } from './roll-up.ts'
import { isEffect, words } from './text.ts'

type Move = Directive['history'][number]
type Content = NonNullable<Move['content']>

const PARTS = ['number', 'form', 'day', 'title', 'text', 'result', 'basis', 'signer'] as const

function worded(t: Say, content: Content, part: (typeof PARTS)[number]): string {
  if (part === 'form') return t(directiveForm[content.form])
  if (part === 'day') return formatDay(content.day)
  if (part === 'signer') return [content.signer?.name, content.signer?.title].filter(Boolean).join(', ')
  return content[part] ?? ''
}

/** What happened to the directive: who, when, why, to how many tasks; each amendment beside what it read before. */
export function DirectiveHistory({ moves }: { moves: readonly Move[] }) {
  const t = useSay()
  const f = useFormat()
  const shown = moves.map((move, at) => ({
    move,
    before:
      move.step === 'amend' ? (moves.slice(0, at).findLast(({ content }) => content !== null)?.content ?? null) : null,
  }))
  return (
    <Card title={t(words.history)}>
      <ol className={css.list}>
        {shown.toReversed().map(({ move, before }) => (
          <li key={move.seq} className={css.step}>
            <b>{t(directiveStep[move.step])}</b>{' '}
            <span className={css.quiet}>{[move.by, move.agency, f.instant(move.at)].filter(Boolean).join(' · ')}</span>
            {move.words !== null && <div>{move.words}</div>}
            <div className={css.quiet}>
              {[
                move.due !== null && `${t(words.due).toLocaleLowerCase('vi')} ${formatDay(move.due)}`,
                ...Object.entries(move.effects).map(([name, n]) =>
                  n > 0 && isEffect(name) ? t(words[`effect.${name}`], { n }) : false,
                ),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {before && move.content && <Versions before={before} after={move.content} />}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Versions({ before, after }: { before: Content; after: Content }) {
  const t = useSay()
  const parts = PARTS.filter((part) => worded(t, before, part) !== worded(t, after, part))
  return (
    <>
      {parts.map((part) => (
        <div key={part} className={css.versions}>
          <div>
            <span className={css.quiet}>
              {t(words.before)} · {t(words[part])}
            </span>
            <br />
            {worded(t, before, part)}
          </div>
          <div>
            <span className={css.quiet}>
              {t(words.after)} · {t(words[part])}
            </span>
            <br />
            {worded(t, after, part)}
          </div>
        </div>
      ))}
    </>
  )
}
