import type { Text } from '#kernel/text'

/** What a column can mean. `aliases` are headers as folded words; the first that fits wins. */
export interface Field {
  readonly field: string
  readonly label: Text
  readonly required?: true
  readonly aliases: readonly string[]
}

/** Headers as folded words, separated by semicolons. */
const named = (words: string): readonly string[] => words.split('; ')

const place = named(
  'xa phuong thi tran; xa phuong; phuong xa; xa; phuong; ma xa; commune; ward; commune code; don vi hanh chinh; noi cu tru; unit',
)
const district = named('quan huyen; huyen; quan; huyen thi xa; huyen thanh pho; district')

/** Columns of a line list of cases. English headers are those of public line lists and of Go.Data and SORMAS exports. */
export const caseFields = [
  {
    field: 'id',
    label: { vi: 'Mã ca bệnh', en: 'Case id' },
    required: true,
    aliases: named(
      'id; case id; caseid; ma bn; ma benh nhan; ma ca benh; ma ca; ma so; ma; so bn; bn; benh nhan so; patient id; person id; ma dinh danh; visualid; visual id; epidnumber; uuid',
    ),
  },
  {
    field: 'name',
    label: { vi: 'Họ và tên', en: 'Name' },
    aliases: named('ho va ten; ho ten; ten; ten benh nhan; name; full name; patient name'),
  },
  {
    field: 'birthYear',
    label: { vi: 'Năm sinh hoặc ngày sinh', en: 'Year or date of birth' },
    aliases: named(
      'nam sinh; ngay sinh; ngay thang nam sinh; birth year; year of birth; yob; date of birth; birth date; dob',
    ),
  },
  { field: 'age', label: { vi: 'Tuổi', en: 'Age' }, aliases: named('tuoi; age; age years') },
  { field: 'sex', label: { vi: 'Giới tính', en: 'Sex' }, aliases: named('gioi tinh; gioi; sex; gender') },
  {
    field: 'phone',
    label: { vi: 'Điện thoại', en: 'Phone' },
    aliases: named('dien thoai; so dien thoai; sdt; phone; telephone; tel; mobile'),
  },
  {
    field: 'address',
    label: { vi: 'Địa chỉ', en: 'Address' },
    aliases: named('dia chi; thon to dan pho; thon; address; street'),
  },
  { field: 'unit', label: { vi: 'Xã, phường', en: 'Commune' }, aliases: place },
  { field: 'district', label: { vi: 'Quận, huyện (nếu có)', en: 'District (if any)' }, aliases: district },
  {
    field: 'onset',
    label: { vi: 'Ngày khởi phát', en: 'Onset' },
    aliases: named(
      'ngay khoi phat; khoi phat; dt onset; date onset; onset; onset date; date of onset; dateofonset; onsetdate; symptoms onsetdate; symptom onset; ngay co trieu chung',
    ),
  },
  {
    field: 'sampled',
    label: { vi: 'Ngày lấy mẫu', en: 'Sampled' },
    aliases: named('ngay lay mau; lay mau; dt sample; date sample; sample date; date of sample; specimen date'),
  },
  {
    field: 'confirmed',
    label: { vi: 'Ngày khẳng định', en: 'Confirmed' },
    aliases: named(
      'ngay khang dinh; ngay xac dinh; ngay duong tinh; ngay co ket qua; ngay chan doan; dt diag; date confirmed; date of confirmation; confirmed; confirmed at; diagnosis date; date of diagnosis; classificationdate',
    ),
  },
  {
    field: 'reported',
    label: { vi: 'Ngày báo cáo', en: 'Reported' },
    aliases: named(
      'ngay bao cao; ngay cong bo; dt report; date report; report date; date of report; date reporting; date of reporting; dateofreporting; reportdate',
    ),
  },
  {
    field: 'isolated',
    label: { vi: 'Ngày cách ly, nhập viện', en: 'Isolated' },
    aliases: named(
      'ngay cach ly; cach ly luc; ngay nhap vien; dt isolation; isolated; isolated at; date isolation; date of isolation; dt hosp; date hospitalisation; date of hospitalisation; date admission; admissiondate; hospitalization admissiondate',
    ),
  },
  {
    field: 'exposedFrom',
    label: { vi: 'Phơi nhiễm sớm nhất', en: 'Earliest exposure' },
    aliases: named(
      'phoi nhiem tu; phoi nhiem som nhat; ngay phoi nhiem; dt start exp; exposure start; exposed from; date of infection',
    ),
  },
  {
    field: 'hospital',
    label: { vi: 'Nơi điều trị', en: 'Hospital' },
    aliases: named('benh vien; noi dieu tri; co so dieu tri; loc hosp; hospital; facility'),
  },
  {
    field: 'outcome',
    label: { vi: 'Kết cục', en: 'Outcome' },
    aliases: named('ket cuc; ket qua dieu tri; tinh trang; outcome'),
  },
] as const satisfies readonly Field[]

export const encounterFields = [
  {
    field: 'from',
    label: { vi: 'Mã người thứ nhất', en: 'First person' },
    required: true,
    aliases: named(
      'from; tu; nguon; ma nguon; ma f0; f0; nguon lay; source; infector; case; case id; person a; a; id1; ma nguoi 1; nguoi 1; source visualid; sourcevisualid; source uuid; sourcecaseuuid',
    ),
  },
  {
    field: 'to',
    label: { vi: 'Mã người thứ hai', en: 'Second person' },
    required: true,
    aliases: named(
      'to; den; ma f1; f1; ma nguoi tiep xuc; nguoi tiep xuc; ma tiep xuc; contact; contact id; infectee; person b; b; id2; ma nguoi 2; nguoi 2; target; target visualid; targetvisualid; target uuid; personuuid; uuid',
    ),
  },
  {
    field: 'start',
    label: { vi: 'Bắt đầu', en: 'Start' },
    aliases: named(
      'start; bat dau; tu luc; tu ngay; ngay tiep xuc; tiep xuc luc; thoi diem tiep xuc; thoi diem; starts at; start time; date; contact date; date of contact; date first contact; first contact; firstcontactdate; date of last contact; contactdate',
    ),
  },
  {
    field: 'end',
    label: { vi: 'Kết thúc', en: 'End' },
    aliases: named(
      'end; ket thuc; den luc; den ngay; tiep xuc den; ends at; end time; date last contact; last contact; ngay tiep xuc cuoi; lastcontactdate',
    ),
  },
  {
    field: 'setting',
    label: { vi: 'Hoàn cảnh', en: 'Setting' },
    aliases: named(
      'exposure; hoan canh; hoan canh tiep xuc; noi tiep xuc; dia diem; dia diem tiep xuc; loai tiep xuc; setting; location; exposure type; context; context of exposure; contextofexposure; contactproximity; relationtocase',
    ),
  },
  {
    field: 'name',
    label: { vi: 'Họ và tên người thứ hai', en: 'Name of the second person' },
    aliases: named('ho va ten; ho ten; ten; ho ten nguoi tiep xuc; ten nguoi tiep xuc; name; contact name'),
  },
  {
    field: 'birthYear',
    label: { vi: 'Năm sinh', en: 'Year of birth' },
    aliases: named('nam sinh; ngay sinh; birth year; year of birth; date of birth'),
  },
  { field: 'sex', label: { vi: 'Giới tính', en: 'Sex' }, aliases: named('gioi tinh; gioi; sex; gender') },
  {
    field: 'phone',
    label: { vi: 'Điện thoại', en: 'Phone' },
    aliases: named('dien thoai; so dien thoai; sdt; phone; telephone; mobile'),
  },
  { field: 'address', label: { vi: 'Địa chỉ', en: 'Address' }, aliases: named('dia chi; address') },
  { field: 'unit', label: { vi: 'Xã, phường', en: 'Commune' }, aliases: place },
  { field: 'district', label: { vi: 'Quận, huyện (nếu có)', en: 'District (if any)' }, aliases: district },
] as const satisfies readonly Field[]

/** Days of following contacts, by the headers of Go.Data follow-ups and SORMAS visits. */
export const followUpFields = [
  {
    field: 'person',
    label: { vi: 'Mã người được theo dõi', en: 'Person followed' },
    required: true,
    aliases: named(
      'ma nguoi; ma f1; ma; contact id; contactid; contact visualid; visualid; personuuid; contact uuid; contactuuid; id',
    ),
  },
  {
    field: 'day',
    label: { vi: 'Ngày theo dõi', en: 'Day' },
    required: true,
    aliases: named('ngay theo doi; ngay; date of followup; dateoffollowup; followup date; visitdatetime; date'),
  },
  {
    field: 'status',
    label: { vi: 'Tình trạng', en: 'Status' },
    aliases: named('tinh trang; ket qua; followup status; statusid; status; visitstatus'),
  },
  {
    field: 'temperature',
    label: { vi: 'Nhiệt độ', en: 'Temperature' },
    aliases: named('nhiet do; temperature; symptoms temperature'),
  },
  {
    field: 'symptoms',
    label: { vi: 'Triệu chứng', en: 'Symptoms' },
    aliases: named('trieu chung; symptoms; visitremarks; symptomatic'),
  },
] as const satisfies readonly Field[]

export type Kind = 'cases' | 'encounters' | 'follow-ups'

const fields: Readonly<Record<Kind, readonly Field[]>> = {
  cases: caseFields,
  encounters: encounterFields,
  'follow-ups': followUpFields,
}

export const fieldsOf = (kind: Kind): readonly Field[] => fields[kind]
