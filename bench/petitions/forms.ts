import type { BodyOf } from '#platform/http/endpoint'
import { CITIZEN_CATEGORIES, type petitions } from '#work/contract'

export type Form = BodyOf<typeof petitions.raisePetition>

const WHAT = [
  'Ổ gà sâu giữa đường, xe máy ngã khi trời mưa, đề nghị sửa sớm',
  'Đèn đường tắt đã nhiều hôm, buổi tối đi lại rất nguy hiểm',
  'Rác để đầu ngõ ba ngày chưa thu gom, mùi hôi nồng nặc',
  'Nước sạch yếu và đục từ đầu tuần, cả tổ không nấu được cơm',
  'Quán karaoke hát quá nửa đêm, người già trẻ nhỏ không ngủ được',
  'Nhà bên cạnh xây lấn vỉa hè, người đi bộ phải xuống lòng đường',
]

/** A form as a telephone sends it: one of a hundred and fourteen communes, a point, a key of its own. */
export function formOf(n: number, units: readonly string[]): Form {
  const unit = units[(n * 37) % units.length] as string
  const category = CITIZEN_CATEGORIES[n % CITIZEN_CATEGORIES.length] ?? 'other'
  return {
    origin: 'citizen',
    key: `bench-petitions-${String(n).padStart(20, '0')}`,
    unit,
    point: {
      longitude: 106.2 + ((n * 7919) % 4_000) / 10_000,
      latitude: 20.8 + ((n * 104_729) % 3_000) / 10_000,
      accuracy: 15,
    },
    category,
    text: `${WHAT[n % WHAT.length]}. Gần số ${1 + (n % 200)}, tổ ${1 + (n % 30)}.`,
    name: `Người gửi ${n}`,
    phone: `09${String(n).padStart(8, '0')}`,
    consent: n % 2 === 0,
  }
}
