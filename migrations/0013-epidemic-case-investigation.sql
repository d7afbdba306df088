-- Case investigation: what an officer finds out about a person and the class that follows by a dated case definition. That
-- somebody is confirmed stands in epidemic.confirmed_case alone, which the levels follow from; here are the classes before it.
-- A form filled in without a connection comes later and perhaps twice: the client's own ids make the second time nothing.

create table epidemic.investigation (
  home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  version integer not null,
  classification text check (classification in ('suspected', 'probable', 'discarded')),
  definition_id text,
  criteria text[] not null default '{}',
  symptoms text[] not null default '{}',
  onset_on date,
  course jsonb not null default '[]',
  sampled_on date,
  tests text[] not null default '{}',
  links text[] not null default '{}',
  hospital text,
  isolated_at timestamptz(3),
  outcome text check (outcome in ('alive', 'recovered', 'dead')),
  outcome_on date,
  source_kind text check (source_kind in ('person', 'imported', 'unknown')),
  source_home smallint,
  source_id uuid,
  source_certainty text check (source_certainty in ('certain', 'likely', 'possible')),
  imported_from text,
  infected_unit_id text,
  infected_place text,
  occupation text,
  workplace text,
  doses smallint check (doses between 0 and 20),
  last_dose_on date,
  conditions text[] not null default '{}',
  note text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  updated_by text,
  updated_name text,
  primary key (home, person_id),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.investigation is 'What is known of a case or a suspected one by investigation; one row a person';
comment on column epidemic.investigation.home is 'Storage bucket of the person; never changes';
comment on column epidemic.investigation.person_id is 'Person';
comment on column epidemic.investigation.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.investigation.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.investigation.sector is 'Sector, for permission';
comment on column epidemic.investigation.version is 'Counts saves: 1 is the first';
comment on column epidemic.investigation.classification is 'Class short of confirmed, as a person decided it; null: not decided. Confirmed is a row of confirmed_case';
comment on column epidemic.investigation.definition_id is 'Case definition by which the class, or the confirmation, was decided; null: none was on record';
comment on column epidemic.investigation.criteria is 'Criteria of that definition that were met, in Vietnamese as it words them';
comment on column epidemic.investigation.symptoms is 'Signs, by their code in the definition';
comment on column epidemic.investigation.onset_on is 'First day of symptoms while not confirmed; then confirmed_case has it';
comment on column epidemic.investigation.course is 'Severity over time: [{ on, severity }], by day';
comment on column epidemic.investigation.sampled_on is 'Day the first sample was taken while not confirmed; then confirmed_case has it';
comment on column epidemic.investigation.tests is 'Results of tests, by their code in the definition';
comment on column epidemic.investigation.links is 'Epidemiological links, by their code in the definition';
comment on column epidemic.investigation.hospital is 'Where treated while not confirmed; then confirmed_case has it';
comment on column epidemic.investigation.isolated_at is 'When isolated while not confirmed; then confirmed_case has it';
comment on column epidemic.investigation.outcome is 'Outcome while not confirmed; then confirmed_case has it';
comment on column epidemic.investigation.outcome_on is 'Day of the outcome';
comment on column epidemic.investigation.source_kind is 'Who or what infected: a person of the list, outside the territory, searched and not found; null: not asked yet';
comment on column epidemic.investigation.source_home is 'Storage bucket of the source';
comment on column epidemic.investigation.source_id is 'Person who infected';
comment on column epidemic.investigation.source_certainty is 'How sure that is';
comment on column epidemic.investigation.imported_from is 'From where outside the territory, in words';
comment on column epidemic.investigation.infected_unit_id is 'Unit in which the infection happened; it may be another than that of residence';
comment on column epidemic.investigation.infected_place is 'Place of infection, in words';
comment on column epidemic.investigation.occupation is 'Occupation';
comment on column epidemic.investigation.workplace is 'Workplace or school';
comment on column epidemic.investigation.doses is 'Doses of vaccine against the disease; null: unknown';
comment on column epidemic.investigation.last_dose_on is 'Day of the last dose';
comment on column epidemic.investigation.conditions is 'Underlying conditions';
comment on column epidemic.investigation.note is 'What else is worth knowing';
comment on column epidemic.investigation.created_at is 'When the first form came';
comment on column epidemic.investigation.updated_at is 'When it was last saved';
comment on column epidemic.investigation.updated_by is 'Account that saved it last';
comment on column epidemic.investigation.updated_name is 'Its name then';

create index investigation_person on epidemic.investigation (person_id);
create index investigation_outbreak on epidemic.investigation (outbreak_id, updated_at desc);
create index investigation_source on epidemic.investigation (source_id) where source_id is not null;
grant select, insert, update on epidemic.investigation to lienthong_app;
alter table epidemic.investigation enable row level security;
create policy seen on epidemic.investigation for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.investigation for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.investigation for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.investigation_sending (
  home smallint not null,
  id uuid not null,
  form_id uuid not null,
  person_id uuid not null,
  version integer not null,
  unit_id text,
  sector text not null default 'health',
  account_id text,
  received_at timestamptz(3) not null,
  primary key (home, id),
  unique (home, person_id, version),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.investigation_sending is 'Each save of an investigation that was taken, so that sending it again never doubles';
comment on column epidemic.investigation_sending.home is 'Storage bucket of the person; never changes';
comment on column epidemic.investigation_sending.id is 'Id the sending client gave this save: the same id again changes nothing';
comment on column epidemic.investigation_sending.form_id is 'Id the client gave the form: a new person is entered once a form';
comment on column epidemic.investigation_sending.person_id is 'Person';
comment on column epidemic.investigation_sending.version is 'Version of the investigation it made';
comment on column epidemic.investigation_sending.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.investigation_sending.sector is 'Sector, for permission';
comment on column epidemic.investigation_sending.account_id is 'Account that sent it';
comment on column epidemic.investigation_sending.received_at is 'When it came';

create index investigation_sending_id on epidemic.investigation_sending (id);
create index investigation_sending_form on epidemic.investigation_sending (form_id, version);
create unique index investigation_sending_first on epidemic.investigation_sending (home, form_id) where version = 1;
grant select, insert on epidemic.investigation_sending to lienthong_app;
alter table epidemic.investigation_sending enable row level security;
create policy seen on epidemic.investigation_sending for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.investigation_sending for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.household_member (
  home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  household_id uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (home, person_id),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.household_member is 'Who lives in one household; a person lives in one at most';
comment on column epidemic.household_member.home is 'Storage bucket of the person; never changes';
comment on column epidemic.household_member.person_id is 'Person';
comment on column epidemic.household_member.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.household_member.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.household_member.sector is 'Sector, for permission';
comment on column epidemic.household_member.household_id is 'Household: the same for all who live together';
comment on column epidemic.household_member.recorded_at is 'When it was entered';

create index household_member_household on epidemic.household_member (household_id);
create index household_member_person on epidemic.household_member (person_id);
grant select, insert, update, delete on epidemic.household_member to lienthong_app;
alter table epidemic.household_member enable row level security;
create policy seen on epidemic.household_member for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.household_member for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.household_member for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy removed on epidemic.household_member for delete using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.case_definition (
  id text primary key,
  disease text not null,
  disease_fold text not null,
  act text not null,
  from_day date not null,
  body jsonb not null,
  added_at timestamptz(3) not null,
  added_by text
);
comment on table epidemic.case_definition is 'Case definitions entered by the health department, beside those that come with the product';
comment on column epidemic.case_definition.id is 'Readable id';
comment on column epidemic.case_definition.disease is 'Disease as outbreaks name it';
comment on column epidemic.case_definition.disease_fold is 'Its name without case, accents, spaces and hyphens: how it is found';
comment on column epidemic.case_definition.act is 'Decision or dispatch that gives it';
comment on column epidemic.case_definition.from_day is 'First day in force; it ends when the next of the disease begins';
comment on column epidemic.case_definition.body is 'Findings that are asked, and the criteria of each class: see src/epidemic/rules/case-definition.ts';
comment on column epidemic.case_definition.added_at is 'When it was entered';
comment on column epidemic.case_definition.added_by is 'Account that entered it';

grant select, insert on epidemic.case_definition to lienthong_app;
alter table epidemic.case_definition enable row level security;
create policy seen on epidemic.case_definition for select using (true);
-- A definition holds for the whole territory, so that only a scope over every unit enters one.
create policy added on epidemic.case_definition for insert with check (
  array['*/*', 'health/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.device_secret (
  account_id text primary key,
  secret text not null,
  made_at timestamptz(3) not null
);
comment on table epidemic.device_secret is 'What opens the unsent forms an account left on a device; only that account reads its own';
comment on column epidemic.device_secret.account_id is 'Account';
comment on column epidemic.device_secret.secret is '256 bits, base64: encrypts what a device keeps of forms not sent yet';
comment on column epidemic.device_secret.made_at is 'When it was made';

grant select, insert on epidemic.device_secret to lienthong_app;
alter table epidemic.device_secret enable row level security;
create policy own on epidemic.device_secret for select using (account_id = nullif(current_setting('app.account', true), ''));
create policy added on epidemic.device_secret for insert with check (account_id = nullif(current_setting('app.account', true), ''));
