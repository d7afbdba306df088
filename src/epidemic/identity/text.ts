import type { Text } from '#kernel/text'
import type { IdNumberFault } from './numbers.ts'

export const idNumberFaults: Readonly<Record<IdNumberFault, Text>> = {
  length: {
    vi: 'CCCD có 12 chữ số, CMND có 9 chữ số. Xin xem lại.',
    en: 'A CCCD has 12 digits, a CMND 9. Check it again.',
  },
  province: {
    vi: 'Ba chữ số đầu không phải mã tỉnh, thành phố nào. Xin xem lại.',
    en: 'The first three digits are the code of no province. Check it again.',
  },
  'birth-year': {
    vi: 'Năm sinh trong số CCCD khác với năm sinh đã nhập. Xin xem lại cả hai.',
    en: 'The birth year in the number differs from the one entered. Check both.',
  },
  sex: {
    vi: 'Giới tính trong số CCCD khác với giới tính đã nhập. Xin xem lại cả hai.',
    en: 'The sex in the number differs from the one entered. Check both.',
  },
}
