import { ActionIcon } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import Sigma from 'sigma'
import { dayOfNumber } from '#kernel/day'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Chains.module.css'
import type { DrawnChains } from './ChainsDrawing.tsx'
import { daysBetweenMinutes, type Layout } from './layout.ts'
import { DAY } from './model.ts'
import { graphologyOf, HEIGHT, minuteAt, type Place, placesOf } from './sigma-graph.ts'
import { chainsText } from './text.ts'

interface Tick {
  readonly day: number
  readonly x: number
}

/** A day is written every so many pixels. */
const TICK_PIXELS = 84

const FIT_WHOLE = 600

/** Everybody at once, moved and zoomed like a map; drawn by the graphics processor. */
export default function SigmaGraph({
  graph,
  seen,
  layout,
  folded,
  chosen,
  scheme,
  onTip,
  onOpen,
  onFold,
}: DrawnChains) {
  const t = useSay()
  const box = useRef<HTMLDivElement>(null)
  const [sigma, setSigma] = useState<Sigma | null>(null)
  const [ticks, setTicks] = useState<readonly Tick[]>([])
  const tip = useEffectEvent(onTip)
  const open = useEffectEvent(onOpen)
  const fold = useEffectEvent(onFold)

  useEffect(() => {
    const frame = box.current
    if (frame === null) return
    const aspect = Math.max(frame.clientWidth, 1) / Math.max(frame.clientHeight, 1)
    const place = placesOf(layout, aspect)
    const made = new Sigma(graphologyOf({ graph, seen, layout, folded, scheme }, place), frame, {
      renderEdgeLabels: false,
      hideEdgesOnMove: seen.length > 4_000,
      hideLabelsOnMove: true,
      labelFont: "'Be Vietnam Pro', system-ui, sans-serif",
      labelSize: 12,
      labelColor: { color: scheme === 'dark' ? '#DCE3E7' : '#171E23' },
      labelRenderedSizeThreshold: seen.length > 400 ? 7 : 4,
      labelDensity: 0.5,
      labelGridCellSize: 120,
      stagePadding: 28,
      minCameraRatio: 0.003,
      maxCameraRatio: 1.6,
      zIndex: true,
    })
    made.setCustomBBox({ x: [0, place.width], y: [-HEIGHT, 0] })
    made.on('enterNode', ({ node, event }) => {
      frame.style.cursor = 'pointer'
      tip({ at: Number(node), x: event.x, y: event.y, held: false })
    })
    made.on('leaveNode', () => {
      frame.style.cursor = ''
      tip(null)
    })
    made.on('clickNode', ({ node, event }) => {
      const touched = 'touches' in event.original || matchMedia('(hover: none)').matches
      if (touched) tip({ at: Number(node), x: event.x, y: event.y, held: true })
      else open(Number(node))
    })
    made.on('rightClickNode', ({ node, event }) => {
      event.original.preventDefault()
      event.preventSigmaDefault()
      fold(Number(node))
    })
    made.on('doubleClickNode', ({ event }) => event.preventSigmaDefault())
    made.on('clickStage', () => tip(null))
    made.on('afterRender', () => {
      frame.toggleAttribute('data-drawn', true)
      setTicks(ticksOf(made, layout, place))
    })
    const noMenu = (event: Event) => event.preventDefault()
    frame.addEventListener('contextmenu', noMenu)
    setSigma(made)
    return () => {
      frame.removeEventListener('contextmenu', noMenu)
      made.kill()
      setSigma(null)
    }
  }, [graph, seen, layout, folded, scheme])

  useEffect(() => {
    if (sigma === null || chosen === null) return
    const shown = sigma.getNodeDisplayData(String(chosen))
    if (shown === undefined) return
    sigma.getGraph().setNodeAttribute(String(chosen), 'highlighted', true)
    // A few fit whole; among many one has to go there.
    if (seen.length < FIT_WHOLE) return () => unlight(sigma, chosen)
    const ratio = Math.min(sigma.getCamera().ratio, Math.max(0.02, 60 / layout.rows))
    void sigma.getCamera().animate({ x: shown.x, y: shown.y, ratio }, { duration: motionMs() })
    return () => unlight(sigma, chosen)
  }, [sigma, chosen, layout, seen])

  const camera = sigma?.getCamera()
  return (
    <div className={css.sigma}>
      <div ref={box} className={css.canvas} data-chains />
      <ol className={css.axis} aria-hidden>
        {ticks.map(({ day, x }) => (
          <li key={day} style={{ left: x }}>
            {formatDay(dayOfNumber(day)).slice(0, 5)}
          </li>
        ))}
      </ol>
      <div className={css.zoom}>
        <ActionIcon
          variant="default"
          aria-label={t(chainsText.zoomIn)}
          onClick={() => void camera?.animatedZoom({ duration: motionMs() })}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t(chainsText.zoomOut)}
          onClick={() => void camera?.animatedUnzoom({ duration: motionMs() })}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t(chainsText.zoomAll)}
          onClick={() => void camera?.animatedReset({ duration: motionMs() })}
        >
          <IconMaximize size={16} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  )
}

function unlight(sigma: Sigma, at: number): void {
  if (sigma.getGraph().hasNode(String(at))) sigma.getGraph().removeNodeAttribute(String(at), 'highlighted')
}

const motionMs = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250)

function ticksOf(sigma: Sigma, layout: Layout, place: Place): Tick[] {
  const { width } = sigma.getDimensions()
  const [from, to] = [0, width].map((x) => minuteAt(layout, place, sigma.viewportToGraph({ x, y: 0 }).x))
  if (from === undefined || to === undefined || !Number.isFinite(from + to)) return []
  return daysBetweenMinutes(from, to, Math.max(1, width / TICK_PIXELS)).map((day) => ({
    day,
    // The day begins at midnight in Viet Nam, seven hours before that of UTC.
    x: sigma.graphToViewport({ x: place.x(day * DAY - 420), y: 0 }).x,
  }))
}
