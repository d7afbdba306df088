import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { EditionHead, NodeScoreView, ScoreRow } from '#measures/contract'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { type Gap, gapsOf } from './gap.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'

interface Props {
  readonly edition: EditionHead
  readonly row: ScoreRow
  readonly nodes: readonly NodeScoreView[]
}

const MOST = 10

/** Where points are still to be had; what is chosen becomes a directive to the unit in one step. */
export function GapList({ edition, row, nodes }: Props) {
  const t = useSay()
  const may = useMay()
  const gaps = gapsOf(nodes).slice(0, MOST)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (code: string) =>
    setChosen((before) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code]))
  const picked = gaps.filter(({ node }) => chosen.includes(node.code))
  return (
    <>
      <p className={css.said}>{t(words.gapLead)}</p>
      <ul className={css.parts}>
        {gaps.map(({ node, short }) => (
          <GapRow
            key={node.code}
            node={node}
            short={short}
            chosen={chosen.includes(node.code)}
            onToggle={may('work.direct') ? () => toggle(node.code) : null}
          />
        ))}
      </ul>
      {may('work.direct') &&
        (picked.length === 0 ? (
          <Button mt={8} disabled>
            {t(words.assign)}
          </Button>
        ) : (
          <Button mt={8} component={Link} to={directPath(edition, row, picked, t)}>
            {`${t(words.assign)} (${picked.length})`}
          </Button>
        ))}
    </>
  )
}

interface RowProps extends Gap {
  readonly chosen: boolean
  readonly onToggle: (() => void) | null
}

function GapRow({ node, short, chosen, onToggle }: RowProps) {
  const t = useSay()
  const f = useFormat()
  const { name, said, rule, evidence, missing } = node
  const how = said ?? rule
  return (
    <li className={css.gap}>
      {onToggle ? (
        <Checkbox checked={chosen} onChange={onToggle} aria-label={t(words.gapChoose, { name: t(name) })} />
      ) : (
        <span />
      )}
      <span>
        {t(name)}
        <small>
          {[missing && t(missing), how && t(how), evidence && t(words.proof, { evidence: t(evidence) })]
            .filter(Boolean)
            .join('. ')}
        </small>
      </span>
      <strong>{t(words.gapOne, { n: f.number(short, 1) })}</strong>
    </li>
  )
}

/** The way to a directive about the gap: whom it is for and what it is about are filled in. */
function directPath(edition: EditionHead, row: ScoreRow, picked: readonly Gap[], t: ReturnType<typeof useSay>): string {
  const [first] = picked
  const unit = t(row.name)
  const label =
    picked.length === 1 && first
      ? t(words.assignAbout, { unit, name: t(first.node.name) })
      : t(words.assignMany, { unit, n: picked.length })
  return withQuery(paths.newDirective(), {
    ...(edition.subjectKind === 'commune' ? { units: row.id } : { agencies: row.id }),
    aboutType: 'measures.index-gap',
    aboutId: [edition.id, row.id, ...picked.map(({ node }) => node.code)].join(' '),
    aboutLabel: label,
    sector: edition.sector,
  })
}
