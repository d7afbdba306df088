import type { Position, Ring } from './area.ts'

/** Distance of a corner from the chord, in degrees: enough to say which corner matters most. */
function offChord([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dx * (ay - y) - (ax - x) * dy) / length
}

/** Douglas and Peucker 1973: the corners farther than `least` from what the others draw. */
function kept(line: Ring, least: number): Ring {
  const [first, last] = [line[0], line.at(-1)]
  if (first === undefined || last === undefined || line.length < 3) return line
  let [far, at] = [0, 0]
  for (let i = 1; i + 1 < line.length; i++) {
    const off = offChord(line[i] as Position, first, last)
    if (off > far) [far, at] = [off, i]
  }
  if (far <= least) return [first, last]
  return [...kept(line.slice(0, at + 1), least).slice(0, -1), ...kept(line.slice(at), least)]
}

/** A closed ring with at most so many corners, for somebody who is to drag them. */
export function thinned(ring: Ring, most: number): Ring {
  let [thin, least] = [ring, 1e-5]
  while (thin.length - 1 > most) {
    thin = kept(ring, least)
    least *= 1.6
  }
  return thin.length >= 4 ? thin : ring
}
