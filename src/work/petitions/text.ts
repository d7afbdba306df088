import type { Text } from '#kernel/text'
import type {
  Origin,
  Outcome,
  PetitionCategory,
  PetitionState,
  PetitionStep,
  Rejection,
  Resolver,
  Urgency,
} from './names.ts'

export const petitionState: Record<PetitionState, Text> = {
  received: { vi: 'Mới tiếp nhận', en: 'Received' },
  assigned: { vi: 'Đã chuyển cơ quan xử lý', en: 'Assigned' },
  taken: { vi: 'Đang xử lý', en: 'Being handled' },
  'need-info': { vi: 'Chờ người gửi bổ sung', en: 'Waiting for whoever raised it' },
  forwarded: { vi: 'Đã chuyển đúng nơi', en: 'Forwarded' },
  joined: { vi: 'Gộp với phản ánh cùng việc', en: 'Joined to another of the same matter' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  rated: { vi: 'Đã trả lời và được đánh giá', en: 'Answered and rated' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
}

/** What happened, for the timeline. */
export const petitionStep: Record<PetitionStep, Text> = {
  raise: { vi: 'Gửi phản ánh', en: 'Raised' },
  assign: { vi: 'Giao cơ quan xử lý', en: 'Assigned' },
  take: { vi: 'Tiếp nhận xử lý', en: 'Taken up' },
  forward: { vi: 'Chuyển đến nơi có thẩm quyền', en: 'Forwarded' },
  refer: { vi: 'Thuộc đơn vị khác, đã chỉ nơi giải quyết', en: 'Another body’s: said whose' },
  reject: { vi: 'Không thụ lý', en: 'Not handled' },
  ask: { vi: 'Đề nghị bổ sung', en: 'Asked for more' },
  inform: { vi: 'Người gửi bổ sung', en: 'Told what was asked' },
  answer: { vi: 'Trả lời', en: 'Answered' },
  'share-answer': { vi: 'Trả lời chung với phản ánh cùng việc', en: 'Answered together with the main one' },
  note: { vi: 'Ghi chú nội bộ', en: 'Noted, for officials alone' },
  add: { vi: 'Bổ sung', en: 'Added words' },
  rate: { vi: 'Đánh giá', en: 'Rated' },
  reopen: { vi: 'Chưa thỏa đáng, mở lại', en: 'Opened again' },
  withdraw: { vi: 'Người gửi rút lại', en: 'Withdrawn' },
  close: { vi: 'Kết thúc', en: 'Closed' },
  join: { vi: 'Gộp vào phản ánh cùng việc', en: 'Joined to the main one' },
  part: { vi: 'Tách ra xử lý riêng', en: 'Parted' },
  'part-assigned': { vi: 'Tách ra xử lý riêng', en: 'Parted' },
  'part-taken': { vi: 'Tách ra xử lý riêng', en: 'Parted' },
  follow: { vi: 'Thêm một người gửi cùng việc', en: 'One more reports the same' },
  unfollow: { vi: 'Bớt một phản ánh đã gộp', en: 'One fewer report of it' },
  direct: { vi: 'Ban hành chỉ đạo', en: 'A directive was issued' },
  'directive-done': { vi: 'Chỉ đạo đã thực hiện xong', en: 'The directive was carried out' },
  remind: { vi: 'Nhắc trước hạn', en: 'Reminded before the deadline' },
  escalate: { vi: 'Quá hạn, báo cấp trên', en: 'Overdue: climbed to the superior' },
  pass: { vi: 'Chuyển sang cơ quan kế thừa', en: 'Passed to the successor' },
}

export const category: Record<PetitionCategory, Text> = {
  road: { vi: 'Đường sá, vỉa hè', en: 'Roads and pavements' },
  lighting: { vi: 'Đèn đường', en: 'Street lights' },
  waste: { vi: 'Rác thải', en: 'Waste' },
  water: { vi: 'Nước sạch, thoát nước', en: 'Water and drains' },
  noise: { vi: 'Tiếng ồn', en: 'Noise' },
  'construction-order': { vi: 'Trật tự xây dựng', en: 'Building without permission' },
  environment: { vi: 'Môi trường, cây xanh', en: 'Environment and trees' },
  security: { vi: 'An ninh, trật tự', en: 'Security and order' },
  health: { vi: 'Y tế, an toàn thực phẩm', en: 'Health and food safety' },
  education: { vi: 'Giáo dục', en: 'Education' },
  attitude: { vi: 'Thái độ cán bộ', en: 'Conduct of officials' },
  procedure: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  land: { vi: 'Đất đai, mặt bằng', en: 'Land and premises' },
  credit: { vi: 'Vốn, tín dụng', en: 'Capital and credit' },
  tax: { vi: 'Thuế, phí, hải quan', en: 'Tax, fees, customs' },
  labour: { vi: 'Lao động', en: 'Labour' },
  infrastructure: { vi: 'Điện, nước, hạ tầng', en: 'Power, water, infrastructure' },
  transport: { vi: 'Vận chuyển, lưu thông', en: 'Transport' },
  epidemic: { vi: 'Phòng, chống dịch', en: 'Epidemic control' },
  digital: { vi: 'Dịch vụ số, dữ liệu', en: 'Digital services, data' },
  other: { vi: 'Việc khác', en: 'Other' },
}

export const outcome: Record<Outcome, Text> = {
  solved: { vi: 'Đã giải quyết', en: 'Solved' },
  partly: { vi: 'Giải quyết một phần', en: 'Partly solved' },
  'not-solved': { vi: 'Chưa giải quyết được', en: 'Not solved' },
  'not-ours': { vi: 'Thuộc đơn vị khác', en: 'Another body’s' },
  rejected: { vi: 'Không thụ lý', en: 'Not handled' },
  withdrawn: { vi: 'Người gửi rút lại', en: 'Withdrawn' },
  'no-reply': { vi: 'Không nhận được bổ sung', en: 'What was asked never came' },
}

export const rejection: Record<Rejection, Text> = {
  spam: { vi: 'Tin rác, quảng cáo', en: 'Advertising, nonsense' },
  insufficient: { vi: 'Thiếu thông tin để xử lý', en: 'Too little to act on' },
  abusive: { vi: 'Lời lẽ xúc phạm, không có nội dung', en: 'Abuse without content' },
  'answered-before': { vi: 'Đã trả lời trước đó', en: 'Answered before' },
  'in-court': { vi: 'Đang do tòa án, cơ quan điều tra giải quyết', en: 'Before a court or investigators' },
  'not-a-petition': {
    vi: 'Thuộc khiếu nại, tố cáo, gửi theo luật riêng',
    en: 'A complaint or denunciation, under its own law',
  },
}

export const urgency: Record<Urgency, Text> = {
  normal: { vi: 'Bình thường', en: 'Normal' },
  urgent: { vi: 'Khẩn cấp', en: 'Urgent' },
}

export const resolver: Record<Resolver, Text> = {
  commune: { vi: 'Xã, phường', en: 'The commune' },
  province: { vi: 'Tỉnh, thành phố', en: 'The province' },
  ministry: { vi: 'Bộ, ngành', en: 'A ministry' },
  government: { vi: 'Chính phủ, Thủ tướng', en: 'The Government' },
  'national-assembly': { vi: 'Quốc hội', en: 'The National Assembly' },
}

export const origin: Record<Origin, Text> = {
  citizen: { vi: 'Phản ánh, kiến nghị', en: 'Petition' },
  enterprise: { vi: 'Vướng mắc doanh nghiệp', en: 'Obstacle of an enterprise' },
}

export const rating: readonly Text[] = [
  { vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
  { vi: 'Không hài lòng', en: 'Dissatisfied' },
  { vi: 'Tạm được', en: 'Acceptable' },
  { vi: 'Hài lòng', en: 'Satisfied' },
  { vi: 'Rất hài lòng', en: 'Very satisfied' },
]

/** Words of the refusals of this part beside those of the room. */
export const petitionRefusals = {
  'place-missing': {
    vi: 'Xin chọn xã, phường hoặc đánh dấu vị trí trên bản đồ.',
    en: 'Choose the commune or mark the place on the map.',
  },
  'place-outside': {
    vi: 'Vị trí đánh dấu nằm ngoài địa bàn của hệ thống này. Xin chọn lại hoặc chọn xã, phường.',
    en: 'The place marked lies outside this province. Mark it again or choose the commune.',
  },
  'wrong-category': { vi: 'Xin chọn một nhóm việc trong danh sách.', en: 'Choose a kind from the list.' },
  'name-missing': {
    vi: 'Xin cho biết họ tên người gửi của doanh nghiệp.',
    en: 'Give the name of whoever writes for the enterprise.',
  },
  'too-many-photos': {
    vi: 'Mỗi phản ánh kèm được nhiều nhất {most} ảnh.',
    en: 'At most {most} pictures with a petition.',
  },
  'reason-missing': { vi: 'Xin chọn lý do không thụ lý.', en: 'Choose why it is not handled.' },
  'contact-missing': {
    vi: 'Xin ghi cách liên hệ với đơn vị đó (điện thoại, địa chỉ hoặc trang web) để người dân tìm được.',
    en: 'Say how that body is reached: telephone, address or site.',
  },
  'window-over': {
    vi: 'Đã hết thời hạn mở lại (đến hết {day}). Xin gửi phản ánh mới, nhắc mã cũ.',
    en: 'It could be opened again until {day}. Send a new one and name the old code.',
  },
  'same-petition': { vi: 'Không thể gộp một phản ánh với chính nó.', en: 'A petition cannot be joined to itself.' },
  'main-not-open': {
    vi: 'Phản ánh chính {code} đã trả lời hoặc đang gộp vào phản ánh khác. Xin chọn phản ánh đang xử lý.',
    en: 'The main one, {code}, is answered or itself joined to another. Choose one that is open.',
  },
  'has-followers': {
    vi: 'Phản ánh này đang có {n} phản ánh gộp vào. Xin tách hoặc gộp theo chiều ngược lại.',
    en: 'It has {n} joined to it. Part them, or join the other way round.',
  },
  'not-answered': { vi: 'Chỉ công khai khi đã trả lời.', en: 'Only what is answered can be published.' },
  'no-consent': {
    vi: 'Người gửi không đồng ý công khai nội dung.',
    en: 'Whoever raised it did not agree to publication.',
  },
  'identity-left': {
    vi: 'Còn thông tin nhận ra người gửi. Xin che các chỗ được chỉ ra rồi công khai.',
    en: 'Something still identifies whoever raised it. Mask what is shown, then publish.',
  },
  'not-the-desk': {
    vi: 'Chỉ bộ phận tiếp nhận ({agency}) làm được việc này.',
    en: 'Only the receiving desk ({agency}) may do this.',
  },
  'not-an-obstacle': { vi: 'Chỉ dùng cho vướng mắc của doanh nghiệp.', en: 'Only for obstacles of enterprises.' },
  'picture-broken': {
    vi: 'Không đọc được ảnh này. Xin chụp lại hoặc gửi ảnh khác.',
    en: 'This picture cannot be read. Take it again or send another.',
  },
  'picture-too-large': {
    vi: 'Ảnh có kích thước {width} × {height} điểm, quá lớn. Xin gửi ảnh nhỏ hơn {most} triệu điểm.',
    en: 'The picture has {width} × {height} pixels. Send one under {most} million.',
  },
  'picture-type': {
    vi: 'Tệp này không phải ảnh JPEG, PNG hoặc WebP. Nếu là ảnh HEIC của iPhone, xin chọn “Tương thích nhất” trong cài đặt máy ảnh.',
    en: 'This is no JPEG, PNG or WebP picture. For HEIC of an iPhone choose “Most compatible” in the camera settings.',
  },
} satisfies Record<string, Text>

/** Words the pages share with the server. */
export const petitionTexts = {
  state: petitionState,
  step: petitionStep,
  category,
  outcome,
  rejection,
  urgency,
  resolver,
  origin,
  rating,
} as const
