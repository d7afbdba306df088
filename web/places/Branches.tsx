import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { fullName } from '#places/contract'
import { paths } from '../paths.ts'
import { useGo } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Places.module.css'
import { insideCounts, texts } from './text.ts'
import { stepOf, type TreeRow } from './tree.ts'

interface Props {
  readonly rows: readonly TreeRow[]
  readonly lit: string | null
  readonly onLight: (id: string | null) => void
  readonly onToggle: (id: string) => void
}

/** The rows of the tree in sight, one of them in the way of the tab key. */
export function Branches({ rows, lit, onLight, onToggle }: Props) {
  const t = useSay()
  const f = useFormat()
  const go = useGo()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const focused = Math.min(at, rows.length - 1)
  useEffect(() => {
    // Chosen on the map: brought into sight here, without moving the page.
    const row = lit === null ? null : box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(lit)}"]`)
    if (!box.current || !row) return
    const { offsetTop, offsetHeight } = row
    const { scrollTop, clientHeight } = box.current
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
      box.current.scrollTop = offsetTop - clientHeight / 2
    }
  }, [lit])
  const focus = (to: number) => {
    setAt(to)
    box.current?.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[focused]
    const step = stepOf(event.key, rows, focused)
    if (!row || step === null) return
    event.preventDefault()
    if (step === 'enter') go(paths.place(row.unit.id))
    else if (step === 'toggle') onToggle(row.unit.id)
    else focus(step)
  }
  return (
    <div ref={box} role="tree" aria-label={t(texts.tree)} className={css.tree} onMouseLeave={() => onLight(null)}>
      {rows.map(({ unit, level, opened, below }, nth) => {
        const name = t(fullName(unit))
        return (
          <div
            key={unit.id}
            role="treeitem"
            data-at={nth}
            data-id={unit.id}
            data-lit={unit.id === lit || undefined}
            aria-level={level}
            aria-expanded={opened ?? undefined}
            aria-selected={unit.id === lit}
            tabIndex={nth === focused ? 0 : -1}
            style={{ paddingLeft: 8 + (level - 1) * 20 }}
            onFocus={() => setAt(nth)}
            onKeyDown={onKeyDown}
            onMouseEnter={() => onLight(unit.id)}
          >
            {opened === null ? (
              <span className={css.leaf} />
            ) : (
              <button
                type="button"
                tabIndex={-1}
                aria-label={t(texts.opened, { name })}
                onClick={() => onToggle(unit.id)}
              >
                {opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
              </button>
            )}
            <Link to={paths.place(unit.id)} tabIndex={-1}>
              {name}
            </Link>
            <small>{below === null ? unit.code : t(insideCounts[below], { n: f.number(unit.childCount, 0) })}</small>
          </div>
        )
      })}
    </div>
  )
}
