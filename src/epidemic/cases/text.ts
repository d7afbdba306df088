import type { Text } from '#kernel/text'
import { refusals } from '../text.ts'
import type { FormField } from './form.ts'

export const caseRefusals = {
  'not-found': {
    vi: 'Không tìm thấy người này, hoặc người này ngoài địa bàn anh/chị được xem.',
    en: 'This person is not found, or lies outside what you may see.',
  },
  'outside-scope': {
    vi: 'Đơn vị này ngoài địa bàn anh/chị phụ trách. Xin chuyển cho cơ sở y tế nơi đó.',
    en: 'This unit is outside your area. Pass it on to the health station there.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị hành chính này vào ngày {day}. Xin chọn lại địa bàn.',
    en: 'There was no such unit on {day}. Please choose the place again.',
  },
  'unknown-outbreak': {
    vi: 'Không có đợt dịch “{outbreak}”. Xin chọn đợt dịch trong danh sách.',
    en: 'There is no outbreak “{outbreak}”. Choose one from the list.',
  },
  'outbreak-closed': {
    vi: 'Đợt dịch này đã kết thúc ngày {day}. Xin mở lại đợt dịch trước khi ghi ca sau ngày đó.',
    en: 'This outbreak was closed on {day}. Reopen it before entering a later case.',
  },
  'times-wrong': {
    vi: 'Thời gian chưa hợp lý. Xin xem các ô được chỉ ra.',
    en: 'The times do not fit together. See the fields shown.',
  },
  'no-person': {
    vi: 'Chưa có người bệnh. Xin điền họ tên và nơi ở, hoặc chọn người trong danh sách.',
    en: 'There is no person. Give name and place, or choose somebody from the list.',
  },
  'bad-id-number': refusals['bad-id-number'],
  'already-a-case': { vi: 'Người này đã là F0.', en: 'This person is already an F0.' },
  'other-account': {
    vi: 'Phiếu này do tài khoản khác lập trên máy này. Xin đăng nhập bằng tài khoản đó để gửi.',
    en: 'Another account filled this form in on this device. Sign in with that account to send it.',
  },
  'edited-meanwhile': {
    vi: '{by} đã sửa phiếu này trong lúc anh/chị ghi. Xin xem chỗ khác nhau và chọn.',
    en: '{by} has changed this form in the meantime. See what differs and choose.',
  },
  'retract-first': {
    vi: 'Người này đang là F0. Muốn đổi phân loại, xin rút kết quả khẳng định trước, kèm lý do.',
    en: 'This person is an F0. To change the class, retract the confirmation first, with the reason.',
  },
  'source-self': {
    vi: 'Một người không thể lây cho chính mình. Xin chọn nguồn lây khác.',
    en: 'Nobody infects themselves. Choose another source.',
  },
  'source-unknown': {
    vi: 'Không tìm thấy nguồn lây đã chọn trong đợt dịch này. Xin chọn lại.',
    en: 'The chosen source is not in this outbreak. Choose again.',
  },
  'source-later': {
    vi: 'Nguồn lây {code} phát bệnh ngày {theirs}, sau người này ({ours}). Nếu đúng vậy, xin đánh dấu đã kiểm tra rồi gửi lại.',
    en: 'The source {code} fell ill on {theirs}, after this person ({ours}). If that is right, tick that you checked and send again.',
  },
  'with-oneself': {
    vi: 'Xin chọn một người khác cùng nhà.',
    en: 'Choose somebody else of the household.',
  },
  'not-in-household': { vi: 'Người này chưa thuộc hộ nào.', en: 'This person belongs to no household.' },
  'other-outbreak': {
    vi: 'Hai người ở hai đợt dịch khác nhau. Xin chọn người trong cùng đợt dịch.',
    en: 'The two belong to different outbreaks. Choose somebody of the same one.',
  },
  'not-whole-territory': {
    vi: 'Định nghĩa ca bệnh dùng cho toàn địa bàn. Xin đề nghị Sở Y tế nhập.',
    en: 'A case definition holds for the whole territory. Ask the Department of Health to enter it.',
  },
  'definition-exists': {
    vi: 'Đã có định nghĩa của bệnh này từ ngày {day}. Xin chọn ngày khác.',
    en: 'There is a definition of this disease from {day} on. Choose another day.',
  },
  'definition-empty': {
    vi: 'Định nghĩa chưa có tiêu chí xác định ca bệnh. Xin thêm ít nhất một tiêu chí.',
    en: 'The definition has no criterion for a confirmed case. Add at least one.',
  },
} satisfies Record<string, Text>

export const caseFaults = {
  bornLater: {
    vi: 'Năm sinh ở tương lai. Xin xem lại năm sinh trên giấy tờ.',
    en: 'The year of birth lies in the future. Check the papers.',
  },
  future: { vi: 'Ngày này chưa tới. Xin kiểm tra lại.', en: 'This day has not come yet. Check it.' },
  onsetLate: {
    vi: 'Khởi phát sau ngày khẳng định quá 30 ngày. Xin kiểm tra hai ngày.',
    en: 'Onset is more than 30 days after the confirmation. Check both.',
  },
  outcomeFirst: {
    vi: 'Kết cục trước ngày khởi phát {day}. Xin sửa một trong hai ngày.',
    en: 'The outcome comes before the onset on {day}. Mend one of the two.',
  },
  outcomeMissing: {
    vi: 'Có ngày mà chưa có kết cục. Xin chọn kết cục.',
    en: 'There is a day and no outcome. Choose it.',
  },
  isolatedFirst: {
    vi: 'Cách ly trước khi phơi nhiễm ({day}). Xin sửa lúc cách ly, hoặc sửa lần tiếp xúc nếu ghi nhầm.',
    en: 'Isolated before being exposed ({day}). Mend the isolation, or the encounter where that is wrong.',
  },
  confirmedMissing: {
    vi: 'Chưa có ngày khẳng định. Xin điền để ghi là ca xác định.',
    en: 'The day of confirmation is missing. Fill it in to record a confirmed case.',
  },
  doseMissing: { vi: 'Có ngày tiêm mà số mũi là 0. Xin sửa.', en: 'There is a day and no dose. Mend one.' },
  theirs: { vi: '{label}: người kia đã ghi khác.', en: '{label}: recorded differently by the other.' },
} satisfies Record<string, Text>

export const classWords = {
  suspected: { vi: 'Nghi ngờ', en: 'Suspected' },
  probable: { vi: 'Có thể', en: 'Probable' },
  confirmed: { vi: 'Xác định (F0)', en: 'Confirmed (F0)' },
  discarded: { vi: 'Loại trừ', en: 'Discarded' },
} satisfies Record<string, Text>

export const severityWords = {
  asymptomatic: { vi: 'Không triệu chứng', en: 'Asymptomatic' },
  mild: { vi: 'Nhẹ', en: 'Mild' },
  moderate: { vi: 'Trung bình', en: 'Moderate' },
  severe: { vi: 'Nặng', en: 'Severe' },
  critical: { vi: 'Nguy kịch', en: 'Critical' },
} satisfies Record<string, Text>

export const outcomeWords = {
  alive: { vi: 'Đang điều trị', en: 'Under treatment' },
  recovered: { vi: 'Khỏi', en: 'Recovered' },
  dead: { vi: 'Tử vong', en: 'Died' },
} satisfies Record<string, Text>

export const sourceWords = {
  person: { vi: 'Một người trong đợt dịch', en: 'Somebody of the outbreak' },
  imported: { vi: 'Từ ngoài địa bàn', en: 'From outside' },
  unknown: { vi: 'Đã tìm, chưa rõ', en: 'Searched, not known' },
} satisfies Record<string, Text>

export const certaintyWords = {
  certain: { vi: 'Chắc chắn', en: 'Certain' },
  likely: { vi: 'Nhiều khả năng', en: 'Likely' },
  possible: { vi: 'Có thể', en: 'Possible' },
} satisfies Record<string, Text>

/** What each field is called. */
export const fieldWords = {
  classification: { vi: 'Phân loại ca bệnh', en: 'Class of the case' },
  confirmedAt: { vi: 'Ngày giờ khẳng định', en: 'Confirmed at' },
  symptoms: { vi: 'Triệu chứng', en: 'Signs' },
  onsetOn: { vi: 'Ngày khởi phát', en: 'Onset' },
  course: { vi: 'Diễn biến mức độ', en: 'Severity over time' },
  sampledOn: { vi: 'Ngày lấy mẫu đầu tiên', en: 'First sample taken on' },
  tests: { vi: 'Kết quả xét nghiệm', en: 'Test results' },
  links: { vi: 'Yếu tố dịch tễ', en: 'Epidemiological links' },
  hospital: { vi: 'Nơi điều trị', en: 'Place of treatment' },
  isolatedAt: { vi: 'Cách ly điều trị từ', en: 'Isolated since' },
  outcome: { vi: 'Kết cục', en: 'Outcome' },
  outcomeOn: { vi: 'Ngày có kết cục', en: 'Day of the outcome' },
  sourceKind: { vi: 'Nguồn lây', en: 'Source' },
  sourceId: { vi: 'Người lây', en: 'Source person' },
  sourceCertainty: { vi: 'Mức chắc chắn', en: 'How certain' },
  importedFrom: { vi: 'Từ nơi nào đến', en: 'From where' },
  infectedUnitId: { vi: 'Xã, phường nơi lây nhiễm', en: 'Commune of infection' },
  infectedPlace: { vi: 'Địa điểm lây nhiễm', en: 'Place of infection' },
  occupation: { vi: 'Nghề nghiệp', en: 'Occupation' },
  workplace: { vi: 'Nơi làm việc, trường lớp', en: 'Workplace or school' },
  doses: { vi: 'Số mũi vắc xin', en: 'Vaccine doses' },
  lastDoseOn: { vi: 'Mũi gần nhất', en: 'Last dose' },
  conditions: { vi: 'Bệnh nền', en: 'Underlying conditions' },
  note: { vi: 'Ghi chú', en: 'Note' },
} satisfies Record<FormField, Text>

/** Underlying conditions that are asked for, by code. */
export const conditionWords = {
  hypertension: { vi: 'Tăng huyết áp', en: 'High blood pressure' },
  diabetes: { vi: 'Đái tháo đường', en: 'Diabetes' },
  heart: { vi: 'Bệnh tim mạch', en: 'Heart disease' },
  lung: { vi: 'Bệnh phổi mạn tính', en: 'Chronic lung disease' },
  kidney: { vi: 'Bệnh thận mạn tính', en: 'Chronic kidney disease' },
  cancer: { vi: 'Ung thư', en: 'Cancer' },
  immune: { vi: 'Suy giảm miễn dịch', en: 'Weakened immunity' },
  obesity: { vi: 'Béo phì', en: 'Obesity' },
  pregnant: { vi: 'Đang mang thai', en: 'Pregnant' },
} satisfies Record<string, Text>
