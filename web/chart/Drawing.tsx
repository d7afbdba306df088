import {
  BarChart,
  type BarSeriesOption,
  CustomChart,
  type CustomSeriesOption,
  LineChart,
  type LineSeriesOption,
} from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components'
import { type ComposeOption, type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'

use([BarChart, CustomChart, LineChart, GridComponent, TooltipComponent, MarkLineComponent, SVGRenderer])

export type EChartsOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | MarkLineComponentOption
>

/** What a chart can hand out of its drawing. */
export interface DrawingHandle {
  svg(): string
  size(): { readonly width: number; readonly height: number }
}

interface Props {
  readonly option: EChartsOption
  readonly handle: Ref<DrawingHandle>
  /** The index of the category that was clicked, anywhere in its column. */
  readonly onPick?: ((at: number) => void) | undefined
}

/** The one place that knows the drawing library; loaded after the page. */
export default function Drawing({ option, handle, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  useEffect(() => {
    if (!box.current) return
    const made = init(box.current, null, { renderer: 'svg' })
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true })
  }, [option])
  useEffect(() => {
    const zr = chart.current?.getZr()
    if (!zr || !onPick) return
    const pick = (event: { offsetX: number; offsetY: number }) => {
      const at = [event.offsetX, event.offsetY]
      if (!chart.current?.containPixel('grid', at)) return
      const [column] = chart.current.convertFromPixel('grid', at) as number[]
      if (column !== undefined) onPick(Math.round(column))
    }
    zr.on('click', pick)
    return () => zr.off('click', pick)
  }, [onPick])
  useImperativeHandle(handle, () => ({
    svg: () => chart.current?.renderToSVGString() ?? '',
    size: () => ({ width: chart.current?.getWidth() ?? 0, height: chart.current?.getHeight() ?? 0 }),
  }))
  return <div ref={box} style={{ width: '100%', height: '100%', cursor: onPick ? 'pointer' : undefined }} />
}
