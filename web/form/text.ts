/** Words of forms. */
export const formText = {
  required: { vi: 'bắt buộc', en: 'required' },
  optional: { vi: 'không bắt buộc', en: 'optional' },
  missing: { vi: '{label}: chưa nhập', en: '{label}: not filled in' },
  notADay: {
    vi: '{label}: không phải ngày, hãy nhập dạng 27/01/2021',
    en: '{label}: not a day, type it like 27/01/2021',
  },
  notANumber: { vi: '{label}: không phải số', en: '{label}: not a number' },
  faults: { vi: 'Còn {n} chỗ cần sửa trước khi gửi', en: '{n} things to mend before sending' },
  kept: { vi: 'Đã giữ bản nháp trên máy này', en: 'A draft is kept on this device' },
  restored: { vi: 'Đây là bản nháp bạn đang viết dở.', en: 'This is the draft you left unfinished.' },
  startOver: { vi: 'Viết lại từ đầu', en: 'Start over' },
  leave: { vi: 'Bạn chưa gửi', en: 'You have not sent this' },
  leaveDo: {
    vi: 'Bản nháp được giữ trên máy này để viết tiếp sau.',
    en: 'The draft is kept on this device, to go on with later.',
  },
  leaveFiles: { vi: 'Tệp đã chọn thì phải chọn lại.', en: 'Chosen files will have to be chosen again.' },
  stay: { vi: 'Ở lại', en: 'Stay' },
  leaveKeep: { vi: 'Rời đi, giữ bản nháp', en: 'Leave, keep the draft' },
  leaveDrop: { vi: 'Bỏ bản nháp', en: 'Drop the draft' },
  pickDay: { vi: 'Chọn ngày', en: 'Pick a day' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  noChoice: { vi: 'Không có lựa chọn nào như vậy', en: 'No such choice' },
} as const
