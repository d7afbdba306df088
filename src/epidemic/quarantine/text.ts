import type { Text } from '#kernel/text'
import type { Condition, DecisionKind, EARLY_ENDS, FacilityKind, Symptom } from './names.ts'

export const facilityKinds: Record<FacilityKind, Text> = {
  camp: { vi: 'Doanh trại', en: 'Army camp' },
  school: { vi: 'Trường học', en: 'School' },
  hotel: { vi: 'Khách sạn', en: 'Hotel' },
  hospital: { vi: 'Cơ sở y tế', en: 'Hospital' },
  other: { vi: 'Cơ sở khác', en: 'Other' },
}

export const symptoms: Record<Symptom, Text> = {
  fever: { vi: 'Sốt', en: 'Fever' },
  cough: { vi: 'Ho', en: 'Cough' },
  'sore-throat': { vi: 'Đau họng', en: 'Sore throat' },
  breathless: { vi: 'Khó thở', en: 'Breathless' },
  tired: { vi: 'Mệt mỏi', en: 'Tired' },
  'no-taste': { vi: 'Mất vị giác, khứu giác', en: 'No taste or smell' },
  diarrhoea: { vi: 'Tiêu chảy', en: 'Diarrhoea' },
}

export const conditionTexts: Record<Condition, Text> = {
  'own-room': { vi: 'Có phòng riêng, thoáng, khép kín', en: 'A room of one’s own, aired, with a door' },
  'own-toilet': { vi: 'Có nhà vệ sinh riêng', en: 'A toilet of one’s own' },
  'no-one-at-risk': {
    vi: 'Trong nhà không có người già yếu, bệnh nền, mang thai',
    en: 'Nobody frail, chronically ill or pregnant in the house',
  },
  carer: { vi: 'Có người chăm sóc, tiếp tế', en: 'Somebody to care and bring supplies' },
  notice: { vi: 'Đã treo biển cảnh báo trước nhà', en: 'The notice hangs at the door' },
  signed: { vi: 'Đã ký cam kết', en: 'The commitment is signed' },
  reachable: { vi: 'Liên lạc được bằng điện thoại', en: 'Reachable by telephone' },
}

export const decisionKinds: Record<DecisionKind, Text> = {
  quarantine: { vi: 'Quyết định cách ly y tế', en: 'Decision of quarantine' },
  completion: { vi: 'Xác nhận hoàn thành cách ly', en: 'Confirmation of completed quarantine' },
}

export const reasonTexts = {
  nearest: { vi: 'Cơ sở gần nhất, cách {km} km', en: 'The nearest facility, {km} km away' },
  'nearest-with-room': {
    vi: 'Cơ sở gần nhất còn chỗ phù hợp, cách {km} km',
    en: 'The nearest facility with a fitting room, {km} km away',
  },
  'distance-unknown': { vi: 'Chưa rõ khoảng cách', en: 'Distance not known' },
  'with-family': { vi: 'Ở cùng người nhà', en: 'With the family' },
  'family-split': {
    vi: 'Gia đình đông, chia {rooms} phòng cùng cơ sở, trẻ em ở với người lớn',
    en: 'A large family: {rooms} rooms of one facility, children with grown-ups',
  },
  'same-exposure': {
    vi: 'Cùng phòng với người cùng nguồn, cùng ngày phơi nhiễm, cùng giới',
    en: 'With people of the same source, day of exposure and sex',
  },
  'room-alone': { vi: 'Phòng riêng', en: 'A room alone' },
} satisfies Record<string, Text>

export const unplacedTexts = {
  'no-bed': {
    vi: 'Không còn giường phù hợp ở cơ sở nào. Xin mở thêm cơ sở hoặc cách ly tại nhà.',
    en: 'No fitting bed is left anywhere. Open another facility or quarantine at home.',
  },
  'child-alone': {
    vi: 'Trẻ dưới 16 tuổi chưa có người nhà đi cùng. Xin chọn người chăm sóc hoặc cách ly tại nhà.',
    en: 'A child under 16 without family. Choose a carer or quarantine at home.',
  },
} satisfies Record<string, Text>

export const seenWords = {
  elsewhere: { vi: 'Người ngoài địa bàn', en: 'Somebody from elsewhere' },
} satisfies Record<string, Text>

/** Words of the task a superior agency gives when checks stay missing. */
export const climbWords = {
  told: {
    vi: '{n} người cách ly chưa được kiểm tra sức khỏe',
    en: '{n} people in quarantine were not checked',
  },
  toldOf: { vi: 'Kiểm tra sức khỏe người cách ly, {unit}', en: 'Health checks in quarantine, {unit}' },
  title: { vi: 'Kiểm tra sức khỏe người cách ly còn bỏ sót ngày {day}', en: 'Missed health checks of {day}' },
  text: {
    vi: '{n} người đang cách ly tại {unit} chưa được kiểm tra sức khỏe ngày {day}. Đề nghị kiểm tra ngay, làm rõ nguyên nhân.',
    en: '{n} people in quarantine in {unit} were not checked on {day}. Check them now and find out why.',
  },
  result: {
    vi: 'Đã kiểm tra từng người, cập nhật trên hệ thống, nêu rõ nguyên nhân bỏ sót',
    en: 'Each person checked and recorded, with the reason of the omission',
  },
  label: { vi: 'Kiểm tra sức khỏe bị bỏ sót', en: 'Missed health checks' },
} satisfies Record<string, Text>

/** Reason written down when many are released together. */
export const releaseReason: Text = {
  vi: 'Đủ ngày cách ly, các mẫu đều âm tính',
  en: 'Days complete, all samples negative',
}

/** Why a quarantine ends before it is complete. */
export const earlyEnds: Record<(typeof EARLY_ENDS)[number], Text> = {
  hospital: { vi: 'Chuyển viện điều trị', en: 'Moved to hospital' },
  elsewhere: { vi: 'Chuyển địa phương khác quản lý', en: 'Passed on to another place' },
  'no-longer-f1': { vi: 'Không còn là F1', en: 'No longer an F1' },
  died: { vi: 'Tử vong', en: 'Died' },
}

/** Health checks in a person's story. */
export const checkStory = {
  well: { vi: 'Kiểm tra sức khỏe: bình thường{what}{from}.', en: 'Health check: well{what}{from}.' },
  unwell: { vi: 'Kiểm tra sức khỏe: có triệu chứng{what}{from}.', en: 'Health check: unwell{what}{from}.' },
  absent: { vi: 'Kiểm tra sức khỏe: vắng mặt nơi cách ly{what}{from}.', en: 'Health check: absent{what}{from}.' },
  from: { vi: ' (theo {source})', en: ' (from {source})' },
} satisfies Record<string, Text>
