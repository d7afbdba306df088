import type { Text } from '#kernel/text'
import type { Power } from './power.ts'

export const roleIds = [
  'provincial-leader',
  'department-head',
  'department-officer',
  'district-officer',
  'commune-head',
  'commune-officer',
  'administrator',
] as const

export type RoleId = (typeof roleIds)[number]

/** One power of a role, and why the role has it. */
export interface RolePower {
  readonly power: Power
  /** Given only to posts of these sectors, or of all sectors; absent: to every post of the role. */
  readonly sectors?: readonly string[]
  readonly why: Text
}

export interface Role {
  readonly id: RoleId
  readonly name: Text
  readonly level: 'province' | 'district' | 'commune'
  readonly powers: readonly RolePower[]
}

const HEALTH = ['health'] as const

const seesPicture: RolePower = {
  power: 'situation.see',
  why: {
    vi: 'Nắm tình hình trên địa bàn, lĩnh vực được giao.',
    en: 'Knows the situation in the area and field entrusted.',
  },
}
const seesPlaces: RolePower = {
  power: 'places.see',
  why: { vi: 'Danh mục đơn vị hành chính là thông tin công khai.', en: 'The list of units is public information.' },
}
const seesEpidemic: RolePower = {
  power: 'epidemic.see',
  sectors: HEALTH,
  why: {
    vi: 'Chỉ đạo, tổ chức phòng, chống dịch trên địa bàn (Luật Phòng, chống bệnh truyền nhiễm 03/2007/QH12, Điều 6).',
    en: 'Directs or organises epidemic control in the area (Law 03/2007/QH12 on infectious diseases, article 6).',
  },
}
const identifies: RolePower = {
  power: 'epidemic.identify',
  sectors: HEALTH,
  why: {
    vi: 'Điều tra dịch tễ, cách ly, xét nghiệm cần biết tên và số điện thoại; người khác không cần (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).',
    en: 'Investigation, quarantine and testing need names and phones; nobody else does (Law 91/2025/QH15 on personal data).',
  },
}
const actsInEpidemic: RolePower = {
  power: 'epidemic.act',
  sectors: HEALTH,
  why: {
    vi: 'Khai báo, điều tra, giám sát ca bệnh và người tiếp xúc (Luật 03/2007/QH12, Điều 22, 23; Thông tư 54/2015/TT-BYT).',
    en: 'Declares, investigates and follows cases and contacts (Law 03/2007/QH12, articles 22 and 23; Circular 54/2015/TT-BYT).',
  },
}
const seesWork: RolePower = {
  power: 'work.see',
  why: { vi: 'Theo dõi nhiệm vụ thuộc địa bàn, lĩnh vực.', en: 'Follows the tasks of the area and field.' },
}
const doesWork: RolePower = {
  power: 'work.act',
  why: {
    vi: 'Nhận, thực hiện và báo cáo nhiệm vụ được giao.',
    en: 'Accepts, does and reports the tasks assigned.',
  },
}
const directs: RolePower = {
  power: 'work.direct',
  why: {
    vi: 'Người đứng đầu giao nhiệm vụ và chịu trách nhiệm (Luật Tổ chức chính quyền địa phương 72/2025/QH15).',
    en: 'Heads assign tasks and answer for them (Law 72/2025/QH15 on local government).',
  },
}
const seesMeasures: RolePower = {
  power: 'measures.see',
  why: { vi: 'Xem chỉ tiêu thuộc địa bàn, lĩnh vực.', en: 'Sees the targets of the area and field.' },
}
const declares: RolePower = {
  power: 'measures.act',
  why: { vi: 'Báo cáo số liệu chỉ tiêu được giao.', en: 'Declares the values it is charged with.' },
}
const verifies: RolePower = {
  power: 'measures.verify',
  why: {
    vi: 'Cơ quan chuyên môn cấp tỉnh thẩm định số liệu của ngành.',
    en: 'The provincial department verifies the figures of its sector.',
  },
}
const approves: RolePower = {
  power: 'measures.approve',
  why: {
    vi: 'Người đứng đầu cơ quan thẩm định chịu trách nhiệm về số liệu của ngành.',
    en: 'The head of the verifying department answers for the figures of its sector.',
  },
}
const publishes: RolePower = {
  power: 'measures.publish',
  why: {
    vi: 'Ủy ban nhân dân công bố số liệu và kết quả xếp hạng.',
    en: 'The People’s Committee publishes figures and rankings.',
  },
}
const defines: RolePower = {
  power: 'measures.define',
  sectors: ['science'],
  why: {
    vi: 'Sở Khoa học và Công nghệ chủ trì chương trình chuyển đổi số, giữ danh mục chỉ tiêu và bộ chỉ số.',
    en: 'The Department of Science and Technology keeps the programme, its indicators and the index.',
  },
}
const seesLedger: RolePower = {
  power: 'ledger.see',
  why: {
    vi: 'Ai làm gì, khi nào đều xem lại được, trong phạm vi của mình.',
    en: 'Who did what and when can be looked up, within one’s own scope.',
  },
}

const everybody = [seesPicture, seesPlaces, seesWork, seesMeasures, seesLedger]

/** Roles are data: what each may do, and why. A place and a sector come from the post (`scope.ts`). */
export const roles: readonly Role[] = [
  {
    id: 'provincial-leader',
    name: { vi: 'Lãnh đạo tỉnh', en: 'Provincial leader' },
    level: 'province',
    // No `epidemic.identify`: leadership decides on figures and case codes.
    powers: [...everybody, seesEpidemic, doesWork, directs, approves, publishes],
  },
  {
    id: 'department-head',
    name: { vi: 'Lãnh đạo sở, ngành', en: 'Head of a department' },
    level: 'province',
    powers: [
      ...everybody,
      seesEpidemic,
      identifies,
      actsInEpidemic,
      doesWork,
      directs,
      declares,
      verifies,
      approves,
      defines,
    ],
  },
  {
    id: 'department-officer',
    name: { vi: 'Chuyên viên sở, ngành', en: 'Department officer' },
    level: 'province',
    powers: [...everybody, seesEpidemic, identifies, actsInEpidemic, doesWork, declares, verifies],
  },
  {
    id: 'district-officer',
    name: { vi: 'Cán bộ huyện', en: 'District officer' },
    level: 'district',
    powers: [...everybody, seesEpidemic, identifies, actsInEpidemic, doesWork, declares],
  },
  {
    id: 'commune-head',
    name: { vi: 'Lãnh đạo xã, phường', en: 'Head of a commune' },
    level: 'commune',
    powers: [...everybody, seesEpidemic, identifies, actsInEpidemic, doesWork, directs, declares],
  },
  {
    id: 'commune-officer',
    name: { vi: 'Cán bộ xã, phường', en: 'Commune officer' },
    level: 'commune',
    powers: [...everybody, seesEpidemic, identifies, actsInEpidemic, doesWork, declares],
  },
  {
    id: 'administrator',
    name: { vi: 'Quản trị hệ thống', en: 'Administrator' },
    level: 'province',
    // Keeps the doors and sees nothing of what is behind them, save who did what.
    powers: [
      seesPlaces,
      seesLedger,
      {
        power: 'places.act',
        why: {
          vi: 'Cập nhật danh mục và ranh giới theo nghị quyết sắp xếp.',
          en: 'Enters units and boundaries as the resolutions change them.',
        },
      },
      {
        power: 'people.see',
        why: {
          vi: 'Xem tài khoản và chức vụ để cấp, thu hồi quyền.',
          en: 'Sees accounts and posts in order to manage them.',
        },
      },
      {
        power: 'people.admin',
        why: {
          vi: 'Cấp, khóa tài khoản; bổ nhiệm, miễn nhiệm trên hệ thống theo quyết định nhân sự.',
          en: 'Makes and disables accounts; enters appointments as decided.',
        },
      },
    ],
  },
]

const byId = new Map<string, Role>(roles.map((role) => [role.id, role]))

export const findRole = (id: string): Role | undefined => byId.get(id)

/** The powers a post of this role and sector holds; sector `'*'` is all sectors. */
export const powersOf = (role: Role, sector: string): readonly RolePower[] =>
  role.powers.filter(({ sectors }) => sectors === undefined || sector === '*' || sectors.includes(sector))
