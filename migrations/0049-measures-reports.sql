-- Forms that are asked for period by period, the reports they make, what is typed before it is sent, the course of each
-- line, what the checks asked and what was answered, papers shown for it, and the sums the province published.

alter table measures.observation
  add column declared_value double precision,
  add column reason text;
comment on column measures.observation.declared_value is 'What was declared, where the verifier put another value in its place; null: the value is as declared';
comment on column measures.observation.reason is 'Words of whoever corrected, verified or returned it';

-- Forms ---------------------------------------------------------------------------------------------

create table measures.form (
  id text primary key,
  name_vi text not null,
  name_en text not null,
  note_vi text,
  note_en text,
  period text not null check (period in ('month', 'quarter', 'half-year', 'year')),
  level text not null check (level in ('province', 'department', 'district', 'commune')),
  agency_ids text[] not null default '{}',
  sector text not null,
  owner_agency_id text not null,
  from_day date not null,
  to_day date,
  act text,
  version int not null default 1,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  check (to_day is null or from_day < to_day)
);
comment on table measures.form is 'A report that is asked for again and again: of whom, how often; its lines and its day are dated';
comment on column measures.form.id is 'Readable id, made of the name';
comment on column measures.form.name_vi is 'Name in Vietnamese';
comment on column measures.form.name_en is 'Name in English';
comment on column measures.form.note_vi is 'What whoever fills it in must know, Vietnamese';
comment on column measures.form.note_en is 'What whoever fills it in must know, English';
comment on column measures.form.period is 'How often it is asked for';
comment on column measures.form.level is 'Who reports: communes, districts, departments each for itself, or a department for the province';
comment on column measures.form.agency_ids is 'The departments it is asked of; empty: every one of the level';
comment on column measures.form.sector is 'Sector of the department that keeps it';
comment on column measures.form.owner_agency_id is 'Department that keeps it and urges';
comment on column measures.form.from_day is 'First day it is asked for: periods that end on it or later';
comment on column measures.form.to_day is 'First day it is no longer asked for; null while it stands';
comment on column measures.form.act is 'Act that asks for it';
comment on column measures.form.version is 'Counted up by every change: of two at once, the second is told';
comment on column measures.form.changed_by is 'Account that changed it last; null when loaded';
comment on column measures.form.changed_at is 'When it was changed last';

create table measures.form_line (
  form_id text not null references measures.form (id),
  indicator_id text not null references measures.indicator (id),
  from_day date not null,
  to_day date,
  position int not null,
  required boolean not null default true,
  primary key (form_id, indicator_id, from_day),
  check (to_day is null or from_day <= to_day)
);
comment on table measures.form_line is 'What a form asks for in periods that end within the days it is in force';
comment on column measures.form_line.form_id is 'Form';
comment on column measures.form_line.indicator_id is 'Indicator or raw input asked for';
comment on column measures.form_line.from_day is 'First day in force';
comment on column measures.form_line.to_day is 'First day no longer in force; null while it stands';
comment on column measures.form_line.position is 'Order within the form';
comment on column measures.form_line.required is 'A report without it is not complete';

create table measures.form_deadline (
  form_id text not null references measures.form (id),
  from_day date not null,
  kind text not null check (kind in ('working-days', 'day-of-month')),
  count int not null check (count between 0 and 400),
  months int not null default 1 check (months between 1 and 12),
  act text,
  primary key (form_id, from_day),
  check (kind = 'working-days' or count between 1 and 31)
);
comment on table measures.form_deadline is 'By when a report of a form is due; the rule in force on the last day of the period counts';
comment on column measures.form_deadline.form_id is 'Form';
comment on column measures.form_deadline.from_day is 'First day in force; until the next rule';
comment on column measures.form_deadline.kind is 'working-days after the period, or a fixed day of a month after it';
comment on column measures.form_deadline.count is 'How many working days, or which day of the month (the last where the month is shorter)';
comment on column measures.form_deadline.months is 'With a fixed day: how many months after the month the period ends in';
comment on column measures.form_deadline.act is 'Act that sets it';

-- Reports -------------------------------------------------------------------------------------------

create table measures.report (
  home smallint not null,
  id uuid not null,
  form_id text not null references measures.form (id),
  period_id text not null,
  period_from date not null,
  period_to date not null,
  covers_from date not null,
  covers_to date not null,
  subject_id text not null,
  unit_id text not null,
  agency_id text not null,
  sector text not null,
  scopes text[] not null,
  due_day date not null,
  state text not null default 'open' check (state in ('open', 'declared', 'returned', 'verified', 'approved', 'published')),
  round int not null default 1,
  version int not null default 1,
  wanted int not null,
  filled int not null default 0,
  unanswered int not null default 0,
  reason text,
  reminded int not null default 0,
  opened_at timestamptz not null,
  first_declared_at timestamptz,
  declared_by uuid,
  declared_at timestamptz,
  verified_by uuid,
  verified_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  published_round int,
  primary key (home, id),
  unique (home, form_id, subject_id, covers_from, covers_to)
);
comment on table measures.report is 'A form to be filled in by an agency for a subject and a period; opened by itself when the period has ended';
comment on column measures.report.home is 'Stable bucket of the unit';
comment on column measures.report.id is 'UUIDv7';
comment on column measures.report.form_id is 'Form';
comment on column measures.report.period_id is 'Period as the address says it: 2026-09';
comment on column measures.report.period_from is 'First day of the period';
comment on column measures.report.period_to is 'Last day of the period';
comment on column measures.report.covers_from is 'First day the values speak of: later than that of the period for a unit founded within it';
comment on column measures.report.covers_to is 'Last day the values speak of: earlier than that of the period for a unit merged within it';
comment on column measures.report.subject_id is 'What the values speak of: the unit, or the agency where each has its own';
comment on column measures.report.unit_id is 'Place, for row-level security; of a merged unit, its successor that reports for it';
comment on column measures.report.agency_id is 'Agency that reports';
comment on column measures.report.sector is 'Sector of the form';
comment on column measures.report.scopes is 'The sector/unit pairs that open it: of the form and of each of its lines';
comment on column measures.report.due_day is 'Day by which it is due, as the rule stood when it was opened';
comment on column measures.report.state is 'open until it is sent; then the lowest state of its lines';
comment on column measures.report.round is '1 at first; each correction of what was published is one more';
comment on column measures.report.version is 'Counted up by every step: of two at once, the second is told who was first';
comment on column measures.report.wanted is 'Values it must bring to be complete';
comment on column measures.report.filled is 'Of these, brought';
comment on column measures.report.unanswered is 'Questions of the checks without an answer when it was sent';
comment on column measures.report.reason is 'Why it was returned, or why a correction was begun';
comment on column measures.report.reminded is 'Steps of reminding already taken';
comment on column measures.report.opened_at is 'When it was opened';
comment on column measures.report.first_declared_at is 'When it was sent for the first time: on time or late goes by this';
comment on column measures.report.declared_by is 'Account that sent it last';
comment on column measures.report.declared_at is 'When it was sent last';
comment on column measures.report.verified_by is 'Account that verified its last line';
comment on column measures.report.verified_at is 'When';
comment on column measures.report.approved_by is 'Account that approved its last line';
comment on column measures.report.approved_at is 'When';
comment on column measures.report.published_by is 'Account that published it last';
comment on column measures.report.published_at is 'When it was published last; stays while a correction is under way';
comment on column measures.report.published_round is 'Round that is published; null: none yet';

create index report_by_id on measures.report (id);
create index report_by_agency on measures.report (agency_id, state, due_day);
create index report_by_form on measures.report (form_id, period_to, state);
create index report_by_state on measures.report (state, due_day);

create table measures.report_draft (
  home smallint not null,
  report_id uuid not null,
  indicator_id text not null references measures.indicator (id),
  part text not null default '',
  agency_id text not null,
  unit_id text not null,
  value double precision,
  absent text,
  note text,
  origin text not null default 'typed' check (origin in ('typed', 'known', 'carried', 'spreadsheet', 'paste', 'api', 'drop')),
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (home, report_id, indicator_id, part)
);
comment on table measures.report_draft is 'What is typed and not yet sent: seen by the agency that reports alone';
comment on column measures.report_draft.home is 'Bucket of the report';
comment on column measures.report_draft.report_id is 'Report';
comment on column measures.report_draft.indicator_id is 'Indicator';
comment on column measures.report_draft.part is 'Part of the whole; empty: the whole';
comment on column measures.report_draft.agency_id is 'Agency that reports, for row-level security';
comment on column measures.report_draft.unit_id is 'Place, for row-level security';
comment on column measures.report_draft.value is 'Value; null while there is none';
comment on column measures.report_draft.absent is 'Why there is no value to report';
comment on column measures.report_draft.note is 'Words beside the value';
comment on column measures.report_draft.origin is 'typed; known from another report or carried over and confirmed; or brought by a file or a system';
comment on column measures.report_draft.saved_by is 'Account';
comment on column measures.report_draft.saved_at is 'When';

create table measures.report_line (
  home smallint not null,
  report_id uuid not null,
  indicator_id text not null references measures.indicator (id),
  part text not null default '',
  agency_id text not null,
  unit_id text not null,
  sector text not null,
  scopes text[] not null,
  observation_id uuid,
  absent text,
  note text,
  shared boolean not null default false,
  returned text,
  primary key (home, report_id, indicator_id, part)
);
comment on table measures.report_line is 'What a report that was sent says on one line: the value it stands on, its own or one known from elsewhere';
comment on column measures.report_line.home is 'Bucket of the report';
comment on column measures.report_line.report_id is 'Report';
comment on column measures.report_line.indicator_id is 'Indicator';
comment on column measures.report_line.part is 'Part of the whole; empty: the whole';
comment on column measures.report_line.agency_id is 'Agency that reports, for row-level security';
comment on column measures.report_line.unit_id is 'Place, for row-level security';
comment on column measures.report_line.sector is 'Sector of the indicator: who verifies the line';
comment on column measures.report_line.scopes is 'As of the report, for row-level security';
comment on column measures.report_line.observation_id is 'The value; null where none is reported';
comment on column measures.report_line.absent is 'Why there is no value';
comment on column measures.report_line.note is 'Words of whoever reported';
comment on column measures.report_line.shared is 'The value was declared elsewhere and confirmed here';
comment on column measures.report_line.returned is 'Why the verifier gave the line back; null when not';

create index report_line_of_value on measures.report_line (observation_id) where observation_id is not null;

create table measures.report_answer (
  home smallint not null,
  report_id uuid not null,
  indicator_id text not null references measures.indicator (id),
  part text not null default '',
  code text not null,
  agency_id text not null,
  unit_id text not null,
  scopes text[] not null,
  value double precision not null,
  answer text not null,
  answered_by uuid,
  answered_name text not null,
  answered_at timestamptz not null,
  primary key (home, report_id, indicator_id, part, code)
);
comment on table measures.report_answer is 'What was answered to a question of a check; it stands for the value it was given for';
comment on column measures.report_answer.home is 'Bucket of the report';
comment on column measures.report_answer.report_id is 'Report';
comment on column measures.report_answer.indicator_id is 'Indicator asked about';
comment on column measures.report_answer.part is 'Part of the whole; empty: the whole';
comment on column measures.report_answer.code is 'Which check asked, with the other indicator where it compares two';
comment on column measures.report_answer.agency_id is 'Agency that reports, for row-level security';
comment on column measures.report_answer.unit_id is 'Place, for row-level security';
comment on column measures.report_answer.scopes is 'As of the report, for row-level security';
comment on column measures.report_answer.value is 'Value it was given for: with another value the question is open again';
comment on column measures.report_answer.answer is 'In words';
comment on column measures.report_answer.answered_by is 'Account';
comment on column measures.report_answer.answered_name is 'Name at the time';
comment on column measures.report_answer.answered_at is 'When';

create table measures.report_step (
  home smallint not null,
  id uuid not null,
  report_id uuid not null,
  round int not null,
  step text not null,
  indicator_id text references measures.indicator (id),
  part text not null default '',
  agency_id text not null,
  unit_id text not null,
  scopes text[] not null,
  value_before double precision,
  value_after double precision,
  words text,
  account_id uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (home, id)
);
comment on table measures.report_step is 'Everything that was done to a report or one of its lines, in order; never changed';
comment on column measures.report_step.home is 'Bucket of the report';
comment on column measures.report_step.id is 'UUIDv7';
comment on column measures.report_step.report_id is 'Report';
comment on column measures.report_step.round is 'Round it was done in';
comment on column measures.report_step.step is 'declared, recalled, verified, mended, returned, approved, published, correction-begun, correction-dropped';
comment on column measures.report_step.indicator_id is 'The line; null: the whole report';
comment on column measures.report_step.part is 'Part of the whole; empty: the whole';
comment on column measures.report_step.agency_id is 'Agency that reports, for row-level security';
comment on column measures.report_step.unit_id is 'Place, for row-level security';
comment on column measures.report_step.scopes is 'As of the report, for row-level security';
comment on column measures.report_step.value_before is 'Value before, where the step changed it';
comment on column measures.report_step.value_after is 'Value after';
comment on column measures.report_step.words is 'Reason given';
comment on column measures.report_step.account_id is 'Account; null for the clockwork';
comment on column measures.report_step.by_name is 'Name at the time';
comment on column measures.report_step.at is 'When';

create index report_step_of on measures.report_step (report_id, at);

create table measures.report_evidence (
  home smallint not null,
  id uuid not null,
  report_id uuid not null,
  indicator_id text references measures.indicator (id),
  part text not null default '',
  agency_id text not null,
  unit_id text not null,
  scopes text[] not null,
  name text not null,
  type text not null,
  sha256 text not null,
  bytes bigint not null,
  account_id uuid,
  by_name text not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (home, id)
);
comment on table measures.report_evidence is 'A paper shown for a report or one of its lines; the file lies in the file store under its hash';
comment on column measures.report_evidence.home is 'Bucket of the report';
comment on column measures.report_evidence.id is 'UUIDv7';
comment on column measures.report_evidence.report_id is 'Report';
comment on column measures.report_evidence.indicator_id is 'The line it is shown for; null: the whole report';
comment on column measures.report_evidence.part is 'Part of the whole; empty: the whole';
comment on column measures.report_evidence.agency_id is 'Agency that reports, for row-level security';
comment on column measures.report_evidence.unit_id is 'Place, for row-level security';
comment on column measures.report_evidence.scopes is 'As of the report, for row-level security';
comment on column measures.report_evidence.name is 'Name of the file as it came';
comment on column measures.report_evidence.type is 'Media type, told by its first bytes';
comment on column measures.report_evidence.sha256 is 'Hash under which the file store keeps it';
comment on column measures.report_evidence.bytes is 'Size';
comment on column measures.report_evidence.account_id is 'Account that added it';
comment on column measures.report_evidence.by_name is 'Name at the time';
comment on column measures.report_evidence.at is 'When';
comment on column measures.report_evidence.removed_at is 'Taken away before it was sent; null while it stands';

create index report_evidence_of on measures.report_evidence (report_id);

-- Sums the province published -----------------------------------------------------------------------

create table measures.publication (
  home smallint not null,
  id uuid not null,
  form_id text not null references measures.form (id),
  period_id text not null,
  period_from date not null,
  period_to date not null,
  indicator_id text not null references measures.indicator (id),
  subject_id text not null,
  unit_id text not null,
  sector text not null,
  value double precision not null,
  made text not null,
  parts_from int not null,
  parts_of int not null,
  part_ids uuid[] not null,
  state text not null default 'published' check (state in ('published', 'reopened', 'superseded')),
  next_value double precision,
  reopened_at timestamptz,
  reopened_by uuid[] not null default '{}',
  replaces uuid,
  reason text,
  published_by uuid,
  published_name text not null,
  published_at timestamptz not null,
  primary key (home, id)
);
comment on table measures.publication is 'A value of a larger unit as the province published it, frozen with the values it is made of';
comment on column measures.publication.home is 'Stable bucket of the unit';
comment on column measures.publication.id is 'UUIDv7';
comment on column measures.publication.form_id is 'Form whose period was published';
comment on column measures.publication.period_id is 'Period as the address says it';
comment on column measures.publication.period_from is 'First day';
comment on column measures.publication.period_to is 'Last day';
comment on column measures.publication.indicator_id is 'Indicator';
comment on column measures.publication.subject_id is 'The larger unit';
comment on column measures.publication.unit_id is 'The same, for row-level security';
comment on column measures.publication.sector is 'Sector of the indicator';
comment on column measures.publication.value is 'Value as it was published';
comment on column measures.publication.made is 'How it was made: summed, mean, formula …';
comment on column measures.publication.parts_from is 'Units that had a value';
comment on column measures.publication.parts_of is 'Units there were';
comment on column measures.publication.part_ids is 'Values it is made of (measures.observation), at most one each';
comment on column measures.publication.state is 'published; reopened when one of its parts was corrected; superseded once confirmed anew';
comment on column measures.publication.next_value is 'While reopened: what it would be now';
comment on column measures.publication.reopened_at is 'When a part was corrected since';
comment on column measures.publication.reopened_by is 'The corrected values that reopened it';
comment on column measures.publication.replaces is 'The publication this one took the place of';
comment on column measures.publication.reason is 'Words of whoever published it though parts were missing or being corrected';
comment on column measures.publication.published_by is 'Account';
comment on column measures.publication.published_name is 'Name at the time';
comment on column measures.publication.published_at is 'When';

create unique index publication_one_standing
  on measures.publication (home, indicator_id, subject_id, period_from, period_to) where state <> 'superseded';
create index publication_of_period on measures.publication (form_id, period_to, state);
create index publication_by_part on measures.publication using gin (part_ids) where state <> 'superseded';

-- Whose they are ------------------------------------------------------------------------------------

grant select, insert, update on measures.form, measures.form_line, measures.form_deadline, measures.report,
  measures.report_line, measures.report_answer, measures.report_evidence, measures.publication to lienthong_app;
grant select, insert, update, delete on measures.report_draft to lienthong_app;
grant delete on measures.report_line, measures.form_line, measures.form_deadline to lienthong_app;
grant select, insert on measures.report_step to lienthong_app;

alter table measures.form enable row level security;
alter table measures.form_line enable row level security;
alter table measures.form_deadline enable row level security;
alter table measures.report enable row level security;
alter table measures.report_draft enable row level security;
alter table measures.report_line enable row level security;
alter table measures.report_answer enable row level security;
alter table measures.report_step enable row level security;
alter table measures.report_evidence enable row level security;
alter table measures.publication enable row level security;

-- What is asked for is known to everybody; it is changed by those who act everywhere in the sector that keeps it.
create policy see on measures.form for select using (true);
create policy see on measures.form_line for select using (true);
create policy see on measures.form_deadline for select using (true);
create policy change on measures.form for all using (
  array['*/*', sector || '/*'] && string_to_array(nullif(current_setting('app.act_measures', true), ''), ','));
create policy change on measures.form_line for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
create policy change on measures.form_deadline for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');

-- A report belongs to the agency that reports and to those who see one of its sectors in its place.
create policy see on measures.report for select using (
  scopes && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));
create policy add on measures.report for insert with check (
  scopes && string_to_array(nullif(current_setting('app.act_measures', true), ''), ','));
create policy change on measures.report for update using (
  scopes && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null);

-- A draft is the agency's own until it is sent.
create policy own on measures.report_draft for all using (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ','))
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null);
create policy see on measures.report_draft for select using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));

do $$
declare
  one text;
begin
  foreach one in array array['report_line', 'report_answer', 'report_step', 'report_evidence'] loop
    execute format($policy$
      create policy see on measures.%1$I for select using (
        scopes && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
        or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));
      create policy change on measures.%1$I for all using (
        scopes && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
        or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
          and nullif(current_setting('app.act_measures', true), '') is not null);
    $policy$, one);
  end loop;
end
$$;

-- Published is for everybody who works here; who may publish everywhere writes.
create policy see on measures.publication for select using (
  nullif(current_setting('app.see_measures', true), '') is not null);
create policy add on measures.publication for insert with check (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')));
create policy change on measures.publication for update using (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ','))
  or array[sector || '/*', '*/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ','));
