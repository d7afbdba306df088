import type { Text } from '#kernel/text'

export const pasteTexts = {
  done: {
    vi: '{people} người mới, {knownPeople} người đã có; {encounters} tiếp xúc mới, {knownEncounters} đã có.',
    en: '{people} new people, {knownPeople} there already; {encounters} new encounters, {knownEncounters} there already.',
  },
} satisfies Record<string, Text>

export const pieceTexts = {
  number: { vi: 'số thứ tự', en: 'number' },
  skip: { vi: 'chữ nối', en: 'connecting word' },
  name: { vi: 'họ tên', en: 'name' },
  birthYear: { vi: 'năm sinh', en: 'year of birth' },
  sex: { vi: 'giới tính', en: 'sex' },
  phone: { vi: 'điện thoại', en: 'phone' },
  unit: { vi: 'xã, phường', en: 'commune' },
  address: { vi: 'địa chỉ', en: 'address' },
  source: { vi: 'tiếp xúc với ai', en: 'whose contact' },
  level: { vi: 'mức', en: 'level' },
  time: { vi: 'thời gian', en: 'time' },
  setting: { vi: 'hoàn cảnh', en: 'setting' },
} satisfies Record<string, Text>

export const refusals = {
  'unknown-outbreak': {
    vi: 'Không có đợt dịch “{outbreak}”. Xin chọn đợt dịch trong danh sách.',
    en: 'There is no outbreak “{outbreak}”. Choose one from the list.',
  },
  'bad-rows': {
    vi: 'Chưa ghi gì: {count} chỗ cần sửa. Xin xem các dòng được chỉ ra.',
    en: 'Nothing was written: {count} things to mend. See the rows shown.',
  },
} satisfies Record<string, Text>

export const rowTexts = {
  unit: {
    vi: 'Không có xã, phường này vào ngày {day}. Xin chọn lại.',
    en: 'There was no such commune on {day}. Choose again.',
  },
  scope: {
    vi: 'Ngoài địa bàn anh/chị được ghi. Xin chuyển cho nơi đó.',
    en: 'Outside the area you may write in. Pass it on.',
  },
  source: {
    vi: 'Không tìm thấy người này trong đợt dịch. Xin chọn lại.',
    en: 'This person is not in the outbreak. Choose again.',
  },
  self: {
    vi: 'Đây chính là người đó: không thể tiếp xúc với chính mình. Xin chọn người khác.',
    en: 'This is the same person: nobody meets themselves. Choose another.',
  },
  birth: {
    vi: 'Năm sinh {value} chưa tới. Xin kiểm tra.',
    en: 'The year of birth {value} has not come yet. Check it.',
  },
} satisfies Record<string, Text>
