/** Invented people: a family name, a middle word and a given name, each among the most common. */
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Phan', 'Ngô', 'Đoàn'] as const
const MEN = ['Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Mạnh'] as const
const WOMEN = ['Thị', 'Thị Thu', 'Thị Hồng', 'Thị Minh', 'Ngọc', 'Thanh'] as const
const MAN = ['Hùng', 'Dũng', 'Cường', 'Sơn', 'Tùng', 'Long', 'Thắng', 'Nam', 'Kiên', 'Toàn', 'Phong', 'Bình'] as const
const WOMAN = ['Hương', 'Lan', 'Hằng', 'Nga', 'Thủy', 'Yến', 'Mai', 'Oanh', 'Trang', 'Hiền', 'Dung', 'Loan'] as const

/** The n-th invented name; the same n gives the same name. */
export function inventedName(n: number): string {
  const at = <T>(list: readonly T[], step: number): T => list[Math.floor(n * step + n / 7) % list.length] as T
  return n % 3 === 0
    ? `${at(FAMILY, 5)} ${at(WOMEN, 1)} ${at(WOMAN, 7)}`
    : `${at(FAMILY, 7)} ${at(MEN, 3)} ${at(MAN, 5)}`
}
