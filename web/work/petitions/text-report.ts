/** Words of the page on which a citizen reports something, from the first button to the code. */
export const report = {
  title: { vi: 'Gửi phản ánh', en: 'Report something' },
  lead: {
    vi: 'Không cần tài khoản. Chừng một phút là xong; gửi xong có mã để theo dõi ngay.',
    en: 'No account needed. It takes about a minute, and you get a code to follow it at once.',
  },
  enterpriseAsk: { vi: 'Doanh nghiệp, hộ kinh doanh gặp vướng mắc?', en: 'An enterprise with an obstacle?' },
  enterpriseGo: { vi: 'Gửi ở trang này', en: 'Use this page' },
  citizenAsk: { vi: 'Không phải việc của doanh nghiệp?', en: 'Not about an enterprise?' },
  citizenGo: { vi: 'Gửi phản ánh của người dân', en: 'Report as a citizen' },
  readAnswers: { vi: 'Xem những phản ánh đã được trả lời', en: 'Read what has been answered' },
  haveCode: { vi: 'Đã có mã? Theo dõi phản ánh', en: 'Have a code? Follow your report' },
  step: { vi: 'Bước {n} trên {of}', en: 'Step {n} of {of}' },
  next: { vi: 'Tiếp tục', en: 'Next' },
  back: { vi: 'Quay lại', en: 'Back' },
  restored: {
    vi: 'Đây là phản ánh viết dở trên máy này.',
    en: 'This is the report you left unfinished on this device.',
  },
  startOver: { vi: 'Bỏ, viết lại từ đầu', en: 'Drop it and start over' },

  category: { vi: 'Việc gì?', en: 'What is it about?' },
  categoryHint: {
    vi: 'Chọn loại gần nhất; chọn chưa đúng cũng không sao.',
    en: 'Pick the nearest; a wrong pick does no harm.',
  },

  words: { vi: 'Kể lại sự việc', en: 'Say what happened' },
  text: { vi: 'Chuyện gì đang xảy ra?', en: 'What is happening?' },
  textHint: {
    vi: 'Như kể cho hàng xóm: cái gì, từ bao giờ, ảnh hưởng đến ai. Đừng ghi tên người khác nếu không cần.',
    en: 'As you would tell a neighbour: what, since when, who suffers. Leave names of others out if you can.',
  },
  textShort: { vi: 'Xin kể rõ hơn một chút, ít nhất vài từ.', en: 'Please say a little more, a few words at least.' },
  urgent: { vi: 'Có thể nguy hiểm cho người', en: 'Somebody may be hurt' },
  urgentHint: {
    vi: 'Việc khẩn được xử lý trước. Cháy, cấp cứu, an ninh: gọi ngay 114, 115, 113.',
    en: 'Urgent matters go first. Fire, ambulance, police: call 114, 115, 113 at once.',
  },
  photos: { vi: 'Ảnh', en: 'Photos' },
  photosHint: {
    vi: 'Không bắt buộc, tối đa {n} ảnh. Ảnh được thu nhỏ trên máy, vị trí và thông tin máy ảnh bị xóa trước khi lưu.',
    en: 'Optional, up to {n}. They are made smaller here; place and camera data are removed before they are kept.',
  },
  camera: { vi: 'Chụp ảnh', en: 'Take a photo' },
  gallery: { vi: 'Chọn ảnh có sẵn', en: 'Choose from gallery' },
  photo: { vi: 'Ảnh {n}', en: 'Photo {n}' },
  removePhoto: { vi: 'Bỏ ảnh {n}', en: 'Remove photo {n}' },
  shrinking: { vi: 'Đang thu nhỏ ảnh…', en: 'Making the photo smaller…' },
  waiting: { vi: 'Chờ gửi', en: 'Waiting' },
  sendingPhoto: { vi: 'Đang gửi {percent} %', en: 'Sending {percent} %' },
  sentPhoto: { vi: 'Đã gửi', en: 'Sent' },
  failedPhoto: { vi: 'Chưa gửi được', en: 'Not sent' },
  retry: { vi: 'Gửi lại', en: 'Try again' },
  retryPhoto: { vi: 'Gửi lại ảnh {n}', en: 'Send photo {n} again' },
  tooManyPhotos: { vi: 'Chỉ gửi được {n} ảnh.', en: 'Only {n} photos can be sent.' },
  notAPhoto: { vi: '“{name}” không phải là ảnh.', en: '“{name}” is not a picture.' },
  tooBig: { vi: '“{name}” quá lớn. Xin chụp lại ở cỡ nhỏ hơn.', en: '“{name}” is too large. Take a smaller one.' },

  place: { vi: 'Ở đâu?', en: 'Where?' },
  placeHint: {
    vi: 'Càng rõ chỗ, cán bộ càng đến nhanh. Chọn cách nào tiện nhất.',
    en: 'The clearer the spot, the faster somebody gets there. Use whichever way is easiest.',
  },
  fromPhoto: { vi: 'Lấy vị trí trong ảnh', en: 'Use the place in the photo' },
  fromPhotoWhy: {
    vi: 'Máy ảnh thường ghi nơi chụp vào ảnh. Bấm để đọc ngay trên máy này; trong ảnh gửi đi vị trí ấy bị xóa.',
    en: 'Cameras often write where a photo was taken. It is read here on your device; the photo you send no longer holds it.',
  },
  fromPhone: { vi: 'Tôi đang ở đó', en: 'I am there now' },
  fromPhoneWhy: { vi: 'Lấy vị trí của điện thoại, một lần.', en: 'Takes the phone’s position, once.' },
  photoSilent: {
    vi: 'Trong ảnh không ghi vị trí. Xin chọn cách khác.',
    en: 'The photo does not say. Please use another way.',
  },
  phoneSilent: {
    vi: 'Chưa lấy được vị trí của điện thoại. Xin chạm vào bản đồ hoặc chọn xã, phường.',
    en: 'The phone’s position could not be taken. Tap the map, or choose the commune.',
  },
  outsideMap: {
    vi: 'Vị trí ấy nằm ngoài địa bàn. Xin chạm vào bản đồ hoặc chọn xã, phường.',
    en: 'That spot lies outside the province. Tap the map, or choose the commune.',
  },
  map: { vi: 'Bản đồ: chạm vào nơi xảy ra', en: 'Map: tap where it is' },
  mapOpen: { vi: 'Chạm trên bản đồ', en: 'Tap on a map' },
  mapHint: {
    vi: 'Chạm một lần để đến gần, chạm nữa để đặt đúng chỗ.',
    en: 'Tap once to come near, again to set it right.',
  },
  marked: { vi: 'Đã đánh dấu trên bản đồ', en: 'Marked on the map' },
  markedFrom: {
    photo: { vi: 'Vị trí lấy từ ảnh', en: 'Taken from the photo' },
    phone: { vi: 'Vị trí lấy từ điện thoại', en: 'Taken from the phone' },
    map: { vi: 'Vị trí chọn trên bản đồ', en: 'Chosen on the map' },
  },
  unmark: { vi: 'Bỏ vị trí', en: 'Remove the mark' },
  unit: { vi: 'Xã, phường', en: 'Commune or ward' },
  unitMissing: { vi: 'Xin chọn xã, phường.', en: 'Please choose the commune.' },
  unitGuess: {
    vi: 'Chúng tôi đoán theo vị trí; chưa đúng xin chọn lại.',
    en: 'Guessed from the spot; change it if wrong.',
  },
  placeWords: { vi: 'Chỗ nào, gần đâu', en: 'Which spot, near what' },
  placeWordsHint: {
    vi: 'Ví dụ: trước cổng chợ Sao Đỏ, số nhà, tên đường',
    en: 'Such as: in front of the market gate, house number, road',
  },

  contact: { vi: 'Liên hệ', en: 'Contact' },
  contactWhy: {
    vi: 'Không bắt buộc. Để lại số điện thoại thì cán bộ tiếp nhận gọi lại được khi không tìm thấy chỗ, và báo khi có kết quả. Chỉ bộ phận tiếp nhận thấy; cơ quan xử lý không thấy.',
    en: 'Optional. With a number, the receiving desk can call when the spot cannot be found and tell you the result. Only the desk sees it, not those who handle it.',
  },
  name: { vi: 'Tên để xưng hô', en: 'What to call you' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  phoneBad: { vi: 'Số điện thoại chưa đúng.', en: 'This is not a telephone number.' },
  emailBad: { vi: 'Địa chỉ thư chưa đúng.', en: 'This is not an e-mail address.' },

  review: { vi: 'Xem lại và gửi', en: 'Look it over and send' },
  change: { vi: 'Sửa', en: 'Change' },
  noPhotos: { vi: 'Không có ảnh', en: 'No photos' },
  noContact: { vi: 'Không để lại liên hệ', en: 'No contact left' },
  answerBy: {
    vi: 'Gửi hôm nay, được trả lời chậm nhất ngày {day}.',
    en: 'Sent today, answered by {day} at the latest.',
  },
  send: { vi: 'Gửi phản ánh', en: 'Send' },
  consent: {
    vi: 'Tôi đồng ý đăng công khai nội dung và câu trả lời, sau khi bỏ mọi thông tin về tôi.',
    en: 'Words and answer may be published once everything about me has been removed.',
  },

  alike: { vi: 'Việc tương tự đã được trả lời', en: 'Answered before, nearby' },
  alikeHint: {
    vi: 'Cùng loại việc, cùng xã, phường. Nếu đã có câu trả lời anh/chị cần thì không phải gửi nữa.',
    en: 'The same kind in the same commune. If the answer is there, you need not send.',
  },

  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  offline: { vi: 'Chưa có mạng', en: 'No connection' },
  offlineDo: {
    vi: 'Phản ánh đã giữ trên máy này và tự gửi khi có mạng lại, chỉ một lần. Cứ để trang mở, hoặc mở lại trang này sau.',
    en: 'Your report is kept on this device and goes by itself when the connection is back, once. Leave this page open, or open it again later.',
  },
  sendNow: { vi: 'Gửi ngay', en: 'Send now' },
  edit: { vi: 'Sửa phản ánh', en: 'Edit the report' },

  sent: { vi: 'Đã nhận. Cảm ơn anh/chị.', en: 'Received. Thank you.' },
  yourCode: { vi: 'Mã phản ánh', en: 'Your code' },
  dueBy: { vi: 'Được trả lời chậm nhất ngày {day}', en: 'Answered by {day} at the latest' },
  photosLost: { vi: '{n} ảnh chưa gửi được.', en: '{n} photos were not sent.' },
  keepLink: {
    vi: 'Giữ liên kết này để theo dõi, trả lời khi được hỏi thêm và chấm điểm. Ai có liên kết đều xem được.',
    en: 'Keep this link to follow it, answer questions and rate the result. Whoever has it can read it.',
  },
  openFollow: { vi: 'Mở trang theo dõi', en: 'Open the follow page' },
  share: { vi: 'Gửi liên kết cho chính mình', en: 'Send the link to yourself' },
  shareTitle: { vi: 'Phản ánh {code}', en: 'Report {code}' },
  qr: { vi: 'Mã QR của liên kết theo dõi', en: 'QR code of the link' },
  qrHint: { vi: 'Quét để mở trên máy khác', en: 'Scan to open on another device' },
  nextTitle: { vi: 'Tiếp theo là gì', en: 'What happens next' },
  next1: {
    vi: 'Bộ phận tiếp nhận đọc và chuyển đến đúng cơ quan, thường trong một ngày làm việc.',
    en: 'The receiving desk reads it and passes it to the right office, usually within one working day.',
  },
  next2: {
    vi: 'Cơ quan ấy xử lý. Nếu không phải việc của họ, họ phải nói là việc của ai và chuyển đi.',
    en: 'That office handles it. If it is not theirs, they must say whose it is and pass it on.',
  },
  next3: {
    vi: 'Anh/chị nhận câu trả lời ở liên kết trên, chấm điểm, hoặc yêu cầu làm lại nếu chưa xong.',
    en: 'You read the answer at the link above, rate it, or have it opened again if it is not solved.',
  },
  another: { vi: 'Gửi phản ánh khác', en: 'Report something else' },
} as const
