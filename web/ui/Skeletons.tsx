import { Skeleton } from '@mantine/core'
import { useSay } from '../shell/language.tsx'
import { ui } from './text.ts'

/** Grey lines where something will really come; the height it will take, so that nothing jumps. */
export function Skeletons({ rows = 5, height = 32 }: { rows?: number; height?: number }) {
  const t = useSay()
  return (
    <div role="status" aria-label={t(ui.loading)}>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <Skeleton key={at} height={height - 8} my={8} radius={4} />
      ))}
    </div>
  )
}
