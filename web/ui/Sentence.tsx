import { Link } from '../shell/Link.tsx'
import css from './Sentence.module.css'

export type SentencePart = string | { readonly words: string; readonly to: string }

/** One sentence that says the state, its figures leading to what they are made of. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  return (
    <p className={css.sentence}>
      {parts.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity
          <Link key={at} to={part.to}>
            {part.words}
          </Link>
        ),
      )}
    </p>
  )
}
