import { expect, test } from 'vitest'
import { briefLinks } from '#situation/contract'
import { paths, withQuery } from './paths.ts'

test('every link of the product', () => {
  const made = Object.fromEntries(
    Object.entries(paths).map(([name, make]) => [name, (make as (id: string) => string)('a/b')]),
  )
  expect(made).toMatchInlineSnapshot(`
    {
      "account": "/people/a%2Fb",
      "accounts": "/people",
      "answer": "/answers/a%2Fb",
      "answers": "/answers",
      "answersEmbed": "/answers/embed",
      "applyDossier": "/procedures/a%2Fb/apply",
      "assessment": "/assessments/a%2Fb",
      "assessments": "/assessments",
      "board": "/",
      "brief": "/brief",
      "calendar": "/work/calendar",
      "campaign": "/epidemic/testing/campaigns/a%2Fb",
      "caseDefinitions": "/epidemic/definitions",
      "caseForm": "/epidemic/cases/form?0=a&1=%2F&2=b",
      "cases": "/epidemic/cases",
      "chains": "/epidemic/chains",
      "chainsOf": "/epidemic/chains?person=a%2Fb",
      "checkIn": "/v/a%2Fb",
      "checkPaper": "/check/a%2Fb",
      "cluster": "/epidemic/clusters/a%2Fb",
      "clusters": "/epidemic/clusters",
      "course": "/epidemic/course",
      "directive": "/work/directives/a%2Fb",
      "directives": "/work/directives",
      "dossier": "/dossiers/a%2Fb",
      "dossierDesk": "/dossiers/desk",
      "dossierFigures": "/dossiers/figures",
      "dossiers": "/dossiers",
      "duplicates": "/epidemic/duplicates",
      "editIndicator": "/measures/catalogue/a%2Fb/edit",
      "editProcedure": "/dossiers/procedures/a%2Fb",
      "editProgramme": "/measures/programmes/a%2Fb",
      "enterDossier": "/dossiers/desk/new",
      "epidemic": "/epidemic",
      "epidemicImport": "/epidemic/import",
      "epidemicLevels": "/epidemic/levels",
      "facilities": "/epidemic/facilities",
      "facility": "/epidemic/facilities/a%2Fb",
      "figureCases": "/work/figures/cases?0=a&1=%2F&2=b",
      "followDossier": "/dossier/a%2Fb",
      "healthChecks": "/epidemic/health-checks",
      "inbox": "/work",
      "index": "/index/a%2Fb",
      "indexCompare": "/index/a%2Fb/compare",
      "indexMethod": "/index/a%2Fb/method",
      "indexStages": "/index/a%2Fb/stages",
      "indexSubject": "/index/a%2Fb/of/undefined",
      "indexWhatIf": "/index/a%2Fb/what-if",
      "indicator": "/measures/catalogue/a%2Fb",
      "indicators": "/measures/catalogue",
      "indices": "/index",
      "labels": "/epidemic/testing/labels",
      "laboratory": "/epidemic/testing/laboratory",
      "ledger": "/ledger",
      "mailOffice": "/work/mail",
      "manifest": "/epidemic/testing/manifests/a%2Fb",
      "measure": "/measures/a%2Fb",
      "measureMap": "/measures/map",
      "measureSeries": "/measures/series",
      "measures": "/measures",
      "myAccount": "/people/me",
      "newDirective": "/work/directives/new",
      "notice": "/work/notices/a%2Fb",
      "noticeSettings": "/work/notices/settings",
      "notices": "/work/notices",
      "obstacles": "/petitions/obstacles",
      "outbreakEnds": "/epidemic/outbreak-ends",
      "paste": "/epidemic/paste",
      "periodReport": "/reports/a%2Fb",
      "person": "/epidemic/people/a%2Fb",
      "persons": "/epidemic/people",
      "petition": "/petitions/a%2Fb",
      "petitionFind": "/petition",
      "petitionFollow": "/petition/a%2Fb",
      "petitions": "/petitions",
      "place": "/places/a%2Fb",
      "places": "/places",
      "plan": "/work/plans/a%2Fb",
      "plans": "/work/plans",
      "procedure": "/procedures/a%2Fb",
      "procedureCatalogue": "/dossiers/procedures",
      "procedures": "/procedures",
      "quarantine": "/epidemic/quarantine",
      "quarantineRules": "/epidemic/quarantine-rules",
      "raise": "/obstacle/new",
      "report": "/report",
      "reportForm": "/reports/forms/a%2Fb",
      "reportForms": "/reports/forms",
      "reportIntake": "/reports/intake",
      "reportRates": "/reports/rates",
      "reports": "/reports",
      "sampling": "/epidemic/testing/sampling",
      "signIn": "/sign-in",
      "succession": "/work/succession",
      "task": "/work/tasks/a%2Fb",
      "tasks": "/work/tasks",
      "tasksInCell": "/work/tasks?tasks.cell=a%2Fb",
      "testing": "/epidemic/testing",
      "transport": "/epidemic/transport",
      "venue": "/epidemic/venues/a%2Fb",
      "venuePoster": "/epidemic/venues/a%2Fb/poster",
      "venues": "/epidemic/venues",
      "webhooks": "/work/webhooks",
      "weeklyCounts": "/epidemic/course/weeks",
      "workFigures": "/work/figures?0=a&1=%2F&2=b",
      "workflows": "/work/workflows",
      "zone": "/epidemic/zones/a%2Fb",
      "zonePlan": "/epidemic/clusters/a%2Fb/zones",
      "zones": "/epidemic/zones",
    }
  `)
})

test('no two names lead to one address', () => {
  const all = Object.values(paths).map((make) => (make as (id: string) => string)('x'))
  expect(new Set(all).size).toBe(all.length)
})

test('a query is added, replaced and left out when empty', () => {
  expect(withQuery('/work/tasks', { place: '30-hai-duong', day: undefined })).toBe('/work/tasks?place=30-hai-duong')
  expect(withQuery('/work?day=2021-01-27', { day: '2021-01-28' })).toBe('/work?day=2021-01-28')
  expect(withQuery('/work?day=2021-01-27', { day: null })).toBe('/work')
})

test('the links of a printed brief are addresses of pages', () => {
  expect(briefLinks.board()).toBe(paths.board())
  expect(briefLinks.epidemic()).toBe(paths.epidemic())
  expect(briefLinks.people({ 'people.level': '1' })).toBe(withQuery(paths.persons(), { 'people.level': '1' }))
  expect(briefLinks.quarantine()).toBe(paths.quarantine())
  expect(briefLinks.course()).toBe(paths.course())
  expect(briefLinks.testing()).toBe(paths.testing())
  expect(briefLinks.clusters()).toBe(paths.clusters())
  expect(briefLinks.cluster('a')).toBe(paths.cluster('a'))
  expect(briefLinks.tasks('openOverdue')).toBe(paths.tasksInCell('openOverdue'))
})
