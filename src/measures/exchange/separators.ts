/** More digits before the decimals than a double or a spreadsheet keeps. */
const MOST_DIGITS = 15
const GROUPED = {
  ' ': /^\d{1,3}( \d{3})+([.,]\d+)?$/,
  dots: /^\d{1,3}(\.\d{3})+,\d+$/,
  commas: /^\d{1,3}(,\d{3})+\.\d+$/,
  whole: /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/,
} as const

/**
 * The numbers that digits with marks between can mean, the likelier in Viet Nam first; null when they mean none.
 * Only one to three digits, one mark and three digits ("1.234", "1,234") mean two.
 */
export function candidatesOf(digits: string): readonly number[] | null | 'too-long' {
  const text = digits.replace(/['’]/g, ' ').trim()
  const parts = readMarks(text)
  if (parts === null) return null
  return parts.some(({ whole }) => whole.replace(/^0+/, '').length > MOST_DIGITS)
    ? 'too-long'
    : parts.map(({ whole, decimals }) => Number(`${whole || '0'}.${decimals || '0'}`))
}

interface Parts {
  readonly whole: string
  readonly decimals: string
}

function readMarks(text: string): readonly Parts[] | null {
  if (text.includes(' ')) return GROUPED[' '].test(text) ? [split(text.replaceAll(' ', ''), /[.,]/)] : null
  const marks = text.replace(/\d/g, '')
  if (marks === '') return [{ whole: text, decimals: '' }]
  if (marks.length === 1) return oneMark(text, marks)
  if (GROUPED.dots.test(text)) return [split(text.replaceAll('.', ''), ',')]
  if (GROUPED.commas.test(text)) return [split(text.replaceAll(',', ''), '.')]
  return GROUPED.whole.test(text) ? [{ whole: text.replace(/[.,]/g, ''), decimals: '' }] : null
}

function oneMark(text: string, mark: string): readonly Parts[] | null {
  const decimal = split(text, mark)
  if (decimal.decimals === '') return null
  if (decimal.decimals.length !== 3 || !/^[1-9]\d{0,2}$/.test(decimal.whole)) return [decimal]
  const thousands = { whole: decimal.whole + decimal.decimals, decimals: '' }
  return mark === '.' ? [thousands, decimal] : [decimal, thousands]
}

function split(text: string, mark: string | RegExp): Parts {
  const [whole = '', decimals = ''] = text.split(mark)
  return { whole, decimals }
}
