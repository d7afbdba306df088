import type { Text } from '#kernel/text'
import type { Gap, Kind, Level, Recognition } from './unit.ts'

/** The word in front of a name, by what the law calls the unit. */
export const kindWords: Readonly<Record<Kind, Text>> = {
  province: { vi: 'Tỉnh', en: 'Province' },
  city: { vi: 'Thành phố', en: 'City' },
  town: { vi: 'Thị xã', en: 'Town' },
  'urban-district': { vi: 'Quận', en: 'Urban district' },
  'rural-district': { vi: 'Huyện', en: 'District' },
  ward: { vi: 'Phường', en: 'Ward' },
  township: { vi: 'Thị trấn', en: 'Township' },
  commune: { vi: 'Xã', en: 'Commune' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
}

export const levelWords: Readonly<Record<Level, Text>> = {
  province: { vi: 'Cấp tỉnh', en: 'Province level' },
  district: { vi: 'Cấp huyện', en: 'District level' },
  commune: { vi: 'Cấp xã', en: 'Commune level' },
}

/** "Phường Chí Linh", "Chí Linh Ward". */
export const fullName = (unit: { readonly kind: Kind; readonly name: string }): Text => ({
  vi: `${kindWords[unit.kind].vi} ${unit.name}`,
  en: `${unit.name} ${kindWords[unit.kind].en}`,
})

export const recognitionWords: Readonly<Record<Recognition, Text>> = {
  name: { vi: 'đúng tên trong danh mục', en: 'by its name in the list' },
  district: { vi: 'theo huyện ghi trong ngoặc', en: 'by the district in brackets' },
  spelling: { vi: 'cùng tên, khác cách viết dấu', en: 'the same name in another spelling' },
  accents: { vi: 'khác một dấu, chỉ một đơn vị khớp', en: 'one accent differs; only one unit fits' },
  elimination: { vi: 'đơn vị trùng tên duy nhất còn lại', en: 'the only unit of that name left' },
}

export const gapWords: Readonly<Record<Gap['reason'], Text>> = {
  'no-list': { vi: 'Chưa có danh mục cũ của địa bàn này', en: 'The old list of this territory is missing' },
  'no-match': { vi: 'Không có đơn vị nào khớp tên', en: 'No unit bears this name' },
  ambiguous: { vi: 'Nhiều đơn vị trùng tên', en: 'Several units bear this name' },
  unknown: { vi: 'Chưa biết', en: 'Not known' },
}

/** Said wherever a cell stands in for a boundary. */
export const schematicWords: Text = {
  vi: 'Sơ đồ: ô vẽ quanh điểm trung tâm, không phải ranh giới hành chính',
  en: 'Schematic: cells around centre points, not administrative boundaries',
}

/** What can be wrong with a feature of a boundary file, with the remedy. */
export const boundaryFaults = {
  'not-a-collection': {
    vi: 'Tệp không phải GeoJSON FeatureCollection. Hãy xuất lại từ phần mềm bản đồ ở định dạng GeoJSON.',
    en: 'The file is not a GeoJSON FeatureCollection. Export it again as GeoJSON.',
  },
  empty: { vi: 'Tệp không có đối tượng nào.', en: 'The file has no feature.' },
  'no-code': {
    vi: 'Đối tượng không có mã. Hãy ghi mã đơn vị hành chính vào “id” hoặc “properties.code”.',
    en: 'The feature has no code. Put the GSO code into “id” or “properties.code”.',
  },
  'unknown-code': {
    vi: 'Ngày {day} không có đơn vị nào mang mã {code}. Hãy kiểm tra mã hoặc chọn đúng ngày của bản đồ.',
    en: 'No unit bears the code {code} on {day}. Check the code, or choose the day of the map.',
  },
  twice: {
    vi: 'Mã {code} đã có ở đối tượng thứ {first}. Hãy gộp các mảnh thành một MultiPolygon.',
    en: 'The code {code} stands already in feature {first}. Join the pieces into one MultiPolygon.',
  },
  'not-a-polygon': {
    vi: 'Hình của mã {code} không phải Polygon hay MultiPolygon.',
    en: 'The shape of {code} is no Polygon or MultiPolygon.',
  },
  'bad-position': {
    vi: 'Hình của mã {code} có điểm không phải là [kinh độ, vĩ độ].',
    en: 'The shape of {code} has a position that is not [longitude, latitude].',
  },
  'too-few-points': {
    vi: 'Vòng ranh giới của mã {code} cần ít nhất bốn điểm.',
    en: 'A ring of {code} needs four positions at least.',
  },
  'open-ring': {
    vi: 'Vòng ranh giới của mã {code} chưa khép kín: điểm cuối phải trùng điểm đầu.',
    en: 'A ring of {code} is open: its last position must repeat the first.',
  },
  swapped: {
    vi: 'Mã {code}: kinh độ và vĩ độ bị đảo. GeoJSON ghi kinh độ trước.',
    en: '{code}: longitude and latitude are swapped. GeoJSON puts longitude first.',
  },
  elsewhere: {
    vi: 'Mã {code} nằm ngoài Việt Nam. Hãy chuyển tọa độ sang WGS 84 (độ).',
    en: '{code} lies outside Viet Nam. Convert the coordinates to WGS 84 degrees.',
  },
  'no-area': { vi: 'Ranh giới của mã {code} không bao diện tích nào.', en: 'The ring of {code} encloses nothing.' },
  'crosses-itself': {
    vi: 'Ranh giới của mã {code} tự cắt. Hãy sửa hình (“fix geometries”) rồi nhập lại.',
    en: 'The ring of {code} crosses itself. Repair it (“fix geometries”) and import again.',
  },
} as const satisfies Record<string, Text>

export const refusals = {
  'not-found': { vi: 'Không có đơn vị hành chính này.', en: 'There is no such unit.' },
  'bad-days': {
    vi: 'Ngày thứ hai phải sau ngày thứ nhất.',
    en: 'The second day must be after the first.',
  },
  'bad-file': { vi: 'Không đọc được tệp: không phải JSON.', en: 'The file cannot be read: it is not JSON.' },
  'bad-rows': {
    vi: '{count} đối tượng trong tệp có lỗi; chưa nhập đối tượng nào.',
    en: '{count} features of the file are wrong; nothing was imported.',
  },
} as const satisfies Record<string, Text>

/** The facts this room writes into the ledger, in words. */
export const kindTexts = {
  'places.units-loaded': { vi: 'Nạp danh mục đơn vị hành chính', en: 'Units loaded' },
  'places.boundaries-imported': { vi: 'Nhập ranh giới hành chính', en: 'Boundaries imported' },
} as const satisfies Record<string, Text>
