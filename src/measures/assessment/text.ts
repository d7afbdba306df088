import type { Text } from '#kernel/text'
import type { Wanting } from './declared.ts'
import type { WordKind } from './line.ts'
import type { LineState } from './points.ts'

export const lineStates = {
  open: { vi: 'Đang khai', en: 'Being declared' },
  declared: { vi: 'Chờ thẩm định', en: 'To be verified' },
  asked: { vi: 'Cần bổ sung', en: 'More is wanted' },
  verified: { vi: 'Đã thẩm định', en: 'Verified' },
  disputed: { vi: 'Có kiến nghị', en: 'Disputed' },
  final: { vi: 'Đã chốt', en: 'Final' },
} satisfies Record<LineState, Text>

export const wantings = {
  input: { vi: 'Chưa khai', en: 'Not declared' },
  evidence: { vi: 'Thiếu minh chứng', en: 'Evidence missing' },
  maximum: { vi: 'Chưa có điểm tối đa', en: 'Maximum not known' },
} satisfies Record<Wanting, Text>

export const wordKinds = {
  declared: { vi: 'Nộp', en: 'Submitted' },
  asked: { vi: 'Đề nghị bổ sung', en: 'Asked for more' },
  verified: { vi: 'Thẩm định', en: 'Verified' },
  disputed: { vi: 'Kiến nghị', en: 'Disputed' },
  decided: { vi: 'Kết luận', en: 'Decided' },
  withdrawn: { vi: 'Rút lại', en: 'Withdrew' },
  said: { vi: 'Trao đổi', en: 'Said' },
} satisfies Record<WordKind, Text>

/** Heads of the table as the ministry prints it, and the columns of the assessment after them. */
export const formColumns = {
  number: { vi: 'STT', en: 'No.' },
  name: { vi: 'Chỉ số/Chỉ số thành phần', en: 'Index/component indicator' },
  max: { vi: 'Điểm tối đa', en: 'Maximum' },
  rule: { vi: 'Cách xác định và tính điểm', en: 'How it is determined and scored' },
  evidence: { vi: 'Tài liệu kiểm chứng', en: 'Documents of proof' },
  source: { vi: 'Nguồn thu thập dữ liệu', en: 'Source of the data' },
  verifier: { vi: 'Đơn vị phối hợp xác minh số liệu', en: 'Agency that helps to verify' },
  declaredData: { vi: 'Số liệu tự khai', en: 'Declared data' },
  declared: { vi: 'Điểm tự đánh giá', en: 'Declared points' },
  verified: { vi: 'Điểm thẩm định', en: 'Verified points' },
  reason: { vi: 'Lý do, ý kiến', en: 'Reason' },
  final: { vi: 'Điểm chốt', en: 'Final points' },
  files: { vi: 'Minh chứng đã nộp', en: 'Evidence handed in' },
} satisfies Record<string, Text>

export const fileTexts = {
  title: { vi: 'PHIẾU TỰ ĐÁNH GIÁ {edition} NĂM {year}', en: 'SELF-ASSESSMENT {edition} {year}' },
  sheet: { vi: 'Tự đánh giá', en: 'Self-assessment' },
  evidenceSheet: { vi: 'Danh mục minh chứng', en: 'Index of evidence' },
  group: { vi: 'Tự đánh giá của đơn vị', en: 'The subject’s own assessment' },
  groupVerified: { vi: 'Thẩm định', en: 'Verification' },
  total: { vi: 'TỔNG CỘNG', en: 'TOTAL' },
  act: { vi: 'Theo {act}', en: 'By {act}' },
  state: {
    vi: 'Hạn khai {due}; hạn thẩm định {verify}. Kết xuất ngày {day}.',
    en: 'To be declared by {due}, verified by {verify}. Exported {day}.',
  },
  simulated: { vi: 'Số liệu mô phỏng của tỉnh mẫu', en: 'Simulated figures of the demo province' },
  measured: { vi: 'Đo tự động', en: 'Measured' },
  survey: { vi: 'Điều tra xã hội học', en: 'Survey' },
  ownData: { vi: 'Đơn vị tự khai', en: 'Declared by the subject' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  noneReached: { vi: 'Chưa đạt mức nào', en: 'None reached' },
  unscored: { vi: 'Không tính điểm', en: 'Not scored' },
  year: { vi: 'Năm {year}', en: '{year}' },
  fileName: { vi: 'Tên tệp', en: 'File' },
  code: { vi: 'Mã', en: 'Code' },
  inZip: { vi: 'Đường dẫn trong tệp nén', en: 'Path in the archive' },
  by: { vi: 'Người nộp', en: 'By' },
  on: { vi: 'Ngày nộp', en: 'On' },
  bytes: { vi: 'Dung lượng (byte)', en: 'Size (bytes)' },
  note: { vi: 'Ghi chú', en: 'Note' },
  reused: { vi: 'Dùng lại từ năm trước', en: 'Taken over from an earlier year' },
} satisfies Record<string, Text>

export const inputTexts = {
  numerator: { vi: 'a: số đạt', en: 'a: those that meet it' },
  denominator: { vi: 'b: tổng số', en: 'b: all' },
  value: { vi: 'Giá trị', en: 'Value' },
  points: { vi: 'Điểm tự chấm', en: 'Points' },
} satisfies Record<string, Text>

/** What waits, for the inbox and notices. */
export const dutyTexts = {
  declare: { vi: '{edition} năm {year}: còn {n} chỉ số chưa khai', en: '{edition} {year}: {n} indicators to declare' },
  asked: {
    vi: '{edition} năm {year}: {n} chỉ số cần bổ sung',
    en: '{edition} {year}: more is wanted of {n} indicators',
  },
  verify: { vi: '{edition} năm {year}: {n} chỉ số chờ thẩm định', en: '{edition} {year}: {n} indicators to verify' },
  decide: { vi: '{edition} năm {year}: {n} kiến nghị chờ kết luận', en: '{edition} {year}: {n} disputes to decide' },
  toDeclare: { vi: 'Tự đánh giá và nộp minh chứng', en: 'Declare with evidence' },
  toMend: { vi: 'Bổ sung theo đề nghị của cơ quan thẩm định', en: 'Add what the verifier asked for' },
  toVerify: { vi: 'Thẩm định điểm tự khai', en: 'Verify the declared points' },
  toDecide: { vi: 'Kết luận kiến nghị về điểm', en: 'Decide disputes about points' },
  remind: {
    vi: 'Nhắc: còn {n} chỉ số tự đánh giá chưa xong, hạn {due}',
    en: 'Reminder: {n} indicators of the self-assessment are not done, due {due}',
  },
  moved: { vi: '{code} {name}: {what}', en: '{code} {name}: {what}' },
} satisfies Record<string, Text>

export const refusals = {
  'not-found': { vi: 'Không có bản đánh giá hoặc chỉ số này.', en: 'There is no such assessment or indicator.' },
  forbidden: {
    vi: 'Việc này thuộc cơ quan khác. Xin chuyển đúng nơi phụ trách chỉ số.',
    en: 'This belongs to another agency. Leave it to the one in charge of the indicator.',
  },
  'unknown-agency': { vi: 'Không có cơ quan này.', en: 'There is no such agency.' },
  changed: {
    vi: 'Người khác vừa cập nhật chỉ số {code}. Xin xem lại rồi làm tiếp.',
    en: 'Somebody else has just changed {code}. Look at it again and go on.',
  },
  'not-open': {
    vi: 'Chỉ số đang ở bước “{state}”, không sửa được. Xin rút lại trước khi sửa.',
    en: 'The indicator is “{state}” and cannot be changed. Withdraw it first.',
  },
  'wrong-state': {
    vi: 'Chỉ số đang ở bước “{state}”, không làm việc này được. Xin tải lại trang.',
    en: 'The indicator is “{state}”: this cannot be done now. Reload the page.',
  },
  'own-figure': {
    vi: 'Người đã khai không tự thẩm định, kết luận điểm của mình. Xin để người khác.',
    en: 'Whoever declared it neither verifies nor decides it. Leave it to somebody else.',
  },
  'own-verification': {
    vi: 'Người đã thẩm định không kết luận kiến nghị về điểm mình cho. Xin để lãnh đạo khác.',
    en: 'Whoever verified it does not decide the dispute about it. Leave it to somebody else.',
  },
  'above-maximum': {
    vi: 'Điểm {points} vượt điểm tối đa {max}. Xin cho lại.',
    en: 'The points {points} are above the maximum {max}.',
  },
  'no-maximum': {
    vi: 'Chỉ số chưa có điểm tối đa hoặc cách tính. Quản trị bộ chỉ số bổ sung trước.',
    en: 'The maximum or the rule of this indicator is not known yet. Whoever keeps the edition fills it in first.',
  },
  'reason-missing': {
    vi: 'Điểm khác điểm tự khai thì phải nêu lý do.',
    en: 'Points other than the declared ones need a reason.',
  },
  'window-closed': {
    vi: 'Đã hết hạn kiến nghị ({day}).',
    en: 'The time for disputes has gone ({day}).',
  },
  negative: { vi: 'Số khai không được âm. Xin sửa lại.', en: 'A declared number cannot be negative.' },
  'zero-denominator': {
    vi: 'Tổng số (b) bằng 0 nên không có tỷ lệ. Xin kiểm tra lại.',
    en: 'The denominator is zero: there is no ratio. Please check it.',
  },
  'no-such-step': { vi: 'Mức này không có trong cách tính. Xin chọn lại.', en: 'The rule has no such step.' },
  'nothing-to-submit': {
    vi: 'Chưa có chỉ số nào đủ để nộp. Xin khai số liệu và minh chứng trước.',
    en: 'No indicator is ready to be submitted. Fill in the figures and evidence first.',
  },
  'wrong-type': {
    vi: 'Chỉ nhận ảnh, PDF, tệp Word, Excel hoặc ZIP.',
    en: 'Only pictures, PDF, Word, Excel or ZIP files.',
  },
  'too-many-files': { vi: 'Mỗi chỉ số tối đa {limit} tệp minh chứng.', en: 'At most {limit} files for one indicator.' },
  'file-missing': {
    vi: 'Tệp này không có trong kho (minh chứng mô phỏng).',
    en: 'There is no such file in the store (simulated evidence).',
  },
  'no-year-before': { vi: 'Năm trước không có minh chứng cho chỉ số này.', en: 'There is no evidence of last year.' },
  'nothing-chosen': {
    vi: 'Xin chọn ít nhất một chỉ số còn thiếu điểm.',
    en: 'Choose at least one indicator with a gap.',
  },
  'task-refused': { vi: 'Chưa giao được nhiệm vụ: {why}', en: 'The task could not be issued: {why}' },
  'unknown-edition': { vi: 'Không có bộ chỉ số này.', en: 'There is no such edition.' },
  'not-declarable': {
    vi: 'Bộ chỉ số này chưa có chỉ số nào để tự khai.',
    en: 'This edition has no indicators to be declared.',
  },
  'days-inverted': { vi: 'Hạn thẩm định phải sau hạn khai.', en: 'The day to verify must follow the day to declare.' },
  'day-past': { vi: 'Hạn khai đã qua. Xin chọn ngày khác.', en: 'The day to declare has gone. Choose another.' },
  'already-final': { vi: 'Bản đánh giá đã chốt.', en: 'The assessment is final.' },
  'lines-waiting': {
    vi: 'Còn {n} chỉ số chờ thẩm định hoặc kết luận, chưa chốt được.',
    en: '{n} indicators still wait to be verified or decided.',
  },
  'window-open': { vi: 'Còn trong hạn kiến nghị đến {day}.', en: 'It can still be disputed until {day}.' },
  'not-due': { vi: 'Chưa hết hạn khai ({day}), chưa chốt được.', en: 'It can be declared until {day}.' },
  'too-large-together': {
    vi: 'Minh chứng cộng lại quá lớn để nén một lần. Xin tải từng tệp.',
    en: 'The evidence together is too large for one archive. Take the files one by one.',
  },
} satisfies Record<string, Text>

/** Why the room of work did not issue the tasks. */
export const taskRefusals = {
  'due-not-later': { vi: 'hạn phải là ngày làm việc sau {day}', en: 'the day must be a working day after {day}' },
  'not-your-agency': { vi: 'không nhân danh được {agency}', en: 'you do not act for {agency}' },
  'outside-your-direction': { vi: '{agency} không thuộc quyền giao việc của bạn', en: 'you do not direct {agency}' },
  'agency-unknown': { vi: 'không có cơ quan {agency}', en: 'there is no agency {agency}' },
  'nobody-named': { vi: 'chưa chọn cơ quan nào', en: 'no agency was chosen' },
  other: { vi: 'xin kiểm tra lại nơi nhận và hạn', en: 'check the recipients and the day' },
} satisfies Record<string, Text>
