/** Invented people: a family name, a middle word and a given name, each among the most common. */
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Phan', 'Ngô', 'Đoàn'] as const
const MEN = ['Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Mạnh'] as const
const WOMEN = ['Thị', 'Thị Thu', 'Thị Hồng', 'Thị Minh', 'Ngọc', 'Thanh'] as const
const MAN = ['Hùng', 'Dũng', 'Cường', 'Sơn', 'Tùng', 'Long', 'Thắng', 'Nam', 'Kiên', 'Toàn', 'Phong', 'Bình'] as const
const WOMAN = ['Hương', 'Lan', 'Hằng', 'Nga', 'Thủy', 'Yến', 'Mai', 'Oanh', 'Trang', 'Hiền', 'Dung', 'Loan'] as const

/** The n-th invented name; the same n gives the same name, neighbours differ. */
export function inventedName(n: number): string {
  const draw = drawer(n + 1)
  const of = <T>(list: readonly T[]): T => list[draw(list.length)] as T
  return draw(2) === 0 ? `${of(FAMILY)} ${of(WOMEN)} ${of(WOMAN)}` : `${of(FAMILY)} ${of(MEN)} ${of(MAN)}`
}

/** Numbers below a limit, drawn by a seed (mulberry32). */
function drawer(seed: number): (limit: number) => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
