import { useMemo } from 'react'
import { qrOf } from './qr.ts'

/** Light modules around it, without which cameras do not find it. */
const QUIET = 4

/** A QR code, drawn here: what it says goes to no other server. Black on white in the dark too. */
export function QrCode({ text, label, size = 224 }: { text: string; label: string; size?: number }) {
  const { path, side } = useMemo(() => {
    const rows = qrOf(text)
    const dark = rows.flatMap((row, y) => row.flatMap((one, x) => (one ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
    return { path: dark.join(''), side: rows.length + 2 * QUIET }
  }, [text])
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
