import type { Day } from '#kernel/day'
import type { Interval } from '#kernel/interval'

/** Words that say whose a petition is. Dated data: a duty that moves to another agency gets a line with its day. */
export interface RoutingWord {
  /** Folded; matched as whole words. */
  readonly word: string
  readonly sector: string
  /** Whether the commune does this itself or the province's department. */
  readonly level: 'commune' | 'province'
  readonly points: number
  readonly inForce: Interval<Day>
}

/** Two levels of local government since 1 July 2025 (Law 72/2025/QH15): what districts did is the commune's or the department's. */
const SINCE: Interval<Day> = { from: '2025-07-01', to: null }

const words = (sector: string, level: RoutingWord['level'], points: number, ...list: string[]): RoutingWord[] =>
  list.map((word) => ({ word, sector, level, points, inForce: SINCE }))

export const routingWords: readonly RoutingWord[] = [
  ...words(
    'construction',
    'province',
    30,
    'quoc lo',
    'duong tinh',
    'cau vuot',
    'den tin hieu',
    'duong cao toc',
    'giay phep xay dung',
  ),
  ...words(
    'construction',
    'commune',
    20,
    'o ga',
    'via he',
    'ngo',
    'nap cong',
    'den duong',
    'long duong',
    'xay dung trai phep',
    'lan chiem',
  ),
  ...words('construction', 'province', 20, 'mat nuoc', 'nuoc sach', 'thoat nuoc', 'ngap', 'duong ong'),
  ...words(
    'agriculture',
    'commune',
    25,
    'rac',
    'bai rac',
    'thu gom',
    'dot rac',
    'cay do',
    'cay xanh',
    'loa keo keo',
    'karaoke',
    'tieng on',
  ),
  ...words(
    'agriculture',
    'province',
    25,
    'nuoc thai',
    'khi thai',
    'o nhiem',
    'xa thai',
    'khai thac cat',
    'so do',
    'quyen su dung dat',
  ),
  ...words('police', 'commune', 25, 'trom', 'danh bac', 'ma tuy', 'gay roi', 'danh nhau', 'dua xe', 'tin dung den'),
  ...words('police', 'province', 20, 'lua dao', 'can cuoc', 'phong chay'),
  ...words('health', 'province', 25, 'benh vien', 'ngo doc', 'an toan thuc pham', 'thuoc gia', 'phong kham'),
  ...words('health', 'commune', 25, 'tram y te', 'sot xuat huyet', 'tiem chung', 'cach ly', 'khu trung'),
  ...words('education', 'province', 25, 'truong hoc', 'hoc phi', 'giao vien', 'hieu truong', 'lop hoc', 'tuyen sinh'),
  ...words(
    'home-affairs',
    'province',
    20,
    'can bo',
    'thai do',
    'nhung nhieu',
    'hach sach',
    'tien luong',
    'bao hiem xa hoi',
    'nguoi co cong',
  ),
  ...words(
    'science',
    'province',
    25,
    'cong dich vu cong',
    'chu ky so',
    'phan mem',
    'song di dong',
    'internet',
    'vneid',
  ),
  ...words('finance', 'province', 25, 'thue', 'hoa don', 'dang ky doanh nghiep', 'vay von', 'lai suat', 'dau thau'),
  ...words(
    'industry',
    'province',
    25,
    'dien luc',
    'cat dien',
    'tram bien ap',
    'xang dau',
    'hang gia',
    'sieu thi',
    'cum cong nghiep',
    'khu cong nghiep',
  ),
  ...words('general', 'commune', 15, 'chung thuc', 'ho khau', 'khai sinh', 'mot cua', 'ho so'),
]
