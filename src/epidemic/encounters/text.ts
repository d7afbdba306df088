import type { Text } from '#kernel/text'

export const settingKinds = {
  household: { vi: 'Cùng nhà', en: 'Household' },
  workplace: { vi: 'Nơi làm việc', en: 'Workplace' },
  school: { vi: 'Trường học', en: 'School' },
  market: { vi: 'Chợ, cửa hàng', en: 'Market, shop' },
  'health-care': { vi: 'Chăm sóc y tế', en: 'Health care' },
  transport: { vi: 'Cùng xe, tàu', en: 'Vehicle' },
  event: { vi: 'Tiệc, lễ, đám', en: 'Party, ceremony' },
  service: { vi: 'Ăn uống, dịch vụ', en: 'Food, services' },
  neighbourhood: { vi: 'Hàng xóm, ngõ xóm', en: 'Neighbourhood' },
  quarantine: { vi: 'Khu cách ly', en: 'Quarantine facility' },
  other: { vi: 'Khác', en: 'Other' },
} satisfies Record<string, Text>

export const nearnesses = {
  touch: { vi: 'Chạm vào nhau', en: 'Touched' },
  'under-1m': { vi: 'Dưới 1 m', en: 'Under 1 m' },
  'under-2m': { vi: 'Từ 1 đến 2 m', en: '1 to 2 m' },
  'beyond-2m': { vi: 'Trên 2 m', en: 'Over 2 m' },
} satisfies Record<string, Text>

export const masks = {
  both: { vi: 'Cả hai đeo', en: 'Both' },
  one: { vi: 'Một người đeo', en: 'One' },
  none: { vi: 'Không ai đeo', en: 'Neither' },
} satisfies Record<string, Text>

export const removals = {
  mistake: { vi: 'Ghi nhầm', en: 'A mistake' },
  'no-contact': { vi: 'Không phải tiếp xúc gần', en: 'No contact' },
} satisfies Record<string, Text>

export const contactClasses = {
  close: { vi: 'Tiếp xúc gần', en: 'Close contact' },
  presumed: { vi: 'Coi như tiếp xúc gần', en: 'Taken as close contact' },
  'not-close': { vi: 'Nguy cơ thấp', en: 'Low risk' },
} satisfies Record<string, Text>

export const criteria = {
  touch: { vi: 'chạm trực tiếp vào nhau', en: 'they touched' },
  household: { vi: 'sống cùng nhà', en: 'they share a household' },
  care: { vi: 'chăm sóc người bệnh mà không đủ đồ bảo hộ', en: 'care was given without protective equipment' },
  near: { vi: 'ở cách nhau dưới {metres} m', en: 'they were within {metres} m' },
  'near-masked': {
    vi: 'đeo khẩu trang, cách nhau dưới {metres} m, từ {minutes} phút',
    en: 'masked within {metres} m for {minutes} minutes or more',
  },
  enclosed: { vi: 'ở chung không gian kín', en: 'they were in one closed space' },
  'enclosed-long': {
    vi: 'ở chung không gian kín từ {minutes} phút',
    en: 'they were in one closed space for {minutes} minutes or more',
  },
} satisfies Record<string, Text>

export const unknowns = {
  nearness: { vi: 'khoảng cách', en: 'how near' },
  mask: { vi: 'khẩu trang', en: 'masks' },
  enclosed: { vi: 'không gian kín hay thoáng', en: 'closed space or open air' },
  minutes: { vi: 'thời gian tiếp xúc', en: 'how long' },
  protected: { vi: 'đồ bảo hộ', en: 'protective equipment' },
} satisfies Record<string, Text>

export const judgementTexts = {
  close: { vi: 'Tiếp xúc gần theo {act}: {why}.', en: 'A close contact by {act}: {why}.' },
  presumed: {
    vi: 'Chưa rõ {unknown}; theo {act} tạm coi như tiếp xúc gần cho tới khi hỏi được.',
    en: 'Not known: {unknown}; by {act} taken as a close contact until it is.',
  },
  'not-close': {
    vi: 'Không đủ tiêu chí tiếp xúc gần theo {act}. Vẫn được truy vết, trừ khi có người ghi “không phải tiếp xúc gần”.',
    en: 'Not a close contact by {act}. It is still traced, unless a person marks it as no contact.',
  },
  none: {
    vi: 'Chưa có định nghĩa tiếp xúc gần cho bệnh này vào ngày đó; mọi lần gặp đã ghi đều được truy vết.',
    en: 'No definition of a close contact is known for this disease on that day; every recorded encounter is traced.',
  },
} satisfies Record<string, Text>

export const refusals = {
  'not-found': {
    vi: 'Không tìm thấy lần tiếp xúc này, hoặc ngoài địa bàn anh/chị được xem.',
    en: 'This encounter is not found, or lies outside what you may see.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'outside-scope': {
    vi: 'Cả hai người đều ngoài địa bàn anh/chị phụ trách. Xin chuyển cho cơ sở y tế nơi đó.',
    en: 'Both people are outside your area. Pass it on to the health station there.',
  },
  'times-wrong': {
    vi: 'Thời gian chưa hợp lý. Xin xem các ô được chỉ ra.',
    en: 'The times do not fit together. See the fields shown.',
  },
  'with-oneself': {
    vi: 'Một người không thể tiếp xúc với chính mình. Xin chọn người khác.',
    en: 'Nobody meets themselves. Choose another person.',
  },
  'other-outbreak': {
    vi: 'Hai người thuộc hai đợt dịch khác nhau. Xin thêm người tiếp xúc vào đợt dịch này trước.',
    en: 'The two people belong to different outbreaks. Enter the contact in this outbreak first.',
  },
  'no-other': {
    vi: 'Chưa có người tiếp xúc. Xin chọn trong danh sách hoặc nhập người mới.',
    en: 'The contact is missing. Choose one from the list or enter a new person.',
  },
  'nothing-corrected': {
    vi: 'Chưa có gì khác với điều đã ghi.',
    en: 'Nothing differs from what is recorded.',
  },
  'already-removed': {
    vi: 'Lần tiếp xúc này đã được đưa ra khỏi truy vết.',
    en: 'This encounter was already taken out of tracing.',
  },
  'not-removed': {
    vi: 'Lần tiếp xúc này đang được truy vết.',
    en: 'This encounter is being traced.',
  },
} satisfies Record<string, Text>
