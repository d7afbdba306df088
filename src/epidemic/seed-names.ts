import type { Chance } from './simulate/chance.ts'

/** Common syllables of Vietnamese names with how common the family names roughly are. Every person made of them is invented. */
const FAMILY = [
  ['Nguyễn', 38],
  ['Trần', 12],
  ['Lê', 10],
  ['Phạm', 9],
  ['Hoàng', 5],
  ['Vũ', 5],
  ['Phan', 4],
  ['Bùi', 3],
  ['Đặng', 3],
  ['Đỗ', 3],
  ['Ngô', 2],
  ['Dương', 2],
  ['Đinh', 1],
  ['Đoàn', 1],
  ['Lương', 1],
  ['Mạc', 1],
] as const
const MIDDLE = {
  male: ['Văn', 'Đức', 'Hữu', 'Minh', 'Quang', 'Công', 'Xuân', 'Anh', 'Ngọc', 'Thành', 'Tuấn', 'Duy'],
  female: ['Thị', 'Thị', 'Thị', 'Ngọc', 'Thu', 'Thanh', 'Hồng', 'Phương', 'Kim', 'Minh', 'Bích', 'Thùy'],
} as const
const GIVEN = {
  male: [
    'Hùng',
    'Dũng',
    'Nam',
    'Tuấn',
    'Sơn',
    'Hải',
    'Long',
    'Cường',
    'Thắng',
    'Bình',
    'Đạt',
    'Khánh',
    'Phúc',
    'Trung',
    'Việt',
    'Quân',
    'Toàn',
    'Huy',
    'Hiếu',
    'Lâm',
  ],
  female: [
    'Lan',
    'Hoa',
    'Hương',
    'Hà',
    'Linh',
    'Trang',
    'Mai',
    'Thảo',
    'Nga',
    'Yến',
    'Hạnh',
    'Nhung',
    'Oanh',
    'Thủy',
    'Vân',
    'Hiền',
    'Loan',
    'Huyền',
    'Chi',
    'Ngân',
  ],
} as const

export const inventName = (chance: Chance, sex: 'male' | 'female'): string =>
  `${chance.weighted(FAMILY)} ${chance.pick(MIDDLE[sex])} ${chance.pick(GIVEN[sex])}`

/** No subscriber's number begins with 0100. */
export const inventPhone = (chance: Chance): string => `0100${String(chance.between(0, 999_999)).padStart(6, '0')}`

const PARTS = [
  'Thôn Đông',
  'Thôn Đoài',
  'Thôn Trung',
  'Thôn Thượng',
  'Thôn Hạ',
  'Khu 1',
  'Khu 2',
  'Khu 3',
  'Tổ 4',
  'Tổ 7',
] as const
export const inventAddress = (chance: Chance): string => `Số ${chance.between(1, 180)}, ${chance.pick(PARTS)}`
