const at = (...segments: readonly string[]): string => `/${segments.map(encodeURIComponent).join('/')}`

/** What the figures of work are narrowed to; see `web/work/figures/scope.ts`. */
interface FigureAddress {
  readonly kind?: string | null
  readonly period?: string
  readonly by?: string
  readonly group?: string | null
  readonly part?: string | null
  readonly place?: string | null
}

/** Every link in the product. A page never writes an address by hand. */
export const paths = {
  board: () => at(),
  brief: () => at('brief'),
  epidemic: () => at('epidemic'),
  persons: () => at('epidemic', 'people'),
  person: (id: string) => at('epidemic', 'people', id),
  duplicates: () => at('epidemic', 'duplicates'),
  epidemicImport: () => at('epidemic', 'import'),
  paste: () => at('epidemic', 'paste'),
  venues: () => at('epidemic', 'venues'),
  venue: (id: string) => at('epidemic', 'venues', id),
  venuePoster: (id: string) => at('epidemic', 'venues', id, 'poster'),
  /** What a poster leads to; short, since it is typed from paper. */
  checkIn: (code: string) => at('v', code),
  quarantine: () => at('epidemic', 'quarantine'),
  quarantineRules: () => at('epidemic', 'quarantine-rules'),
  facilities: () => at('epidemic', 'facilities'),
  facility: (id: string) => at('epidemic', 'facilities', id),
  healthChecks: () => at('epidemic', 'health-checks'),
  transport: () => at('epidemic', 'transport'),
  chains: () => at('epidemic', 'chains'),
  chainsOf: (person: string, outbreak: string) => withQuery(at('epidemic', 'chains'), { outbreak, person }),
  clusters: () => at('epidemic', 'clusters'),
  cluster: (id: string) => at('epidemic', 'clusters', id),
  outbreakEnds: () => at('epidemic', 'outbreak-ends'),
  zones: () => at('epidemic', 'zones'),
  zone: (id: string) => at('epidemic', 'zones', id),
  /** The alternatives for a zone around a cluster. */
  zonePlan: (cluster: string) => at('epidemic', 'clusters', cluster, 'zones'),
  epidemicLevels: () => at('epidemic', 'levels'),
  cases: () => at('epidemic', 'cases'),
  caseDefinitions: () => at('epidemic', 'definitions'),
  /** The investigation form: of a person of the list, or one kept on this device. */
  caseForm: (of: { readonly person?: string; readonly form?: string; readonly outbreak?: string } = {}) =>
    withQuery(at('epidemic', 'cases', 'form'), of),
  course: () => at('epidemic', 'course'),
  weeklyCounts: () => at('epidemic', 'course', 'weeks'),
  testing: () => at('epidemic', 'testing'),
  sampling: () => at('epidemic', 'testing', 'sampling'),
  laboratory: () => at('epidemic', 'testing', 'laboratory'),
  labels: () => at('epidemic', 'testing', 'labels'),
  campaign: (id: string) => at('epidemic', 'testing', 'campaigns', id),
  manifest: (id: string) => at('epidemic', 'testing', 'manifests', id),
  inbox: () => at('work'),
  notices: () => at('work', 'notices'),
  notice: (id: string) => at('work', 'notices', id),
  noticeSettings: () => at('work', 'notices', 'settings'),
  mailOffice: () => at('work', 'mail'),
  webhooks: () => at('work', 'webhooks'),
  tasks: () => at('work', 'tasks'),
  /** The tasks of one of the four cells: the filter of the table `tasks` on its column `cell`. */
  tasksInCell: (cell: string) => withQuery(at('work', 'tasks'), { 'tasks.cell': cell }),
  task: (id: string) => at('work', 'tasks', id),
  plans: () => at('work', 'plans'),
  plan: (id: string) => at('work', 'plans', id),
  workFigures: (scope: FigureAddress = {}) => withQuery(at('work', 'figures'), { ...scope }),
  /** The cases behind one number of the figures. */
  figureCases: (scope: FigureAddress) => withQuery(at('work', 'figures', 'cases'), { ...scope }),
  workflows: () => at('work', 'workflows'),
  calendar: () => at('work', 'calendar'),
  directives: () => at('work', 'directives'),
  newDirective: () => at('work', 'directives', 'new'),
  succession: () => at('work', 'succession'),
  directive: (id: string) => at('work', 'directives', id),
  obstacles: () => at('petitions', 'obstacles'),
  raise: () => at('obstacle', 'new'),
  /** Where a citizen reports something; short, since it is typed from a poster. */
  report: () => at('report'),
  petitions: () => at('petitions'),
  petition: (id: string) => at('petitions', id),
  /** For whoever holds a link but lost the page. */
  petitionFind: () => at('petition'),
  petitionFollow: (code: string) => at('petition', code),
  answers: () => at('answers'),
  answer: (code: string) => at('answers', code),
  answersEmbed: () => at('answers', 'embed'),
  /** What a citizen can apply for; typed from paper, so short. */
  procedures: () => at('procedures'),
  procedure: (id: string) => at('procedures', id),
  applyDossier: (id: string) => at('procedures', id, 'apply'),
  followDossier: (code: string) => at('dossier', code),
  /** What the QR code at the foot of a paper leads to; without a code, the page that asks for one. */
  checkPaper: (code?: string) => (code === undefined ? at('check') : at('check', code)),
  dossiers: () => at('dossiers'),
  dossier: (id: string) => at('dossiers', id),
  dossierDesk: () => at('dossiers', 'desk'),
  enterDossier: () => at('dossiers', 'desk', 'new'),
  dossierFigures: () => at('dossiers', 'figures'),
  procedureCatalogue: () => at('dossiers', 'procedures'),
  editProcedure: (id: string) => at('dossiers', 'procedures', id),
  measures: () => at('measures'),
  measure: (id: string) => at('measures', id),
  editProgramme: (id: string) => at('measures', 'programmes', id),
  indicators: () => at('measures', 'catalogue'),
  indicator: (id: string) => at('measures', 'catalogue', id),
  editIndicator: (id: string) => at('measures', 'catalogue', id, 'edit'),
  measureMap: () => at('measures', 'map'),
  measureSeries: () => at('measures', 'series'),
  reports: () => at('reports'),
  periodReport: (id: string) => at('reports', id),
  reportRates: () => at('reports', 'rates'),
  reportForms: () => at('reports', 'forms'),
  reportForm: (id: string) => at('reports', 'forms', id),
  reportIntake: () => at('reports', 'intake'),
  indices: () => at('index'),
  /** The league table of one edition. */
  index: (edition: string) => at('index', edition),
  indexMethod: (edition: string) => at('index', edition, 'method'),
  indexStages: (edition: string) => at('index', edition, 'stages'),
  indexWhatIf: (edition: string) => at('index', edition, 'what-if'),
  indexCompare: (edition: string) => at('index', edition, 'compare'),
  indexSubject: (edition: string, subject: string) => at('index', edition, 'of', subject),
  assessments: () => at('assessments'),
  assessment: (id: string) => at('assessments', id),
  places: () => at('places'),
  place: (id: string) => at('places', id),
  accounts: () => at('people'),
  account: (id: string) => at('people', id),
  myAccount: () => at('people', 'me'),
  ledger: () => at('ledger'),
  signIn: () => at('sign-in'),
} as const

/** The path with query values added; empty ones are left out. Values already in the path stay unless named again. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const [bare = path, search = ''] = path.split('?', 2)
  const values = new URLSearchParams(search)
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') values.delete(name)
    else values.set(name, String(value))
  }
  const text = values.toString()
  return text === '' ? bare : `${bare}?${text}`
}
