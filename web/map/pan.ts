/** How a still picture is looked at: times larger, and moved by so many pixels. */
export interface Look {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export const WHOLE: Look = { scale: 1, x: 0, y: 0 }
const NEAREST = 64

/** Keeps the picture over the frame: never smaller than whole, never pushed off. */
export function held({ scale, x, y }: Look, width: number, height: number): Look {
  const nearer = Math.min(Math.max(scale, 1), NEAREST)
  const between = (value: number, size: number) => Math.min(0, Math.max(value, size - size * nearer))
  return { scale: nearer, x: between(x, width), y: between(y, height) }
}

/** Nearer or farther by a factor, the place under the pointer staying where it is. */
export const zoomed = (look: Look, factor: number, at: readonly [x: number, y: number]): Look => {
  const scale = Math.min(Math.max(look.scale * factor, 1), NEAREST)
  const real = scale / look.scale
  return { scale, x: at[0] - (at[0] - look.x) * real, y: at[1] - (at[1] - look.y) * real }
}

/** A box of the picture, in its own pixels, filling most of the frame. */
export function around(
  box: readonly [left: number, top: number, right: number, bottom: number],
  width: number,
  height: number,
): Look {
  const [left, top, right, bottom] = box
  const scale = Math.min((0.8 * width) / Math.max(right - left, 1), (0.8 * height) / Math.max(bottom - top, 1), NEAREST)
  return held(
    { scale, x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale },
    width,
    height,
  )
}
