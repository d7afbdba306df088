import css from './Place.module.css'
import { isWhole, type Neighbour } from './succession.ts'

/** The height of one neighbour, as `Place.module.css` lays it out. */
const ROW = 44
const WIDTH = 48

/** Lines from each neighbour to the unit in the middle: full for a whole, dashed for a part. */
export function Strands({ of, side }: { of: readonly Neighbour[]; side: 'before' | 'after' }) {
  const height = Math.max(of.length, 1) * ROW
  const middle = height / 2
  const [outer, inner] = side === 'before' ? [0, WIDTH] : [WIDTH, 0]
  return (
    <svg className={css.strands} width={WIDTH} height={height} aria-hidden>
      {of.map((one, at) => {
        const y = at * ROW + ROW / 2
        return (
          <path
            key={one.key}
            d={`M${outer},${y} C${WIDTH / 2},${y} ${WIDTH / 2},${middle} ${inner},${middle}`}
            data-part={isWhole(one) ? undefined : true}
          />
        )
      })}
    </svg>
  )
}
