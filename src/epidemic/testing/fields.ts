import type { Field } from '../import/fields.ts'

const named = (words: string): readonly string[] => words.split('; ')

/** Columns of a laboratory's file of results. Laboratories call them as their own systems do. */
export const resultFields: readonly Field[] = [
  {
    field: 'code',
    label: { vi: 'Mã mẫu hoặc mã mẫu gộp', en: 'Code of the sample or pool' },
    required: true,
    aliases: named(
      'ma mau; ma mau gop; ma ong; ma vach; ma benh pham; ma xet nghiem; barcode; sample id; sample code; specimen id; sample; code; ma; so hieu mau; sid',
    ),
  },
  {
    field: 'result',
    label: { vi: 'Kết quả', en: 'Result' },
    required: true,
    aliases: named('ket qua; ket qua xet nghiem; ket qua xn; kq; result; test result; ket luan; sars cov 2'),
  },
  {
    field: 'resultAt',
    label: { vi: 'Thời điểm có kết quả', en: 'When the result came' },
    aliases: named(
      'thoi diem co ket qua; ngay co ket qua; ngay tra ket qua; ngay gio tra ket qua; thoi gian tra ket qua; ngay xet nghiem; ngay kq; result date; date of result; result time; tested at',
    ),
  },
  { field: 'ct', label: { vi: 'Giá trị Ct', en: 'Ct value' }, aliases: named('ct; gia tri ct; ct value; ct n') },
  {
    field: 'birthYear',
    label: { vi: 'Năm sinh hoặc ngày sinh', en: 'Year or date of birth' },
    aliases: named('nam sinh; ngay sinh; birth year; year of birth; yob; date of birth; dob'),
  },
]
