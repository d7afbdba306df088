import type { Text } from '#kernel/text'

/** Words of choosing whom a campaign is about. */
export const targetText = {
  whom: { vi: 'Lấy mẫu ai', en: 'Whom' },
  place: { vi: 'Địa bàn', en: 'The place' },
  outbreak: { vi: 'Cả đợt dịch', en: 'The outbreak' },
  cluster: { vi: 'Ổ dịch', en: 'Clusters' },
  venue: { vi: 'Địa điểm', en: 'Venues' },
  persons: { vi: 'Danh sách', en: 'A list' },
  wholePlace: { vi: 'Mọi người trong danh sách của {place}.', en: 'Everybody in the list of {place}.' },
  wholeOutbreak: { vi: 'Mọi người trong danh sách của đợt dịch.', en: 'Everybody in the list of the outbreak.' },
  choose: { vi: 'Chọn', en: 'Choose' },
  clusters: { vi: 'Những ổ dịch nào', en: 'Which clusters' },
  clustersHint: {
    vi: 'Người của ổ dịch và người tiếp xúc trực tiếp với họ; F0 không lấy mẫu lại.',
    en: 'The people of the clusters and whoever met them directly; F0 are not sampled again.',
  },
  clusterOf: { vi: '{name}: {n} ca', en: '{name}: {n} cases' },
  noCluster: { vi: 'Không có ổ dịch nào.', en: 'No cluster.' },
  venues: { vi: 'Những địa điểm nào', en: 'Which venues' },
  venuesHint: {
    vi: 'Mọi người đã có mặt ở đó, theo mốc dịch tễ đã ghi.',
    en: 'Everybody who was there, by the visits on record.',
  },
  venueOf: { vi: '{name}: {n} lượt', en: '{name}: {n} visits' },
  noVenue: { vi: 'Không có địa điểm nào.', en: 'No venue.' },
  codes: { vi: 'Mã của từng người', en: 'Codes of the people' },
  codesHint: {
    vi: 'Dán từ bảng tính: mỗi dòng một mã, hoặc cách nhau bằng dấu phẩy.',
    en: 'Paste from a sheet: one code a line, or separated by commas.',
  },
  codesTyped: { vi: '{n} mã', en: '{n} codes' },
  look: { vi: 'Đối chiếu mã', en: 'Look the codes up' },
  codesFound: { vi: 'Tìm thấy {n} người để lấy mẫu.', en: '{n} people to be sampled.' },
  codesCases: { vi: '{n} người đã là F0, không lấy mẫu lại.', en: '{n} are F0 already and not sampled again.' },
  codesUnknown: {
    vi: 'Không có trong đợt dịch này: {list}. Sửa mã rồi đối chiếu lại, hoặc mở đợt không có những mã này.',
    en: 'Not in this outbreak: {list}. Mend the codes and look again, or open the campaign without them.',
  },
  levelsHint: { vi: 'Không chọn mức nào: mọi người.', en: 'No level chosen: everybody.' },
  targetNamed: { vi: 'Đối tượng: {what}', en: 'About: {what}' },
  ofVenues: { vi: 'người đã có mặt ở địa điểm đã chọn', en: 'people who were at the venues chosen' },
  ofClusters: { vi: 'người của ổ dịch đã chọn', en: 'people of the clusters chosen' },
  ofPersons: { vi: 'danh sách {n} người', en: 'a list of {n} people' },
  ofUnits: { vi: 'theo địa bàn', en: 'by place' },
  ofOutbreak: { vi: 'cả đợt dịch', en: 'the whole outbreak' },

  check: { vi: 'Có ống thiếu, hỏng', en: 'Some missing or spoiled' },
  checkTitle: { vi: 'Nhận bảng kê {code}', en: 'Take in {code}' },
  checkLead: {
    vi: 'Ống không đánh dấu được nhận. Ống thiếu trở lại danh sách chờ gửi; người của ống hỏng phải lấy mẫu lại.',
    en: 'Tubes not marked are taken in. Missing ones wait to be sent again; the people of spoiled ones are sampled again.',
  },
  find: { vi: 'Tìm mã ống', en: 'Find a tube' },
  missing: { vi: 'Thiếu', en: 'Missing' },
  spoiled: { vi: 'Hỏng', en: 'Spoiled' },
  missingOf: { vi: 'Thiếu ống {code}', en: '{code} is missing' },
  spoiledOf: { vi: 'Hỏng ống {code}', en: '{code} is spoiled' },
  summary: {
    vi: 'Nhận {n} ống, thiếu {missing}, hỏng {spoiled}.',
    en: '{n} received, {missing} missing, {spoiled} spoiled.',
  },
  noTube: { vi: 'Không có ống nào mang mã này.', en: 'No tube bears this code.' },
  receivedSome: {
    vi: 'Đã nhận {n} ống, thiếu {missing}, hỏng {spoiled}',
    en: '{n} tubes received, {missing} missing, {spoiled} spoiled',
  },
  noneLeft: {
    vi: 'Cả bảng kê đều thiếu hoặc hỏng: vẫn ghi nhận để nơi gửi biết.',
    en: 'All are missing or spoiled: it is recorded so that the sender knows.',
  },
} satisfies Record<string, Text>
