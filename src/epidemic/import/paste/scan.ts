import type { Piece } from './shapes.ts'

type Field = NonNullable<Piece['field']>

/** A line of text of which pieces are taken one after the other; what was taken is not matched again. */
export interface Scan {
  /** The line with blanks where something was taken: same length, so that positions hold. */
  rest(): string
  /** First match in what is left; the part of the match that is group 0 is taken. */
  take(field: Field, pattern: RegExp): RegExpExecArray | null
  /** Takes a part known by its place. */
  takeAt(field: Field, from: number, to: number): void
  /** The whole line in pieces; separators belong to no piece and go with `skip`. */
  pieces(): Piece[]
}

const TAKEN = '\uE000'
/** Separators, and words that only hold a sentence together. */
const FILLER =
  /^[\s,;:.()|/–—•*+-]*(?:(?:là|và|có|đã|từng|tiếp|xúc|tx|gần|với|vào|lúc|hồi|ngày|khoảng|tại|ở|của|trong|khi|người|họ|tên|ông|bà|anh|chị|em|cháu|cô|chú|bác|đi|gặp|nguồn|f0|ca|bệnh|cùng|trú|hiện|địa|chỉ|đ\/c|đc)(?![\p{L}\p{N}])[\s,;:.()|/–—•*+-]*)*$/iu

export function createScan(line: string): Scan {
  let left = line
  const taken: { from: number; to: number; field: Field }[] = []
  const takeAt: Scan['takeAt'] = (field, from, to) => {
    if (to <= from) return
    taken.push({ from, to, field })
    left = left.slice(0, from) + TAKEN.repeat(to - from) + left.slice(to)
  }
  return {
    rest: () => left,
    takeAt,
    take(field, pattern) {
      const found = pattern.exec(left)
      if (found) takeAt(field, found.index, found.index + found[0].length)
      return found
    },
    pieces() {
      const out: Piece[] = []
      let at = 0
      const between = (to: number) => {
        const text = line.slice(at, to)
        if (text !== '') out.push({ text, field: FILLER.test(text) ? 'skip' : null })
      }
      for (const { from, to, field } of taken.sort((a, b) => a.from - b.from)) {
        between(from)
        out.push({ text: line.slice(from, to), field })
        at = to
      }
      between(line.length)
      return out
    },
  }
}

/** Parts between separators that hold nothing taken, with where they begin. */
export function segments(rest: string): { text: string; from: number }[] {
  const out: { text: string; from: number }[] = []
  const pattern = /[^\uE000,;\t|()]+/g
  for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
    const lead = found[0].length - found[0].trimStart().length
    const text = found[0].trim()
    if (text !== '') out.push({ text, from: found.index + lead })
  }
  return out
}
