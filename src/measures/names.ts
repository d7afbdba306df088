/** Names that a definition, a value or an edition may bear; each has its words in `text.ts`. */

/** Groups of goals of a programme; `operations` are levels held every day. */
export const GOALS = ['rank', 'government', 'economy', 'society', 'operations'] as const
export type Goal = (typeof GOALS)[number]

/** What a value is counted in. `yes-no` is 1 or 0; `money` is in billions of đồng. */
export const MEASURE_UNITS = ['percent', 'count', 'rank', 'points', 'yes-no', 'days', 'money'] as const
export type MeasureUnit = (typeof MEASURE_UNITS)[number]

/** Where a value comes from: somebody reports it, a formula makes it, or another room counts it. */
export const ORIGINS = ['reported', 'formula', 'counted'] as const
export type Origin = (typeof ORIGINS)[number]

/**
 * How the values of smaller units (or shorter periods) become one. `ratio`: the formula is worked out again over the
 * combined inputs; `none`: they do not add, and the larger unit has no value.
 */
export const AGGREGATIONS = ['sum', 'mean', 'ratio', 'last', 'max', 'min', 'none'] as const
export type Aggregation = (typeof AGGREGATIONS)[number]

/** Who reports: an agency of the province (`department`), a district while there were some, a commune. */
export const REPORTING_LEVELS = ['province', 'department', 'district', 'commune'] as const
export type ReportingLevel = (typeof REPORTING_LEVELS)[number]

/**
 * `declared` by who reports, `verified` by the department, `approved` by its head, `published` by the province;
 * `returned` with a reason; `superseded` by a correction that was published.
 */
export const OBSERVATION_STATES = ['declared', 'verified', 'approved', 'published', 'returned', 'superseded'] as const
export type ObservationState = (typeof OBSERVATION_STATES)[number]

/** Whom an edition of an index scores. */
export const SUBJECT_KINDS = ['province', 'department', 'commune'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Where the points of an indicator of an edition come from. */
export const POINT_SOURCES = ['auto', 'declared', 'survey'] as const
export type PointSource = (typeof POINT_SOURCES)[number]
