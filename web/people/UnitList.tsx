import { Anchor, Text } from '@mantine/core'
import type { ScopeView } from '#people/contract'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { texts } from './text.ts'

type Reached = ScopeView['grants'][number]['places']

const kinds = [
  ['post', texts.becausePost],
  ['under', texts.becauseUnder],
  ['inherited', texts.becauseInherited],
] as const

/** Units by why they are reached: the post's own, those under it, those merged into it. */
export function UnitList({ places }: { places: Reached }) {
  const t = useSay()
  return (
    <dl style={{ margin: 0 }}>
      {kinds.map(([kind, words]) => {
        const units = places.filter(({ because }) => because === kind)
        if (units.length === 0) return null
        return (
          <div key={kind} style={{ marginBottom: 8 }}>
            <Text component="dt" c="dimmed" size="sm">
              {t(words)} ({units.length})
            </Text>
            <dd style={{ margin: 0 }}>
              {units.map(({ unit, name }, at) => (
                <span key={unit}>
                  {at > 0 && ', '}
                  <Anchor component={Link} to={paths.place(unit)}>
                    {name}
                  </Anchor>
                </span>
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
