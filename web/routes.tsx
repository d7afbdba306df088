import { type ComponentType, lazy } from 'react'
import { paths } from './paths.ts'

interface PageModule {
  readonly default: ComponentType
}

/**
 * A page: its address, its file below `web/`, and the power without which it is not offered;
 * null for anybody signed in, `'public'` for a page without an account and without the frame around it.
 */
export interface PageRoute {
  readonly path: string
  readonly file: `${string}Page`
  readonly needs: string | null
}

/** Every page of the product. A line counts once its file exists; the most particular address wins. */
export const pageRoutes: readonly PageRoute[] = [
  { path: paths.board(), file: 'situation/BoardPage', needs: 'situation.see' },
  { path: paths.brief(), file: 'situation/BriefPage', needs: 'situation.see' },
  { path: paths.epidemic(), file: 'epidemic/EpidemicPage', needs: 'epidemic.see' },
  { path: paths.persons(), file: 'epidemic/PersonsPage', needs: 'epidemic.see' },
  { path: paths.duplicates(), file: 'epidemic/DuplicatesPage', needs: 'epidemic.identify' },
  { path: '/epidemic/people/:id', file: 'epidemic/PersonPage', needs: 'epidemic.see' },
  { path: paths.epidemicImport(), file: 'epidemic/ImportPage', needs: 'epidemic.act' },
  { path: paths.clusters(), file: 'epidemic/ClustersPage', needs: 'epidemic.see' },
  { path: '/epidemic/clusters/:id', file: 'epidemic/ClusterPage', needs: 'epidemic.see' },
  { path: paths.outbreakEnds(), file: 'epidemic/OutbreakEndsPage', needs: 'epidemic.see' },
  { path: '/epidemic/clusters/:id/zones', file: 'epidemic/ZonePlanPage', needs: 'epidemic.see' },
  { path: paths.zones(), file: 'epidemic/ZonesPage', needs: 'epidemic.see' },
  { path: '/epidemic/zones/:id', file: 'epidemic/ZonePage', needs: 'epidemic.see' },
  { path: paths.epidemicLevels(), file: 'epidemic/EpidemicLevelsPage', needs: 'epidemic.see' },
  { path: paths.chains(), file: 'epidemic/ChainsPage', needs: 'epidemic.see' },
  { path: paths.paste(), file: 'epidemic/PastePage', needs: 'epidemic.act' },
  { path: paths.venues(), file: 'epidemic/VenuesPage', needs: 'epidemic.see' },
  { path: '/epidemic/venues/:id', file: 'epidemic/VenuePage', needs: 'epidemic.see' },
  { path: '/epidemic/venues/:id/poster', file: 'epidemic/VenuePosterPage', needs: 'epidemic.act' },
  { path: '/v/:code', file: 'epidemic/CheckInPage', needs: 'public' },
  { path: paths.quarantine(), file: 'epidemic/QuarantinePage', needs: 'epidemic.see' },
  { path: paths.quarantineRules(), file: 'epidemic/QuarantineRulesPage', needs: 'epidemic.see' },
  { path: paths.facilities(), file: 'epidemic/FacilitiesPage', needs: 'epidemic.see' },
  { path: '/epidemic/facilities/:id', file: 'epidemic/FacilityPage', needs: 'epidemic.see' },
  { path: paths.healthChecks(), file: 'epidemic/HealthCheckPage', needs: 'epidemic.see' },
  { path: paths.transport(), file: 'epidemic/TransportPage', needs: 'epidemic.see' },
  { path: '/verify/:code', file: 'epidemic/VerifyPage', needs: 'public' },
  { path: paths.cases(), file: 'epidemic/CasesPage', needs: 'epidemic.see' },
  { path: paths.caseForm(), file: 'epidemic/CaseFormPage', needs: 'epidemic.act' },
  { path: paths.caseDefinitions(), file: 'epidemic/CaseDefinitionsPage', needs: 'epidemic.see' },
  { path: paths.course(), file: 'epidemic/CoursePage', needs: 'epidemic.see' },
  { path: paths.weeklyCounts(), file: 'epidemic/WeeklyCountsPage', needs: 'epidemic.act' },
  { path: paths.testing(), file: 'epidemic/TestingPage', needs: 'epidemic.see' },
  { path: paths.sampling(), file: 'epidemic/SamplingPage', needs: 'epidemic.see' },
  { path: paths.laboratory(), file: 'epidemic/LaboratoryPage', needs: 'epidemic.see' },
  { path: paths.labels(), file: 'epidemic/LabelsPage', needs: 'epidemic.see' },
  { path: '/epidemic/testing/campaigns/:id', file: 'epidemic/CampaignPage', needs: 'epidemic.see' },
  { path: '/epidemic/testing/manifests/:id', file: 'epidemic/ManifestPage', needs: 'epidemic.see' },
  { path: paths.inbox(), file: 'work/InboxPage', needs: 'work.see' },
  { path: paths.notices(), file: 'work/NoticesPage', needs: null },
  { path: paths.noticeSettings(), file: 'work/NoticeSettingsPage', needs: null },
  { path: '/work/notices/:id', file: 'work/NoticePage', needs: null },
  { path: paths.mailOffice(), file: 'work/MailPage', needs: 'people.admin' },
  { path: paths.webhooks(), file: 'work/WebhooksPage', needs: 'people.admin' },
  { path: paths.tasks(), file: 'work/TasksPage', needs: 'work.see' },
  { path: '/work/tasks/:id', file: 'work/TaskPage', needs: 'work.see' },
  { path: paths.plans(), file: 'work/PlansPage', needs: 'work.see' },
  { path: '/work/plans/:id', file: 'work/PlanPage', needs: 'work.see' },
  { path: paths.workFigures(), file: 'work/FiguresPage', needs: 'work.see' },
  { path: '/work/figures/cases', file: 'work/FigureCasesPage', needs: 'work.see' },
  { path: paths.workflows(), file: 'work/WorkflowsPage', needs: null },
  { path: paths.calendar(), file: 'work/CalendarPage', needs: null },
  { path: paths.directives(), file: 'work/DirectivesPage', needs: 'work.see' },
  { path: paths.newDirective(), file: 'work/NewDirectivePage', needs: 'work.direct' },
  { path: paths.succession(), file: 'work/SuccessionPage', needs: 'work.direct' },
  { path: '/work/directives/:id', file: 'work/DirectivePage', needs: 'work.see' },
  { path: paths.obstacles(), file: 'work/ObstaclesPage', needs: 'work.see' },
  { path: '/obstacles', file: 'work/ObstaclesPage', needs: 'work.see' },
  { path: paths.raise(), file: 'work/RaisePage', needs: 'public' },
  { path: '/obstacle/:code', file: 'work/FollowPage', needs: 'public' },
  { path: paths.petitions(), file: 'work/PetitionsPage', needs: 'work.see' },
  { path: '/petitions/:id', file: 'work/PetitionPage', needs: 'work.see' },
  { path: paths.report(), file: 'work/ReportPage', needs: 'public' },
  { path: paths.petitionFind(), file: 'work/FollowPage', needs: 'public' },
  { path: '/petition/:code', file: 'work/FollowPage', needs: 'public' },
  { path: paths.answers(), file: 'work/AnswersPage', needs: 'public' },
  { path: paths.answersEmbed(), file: 'work/AnswersEmbedPage', needs: 'public' },
  { path: '/answers/:code', file: 'work/AnswerPage', needs: 'public' },
  { path: paths.procedures(), file: 'work/ProceduresPage', needs: 'public' },
  { path: '/procedures/:id', file: 'work/ProcedurePage', needs: 'public' },
  { path: '/procedures/:id/apply', file: 'work/ApplyDossierPage', needs: 'public' },
  { path: '/dossier/:code', file: 'work/FollowDossierPage', needs: 'public' },
  { path: paths.dossiers(), file: 'work/DossiersPage', needs: 'work.see' },
  { path: paths.dossierDesk(), file: 'work/DossierDeskPage', needs: 'work.act' },
  { path: paths.enterDossier(), file: 'work/EnterDossierPage', needs: 'work.act' },
  { path: paths.dossierFigures(), file: 'work/DossierFiguresPage', needs: 'work.see' },
  { path: paths.procedureCatalogue(), file: 'work/ProcedureCataloguePage', needs: 'people.admin' },
  { path: '/dossiers/procedures/:id', file: 'work/EditProcedurePage', needs: 'people.admin' },
  { path: '/dossiers/:id', file: 'work/DossierPage', needs: 'work.see' },
  { path: '/check/:code?', file: 'work/CheckPage', needs: 'public' },
  { path: paths.measures(), file: 'measures/MeasuresPage', needs: 'measures.see' },
  { path: '/measures/programmes/:id', file: 'measures/EditProgrammePage', needs: 'measures.define' },
  { path: paths.indicators(), file: 'measures/IndicatorsPage', needs: 'measures.see' },
  { path: '/measures/catalogue/:id', file: 'measures/IndicatorPage', needs: 'measures.see' },
  { path: '/measures/catalogue/:id/edit', file: 'measures/EditIndicatorPage', needs: 'measures.define' },
  { path: paths.measureMap(), file: 'measures/MeasureMapPage', needs: 'measures.see' },
  { path: paths.measureSeries(), file: 'measures/MeasureSeriesPage', needs: 'measures.see' },
  { path: '/measures/:id', file: 'measures/MeasurePage', needs: 'measures.see' },
  { path: paths.reports(), file: 'measures/ReportsPage', needs: 'measures.see' },
  { path: paths.reportRates(), file: 'measures/ReportRatesPage', needs: 'measures.see' },
  { path: paths.reportIntake(), file: 'measures/ReportIntakePage', needs: null },
  { path: paths.reportForms(), file: 'measures/ReportFormsPage', needs: 'measures.see' },
  { path: '/reports/forms/:id', file: 'measures/ReportFormPage', needs: 'measures.see' },
  { path: '/reports/:id', file: 'measures/PeriodReportPage', needs: 'measures.see' },
  { path: paths.indices(), file: 'measures/IndicesPage', needs: 'measures.see' },
  { path: '/index/:id', file: 'measures/IndexPage', needs: 'measures.see' },
  { path: '/index/:id/method', file: 'measures/IndexMethodPage', needs: 'measures.see' },
  { path: '/index/:id/compare', file: 'measures/IndexComparePage', needs: 'measures.see' },
  { path: '/index/:id/what-if', file: 'measures/IndexWhatIfPage', needs: 'measures.see' },
  { path: '/index/:id/stages', file: 'measures/IndexStagesPage', needs: 'measures.see' },
  { path: '/index/:id/of/:subject', file: 'measures/IndexSubjectPage', needs: 'measures.see' },
  { path: paths.assessments(), file: 'measures/AssessmentsPage', needs: 'measures.see' },
  { path: '/assessments/:id', file: 'measures/AssessmentPage', needs: 'measures.see' },
  { path: paths.places(), file: 'places/PlacesPage', needs: 'places.see' },
  { path: '/places/:id', file: 'places/PlacePage', needs: 'places.see' },
  { path: paths.accounts(), file: 'people/AccountsPage', needs: 'people.admin' },
  { path: paths.myAccount(), file: 'people/MyAccountPage', needs: null },
  { path: '/people/:id', file: 'people/AccountPage', needs: 'people.admin' },
  { path: paths.ledger(), file: 'ledger/LedgerPage', needs: 'ledger.see' },
]

const files = import.meta.glob<PageModule>(['./*/*Page.tsx', '!./ui/*', '!./sign-in/*'])

export interface LoadedRoute extends PageRoute {
  readonly Page: ComponentType
}

/** The pages that stand, each fetched when first opened. */
export const routes: readonly LoadedRoute[] = pageRoutes.flatMap((route) => {
  const load = files[`./${route.file}.tsx`]
  return load === undefined ? [] : [{ ...route, Page: lazy(load) }]
})

export const stands = (path: string): boolean => routes.some((route) => route.path === path)
