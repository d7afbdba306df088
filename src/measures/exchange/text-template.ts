import type { MeasureUnit } from '../names.ts'
import { sayNumber } from './number.ts'
import type { Role } from './roles.ts'

/** What stands in the templates: papers of the offices, in Vietnamese whatever language the screen speaks. */
export const sheetName = 'Báo cáo'
export const sheetNameMany = 'Nhiều đơn vị'

export const headText: Readonly<Record<Role, string>> = {
  number: 'STT',
  code: 'Mã',
  name: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  previous: 'Kỳ trước',
  value: 'Số liệu kỳ này',
  same: 'Như kỳ trước (x)',
  note: 'Giải trình, ghi chú',
  evidence: 'Minh chứng cần có',
}

export const headSubject = 'Đơn vị'

export const instructions = [
  'Chỉ điền các ô nền vàng nhạt. Số không đổi so với kỳ trước: đánh “x” ở cột “Như kỳ trước”. Chưa có số liệu: ghi “…” và nêu lý do ở cột giải trình.',
  'Hạn gửi: {due}. Điền xong, tải tệp này lên trang báo cáo; hệ thống chỉ ra từng ô cần sửa trước khi ghi.',
] as const

export const instructionsMany =
  'Chỉ điền các ô nền vàng nhạt; ô để trống giữ nguyên số đang có. Có thể xếp lại hàng và cột, không xóa hàng và cột ẩn.'

export const signature = ['Người lập biểu', 'Thủ trưởng đơn vị'] as const

interface Asked {
  readonly measureUnit: MeasureUnit
  readonly least: number | null
  readonly most: number | null
  readonly previous: number | null
}

/** Beside the cell in the spreadsheet: the range that is usual, and the value of the period before. */
export function askedFor({ measureUnit, least, most, previous }: Asked): string {
  const range =
    measureUnit === 'yes-no'
      ? 'Có hoặc Không.'
      : most === null || most >= Number.MAX_SAFE_INTEGER
        ? `Số từ ${sayNumber(least ?? 0, measureUnit)} trở lên.`
        : `Số từ ${sayNumber(least ?? 0, measureUnit)} đến ${sayNumber(most, measureUnit)}.`
  return previous === null ? range : `${range} Kỳ trước: ${sayNumber(previous, measureUnit)}.`
}
