import { code128, datamatrix, drawingSVG } from 'bwip-js/browser'
import { useMemo } from 'react'
import { useSay } from '../../shell/language.tsx'
import { testingText } from './text.ts'

interface Props {
  readonly code: string
  readonly kind: 'bars' | 'matrix'
  readonly className?: string
}

/** A code for a reader: Code 128 for wide labels, DataMatrix for narrow ones. Drawn here, black on white in the dark too. */
export function Barcode({ code, kind, className }: Props) {
  const t = useSay()
  const source = useMemo(() => {
    const options = { bcid: kind === 'bars' ? 'code128' : 'datamatrix', text: code, scale: 2, height: 10, padding: 2 }
    const picture = kind === 'bars' ? code128(options, drawingSVG()) : datamatrix(options, drawingSVG())
    return `data:image/svg+xml,${encodeURIComponent(picture)}`
  }, [code, kind])
  return <img src={source} alt={t(testingText.barcodeOf, { code })} className={className} />
}
