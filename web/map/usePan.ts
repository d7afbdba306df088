import { type RefObject, useCallback, useEffect, useEffectEvent, useState } from 'react'
import { around, held, type Look, WHOLE, zoomed } from './pan.ts'

type Spot = readonly [x: number, y: number]

/** A finger that moved farther than this did not tap. */
const STILL = 8
const WHEEL = 1.002

type GoTo = (spot: Spot | null, scale: number | null, box?: readonly [number, number, number, number]) => void

/** Where a finger came down, in pixels of the frame, with the picture as it was then. */
export interface Tap {
  readonly x: number
  readonly y: number
  readonly target: Element
  readonly look: Look
  readonly goTo: GoTo
}

interface Gesture {
  readonly fingers: Map<number, Spot>
  moved: number
}

const middleOf = (spots: readonly Spot[]): Spot => [
  spots.reduce((sum, [x]) => sum + x, 0) / spots.length,
  spots.reduce((sum, [, y]) => sum + y, 0) / spots.length,
]
const spreadOf = ([a, b]: readonly Spot[]): number => (a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0)

/** Moves a still picture: a mouse drags, two fingers drag and spread, Ctrl with the wheel zooms, a tap is told. */
export function usePan(frame: RefObject<HTMLElement | null>, width: number, height: number, onTap: (tap: Tap) => void) {
  const [look, setLook] = useState<Look>(WHOLE)
  /** A spot of the picture into the middle, as near as asked; or a whole box of it. Null stays where it is. */
  const goTo = useCallback(
    (spot: Spot | null, scale: number | null, box?: readonly [number, number, number, number]) =>
      setLook((seen) => {
        if (box) return around(box, width, height)
        const nearer = scale ?? seen.scale
        const [x, y] = spot ?? [(width / 2 - seen.x) / seen.scale, (height / 2 - seen.y) / seen.scale]
        return held({ scale: nearer, x: width / 2 - x * nearer, y: height / 2 - y * nearer }, width, height)
      }),
    [width, height],
  )
  const change = useEffectEvent((to: (before: Look) => Look) => setLook((before) => held(to(before), width, height)))
  const tapped = useEffectEvent(([x, y]: Spot, target: Element) => onTap({ x, y, target, look, goTo }))

  useEffect(() => {
    const box = frame.current
    if (!box) return
    const gesture: Gesture = { fingers: new Map(), moved: 0 }
    const spotOf = (event: MouseEvent): Spot => {
      const { left, top } = box.getBoundingClientRect()
      return [event.clientX - left, event.clientY - top]
    }
    const down = (event: PointerEvent) => {
      if (gesture.fingers.size === 0) gesture.moved = 0
      gesture.fingers.set(event.pointerId, spotOf(event))
      if (event.pointerType === 'mouse') box.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent) => {
      const before = gesture.fingers.get(event.pointerId)
      if (!before) return
      const old = [...gesture.fingers.values()]
      const now = spotOf(event)
      gesture.fingers.set(event.pointerId, now)
      gesture.moved += Math.hypot(now[0] - before[0], now[1] - before[1])
      // One finger scrolls the page; a mouse, or two fingers, hold the picture.
      if (event.pointerType !== 'mouse' && old.length < 2) return
      const spots = [...gesture.fingers.values()]
      const [from, to] = [middleOf(old), middleOf(spots)]
      const spread = spots.length > 1 ? spreadOf(spots) / Math.max(spreadOf(old), 1) : 1
      change((seen) => zoomed({ ...seen, x: seen.x + to[0] - from[0], y: seen.y + to[1] - from[1] }, spread, to))
    }
    const up = (event: PointerEvent) => {
      const alone = gesture.fingers.size === 1
      const spot = gesture.fingers.get(event.pointerId)
      gesture.fingers.delete(event.pointerId)
      if (event.type !== 'pointerup' || !spot || !alone || gesture.moved > STILL) return
      const under = document.elementFromPoint(event.clientX, event.clientY)
      tapped(spot, under ?? box)
    }
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      change((seen) => zoomed(seen, WHEEL ** -event.deltaY, spotOf(event)))
    }
    // Without it the browser scrolls the page with two fingers as with one.
    const touch = (event: TouchEvent) => {
      if (event.touches.length > 1) event.preventDefault()
    }
    box.addEventListener('pointerdown', down)
    box.addEventListener('pointermove', move)
    box.addEventListener('pointerup', up)
    box.addEventListener('pointercancel', up)
    box.addEventListener('wheel', wheel, { passive: false })
    box.addEventListener('touchmove', touch, { passive: false })
    return () => {
      box.removeEventListener('pointerdown', down)
      box.removeEventListener('pointermove', move)
      box.removeEventListener('pointerup', up)
      box.removeEventListener('pointercancel', up)
      box.removeEventListener('wheel', wheel)
      box.removeEventListener('touchmove', touch)
    }
  }, [frame])

  return { look, setLook, goTo }
}
