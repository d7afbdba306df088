import { type Piece, pieceTexts } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import css from './Paste.module.css'

/** A line as pasted: what was understood is marked with what it was taken for, what was not is underlined. */
export function Pieces({ of }: { of: readonly Piece[] }) {
  const t = useSay()
  return (
    <p className={css.line}>
      {of.map(({ text, field }, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line are known by their place
          key={at}
          className={css.piece}
          data-field={field ?? undefined}
          data-unknown={field === null || undefined}
          title={field === null ? undefined : t(pieceTexts[field])}
        >
          {text}
        </span>
      ))}
    </p>
  )
}
