import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import { contains, type Interval } from '#kernel/interval'
import type { Text } from '#kernel/text'

interface Ministry {
  readonly id: string
  readonly name: Text
  /** Words by which it is recognised, folded; names of ministries merged into it among them. */
  readonly words: readonly string[]
  readonly inForce: Interval<Day>
}

/** The structure of the Government since 1 March 2025, Resolution 176/2025/QH15: 14 ministries and 3 bodies of their rank. */
const SINCE: Interval<Day> = { from: '2025-03-01', to: null }
const ministry = (id: string, vi: string, en: string, words: readonly string[]): Ministry => ({
  id,
  name: { vi, en },
  words,
  inForce: SINCE,
})

export const ministries: readonly Ministry[] = [
  ministry('defence', 'Bộ Quốc phòng', 'Ministry of National Defence', ['bo quoc phong']),
  ministry('public-security', 'Bộ Công an', 'Ministry of Public Security', [
    'bo cong an',
    '/tt-bca',
    'phong chay chua chay',
  ]),
  ministry('foreign-affairs', 'Bộ Ngoại giao', 'Ministry of Foreign Affairs', ['bo ngoai giao', '/tt-bng']),
  ministry('home-affairs', 'Bộ Nội vụ', 'Ministry of Home Affairs', [
    'bo noi vu',
    '/tt-bnv',
    'bo lao dong',
    'bldtbxh',
    'giay phep lao dong',
  ]),
  ministry('justice', 'Bộ Tư pháp', 'Ministry of Justice', ['bo tu phap', '/tt-btp', 'dau gia tai san']),
  ministry('finance', 'Bộ Tài chính', 'Ministry of Finance', [
    'bo tai chinh',
    '/tt-btc',
    'bo ke hoach va dau tu',
    'bkhdt',
    'luat dau tu',
    'luat dau thau',
    'hai quan',
    'cuc thue',
    'hoa don dien tu',
  ]),
  ministry('industry-trade', 'Bộ Công Thương', 'Ministry of Industry and Trade', [
    'bo cong thuong',
    '/tt-bct',
    'luat dien luc',
    'luat hoa chat',
    'xuat xu hang hoa',
  ]),
  ministry('agriculture-environment', 'Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment', [
    'bo nong nghiep',
    'bo tai nguyen',
    '/tt-btnmt',
    '/tt-bnnmt',
    '/tt-bnnptnt',
    'luat dat dai',
    'luat bao ve moi truong',
    'giay phep moi truong',
  ]),
  ministry('construction', 'Bộ Xây dựng', 'Ministry of Construction', [
    'bo xay dung',
    'bo giao thong',
    '/tt-bxd',
    '/tt-bgtvt',
    'luat xay dung',
    'luat nha o',
    'luat duong bo',
  ]),
  ministry('culture', 'Bộ Văn hóa, Thể thao và Du lịch', 'Ministry of Culture, Sports and Tourism', [
    'bo van hoa',
    '/tt-bvhttdl',
  ]),
  ministry('science-technology', 'Bộ Khoa học và Công nghệ', 'Ministry of Science and Technology', [
    'bo khoa hoc',
    'bo thong tin va truyen thong',
    '/tt-bkhcn',
    '/tt-btttt',
    'luat giao dich dien tu',
  ]),
  ministry('education', 'Bộ Giáo dục và Đào tạo', 'Ministry of Education and Training', ['bo giao duc', '/tt-bgddt']),
  ministry('health', 'Bộ Y tế', 'Ministry of Health', ['bo y te', '/tt-byt', 'luat duoc', 'an toan thuc pham']),
  ministry('ethnic-religion', 'Bộ Dân tộc và Tôn giáo', 'Ministry of Ethnic and Religious Affairs', ['bo dan toc']),
  ministry('state-bank', 'Ngân hàng Nhà nước', 'State Bank', ['ngan hang nha nuoc', '/tt-nhnn']),
  ministry('inspectorate', 'Thanh tra Chính phủ', 'Government Inspectorate', ['thanh tra chinh phu']),
  ministry('government-office', 'Văn phòng Chính phủ', 'Government Office', ['van phong chinh phu']),
]

/** The ministry a text names, or whose rule it cites; the one named first. Null when none is recognised. */
export function recognise(text: string, day: Day): string | null {
  const folded = fold(text)
  let best: { id: string; at: number } | null = null
  for (const { id, words, inForce } of ministries) {
    if (!contains(inForce, day)) continue
    for (const word of words) {
      const at = folded.indexOf(word)
      if (at >= 0 && (best === null || at < best.at)) best = { id, at }
    }
  }
  return best?.id ?? null
}

export const ministryName = (id: string): Text | null => ministries.find((one) => one.id === id)?.name ?? null
