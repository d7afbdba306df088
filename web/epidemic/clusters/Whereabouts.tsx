import { Anchor } from '@mantine/core'
import { useSearchParams } from 'react-router'
import type { ClusterWhole } from '#epidemic/contract'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { CASES, CONTACTS, goToSection } from './sections.ts'
import { clusterText } from './text.ts'

const SHOWN = 8

/** Where the cases live and were, and how many people hang on them by level. */
export function Whereabouts({ cluster: { outbreakId, units, places, contacts, cases } }: { cluster: ClusterWhole }) {
  const t = useSay()
  const f = useFormat()
  const [, setSearch] = useSearchParams()
  const levels = [{ level: 0, people: cases }, ...contacts]
  /** The figure opens those it counts, further down on this page. */
  const show = (level: number) => {
    if (level > 0) {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('level', String(level))
          return after
        },
        { replace: true, preventScrollReset: true },
      )
    }
    goToSection(level === 0 ? CASES : CONTACTS)
  }
  return (
    <>
      <Card title={t(clusterText.contacts)} pad={false}>
        <ul className={css.list}>
          {levels.map(({ level, people }) => (
            <li key={level} className={css.row}>
              <span>
                <LevelTag level={level} />
              </span>
              <Anchor
                component="button"
                onClick={() => show(level)}
                aria-label={t(clusterText.persons, { level: `F${level}`, n: f.number(people, 0) })}
              >
                {f.number(people, 0)}
              </Anchor>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t(clusterText.places)} pad={false}>
        <ul className={css.list}>
          {places.length === 0 && <li>{t(clusterText.placesNone)}</li>}
          {places.slice(0, SHOWN).map(({ name, cases: count }) => (
            <li key={name} className={css.row}>
              <span>{name}</span>
              <span>{t(clusterText.cases, { n: count })}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t(clusterText.units)} pad={false}>
        <ul className={css.list}>
          {units.slice(0, SHOWN).map(({ id, name, cases: count }) => (
            <li key={id ?? '-'} className={css.row}>
              {id === null ? (
                <span>–</span>
              ) : (
                <Link to={withQuery(paths.epidemic(), { place: id, outbreak: outbreakId })}>{name}</Link>
              )}
              <span>{t(clusterText.cases, { n: count })}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
