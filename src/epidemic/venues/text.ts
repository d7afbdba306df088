import type { Text } from '#kernel/text'

export const venueKinds = {
  market: { vi: 'Chợ', en: 'Market' },
  shop: { vi: 'Cửa hàng, siêu thị', en: 'Shop' },
  factory: { vi: 'Nhà máy, xưởng', en: 'Factory' },
  office: { vi: 'Cơ quan, văn phòng', en: 'Office' },
  school: { vi: 'Trường học', en: 'School' },
  clinic: { vi: 'Trạm y tế, phòng khám', en: 'Clinic' },
  hospital: { vi: 'Bệnh viện', en: 'Hospital' },
  pharmacy: { vi: 'Nhà thuốc', en: 'Pharmacy' },
  restaurant: { vi: 'Quán ăn, quán nước', en: 'Restaurant' },
  transport: { vi: 'Xe, bến xe', en: 'Transport' },
  worship: { vi: 'Chùa, nhà thờ', en: 'Place of worship' },
  event: { vi: 'Đám, sự kiện', en: 'Event' },
  residence: { vi: 'Khu trọ, chung cư', en: 'Residence' },
  other: { vi: 'Nơi khác', en: 'Other' },
} satisfies Record<string, Text>

export const announceTexts = {
  oneDay: {
    vi: 'Ai đã đến {where} từ {from} đến {to} ngày {day}:',
    en: 'Whoever was at {where} from {from} to {to} on {day}:',
  },
  days: {
    vi: 'Ai đã đến {where} từ {from} ngày {day} đến {to} ngày {lastDay}:',
    en: 'Whoever was at {where} from {from} on {day} to {to} on {lastDay}:',
  },
  callUnit: {
    vi: 'xin ở yên tại nhà, đeo khẩu trang và báo ngay cho Trạm Y tế {unit}.',
    en: 'please stay at home, wear a mask and call the health station of {unit} at once.',
  },
  call: {
    vi: 'xin ở yên tại nhà, đeo khẩu trang và báo ngay cho trạm y tế nơi ở.',
    en: 'please stay at home, wear a mask and call your health station at once.',
  },
} satisfies Record<string, Text>

export const words = {
  hiddenVenue: { vi: 'một nơi ngoài địa bàn anh/chị', en: 'a place outside your area' },
} satisfies Record<string, Text>

export const venueFaults = {
  future: {
    vi: 'Thời điểm này chưa tới. Xin kiểm tra ngày và giờ.',
    en: 'This moment has not come yet. Check day and time.',
  },
  endFirst: { vi: 'Rời đi trước khi đến. Xin kiểm tra hai ô.', en: 'They leave before they come. Check both.' },
  tooLong: {
    vi: 'Một lần đến không quá 24 giờ. Xin ghi thành nhiều lần.',
    en: 'One stay lasts at most 24 hours. Write it as several.',
  },
} satisfies Record<string, Text>

export const refusals = {
  'not-found': {
    vi: 'Không tìm thấy, hoặc ngoài địa bàn anh/chị được xem.',
    en: 'Not found, or outside what you may see.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'unknown-outbreak': {
    vi: 'Không có đợt dịch “{outbreak}”. Xin chọn đợt dịch trong danh sách.',
    en: 'There is no outbreak “{outbreak}”. Choose one from the list.',
  },
  'outside-scope': {
    vi: 'Nơi này ngoài địa bàn anh/chị phụ trách. Xin chuyển cho cơ sở y tế nơi đó.',
    en: 'This place is outside your area. Pass it on to the health station there.',
  },
  'venue-exists': {
    vi: 'Đã có “{name}” tại {unit}. Xin mở địa điểm đó, hoặc thêm chữ để phân biệt vào tên.',
    en: '“{name}” in {unit} exists. Open it, or add words to the name that tell the two apart.',
  },
  'merge-itself': {
    vi: 'Không thể gộp một địa điểm với chính nó. Xin chọn địa điểm khác.',
    en: 'A venue cannot be merged with itself. Choose another one.',
  },
  'already-merged': {
    vi: 'Địa điểm này đã được gộp. Xin mở địa điểm còn lại.',
    en: 'This venue was merged already. Open the one that stays.',
  },
  'not-merged': { vi: 'Địa điểm này chưa được gộp.', en: 'This venue was not merged.' },
  'times-wrong': {
    vi: 'Thời gian chưa hợp lý. Xin xem các ô được chỉ ra.',
    en: 'The times do not fit together. See the fields shown.',
  },
  'already-there': {
    vi: 'Lần đến này đã được ghi. Không cần ghi lại.',
    en: 'This stay is recorded already.',
  },
  'already-removed': {
    vi: 'Lần đến này đã được đưa ra khỏi truy vết.',
    en: 'This stay was already taken out of tracing.',
  },
  'not-removed': { vi: 'Lần đến này đang được truy vết.', en: 'This stay is being traced.' },
  'nothing-to-take': {
    vi: 'Không có lượt khai báo nào trong khoảng này để đưa vào đợt dịch.',
    en: 'There is no check-in in this span to take over.',
  },
  'unknown-code': {
    vi: 'Mã này không còn dùng. Xin quét lại mã trên tấm bảng.',
    en: 'This code is not in use. Please scan the one on the poster again.',
  },
  'bad-phone': {
    vi: 'Số điện thoại chưa đúng. Xin ghi đủ các chữ số, ví dụ 0912 345 678.',
    en: 'The telephone number is not right. Give all digits, such as 0912 345 678.',
  },
  'too-many': {
    vi: 'Có quá nhiều lượt khai báo cùng lúc. Xin thử lại sau ít phút.',
    en: 'Too many check-ins at once. Please try again in a few minutes.',
  },
} satisfies Record<string, Text>
