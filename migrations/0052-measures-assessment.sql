-- Self-assessment by an edition of an index: node by node what was declared with proof, what the department in charge
-- found, what is disputed, and what was decided.

create table measures.assessment (
  home smallint not null,
  id uuid not null,
  edition_id text not null references measures.edition (id),
  year int not null,
  subject_kind text not null check (subject_kind in ('province', 'department', 'commune')),
  subject_id text not null,
  unit_id text not null,
  agency_id text not null,
  sector text not null,
  agencies text[] not null,
  state text not null check (state in ('open', 'final')),
  due_day date not null,
  verify_day date not null,
  dispute_days int not null check (dispute_days >= 0),
  opened_by uuid,
  opened_at timestamptz not null,
  final_by uuid,
  final_at timestamptz,
  simulated boolean not null default false,
  primary key (home, id),
  unique (home, edition_id, year, subject_id),
  check ((state = 'final') = (final_at is not null))
);
create index assessment_by_year on measures.assessment (edition_id, year);
create index assessment_by_subject on measures.assessment (subject_id, year);
comment on table measures.assessment is 'The assessment of one subject by one edition of an index for one year';
comment on column measures.assessment.home is 'Storage bucket of the unit; never changes';
comment on column measures.assessment.id is 'UUIDv7';
comment on column measures.assessment.edition_id is 'Edition of the index whose nodes are answered';
comment on column measures.assessment.year is 'Year that is assessed';
comment on column measures.assessment.subject_kind is 'Whether a province, a department or a commune is assessed';
comment on column measures.assessment.subject_id is 'Who is assessed: a unit, or an agency where departments are';
comment on column measures.assessment.unit_id is 'Where the subject lies: for row-level security';
comment on column measures.assessment.agency_id is 'Agency that answers for the assessment of the subject';
comment on column measures.assessment.sector is 'Sector that keeps the edition';
comment on column measures.assessment.agencies is 'Agencies it is for: who answers and who keeps the edition';
comment on column measures.assessment.state is 'open until every line is decided and the whole is settled as final';
comment on column measures.assessment.due_day is 'Last day to declare';
comment on column measures.assessment.verify_day is 'Last day to verify';
comment on column measures.assessment.dispute_days is 'Days after a verification in which it may be disputed';
comment on column measures.assessment.opened_by is 'Account that opened it; null when loaded';
comment on column measures.assessment.opened_at is 'When it was opened';
comment on column measures.assessment.final_by is 'Account that settled it; null when loaded or open';
comment on column measures.assessment.final_at is 'When it was settled; null while open';
comment on column measures.assessment.simulated is 'Drawn for the demo; shown as such';

create table measures.assessment_line (
  home smallint not null,
  assessment_id uuid not null,
  code text not null,
  edition_id text not null,
  year int not null,
  subject_id text not null,
  unit_id text not null,
  sector text not null,
  agency_id text not null,
  verifier_agency_id text not null,
  agencies text[] not null,
  a double precision,
  b double precision,
  choice int,
  answer boolean,
  declared_points double precision check (declared_points >= 0),
  note text,
  declarers uuid[] not null default '{}',
  declared_by uuid,
  declared_at timestamptz,
  verified_points double precision check (verified_points >= 0),
  verified_reason text,
  verified_by uuid,
  verified_at timestamptz,
  dispute text,
  disputed_points double precision,
  disputed_by uuid,
  disputed_at timestamptz,
  final_points double precision check (final_points >= 0),
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  max_points double precision,
  state text not null check (state in ('open', 'declared', 'asked', 'verified', 'disputed', 'final')),
  revision int not null default 0,
  simulated boolean not null default false,
  primary key (home, assessment_id, code),
  foreign key (home, assessment_id) references measures.assessment (home, id),
  check (final_points is null or max_points is null or final_points <= max_points + 1e-9),
  check (verified_points is null or verified_by is not null or simulated)
);
create index assessment_line_by_subject on measures.assessment_line (edition_id, year, subject_id);
create index assessment_line_waiting on measures.assessment_line (verifier_agency_id) where state in ('declared', 'disputed');
comment on table measures.assessment_line is 'One node of the edition as one subject answered it, with the points at each step';
comment on column measures.assessment_line.home is 'Storage bucket of the assessment';
comment on column measures.assessment_line.assessment_id is 'Assessment';
comment on column measures.assessment_line.code is 'Code of the node within the edition';
comment on column measures.assessment_line.edition_id is 'Edition, as in the assessment';
comment on column measures.assessment_line.year is 'Year, as in the assessment';
comment on column measures.assessment_line.subject_id is 'Subject, as in the assessment';
comment on column measures.assessment_line.unit_id is 'Unit, as in the assessment: for row-level security';
comment on column measures.assessment_line.sector is 'Sector of the department that verifies: for row-level security';
comment on column measures.assessment_line.agency_id is 'Agency that declares it';
comment on column measures.assessment_line.verifier_agency_id is 'Department in charge, which verifies it';
comment on column measures.assessment_line.agencies is 'Agencies it is for: who declares, who verifies, who keeps the edition';
comment on column measures.assessment_line.a is 'Numerator as declared, where the rule is a ratio';
comment on column measures.assessment_line.b is 'Denominator as declared, where the rule is a ratio';
comment on column measures.assessment_line.choice is 'Step chosen, from 0, where the rule is of steps';
comment on column measures.assessment_line.answer is 'Yes or no, where the rule asks that';
comment on column measures.assessment_line.declared_points is 'Points worked out by the rule from what is declared; of a survey: as announced';
comment on column measures.assessment_line.note is 'What the declarer adds';
comment on column measures.assessment_line.declarers is 'Accounts that typed any of it: none of them verifies';
comment on column measures.assessment_line.declared_by is 'Account that submitted it last';
comment on column measures.assessment_line.declared_at is 'When it was submitted last; null before';
comment on column measures.assessment_line.verified_points is 'Points the department found';
comment on column measures.assessment_line.verified_reason is 'Why, where they differ from the declared ones';
comment on column measures.assessment_line.verified_by is 'Account that verified it';
comment on column measures.assessment_line.verified_at is 'When it was verified';
comment on column measures.assessment_line.dispute is 'Why the subject holds the verified points to be wrong, in its words';
comment on column measures.assessment_line.disputed_points is 'Points the subject asks for';
comment on column measures.assessment_line.disputed_by is 'Account that disputed it';
comment on column measures.assessment_line.disputed_at is 'When it was disputed';
comment on column measures.assessment_line.final_points is 'Points decided';
comment on column measures.assessment_line.decision is 'The decision in words, where it was disputed or differs';
comment on column measures.assessment_line.decided_by is 'Account that decided';
comment on column measures.assessment_line.decided_at is 'When it was decided';
comment on column measures.assessment_line.max_points is 'Most points of the node as it stood when decided; the edition may change later';
comment on column measures.assessment_line.state is 'open (being filled in), declared, asked (more is wanted), verified, disputed, final';
comment on column measures.assessment_line.revision is 'Counts changes: who decides upon an older sight of it is refused';
comment on column measures.assessment_line.simulated is 'Drawn for the demo; shown as such';

create table measures.assessment_evidence (
  home smallint not null,
  id uuid not null,
  assessment_id uuid not null,
  code text not null,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  type text not null,
  bytes bigint not null,
  at timestamptz not null,
  account_id uuid,
  account_name text,
  reused_from uuid,
  removed_at timestamptz,
  removed_by uuid,
  simulated boolean not null default false,
  primary key (home, id),
  foreign key (home, assessment_id, code) references measures.assessment_line (home, assessment_id, code)
);
create index assessment_evidence_of_line on measures.assessment_evidence (home, assessment_id, code);
comment on table measures.assessment_evidence is 'A file shown as proof of a line; its bytes lie in the file store under their hash';
comment on column measures.assessment_evidence.home is 'Storage bucket of the assessment';
comment on column measures.assessment_evidence.id is 'UUIDv7';
comment on column measures.assessment_evidence.assessment_id is 'Assessment';
comment on column measures.assessment_evidence.code is 'Code of the node';
comment on column measures.assessment_evidence.unit_id is 'Unit, as in the line';
comment on column measures.assessment_evidence.sector is 'Sector, as in the line';
comment on column measures.assessment_evidence.agencies is 'Agencies, as in the line';
comment on column measures.assessment_evidence.sha256 is 'Hash of the content, under which it is stored';
comment on column measures.assessment_evidence.name is 'Name it was sent under';
comment on column measures.assessment_evidence.type is 'Media type';
comment on column measures.assessment_evidence.bytes is 'Size';
comment on column measures.assessment_evidence.at is 'When it was added';
comment on column measures.assessment_evidence.account_id is 'Account that added it; null when loaded';
comment on column measures.assessment_evidence.account_name is 'Name of whoever added it';
comment on column measures.assessment_evidence.reused_from is 'Evidence of an earlier year it was taken over from';
comment on column measures.assessment_evidence.removed_at is 'When it was taken out; null while it stands';
comment on column measures.assessment_evidence.removed_by is 'Account that took it out';
comment on column measures.assessment_evidence.simulated is 'Drawn for the demo; no bytes lie behind it';

create table measures.assessment_word (
  home smallint not null,
  id uuid not null,
  assessment_id uuid not null,
  code text not null,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  kind text not null check (kind in ('declared', 'asked', 'verified', 'disputed', 'decided', 'withdrawn', 'said')),
  words text,
  points double precision,
  at timestamptz not null,
  account_id uuid,
  account_name text,
  agency_id text,
  primary key (home, id),
  foreign key (home, assessment_id, code) references measures.assessment_line (home, assessment_id, code)
);
create index assessment_word_of_line on measures.assessment_word (home, assessment_id, code, at);
comment on table measures.assessment_word is 'What was said and done about a line, in order: nothing of it is ever changed';
comment on column measures.assessment_word.home is 'Storage bucket of the assessment';
comment on column measures.assessment_word.id is 'UUIDv7';
comment on column measures.assessment_word.assessment_id is 'Assessment';
comment on column measures.assessment_word.code is 'Code of the node';
comment on column measures.assessment_word.unit_id is 'Unit, as in the line';
comment on column measures.assessment_word.sector is 'Sector, as in the line';
comment on column measures.assessment_word.agencies is 'Agencies, as in the line';
comment on column measures.assessment_word.kind is 'What was done with these words';
comment on column measures.assessment_word.words is 'The words; null where the deed says it';
comment on column measures.assessment_word.points is 'Points set or asked for';
comment on column measures.assessment_word.at is 'When';
comment on column measures.assessment_word.account_id is 'Who; null when loaded';
comment on column measures.assessment_word.account_name is 'Name of who';
comment on column measures.assessment_word.agency_id is 'In whose name';

create table measures.assessment_task (
  home smallint not null,
  assessment_id uuid not null,
  code text not null,
  task_id uuid not null,
  directive_id uuid not null,
  directive_number text not null,
  agency_id text not null,
  due_day date,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  at timestamptz not null,
  account_id uuid,
  primary key (home, assessment_id, code, task_id),
  foreign key (home, assessment_id) references measures.assessment (home, id)
);
comment on table measures.assessment_task is 'A task issued to close the gap of a line';
comment on column measures.assessment_task.home is 'Storage bucket of the assessment';
comment on column measures.assessment_task.assessment_id is 'Assessment';
comment on column measures.assessment_task.code is 'Code of the node';
comment on column measures.assessment_task.task_id is 'Task of the room of work';
comment on column measures.assessment_task.directive_id is 'Directive it was issued by';
comment on column measures.assessment_task.directive_number is 'Number of that directive, as it is cited';
comment on column measures.assessment_task.agency_id is 'Agency that was charged';
comment on column measures.assessment_task.due_day is 'Day it is due; null: none was set';
comment on column measures.assessment_task.unit_id is 'Unit, as in the line';
comment on column measures.assessment_task.sector is 'Sector, as in the line';
comment on column measures.assessment_task.agencies is 'Agencies, as in the line';
comment on column measures.assessment_task.at is 'When it was issued';
comment on column measures.assessment_task.account_id is 'Account that issued it';

grant select, insert, update on measures.assessment, measures.assessment_line, measures.assessment_evidence to lienthong_app;
grant select, insert on measures.assessment_word, measures.assessment_task to lienthong_app;
alter table measures.assessment enable row level security;
alter table measures.assessment_line enable row level security;
alter table measures.assessment_evidence enable row level security;
alter table measures.assessment_word enable row level security;
alter table measures.assessment_task enable row level security;

-- That an assessment is under way, and until when, is no secret within the administration; what is declared in it is,
-- until it is final.
create policy see on measures.assessment for select using (
  nullif(current_setting('app.see_measures', true), '') is not null);
create policy add on measures.assessment for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ','));
create policy change on measures.assessment for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    and nullif(current_setting('app.act_measures', true), '') is not null);

create policy see on measures.assessment_line for select using (
  state = 'final' and nullif(current_setting('app.see_measures', true), '') is not null
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on measures.assessment_line for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    and nullif(current_setting('app.act_measures', true), '') is not null);
create policy change on measures.assessment_line for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    and nullif(current_setting('app.act_measures', true), '') is not null);

create policy see on measures.assessment_evidence for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on measures.assessment_evidence for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    and nullif(current_setting('app.act_measures', true), '') is not null);
create policy change on measures.assessment_evidence for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    and nullif(current_setting('app.act_measures', true), '') is not null);

create policy see on measures.assessment_word for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on measures.assessment_word for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    and nullif(current_setting('app.act_measures', true), '') is not null);

create policy see on measures.assessment_task for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on measures.assessment_task for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    and nullif(current_setting('app.act_measures', true), '') is not null);
