import type { Text } from '#kernel/text'
import type { Kind, Level } from '#places/contract'

/** Words of the pages about places. */
export const texts = {
  title: { vi: 'Địa bàn', en: 'Places' },
  state: { vi: 'Ngày {day}, {place} có {counts}.', en: 'On {day}, {place} has {counts}.' },
  stateAll: { vi: 'Ngày {day}, danh mục có {counts}.', en: 'On {day}, the list has {counts}.' },
  beforeLists: {
    vi: 'Chưa có danh mục đơn vị hành chính nào cho ngày {day}. Danh mục bắt đầu từ {first}.',
    en: 'There is no list of units for {day}. The lists begin on {first}.',
  },
  toFirst: { vi: 'Xem ngày {day}', en: 'See {day}' },
  notThen: {
    vi: '{place} không có trong danh mục ngày {day}, nên trang này cho xem toàn bộ.',
    en: '{place} is not in the list of {day}, so this page shows everything.',
  },
  days: { vi: 'Những ngày đơn vị hành chính thay đổi', en: 'Days on which units changed' },
  since: { vi: 'Từ {day}', en: 'From {day}' },
  shortCounts: { vi: '{districts} huyện, {communes} xã', en: '{districts} districts, {communes} communes' },
  shortCommunes: { vi: 'không có cấp huyện, {communes} xã', en: 'no districts, {communes} communes' },

  tree: { vi: 'Danh mục', en: 'List of units' },
  treeFind: { vi: 'Tìm tên hoặc mã, cả tên cũ', en: 'Find a name or code, former names too' },
  treeNone: { vi: 'Ngày này không có đơn vị nào tên như vậy.', en: 'No unit bears such a name on this day.' },
  opened: { vi: 'Mở hoặc thu gọn {name}', en: 'Open or close {name}' },
  formerNames: { vi: 'Tên của ngày khác', en: 'Names of other days' },
  standsNow: { vi: 'ngày này là {name}', en: 'on this day {name}' },

  map: { vi: 'Bản đồ', en: 'Map' },
  level: { vi: 'Cấp', en: 'Level' },
  measure: { vi: 'Số liệu trên bản đồ', en: 'What the map shows' },
  open: { vi: 'Mở trang {place}', en: 'Open {place}' },
  focus: { vi: 'Chỉ xem nơi này', en: 'Only this place' },
  letGo: { vi: 'Bỏ chọn', en: 'Deselect' },

  changes: { vi: 'Thay đổi giữa hai ngày', en: 'Changes between two days' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  oneChange: { vi: '{from} → {to}', en: '{from} → {to}' },
  badDays: { vi: 'Ngày sau phải muộn hơn ngày trước.', en: 'The second day must be later than the first.' },
  change: { vi: 'Thay đổi', en: 'Change' },
  codes: { vi: 'Mã', en: 'Code' },
  inside: { vi: 'Thuộc', en: 'In' },
  counterpart: { vi: 'Liên quan', en: 'What became of it' },
  noChanges: { vi: 'Giữa hai ngày này không có thay đổi nào.', en: 'Nothing changed between these two days.' },
  noChangesHint: { vi: 'Chọn một trong các cặp ngày ở trên.', en: 'Choose one of the pairs of days above.' },
  reusedWarning: {
    vi: '{count} mã nay chỉ một đơn vị khác: ghép số liệu hai ngày theo mã sẽ sai.',
    en: '{count} codes now name another unit: joining figures of the two days by code would be wrong.',
  },
  unknown: { vi: 'chưa biết', en: 'not known' },

  gaps: { vi: 'Điều chưa biết', en: 'What is not known' },
  gapsCount: { vi: 'Điều chưa biết ({count})', en: 'What is not known ({count})' },
  gapsLead: {
    vi: 'Chỗ nào không có nguồn thì để trống và ghi ra đây, không đoán.',
    en: 'Where no source says it, it is left empty and listed here, never guessed.',
  },
  recognised: { vi: 'Tên cũ trong nghị quyết đã nhận ra', en: 'Former names in the acts recognised' },
  unrecognised: { vi: 'Tên cũ chưa nhận ra', en: 'Former names not recognised' },
  splits: { vi: 'Đơn vị bị chia, chưa rõ mỗi phần bao nhiêu', en: 'Units divided in parts of unknown size' },
  facts: { vi: 'Chỗ trống trong danh mục', en: 'Holes in the lists' },
  printed: { vi: 'Tên in trong nghị quyết', en: 'Name as the act prints it' },
  mergedInto: { vi: 'Nhập vào', en: 'Merged into' },
  reason: { vi: 'Vì sao chưa rõ', en: 'Why it is not known' },
  onDay: { vi: 'Ngày', en: 'Day' },
  noGaps: { vi: 'Mọi tên cũ đều đã nhận ra.', en: 'Every former name is recognised.' },

  boundaries: { vi: 'Nhập ranh giới', en: 'Import boundaries' },
  boundariesLead: {
    vi: 'Tệp GeoJSON, mỗi đối tượng là một đơn vị của ngày {day}, mã hành chính ở “id” hoặc “properties.code”. Có một lỗi thì không nhập đối tượng nào.',
    en: 'A GeoJSON file, one feature a unit of {day}, its code in “id” or “properties.code”. With one fault nothing is imported.',
  },
  boundariesDrop: { vi: 'Kéo tệp ranh giới vào đây hoặc chọn tệp', en: 'Drop the boundary file here or choose it' },
  boundariesCodes: { vi: 'Tải danh sách mã của ngày này', en: 'Download the codes of this day' },
  imported: { vi: 'Đã nhập {count} ranh giới.', en: '{count} boundaries imported.' },
  importedAll: {
    vi: 'Mọi đơn vị cùng cấp của ngày này đã có ranh giới.',
    en: 'Every unit of that level on this day has its boundary.',
  },
  importedMissing: {
    vi: 'Còn {count} đơn vị cùng cấp chưa có ranh giới, vẫn vẽ bằng ô sơ đồ.',
    en: '{count} units of that level have no boundary yet and stay schematic.',
  },
  feature: { vi: 'Đối tượng thứ', en: 'Feature' },
  fault: { vi: 'Lỗi và cách sửa', en: 'What is wrong and what to do' },

  name: { vi: 'Tên', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  code: { vi: 'Mã đơn vị', en: 'Code' },
  area: { vi: 'Diện tích', en: 'Area' },
  people: { vi: 'Dân số', en: 'Population' },
  peopleIn: { vi: 'Dân số năm {year}', en: 'Population in {year}' },
  density: { vi: 'Mật độ', en: 'Density' },
  perKm2: { vi: 'người/km²', en: 'people/km²' },
  persons: { vi: 'người', en: 'people' },
  onlyWhere: { vi: 'Chỉ xem vị trí', en: 'Only where they lie' },
  inTheList: { vi: 'có trong danh mục', en: 'in the list' },
  communeCount: { vi: 'Số đơn vị cấp xã', en: 'Commune-level units' },
} satisfies Record<string, Text>

/** How many there are of a kind. */
export const kindCounts: Readonly<Record<Kind, Text>> = {
  province: { vi: '{n} tỉnh', en: 'provinces: {n}' },
  city: { vi: '{n} thành phố', en: 'cities: {n}' },
  town: { vi: '{n} thị xã', en: 'towns: {n}' },
  'urban-district': { vi: '{n} quận', en: 'urban districts: {n}' },
  'rural-district': { vi: '{n} huyện', en: 'rural districts: {n}' },
  ward: { vi: '{n} phường', en: 'wards: {n}' },
  township: { vi: '{n} thị trấn', en: 'townships: {n}' },
  commune: { vi: '{n} xã', en: 'communes: {n}' },
  'special-zone': { vi: '{n} đặc khu', en: 'special zones: {n}' },
}

/** How many there are of a level, all kinds together. */
export const levelCounts: Readonly<Record<Level, Text>> = {
  province: { vi: '{n} đơn vị cấp tỉnh', en: '{n} province-level units' },
  district: { vi: '{n} đơn vị cấp huyện ({kinds})', en: '{n} district-level units ({kinds})' },
  commune: { vi: '{n} đơn vị cấp xã ({kinds})', en: '{n} commune-level units ({kinds})' },
}

export const changeWords = {
  closed: { vi: 'Kết thúc', en: 'Closed' },
  born: { vi: 'Thành lập', en: 'Formed' },
  renamed: { vi: 'Đổi tên', en: 'Renamed' },
  moved: { vi: 'Chuyển đơn vị cấp trên', en: 'Moved' },
  reused: { vi: 'Mã dùng lại', en: 'Code reused' },
} satisfies Record<string, Text>

/** What stands beside a unit in the comparison; `{names}` may be several. */
export const counterpartWords = {
  closed: { vi: 'nay là {names}', en: 'now {names}' },
  born: { vi: 'từ {names}', en: 'from {names}' },
  renamed: { vi: 'trước là {names}', en: 'was {names}' },
  moved: { vi: 'trước thuộc {names}', en: 'was in {names}' },
  reused: { vi: 'mã này trước là {names}', en: 'the code was {names}' },
} satisfies Record<keyof typeof changeWords, Text>

/** How many units of a level lie in another. */
export const insideCounts: Readonly<Record<Level, Text>> = {
  province: { vi: '{n} tỉnh', en: '{n} provinces' },
  district: { vi: '{n} huyện', en: '{n} districts' },
  commune: { vi: '{n} xã', en: '{n} communes' },
}
