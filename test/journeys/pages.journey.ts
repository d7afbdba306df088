import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { epidemic, quarantining } from '#epidemic/contract'
import { ROOT } from '#platform/config'
import { dossiers, petitions, work } from '#work/contract'
import { openWorld, type World } from '../world.ts'
import { openBrowser } from './browser.ts'
import { DESK, PHONE, type Seat, type Size, sit } from './seat.ts'

/** Every page, at both widths, as somebody who may open it: at rest, nothing failed, nothing serious for axe. */

let world: World
let browser: Browser
const seats = new Map<string, Promise<Seat>>()
/** Addresses of things, by name; `{task}` in a path stands for one. */
let things: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  things = await someThings()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const seatOf = (username: string | null, size: Size): Promise<Seat> => {
  const key = `${username} ${size.width}`
  const seat = seats.get(key) ?? sit(browser, world.address, username, size)
  seats.set(key, seat)
  return seat
}

async function someThings(): Promise<Record<string, string>> {
  const [leader, officer] = [await world.as('chutich'), await world.as('chuvanan')]
  const { people } = await leader.call(epidemic.listPeople, { query: { level: [2], limit: 1 } })
  const { items: tasks } = await officer.call(work.listTasks, { query: { aboutType: 'epidemic.f1' } })
  const { items: directives } = await leader.call(work.listDirectives, { query: {} })
  const raised = await world.visitor.call(petitions.raisePetition, {
    body: {
      unit: CVA,
      category: 'procedure',
      title: 'Chờ cấp phép đấu nối',
      text: 'Hồ sơ đấu nối nước thải của công ty đã quá hẹn mười ngày.',
      name: 'Nguyễn Thị Lan',
      enterprise: 'Công ty TNHH Sao Mai',
    },
  })
  const { rows: found } = await world.query(
    `select id from epidemic.cluster where state = 'confirmed' and status = 'active'`,
  )
  const { rows: sealed } = await world.query(`select id from epidemic.zone where state = 'in-force'`)
  const { rows: markets } = await world.query(`select id, check_in_code from epidemic.venue where name = 'Chợ Sao Đỏ'`)
  const { rows: campaigns } = await world.query(`select id from epidemic.campaign`)
  const { rows: manifests } = await world.query(`select id from epidemic.manifest limit 1`)
  const { rows: accounts } = await world.query(`select id from people.account where username = 'chuvanan'`)
  const { rows: held } = await world.query(
    `select person_id as id from epidemic.quarantine where unit_id = '${CVA}' and quarantined_at is not null
     and released_at is null limit 1`,
  )
  const body = { people: [String(held[0]?.id)], kind: 'quarantine' as const, format: 'pdf' as const }
  await officer.call(quarantining.issueDecisions, { body })
  const { rows: decisions } = await world.query('select code from epidemic.decision limit 1')
  const { rows: told } = await world.query(
    `select n.id from work.notice n join people.account a on a.id = n.account_id
     where a.username = 'chuvanan' and n.subject_type = 'work.task' limit 1`,
  )
  const { rows: givenOut } = await world.query(`select id from work.plan where state = 'confirmed'`)
  const { rows: raisedHere } = await world.query(
    `select id from work.petition where origin = 'citizen' and unit_id = '${CVA}' order by raised_day desc limit 1`,
  )
  const { rows: published } = await world.query('select code from work.petition_published limit 1')
  const { rows: facilities } = await world.query(`select id from epidemic.facility where unit_id = '${CVA}'`)
  const begun = await world.visitor.call(dossiers.applyDossier, {
    body: {
      key: '0192f0c1-0000-7000-8000-00000000d055',
      procedure: '2.002622',
      unit: CVA,
      applicant: { name: 'Nguyễn Thị Lan', phone: '0912 000 111' },
    },
  })
  const { rows: handled } = await world.query(
    `select d.id, f.code as paper from work.dossier d join work.dossier_file f on f.dossier_id = d.id
     where d.desk_agency = 'ubnd-${CVA}' and f.code is not null and d.state = 'processing' limit 1`,
  )
  const { rows: assessed } = await world.query(
    `select id from measures.assessment where subject_id = '${CVA}' and state = 'open'`,
  )
  const { rows: owed } = await world.query(
    `select id from measures.report where subject_id = '${CVA}' and state = 'open' order by due_day desc limit 1`,
  )
  const { rows: toVerify } = await world.query(
    `select id from measures.report where form_id = 'tiep-nhan-ho-so-cap-xa' and state = 'declared' limit 1`,
  )
  return {
    owedReport: String(owed[0]?.id),
    reportToVerify: String(toVerify[0]?.id),
    assessment: String(assessed[0]?.id),
    followed: `${begun.code}#${begun.secret}`,
    dossier: String(handled[0]?.id),
    paper: String(handled[0]?.paper),
    facility: String(facilities[0]?.id),
    decision: String(decisions[0]?.code),
    person: String(people[0]?.id),
    task: String(tasks[0]?.id),
    plan: String(givenOut[0]?.id),
    notice: String(told[0]?.id),
    directive: String(directives[0]?.id),
    petition: String(raisedHere[0]?.id),
    answer: String(published[0]?.code),
    code: raised.code,
    obstacle: `${raised.code}#${raised.secret}`,
    account: String(accounts[0]?.id),
    campaign: String(campaigns[0]?.id),
    manifest: String(manifests[0]?.id),
    cluster: String(found[0]?.id),
    zone: String(sealed[0]?.id),
    venue: String(markets[0]?.id),
    poster: String(markets[0]?.check_in_code),
  }
}

interface Visit {
  readonly name: string
  /** The file in `web/routes.tsx`; absent for another look at a page. */
  readonly file?: string
  readonly as: string | null
  readonly path: string
  /** Something that must be read there. */
  readonly reads: string | RegExp
}

const CVA = '10549-chu-van-an'
const ABOUT = `units=${CVA}&aboutType=epidemic.f1&aboutId=${CVA}&aboutLabel=F1%20ch%C6%B0a%20c%C3%A1ch%20ly`

const visits: readonly Visit[] = [
  { name: 'board', file: 'situation/BoardPage', as: 'chutich', path: '/', reads: /ca F0 mới trong 7 ngày/ },
  { name: 'board-commune', as: 'chuvanan', path: '/', reads: 'Chu Văn An' },
  { name: 'board-2021', as: 'chutich', path: '/?day=2021-02-18', reads: 'Hải Dương' },
  { name: 'board-2021-chi-linh', as: 'chutich', path: '/?day=2021-02-18&place=290-chi-linh', reads: 'Chí Linh' },
  { name: 'brief', file: 'situation/BriefPage', as: 'chutich', path: '/brief', reads: 'Tin nhắn năm dòng' },
  { name: 'course', file: 'epidemic/CoursePage', as: 'soyte', path: '/epidemic/course', reads: 'Diễn biến dịch' },
  {
    name: 'weekly-counts',
    file: 'epidemic/WeeklyCountsPage',
    as: 'soyte',
    path: '/epidemic/course/weeks',
    reads: 'Dán từ bảng tính',
  },
  { name: 'epidemic', file: 'epidemic/EpidemicPage', as: 'chutich', path: '/epidemic', reads: 'Cách ly trong 24 giờ' },
  { name: 'epidemic-2021', as: 'chutich', path: '/epidemic?day=2021-02-18', reads: 'mô phỏng' },
  {
    name: 'people',
    file: 'epidemic/PersonsPage',
    as: 'soyte',
    path: '/epidemic/people',
    reads: 'Danh sách F0, F1, F2',
  },
  {
    name: 'duplicates',
    file: 'epidemic/DuplicatesPage',
    as: 'soyte',
    path: '/epidemic/duplicates',
    reads: 'Những bản ghi có thể là cùng một người',
  },
  {
    name: 'person',
    file: 'epidemic/PersonPage',
    as: 'soyte',
    path: '/epidemic/people/{person}',
    reads: 'Vì sao là F2',
  },
  { name: 'chains', file: 'epidemic/ChainsPage', as: 'soyte', path: '/epidemic/chains', reads: 'Ai lây cho ai' },
  { name: 'paste', file: 'epidemic/PastePage', as: 'soyte', path: '/epidemic/paste', reads: 'Dán danh sách' },
  { name: 'venues', file: 'epidemic/VenuesPage', as: 'soyte', path: '/epidemic/venues', reads: 'Chợ Sao Đỏ' },
  {
    name: 'venue',
    file: 'epidemic/VenuePage',
    as: 'chuvanan',
    path: '/epidemic/venues/{venue}',
    reads: 'Thông báo tìm người',
  },
  {
    name: 'poster',
    file: 'epidemic/VenuePosterPage',
    as: 'chuvanan',
    path: '/epidemic/venues/{venue}/poster',
    reads: 'Quét mã để khai báo',
  },
  { name: 'check-in', file: 'epidemic/CheckInPage', as: null, path: '/v/{poster}', reads: 'Tôi đã đến' },
  { name: 'import', file: 'epidemic/ImportPage', as: 'soyte', path: '/epidemic/import', reads: 'Nhập danh sách' },
  { name: 'cases', file: 'epidemic/CasesPage', as: 'chuvanan', path: '/epidemic/cases', reads: 'Phiếu điều tra' },
  {
    name: 'case-form',
    file: 'epidemic/CaseFormPage',
    as: 'chuvanan',
    path: '/epidemic/cases/form?form=0192f0c1-0000-7000-8000-00000000cafe',
    reads: 'Theo 1909/BYT-DP',
  },
  {
    name: 'case-definitions',
    file: 'epidemic/CaseDefinitionsPage',
    as: 'soyte',
    path: '/epidemic/definitions',
    reads: '4283/QĐ-BYT',
  },
  {
    name: 'clusters',
    file: 'epidemic/ClustersPage',
    as: 'soyte',
    path: '/epidemic/clusters',
    reads: /ổ dịch đã xác nhận/,
  },
  {
    name: 'zones',
    file: 'epidemic/ZonesPage',
    as: 'soyte',
    path: '/epidemic/zones',
    reads: /1 vùng đang phong tỏa.*Khu dân cư chợ Sao Đỏ/,
  },
  { name: 'zones-2021', as: 'soyte', path: '/epidemic/zones?day=2021-02-18', reads: 'Vùng phong tỏa 2021' },
  {
    name: 'zone',
    file: 'epidemic/ZonePage',
    as: 'soyte',
    path: '/epidemic/zones/{zone}',
    reads: 'Điều kiện dỡ bỏ',
  },
  {
    name: 'zone-plan',
    file: 'epidemic/ZonePlanPage',
    as: 'soyte',
    path: '/epidemic/clusters/{cluster}/zones',
    reads: /Phương án.*Nhiều xã, phường/,
  },
  { name: 'clusters-2021', as: 'chutich', path: '/epidemic/clusters?day=2021-02-18', reads: 'Công ty POYUN' },
  {
    name: 'cluster',
    file: 'epidemic/ClusterPage',
    as: 'soyte',
    path: '/epidemic/clusters/{cluster}',
    reads: 'Thế hệ lây',
  },
  {
    name: 'outbreak-ends',
    file: 'epidemic/OutbreakEndsPage',
    as: 'soyte',
    path: '/epidemic/outbreak-ends',
    reads: '26/2023/QĐ-TTg',
  },
  {
    name: 'epidemic-levels',
    file: 'epidemic/EpidemicLevelsPage',
    as: 'soyte',
    path: '/epidemic/levels',
    reads: /nơi cấp 1/,
  },
  {
    name: 'quarantine',
    file: 'epidemic/QuarantinePage',
    as: 'chuvanan',
    path: '/epidemic/quarantine',
    reads: 'F1 chờ cách ly: Phường Chu Văn An',
  },
  { name: 'quarantine-inside', as: 'chuvanan', path: '/epidemic/quarantine?view=inside', reads: 'Đang cách ly' },
  {
    name: 'quarantine-rules',
    file: 'epidemic/QuarantineRulesPage',
    as: 'chuvanan',
    path: '/epidemic/quarantine-rules',
    reads: /3215\/QĐ-UBND/,
  },
  {
    name: 'facilities',
    file: 'epidemic/FacilitiesPage',
    as: 'chuvanan',
    path: '/epidemic/facilities',
    reads: 'Khu cách ly Sao Đỏ',
  },
  {
    name: 'facility',
    file: 'epidemic/FacilityPage',
    as: 'chuvanan',
    path: '/epidemic/facilities/{facility}',
    reads: 'Giường trống',
  },
  {
    name: 'health-checks',
    file: 'epidemic/HealthCheckPage',
    as: 'chuvanan',
    path: '/epidemic/health-checks',
    reads: 'người đã kiểm tra',
  },
  {
    name: 'transport',
    file: 'epidemic/TransportPage',
    as: 'soyte',
    path: '/epidemic/transport',
    reads: 'Không còn ai chờ xe',
  },
  { name: 'verify', file: 'epidemic/VerifyPage', as: null, path: '/verify/{decision}', reads: 'Văn bản có thật' },
  {
    name: 'testing',
    file: 'epidemic/TestingPage',
    as: 'soyte',
    path: '/epidemic/testing',
    reads: 'Xét nghiệm đỡ phải làm nhờ gộp mẫu',
  },
  {
    name: 'sampling',
    file: 'epidemic/SamplingPage',
    as: 'chuvanan',
    path: '/epidemic/testing/sampling',
    reads: /^Còn \d+ người$/,
  },
  {
    name: 'laboratory',
    file: 'epidemic/LaboratoryPage',
    as: 'soyte',
    path: '/epidemic/testing/laboratory',
    reads: 'Mẫu gộp dương tính',
  },
  {
    name: 'labels',
    file: 'epidemic/LabelsPage',
    as: 'chuvanan',
    path: '/epidemic/testing/labels?state=taken',
    reads: /^\d+ nhãn/,
  },
  {
    name: 'campaign',
    file: 'epidemic/CampaignPage',
    as: 'soyte',
    path: '/epidemic/testing/campaigns/{campaign}',
    reads: 'Tầm soát F2 phường Chu Văn An',
  },
  {
    name: 'manifest',
    file: 'epidemic/ManifestPage',
    as: 'soyte',
    path: '/epidemic/testing/manifests/{manifest}',
    reads: /^Bảng kê bàn giao mẫu B/,
  },
  { name: 'inbox', file: 'work/InboxPage', as: 'soyte', path: '/work', reads: 'Việc chờ tôi' },
  { name: 'inbox-commune', as: 'chuvanan', path: '/work', reads: 'Đưa F1 mới phát hiện đi cách ly trong 24 giờ' },
  { name: 'notices', file: 'work/NoticesPage', as: 'chuvanan', path: '/work/notices', reads: 'Thông báo' },
  {
    name: 'notice-settings',
    file: 'work/NoticeSettingsPage',
    as: 'chuvanan',
    path: '/work/notices/settings',
    reads: 'Thông báo nào gửi thư',
  },
  { name: 'notice', file: 'work/NoticePage', as: 'chuvanan', path: '/work/notices/{notice}', reads: 'Hạn' },
  { name: 'mail', file: 'work/MailPage', as: 'quantri', path: '/work/mail', reads: 'Chưa gửi thư được' },
  {
    name: 'webhooks',
    file: 'work/WebhooksPage',
    as: 'quantri',
    path: '/work/webhooks',
    reads: 'Hệ thống nhận sự kiện',
  },
  { name: 'tasks', file: 'work/TasksPage', as: 'chutich', path: '/work/tasks', reads: /\d+ nhiệm vụ/ },
  { name: 'task', file: 'work/TaskPage', as: 'chuvanan', path: '/work/tasks/{task}', reads: 'Kết quả cần đạt' },
  { name: 'calendar', file: 'work/CalendarPage', as: 'quantri', path: '/work/calendar', reads: 'Thử tính hạn' },
  {
    name: 'workflows',
    file: 'work/WorkflowsPage',
    as: 'quantri',
    path: '/work/workflows',
    reads: 'Nhắc hạn và báo cấp trên',
  },
  { name: 'plans', file: 'work/PlansPage', as: 'chutich', path: '/work/plans', reads: 'Nạp bảng nhiệm vụ' },
  { name: 'plan', file: 'work/PlanPage', as: 'chuvanan', path: '/work/plans/{plan}', reads: 'Bảng nhiệm vụ' },
  { name: 'work-figures', file: 'work/FiguresPage', as: 'chutich', path: '/work/figures', reads: 'Số liệu xử lý' },
  {
    name: 'figure-cases',
    file: 'work/FigureCasesPage',
    as: 'chutich',
    path: '/work/figures/cases?period=ever&part=openOverdue',
    reads: 'Các việc trong con số',
  },
  { name: 'directives', file: 'work/DirectivesPage', as: 'chutich', path: '/work/directives', reads: 'Chỉ đạo' },
  {
    name: 'directive-new',
    file: 'work/NewDirectivePage',
    as: 'chutich',
    path: `/work/directives/new?${ABOUT}`,
    reads: 'Sẽ giao 1 nhiệm vụ',
  },
  {
    name: 'succession',
    file: 'work/SuccessionPage',
    as: 'chutich',
    path: '/work/succession',
    reads: 'Không có việc nào chờ phân công.',
  },
  {
    name: 'directive',
    file: 'work/DirectivePage',
    as: 'chutich',
    path: '/work/directives/{directive}',
    reads: 'Đang quá hạn',
  },
  {
    name: 'obstacles',
    file: 'work/ObstaclesPage',
    as: 'chutich',
    path: '/petitions/obstacles',
    reads: 'Giấy phép xây dựng trả chậm',
  },
  { name: 'obstacle-new', file: 'work/RaisePage', as: null, path: '/obstacle/new', reads: 'vướng mắc' },
  { name: 'obstacle', file: 'work/FollowPage', as: null, path: '/obstacle/{obstacle}', reads: '{code}' },
  {
    name: 'obstacles-old',
    file: 'work/ObstaclesPage',
    as: 'chutich',
    path: '/obstacles?open={petition}',
    reads: 'Diễn biến',
  },
  { name: 'petitions', file: 'work/PetitionsPage', as: 'chuvanan', path: '/petitions', reads: /việc chờ trả lời/ },
  { name: 'petitions-map', as: 'chuvanan', path: '/petitions?as=map&view=all', reads: /^Bản đồ: \d+ phản ánh/ },
  { name: 'petition', file: 'work/PetitionPage', as: 'chuvanan', path: '/petitions/{petition}', reads: 'Diễn biến' },
  { name: 'report', file: 'work/ReportPage', as: null, path: '/report', reads: 'Đường sá, vỉa hè' },
  { name: 'petition-find', file: 'work/FollowPage', as: null, path: '/petition', reads: 'Liên kết theo dõi' },
  { name: 'petition-follow', file: 'work/FollowPage', as: null, path: '/petition/{obstacle}', reads: '{code}' },
  { name: 'answers', file: 'work/AnswersPage', as: null, path: '/answers', reads: /câu trả lời/ },
  { name: 'answers-embed', file: 'work/AnswersEmbedPage', as: null, path: '/answers/embed', reads: /UBND|Sở/ },
  { name: 'answer', file: 'work/AnswerPage', as: null, path: '/answers/{answer}', reads: 'Trả lời' },
  { name: 'procedures', file: 'work/ProceduresPage', as: null, path: '/procedures', reads: '3 thủ tục' },
  {
    name: 'procedure',
    file: 'work/ProcedurePage',
    as: null,
    path: '/procedures/2.002622',
    reads: 'Hồ sơ đi qua đâu',
  },
  {
    name: 'dossier-apply',
    file: 'work/ApplyDossierPage',
    as: null,
    path: '/procedures/2.002622/apply',
    reads: 'Giấy chứng sinh',
  },
  { name: 'dossier-apply-who', as: null, path: '/procedures/2.002622/apply?step=2', reads: 'Số điện thoại' },
  {
    name: 'dossier-followed',
    file: 'work/FollowDossierPage',
    as: null,
    path: '/dossier/{followed}',
    reads: 'Hồ sơ chưa gửi xong',
  },
  { name: 'check', file: 'work/CheckPage', as: null, path: '/check/{paper}', reads: 'Giấy tờ có thật' },
  { name: 'dossiers', file: 'work/DossiersPage', as: 'chuvanan', path: '/dossiers', reads: /^HS-NS-/ },
  { name: 'dossier-desk', file: 'work/DossierDeskPage', as: 'chuvanan', path: '/dossiers/desk', reads: /Chờ kiểm tra/ },
  {
    name: 'dossier-enter',
    file: 'work/EnterDossierPage',
    as: 'chuvanan',
    path: '/dossiers/desk/new?procedure=2.002622',
    reads: 'Giấy chứng sinh',
  },
  { name: 'dossier', file: 'work/DossierPage', as: 'chuvanan', path: '/dossiers/{dossier}', reads: 'Thành phần hồ sơ' },
  {
    name: 'dossier-figures',
    file: 'work/DossierFiguresPage',
    as: 'chutich',
    path: '/dossiers/figures',
    reads: 'Thời gian ở từng bước',
  },
  {
    name: 'procedure-catalogue',
    file: 'work/ProcedureCataloguePage',
    as: 'quantri',
    path: '/dossiers/procedures',
    reads: 'Nhập từ bảng tính',
  },
  {
    name: 'procedure-edit',
    file: 'work/EditProcedurePage',
    as: 'quantri',
    path: '/dossiers/procedures/2.002622',
    reads: 'Các bước và cơ quan',
  },
  {
    name: 'measures',
    file: 'measures/MeasuresPage',
    as: 'chutich',
    path: '/measures',
    reads: 'F1 được cách ly trong 24 giờ kể từ khi phát hiện',
  },
  {
    name: 'measure',
    file: 'measures/MeasurePage',
    as: 'chutich',
    path: '/measures/f1-quarantined-24h',
    reads: 'F1 cách ly trong 24 giờ',
  },
  {
    name: 'programme-ended',
    as: 'chutich',
    path: '/measures?programme=nq06-2021',
    reads: 'Nhóm nhiệm vụ',
  },
  {
    name: 'edit-programme',
    file: 'measures/EditProgrammePage',
    as: 'sokhcn',
    path: '/measures/programmes/nq57-2030',
    reads: 'Mục tiêu theo năm',
  },
  {
    name: 'catalogue',
    file: 'measures/IndicatorsPage',
    as: 'chuvanan',
    path: '/measures/catalogue',
    reads: 'Danh mục chỉ tiêu',
  },
  {
    name: 'definition',
    file: 'measures/IndicatorPage',
    as: 'chuvanan',
    path: '/measures/catalogue/services-whole-process',
    reads: 'Thủ tục toàn trình (sở)',
  },
  {
    name: 'edit-definition',
    file: 'measures/EditIndicatorPage',
    as: 'sokhcn',
    path: '/measures/catalogue/dossiers-online-commune/edit',
    reads: 'Tính thử trên số đang có',
  },
  {
    name: 'reports',
    file: 'measures/ReportsPage',
    as: 'chuvanan',
    path: '/reports',
    reads: 'Kết quả giải quyết hồ sơ cấp xã · Tháng 10/2026',
  },
  { name: 'reports-all', as: 'chutich', path: '/reports?view=all', reads: '103/114 đã nộp' },
  { name: 'reports-publish', as: 'chutich', path: '/reports?view=publish', reads: 'Số tổng hợp chờ xác nhận lại' },
  {
    name: 'report-owed',
    file: 'measures/PeriodReportPage',
    as: 'chuvanan',
    path: '/reports/{owedReport}',
    reads: 'Gửi báo cáo',
  },
  { name: 'report-verify', as: 'sokhcn', path: '/reports/{reportToVerify}', reads: 'Trả lại cả báo cáo' },
  {
    name: 'report-rates',
    file: 'measures/ReportRatesPage',
    as: 'chutich',
    path: '/reports/rates',
    reads: 'Từng đơn vị, từng kỳ',
  },
  {
    name: 'report-forms',
    file: 'measures/ReportFormsPage',
    as: 'chuvanan',
    path: '/reports/forms',
    reads: 'Tiếp nhận hồ sơ thủ tục hành chính cấp xã',
  },
  {
    name: 'report-form',
    file: 'measures/ReportFormPage',
    as: 'chuvanan',
    path: '/reports/forms/chuyen-doi-so-cap-xa',
    reads: 'Chỉ tiêu phải báo cáo (14)',
  },
  {
    name: 'edit-report-form',
    as: 'sokhcn',
    path: '/reports/forms/chuyen-doi-so-cap-xa?edit=1',
    reads: 'Lưu biểu',
  },
  {
    name: 'measure-map',
    file: 'measures/MeasureMapPage',
    as: 'chutich',
    path: '/measures/map',
    reads: 'Màu giữ nguyên qua mọi kỳ',
  },
  {
    name: 'measure-series',
    file: 'measures/MeasureSeriesPage',
    as: 'chuvanan',
    path: '/measures/series?unit=10549-chu-van-an',
    reads: 'quy về đơn vị hiện nay',
  },
  {
    name: 'indices',
    file: 'measures/IndicesPage',
    as: 'chutich',
    path: '/index',
    reads: 'Vị trí cấp tỉnh do Bộ công bố',
  },
  { name: 'index', file: 'measures/IndexPage', as: 'chutich', path: '/index/xa-2026', reads: /Tụt nhiều nhất/ },
  { name: 'index-departments', as: 'sokhcn', path: '/index/so-2026', reads: /dẫn đầu/ },
  {
    name: 'index-published',
    as: 'chuvanan',
    path: '/index/xa-2026?year=2025',
    reads: /Thông báo kết quả chuyển đổi số/,
  },
  {
    name: 'index-method',
    file: 'measures/IndexMethodPage',
    as: 'sokhcn',
    path: '/index/xa-2026/method',
    reads: 'Cách cộng điểm và xếp hạng',
  },
  { name: 'index-method-unknown', as: 'sokhcn', path: '/index/dti-2025/method', reads: /Chưa biết/ },
  {
    name: 'index-compare',
    file: 'measures/IndexComparePage',
    as: 'chutich',
    path: `/index/xa-2026/compare?subjects=${CVA},11737-nam-do-son,10537-tan-hung`,
    reads: 'Chỉ hiện chỗ chênh lệch nhiều',
  },
  {
    name: 'index-subject',
    file: 'measures/IndexSubjectPage',
    as: 'chutich',
    path: `/index/xa-2026/of/${CVA}`,
    reads: 'Điểm còn thiếu',
  },
  {
    name: 'index-what-if',
    file: 'measures/IndexWhatIfPage',
    as: 'chutich',
    path: `/index/xa-2026/what-if?subject=${CVA}`,
    reads: 'Điểm dễ lấy nhất',
  },
  {
    name: 'index-what-if-own',
    as: 'chuvanan',
    path: `/index/xa-2026/what-if?subject=${CVA}`,
    reads: 'chưa có thứ hạng',
  },
  {
    name: 'index-stages',
    file: 'measures/IndexStagesPage',
    as: 'chutich',
    path: '/index/xa-2026/stages',
    reads: 'Đã làm gì với số liệu',
  },
  {
    name: 'index-stages-unit',
    as: 'chuvanan',
    path: `/index/xa-2026/stages?subject=${CVA}`,
    reads: 'Mất điểm nhiều nhất ở',
  },
  {
    name: 'assessments',
    file: 'measures/AssessmentsPage',
    as: 'sokhcn',
    path: '/assessments?edition=xa-2026&year=2026',
    reads: 'Ai còn nợ gì',
  },
  {
    name: 'assessment',
    file: 'measures/AssessmentPage',
    as: 'chuvanan',
    path: '/assessments/{assessment}',
    reads: 'Năm 2025 được',
  },
  {
    name: 'assessment-line',
    as: 'chuvanan',
    path: '/assessments/{assessment}?node=5.1',
    reads: 'hồ sơ chuyển tiếp đã gửi Công an',
  },
  { name: 'assessment-gap', as: 'chutich', path: '/assessments/{assessment}?view=gap', reads: 'Giao nhiệm vụ' },
  {
    name: 'report-intake',
    file: 'measures/ReportIntakePage',
    as: 'ct.10549',
    path: '/reports/intake',
    reads: 'Gửi bằng phần mềm',
  },
  { name: 'places', file: 'places/PlacesPage', as: 'chutich', path: '/places', reads: 'Địa bàn' },
  { name: 'places-2021', as: 'chutich', path: '/places?day=2021-02-18', reads: 'Chí Linh' },
  { name: 'place', file: 'places/PlacePage', as: 'chutich', path: `/places/${CVA}`, reads: 'Chu Văn An' },
  { name: 'accounts', file: 'people/AccountsPage', as: 'quantri', path: '/people', reads: 'Tài khoản và chức vụ' },
  { name: 'account', file: 'people/AccountPage', as: 'quantri', path: '/people/{account}', reads: 'Vũ Thị Hồng Nhung' },
  { name: 'my-account', file: 'people/MyAccountPage', as: 'chuvanan', path: '/people/me', reads: 'Xác thực hai lớp' },
  { name: 'ledger', file: 'ledger/LedgerPage', as: 'chutich', path: '/ledger', reads: 'Sổ' },
  { name: 'sign-in', as: null, path: '/sign-in', reads: 'Đây là bản chạy thử' },
  { name: 'missing', as: 'chuvanan', path: '/people', reads: 'Không có trang này' },
]

/** How a page learns that nobody is signed in. */
const WHO_AM_I = /401.*\/api\/me$/

const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => things[name] ?? name)

test('every page of the product is visited', () => {
  const source = readFileSync(join(ROOT, 'web/routes.tsx'), 'utf8')
  const pages = [...source.matchAll(/file: '([^']+)'/g)].map(([, file]) => file)
  expect(pages.length).toBeGreaterThan(20)
  expect(visits.flatMap(({ file }) => file ?? []).toSorted()).toEqual(pages.toSorted())
})

for (const visit of visits) {
  test(`${visit.name}: ${visit.path}`, async () => {
    await Promise.all([DESK, PHONE].map(async (size) => look(await seatOf(visit.as, size), visit, size)))
  })
}

test('board-english: the board in English', async () => {
  for (const size of [DESK, PHONE]) {
    const seat = await seatOf('chutich', size)
    await seat.go('/')
    await seat.page.getByRole('button', { name: 'Tài khoản của Nguyễn Văn Hải' }).click()
    await seat.page.getByRole('menuitem', { name: 'English' }).click()
    await look(seat, { name: 'board-english', as: 'chutich', path: '/', reads: /new F0 in 7 days/ }, size)
    expect(await seat.page.locator('html').getAttribute('lang')).toBe('en')
  }
})

async function look(seat: Seat, { name, as, path, reads }: Visit, size: Size): Promise<void> {
  seat.watch.forget()
  await seat.move(filled(path))
  const words = typeof reads === 'string' ? filled(reads) : reads
  await seat.page.getByText(words).locator('visible=true').first().waitFor()
  await seat.shot(name)
  expect(await seat.accessibility(), `${name} at ${size.width}: axe`).toEqual([])
  const faults = seat.watch.faults().filter((fault) => as !== null || !WHO_AM_I.test(fault))
  expect(faults, `${name} at ${size.width}: faults`).toEqual([])
  const beyond = await seat.page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(beyond, `${name} at ${size.width}: scrolls sideways`).toBe(0)
}
