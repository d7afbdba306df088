import type { Text } from '#kernel/text'
import type { IntakeSource, IntakeState, Outcome } from './names.ts'

export const intakeSources = {
  spreadsheet: { vi: 'Bảng tính', en: 'Spreadsheet' },
  paste: { vi: 'Dán từ bảng tính', en: 'Pasted' },
  api: { vi: 'Hệ thống gửi', en: 'From a system' },
  drop: { vi: 'Thư mục nhận tệp', en: 'Dropped file' },
} satisfies Record<IntakeSource, Text>

export const intakeStates = {
  read: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  written: { vi: 'Đã ghi', en: 'Written' },
  refused: { vi: 'Không ghi', en: 'Refused' },
  trial: { vi: 'Chỉ thử', en: 'Trial' },
  dropped: { vi: 'Đã bỏ', en: 'Dropped' },
} satisfies Record<IntakeState, Text>

export const outcomes = {
  new: { vi: 'Mới', en: 'New' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  same: { vi: 'Như đang có', en: 'As it is' },
  asked: { vi: 'Cần hỏi', en: 'Asked' },
  wrong: { vi: 'Cần sửa', en: 'To be mended' },
  left: { vi: 'Bỏ qua', en: 'Left out' },
} satisfies Record<Outcome, Text>
