-- Definitions through time, raw inputs and formulas as nodes of one graph, values of agencies and of parts, corrections
-- that wait beside what is published, and editions of composite indices.

create table measures.indicator_version (
  indicator_id text not null references measures.indicator (id),
  from_day date not null,
  to_day date,
  name_vi text not null,
  name_en text not null,
  short_vi text not null,
  short_en text not null,
  definition_vi text not null,
  definition_en text not null,
  measure_unit text not null,
  counted_vi text,
  counted_en text,
  direction text not null check (direction in ('up', 'down')),
  origin text not null check (origin in ('reported', 'formula', 'counted')),
  formula text,
  aggregation text not null check (aggregation in ('sum', 'mean', 'ratio', 'last', 'max', 'min', 'none')),
  weight_id text references measures.indicator (id),
  over_time text not null default 'last' check (over_time in ('sum', 'mean', 'ratio', 'last', 'max', 'min', 'none')),
  period text not null check (period in ('month', 'quarter', 'half-year', 'year')),
  level text not null check (level in ('province', 'department', 'district', 'commune')),
  owner_agency_id text not null,
  verifier_agency_id text,
  evidence_vi text,
  evidence_en text,
  disaggregation text[] not null default '{}',
  least double precision,
  most double precision,
  source text not null,
  stale_after_days int not null,
  reason text,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (indicator_id, from_day),
  check (to_day is null or from_day < to_day),
  check ((origin = 'formula') = (formula is not null)),
  exclude using gist (indicator_id with =, daterange(from_day, to_day) with &&)
);
comment on table measures.indicator_version is 'The definition of an indicator or raw input in the days it is in force; never two on one day';
comment on column measures.indicator_version.indicator_id is 'Indicator';
comment on column measures.indicator_version.from_day is 'First day in force';
comment on column measures.indicator_version.to_day is 'First day no longer in force; null while it stands';
comment on column measures.indicator_version.name_vi is 'Full name in Vietnamese';
comment on column measures.indicator_version.name_en is 'Full name in English';
comment on column measures.indicator_version.short_vi is 'Name short enough for a board or the head of a column, Vietnamese';
comment on column measures.indicator_version.short_en is 'Name short enough for a board or the head of a column, English';
comment on column measures.indicator_version.definition_vi is 'What is counted and how, Vietnamese';
comment on column measures.indicator_version.definition_en is 'What is counted and how, English';
comment on column measures.indicator_version.measure_unit is 'Unit of the value: percent, count, rank, points, yes-no, days or money';
comment on column measures.indicator_version.counted_vi is 'What a count counts, said after the number, Vietnamese';
comment on column measures.indicator_version.counted_en is 'What a count counts, said after the number, English';
comment on column measures.indicator_version.direction is 'up when more is better, down when less is better';
comment on column measures.indicator_version.origin is 'reported by somebody, made by a formula, or counted from the facts of another room';
comment on column measures.indicator_version.formula is 'Expression over ids of other indicators; only where a formula makes the value';
comment on column measures.indicator_version.aggregation is 'How the values of smaller units become that of a larger one';
comment on column measures.indicator_version.weight_id is 'With mean: the indicator that weighs; null when each unit counts alike';
comment on column measures.indicator_version.over_time is 'How shorter periods become a longer one';
comment on column measures.indicator_version.period is 'How often it is reported';
comment on column measures.indicator_version.level is 'Who reports it';
comment on column measures.indicator_version.owner_agency_id is 'Agency that answers for the value';
comment on column measures.indicator_version.verifier_agency_id is 'Department that verifies; null: the owner';
comment on column measures.indicator_version.evidence_vi is 'What must be shown for it, Vietnamese; null: nothing';
comment on column measures.indicator_version.evidence_en is 'What must be shown for it, English';
comment on column measures.indicator_version.disaggregation is 'Parts a value is also reported by';
comment on column measures.indicator_version.least is 'Least value taken without a question; null: that of the unit of measure';
comment on column measures.indicator_version.most is 'Greatest value taken without a question; null: that of the unit of measure';
comment on column measures.indicator_version.source is 'Act or book the definition is written in';
comment on column measures.indicator_version.stale_after_days is 'Days after which an unconfirmed value is shown as stale';
comment on column measures.indicator_version.reason is 'Why this version took the place of the one before';
comment on column measures.indicator_version.changed_by is 'Account that wrote it; null when loaded';
comment on column measures.indicator_version.changed_at is 'When it was written';

insert into measures.indicator_version (
  indicator_id, from_day, name_vi, name_en, short_vi, short_en, definition_vi, definition_en, measure_unit, direction,
  origin, aggregation, over_time, period, level, owner_agency_id, source, stale_after_days)
select id, '2021-01-01', name_vi, name_en, short_vi, short_en, definition_vi, definition_en, measure_unit, direction,
  case when computed then 'counted' else 'reported' end, case when aggregation = 'ratio' then 'none' else aggregation end,
  'last', 'year', 'province', owner_agency_id, source, stale_after_days
from measures.indicator;

alter table measures.indicator add column raw boolean not null default false;
comment on column measures.indicator.raw is 'A raw input: of interest only for what is made of it';
alter table measures.indicator
  drop column name_vi, drop column name_en, drop column short_vi, drop column short_en,
  drop column definition_vi, drop column definition_en, drop column measure_unit, drop column direction,
  drop column aggregation, drop column computed, drop column owner_agency_id, drop column source,
  drop column stale_after_days;
comment on table measures.indicator is 'What is measured: its identity through time; the definition is in indicator_version';

alter table measures.observation
  add column subject_id text,
  add column agency_id text,
  add column part text not null default '',
  add column report_id uuid,
  add column replaces uuid,
  add column approved_by uuid,
  add column approved_at timestamptz,
  add column published_by uuid,
  add column source text not null default 'screen' check (source in ('screen', 'spreadsheet', 'api', 'drop', 'seed', 'merger')),
  drop constraint observation_state_check,
  add constraint observation_state_check
    check (state in ('declared', 'verified', 'approved', 'published', 'returned', 'superseded'));
update measures.observation set subject_id = unit_id;
alter table measures.observation alter column subject_id set not null;
comment on column measures.observation.subject_id is 'What the value speaks of: the unit, or the agency where each agency has its own value';
comment on column measures.observation.agency_id is 'Agency that declared it; null when loaded';
comment on column measures.observation.part is 'Part of the whole the value speaks of, as the definition names it; empty: the whole';
comment on column measures.observation.report_id is 'The report it was declared in; null: alone';
comment on column measures.observation.replaces is 'The published value it is to correct; that one stays published until this one is';
comment on column measures.observation.approved_by is 'Account that approved it';
comment on column measures.observation.approved_at is 'When it was approved';
comment on column measures.observation.published_by is 'Account that published it';
comment on column measures.observation.source is 'How it came: typed, by spreadsheet, by another system, or loaded';
comment on column measures.observation.state is 'declared, verified, approved, published; returned with a reason; superseded by a published correction';

drop index measures.observation_one_in_force;
-- One value is published and at most one is on its way beside it.
create unique index observation_one_published
  on measures.observation (home, indicator_id, subject_id, part, period_from, period_to) where state = 'published';
create unique index observation_one_open
  on measures.observation (home, indicator_id, subject_id, part, period_from, period_to)
  where state in ('declared', 'verified', 'approved');
drop index measures.observation_by_indicator;
create index observation_by_subject on measures.observation (indicator_id, subject_id, period_to);
create index observation_of_report on measures.observation (report_id) where report_id is not null;

-- What an agency declared is its own to see and mend, whatever the sector it is verified in.
drop policy see on measures.observation;
drop policy add on measures.observation;
drop policy change on measures.observation;
create policy see on measures.observation for select using (
  state = 'published'
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));
create policy add on measures.observation for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null);
create policy change on measures.observation for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null);

create table measures.edition (
  id text primary key,
  name_vi text not null,
  name_en text not null,
  act text not null,
  subject_kind text not null check (subject_kind in ('province', 'department', 'commune')),
  from_day date not null,
  to_day date,
  max_points double precision,
  settings jsonb not null default '{}',
  sector text not null,
  owner_agency_id text not null,
  note_vi text,
  note_en text
);
comment on table measures.edition is 'An edition of a composite index: the method and structure in force over some days';
comment on column measures.edition.id is 'Readable id, e.g. dti-2022';
comment on column measures.edition.name_vi is 'Name in Vietnamese';
comment on column measures.edition.name_en is 'Name in English';
comment on column measures.edition.act is 'Decision it was issued by';
comment on column measures.edition.subject_kind is 'Whom it scores: provinces, departments or communes';
comment on column measures.edition.from_day is 'First day in force';
comment on column measures.edition.to_day is 'First day no longer in force; null while it stands';
comment on column measures.edition.max_points is 'Points of the whole; null when unknown';
comment on column measures.edition.settings is 'One setting for each stage: missing values, outliers, normalisation, aggregation';
comment on column measures.edition.sector is 'Sector that keeps it';
comment on column measures.edition.owner_agency_id is 'Agency that keeps it';
comment on column measures.edition.note_vi is 'What must be known of it, e.g. what of the decision is not known, Vietnamese';
comment on column measures.edition.note_en is 'What must be known of it, English';

create table measures.edition_node (
  edition_id text not null references measures.edition (id),
  code text not null,
  parent text,
  position int not null,
  name_vi text not null,
  name_en text not null,
  max_points double precision,
  weight double precision,
  direction text not null default 'up' check (direction in ('up', 'down')),
  scored boolean not null default true,
  rule jsonb,
  indicator_id text references measures.indicator (id),
  evidence_vi text,
  evidence_en text,
  point_source text check (point_source in ('auto', 'declared', 'survey')),
  owner_agency_id text,
  verifier_agency_id text,
  source text,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (edition_id, code),
  foreign key (edition_id, parent) references measures.edition_node (edition_id, code) deferrable initially deferred,
  check (parent <> code)
);
comment on table measures.edition_node is 'One node of the tree of an edition: a pillar, a main index or an indicator';
comment on column measures.edition_node.edition_id is 'Edition';
comment on column measures.edition_node.code is 'Code within the edition, e.g. 7.3';
comment on column measures.edition_node.parent is 'Code of the node above; null for the whole';
comment on column measures.edition_node.position is 'Order among its siblings';
comment on column measures.edition_node.name_vi is 'Name in Vietnamese';
comment on column measures.edition_node.name_en is 'Name in English';
comment on column measures.edition_node.max_points is 'Most points it can bring; null when the decision’s figure is not known';
comment on column measures.edition_node.weight is 'Weight among its siblings, where the edition weighs instead of adding points';
comment on column measures.edition_node.direction is 'up when more is better';
comment on column measures.edition_node.scored is 'False: collected and shown, not scored';
comment on column measures.edition_node.rule is 'How points come from values: ratio, steps, yes/no with proof, survey';
comment on column measures.edition_node.indicator_id is 'Indicator whose value it takes; null when it is declared for the index alone';
comment on column measures.edition_node.evidence_vi is 'Proof asked for, Vietnamese';
comment on column measures.edition_node.evidence_en is 'Proof asked for, English';
comment on column measures.edition_node.point_source is 'auto, declared or survey; null for a node with nodes below';
comment on column measures.edition_node.owner_agency_id is 'Agency that declares it; null: the subject itself';
comment on column measures.edition_node.verifier_agency_id is 'Agency that verifies it';
comment on column measures.edition_node.source is 'Where its points and rule are written; "giả định" when assumed for the demo';
comment on column measures.edition_node.changed_by is 'Account that changed it last; null when loaded';
comment on column measures.edition_node.changed_at is 'When it was changed last';

-- Definitions are public knowledge; they are changed by those who act everywhere in some sector. Which one, the rule says.
grant select, insert, update on measures.indicator_version, measures.edition, measures.edition_node to lienthong_app;
alter table measures.indicator_version enable row level security;
alter table measures.edition enable row level security;
alter table measures.edition_node enable row level security;
create policy see on measures.indicator_version for select using (true);
create policy see on measures.edition for select using (true);
create policy see on measures.edition_node for select using (true);
create policy change on measures.indicator_version for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
create policy change on measures.edition for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
create policy change on measures.edition_node for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
drop policy change on measures.programme;
drop policy change on measures.indicator;
drop policy change on measures.target;
create policy change on measures.programme for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
create policy change on measures.indicator for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
create policy change on measures.target for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
