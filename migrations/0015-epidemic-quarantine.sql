-- Quarantine, from the first hour to the release: where people stay, under which rule, who was looked after each day, what
-- was decided on paper. Rules by date: src/epidemic/rules/quarantine-duration.ts; decisions in the form of decree
-- 30/2020/NĐ-CP: src/platform/documents. epidemic.quarantine (0007) stays the one record of when a quarantine began and ended.

create table epidemic.quarantine_rule (
  id uuid primary key,
  disease text not null,
  act text not null,
  valid_from date not null,
  valid_to date,
  applies_to text not null check (applies_to in ('everyone', 'protected', 'others')),
  quarantine_days smallint not null check (quarantine_days between 0 and 120),
  monitoring_days smallint not null check (monitoring_days between 0 and 120),
  place text not null check (place in ('facility', 'home', 'either')),
  test_days smallint[] not null,
  added_at timestamptz(3) not null,
  added_by text,
  check (valid_to is null or valid_to > valid_from)
);
comment on table epidemic.quarantine_rule is 'A duration the province decided itself, beside the national ones kept in code; where both hold on a day, this one does';
comment on column epidemic.quarantine_rule.id is 'UUIDv7 from the application';
comment on column epidemic.quarantine_rule.disease is 'Disease, as the outbreak names it';
comment on column epidemic.quarantine_rule.act is 'Number of the decision';
comment on column epidemic.quarantine_rule.valid_from is 'First day in force';
comment on column epidemic.quarantine_rule.valid_to is 'Day from which it is no longer in force; null while it is';
comment on column epidemic.quarantine_rule.applies_to is 'Whom: everyone; protected: fully vaccinated, or recovered within the months the act names; others: who is not';
comment on column epidemic.quarantine_rule.quarantine_days is 'Days of quarantine, the day of entering being the first';
comment on column epidemic.quarantine_rule.monitoring_days is 'Days of self-monitoring after it';
comment on column epidemic.quarantine_rule.place is 'Where it is spent';
comment on column epidemic.quarantine_rule.test_days is 'Days on which a sample is taken, the day of entering being 1';
comment on column epidemic.quarantine_rule.added_at is 'When it was entered';
comment on column epidemic.quarantine_rule.added_by is 'Account that entered it';

grant select, insert on epidemic.quarantine_rule to lienthong_app;
alter table epidemic.quarantine_rule enable row level security;
create policy seen on epidemic.quarantine_rule for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.quarantine_rule for insert with check (
  array['*/*', 'health/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.quarantine_order (
  home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  rule json,
  conditions json,
  household text,
  ordered_at timestamptz(3) not null,
  ordered_by text,
  primary key (home, person_id),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.quarantine_order is 'Under which rule a person entered quarantine: it is kept whatever rule comes later';
comment on column epidemic.quarantine_order.home is 'Storage bucket of the person; never changes';
comment on column epidemic.quarantine_order.person_id is 'Person';
comment on column epidemic.quarantine_order.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.quarantine_order.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.quarantine_order.sector is 'Sector, for permission';
comment on column epidemic.quarantine_order.rule is 'The rule as it stood on the day of entering: { id, act, quarantineDays, monitoringDays, place, testDays }; null: the disease has none and no days were given yet';
comment on column epidemic.quarantine_order.conditions is 'Home quarantine: which conditions of the check list are met, by key; null in a facility';
comment on column epidemic.quarantine_order.household is 'What an officer declared as one household; null: as the records tell';
comment on column epidemic.quarantine_order.ordered_at is 'When it was written down';
comment on column epidemic.quarantine_order.ordered_by is 'Account';

create index quarantine_order_person on epidemic.quarantine_order (person_id);
grant select, insert, update on epidemic.quarantine_order to lienthong_app;
alter table epidemic.quarantine_order enable row level security;
create policy seen on epidemic.quarantine_order for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.quarantine_order for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.quarantine_order for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.facility (
  home smallint not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('camp', 'school', 'hotel', 'hospital', 'other')),
  unit_id text not null,
  sector text not null default 'health',
  address text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  contact text,
  phone text,
  opened_on date not null,
  closed_on date,
  recorded_at timestamptz(3) not null,
  primary key (home, id),
  check (closed_on is null or closed_on >= opened_on),
  check ((latitude is null) = (longitude is null))
);
comment on table epidemic.facility is 'A quarantine facility; who works in the epidemic anywhere may see that it exists, since people are taken to the nearest';
comment on column epidemic.facility.home is 'Storage bucket of its unit; never changes';
comment on column epidemic.facility.id is 'UUIDv7 from the application';
comment on column epidemic.facility.name is 'Name';
comment on column epidemic.facility.kind is 'Army camp, school, hotel, hospital or other';
comment on column epidemic.facility.unit_id is 'Unit it lies in, for permission to change it';
comment on column epidemic.facility.sector is 'Sector, for permission';
comment on column epidemic.facility.address is 'Address below the commune';
comment on column epidemic.facility.latitude is 'Degrees north; null while unknown';
comment on column epidemic.facility.longitude is 'Degrees east; null while unknown';
comment on column epidemic.facility.contact is 'Who answers there';
comment on column epidemic.facility.phone is 'Telephone of the facility';
comment on column epidemic.facility.opened_on is 'First day it takes people';
comment on column epidemic.facility.closed_on is 'Day from which it takes none; null while it does';
comment on column epidemic.facility.recorded_at is 'When it was entered';

create index facility_id on epidemic.facility (id);
grant select, insert, update on epidemic.facility to lienthong_app;
alter table epidemic.facility enable row level security;
create policy seen on epidemic.facility for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.facility for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.facility for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.facility_room (
  home smallint not null,
  id uuid not null,
  facility_id uuid not null,
  unit_id text not null,
  sector text not null default 'health',
  name text not null,
  beds smallint not null check (beds between 1 and 200),
  primary key (home, id),
  unique (home, facility_id, name),
  foreign key (home, facility_id) references epidemic.facility (home, id)
);
comment on table epidemic.facility_room is 'A room of a facility; its beds are numbered from 1';
comment on column epidemic.facility_room.home is 'Storage bucket of the facility; never changes';
comment on column epidemic.facility_room.id is 'UUIDv7 from the application';
comment on column epidemic.facility_room.facility_id is 'Facility';
comment on column epidemic.facility_room.unit_id is 'Unit of the facility, for permission';
comment on column epidemic.facility_room.sector is 'Sector, for permission';
comment on column epidemic.facility_room.name is 'What stands on the door';
comment on column epidemic.facility_room.beds is 'Beds in it';

grant select, insert, update on epidemic.facility_room to lienthong_app;
alter table epidemic.facility_room enable row level security;
create policy seen on epidemic.facility_room for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.facility_room for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.facility_room for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.stay (
  home smallint not null,
  id uuid not null,
  facility_id uuid not null,
  facility_unit_id text not null,
  room_id uuid not null,
  bed smallint not null check (bed >= 1),
  person_home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  span tstzrange not null,
  household text,
  exposure text,
  sex text,
  birth_year smallint,
  reasons json not null,
  override text,
  assigned_at timestamptz(3) not null,
  assigned_by text,
  arrived_at timestamptz(3),
  cancelled_at timestamptz(3),
  primary key (home, id),
  foreign key (home, room_id) references epidemic.facility_room (home, id),
  check (not isempty(span)),
  constraint one_person_per_bed exclude using gist (home with =, room_id with =, bed with =, span with &&) where (cancelled_at is null),
  constraint one_bed_per_person exclude using gist (home with =, person_id with =, span with &&) where (cancelled_at is null)
);
comment on table epidemic.stay is 'A person in a bed for a time. It names the person by id alone: whoever seeks a free bed must know which are taken, and by what kind of exposure';
comment on column epidemic.stay.home is 'Storage bucket of the facility; never changes';
comment on column epidemic.stay.id is 'UUIDv7 from the application';
comment on column epidemic.stay.facility_id is 'Facility';
comment on column epidemic.stay.facility_unit_id is 'Unit of the facility, for permission';
comment on column epidemic.stay.room_id is 'Room';
comment on column epidemic.stay.bed is 'Bed, from 1';
comment on column epidemic.stay.person_home is 'Storage bucket of the person';
comment on column epidemic.stay.person_id is 'Person';
comment on column epidemic.stay.outbreak_id is 'Outbreak';
comment on column epidemic.stay.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.stay.sector is 'Sector, for permission';
comment on column epidemic.stay.span is 'From being expected (or arriving) until leaving';
comment on column epidemic.stay.household is 'What people of one household share; null: alone';
comment on column epidemic.stay.exposure is 'Source case and day of exposure: whoever differs in it is not put into one room; null: unknown';
comment on column epidemic.stay.sex is 'Sex, for sharing rooms';
comment on column epidemic.stay.birth_year is 'Year of birth, for children';
comment on column epidemic.stay.reasons is 'Why this bed: codes with values, worded by the application';
comment on column epidemic.stay.override is 'The officer’s reason for another bed than proposed; null where the proposal was taken';
comment on column epidemic.stay.assigned_at is 'When the bed was given';
comment on column epidemic.stay.assigned_by is 'Account';
comment on column epidemic.stay.arrived_at is 'When the person arrived; null while on the way';
comment on column epidemic.stay.cancelled_at is 'When it was called off; null otherwise';

create index stay_person on epidemic.stay (person_id);
create index stay_facility on epidemic.stay (facility_id) where cancelled_at is null;
grant select, insert, update on epidemic.stay to lienthong_app;
alter table epidemic.stay enable row level security;
create policy seen on epidemic.stay for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.stay for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || facility_unit_id, sector || '/' || facility_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.stay for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || facility_unit_id, sector || '/' || facility_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || facility_unit_id, sector || '/' || facility_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.health_check (
  home smallint not null,
  person_id uuid not null,
  day date not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  present boolean not null,
  temperature numeric(3, 1) check (temperature between 30 and 45),
  symptoms text[] not null,
  note text,
  checked_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  recorded_by text,
  primary key (home, person_id, day),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.health_check is 'The daily look after a person in quarantine; the last entry of a day holds, the ledger keeps the earlier ones';
comment on column epidemic.health_check.home is 'Storage bucket of the person; never changes';
comment on column epidemic.health_check.person_id is 'Person';
comment on column epidemic.health_check.day is 'Day of Viet Nam it is for';
comment on column epidemic.health_check.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.health_check.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.health_check.sector is 'Sector, for permission';
comment on column epidemic.health_check.present is 'Whether the person was where they have to be';
comment on column epidemic.health_check.temperature is 'Degrees Celsius; null: not measured';
comment on column epidemic.health_check.symptoms is 'Symptoms by key; empty: none';
comment on column epidemic.health_check.note is 'The officer’s words';
comment on column epidemic.health_check.checked_at is 'When it was done, by the phone’s clock';
comment on column epidemic.health_check.recorded_at is 'When it reached the server';
comment on column epidemic.health_check.recorded_by is 'Account';

grant select, insert, update on epidemic.health_check to lienthong_app;
alter table epidemic.health_check enable row level security;
create policy seen on epidemic.health_check for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.health_check for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.health_check for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.check_notice (
  home smallint not null,
  person_id uuid not null,
  day date not null,
  stage smallint not null check (stage between 1 and 3),
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  noticed_at timestamptz(3) not null,
  agency_id text,
  directive_id uuid,
  primary key (home, person_id, day, stage),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.check_notice is 'A missed check that climbed; once for a person, a day and a stage, however often the clock runs';
comment on column epidemic.check_notice.home is 'Storage bucket of the person; never changes';
comment on column epidemic.check_notice.person_id is 'Person';
comment on column epidemic.check_notice.day is 'Day whose check is missing';
comment on column epidemic.check_notice.stage is '1 the officer, 2 the head, 3 the superior agency';
comment on column epidemic.check_notice.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.check_notice.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.check_notice.sector is 'Sector, for permission';
comment on column epidemic.check_notice.noticed_at is 'When it climbed';
comment on column epidemic.check_notice.agency_id is 'Agency told; null where the unit has none';
comment on column epidemic.check_notice.directive_id is 'Directive the superior agency gave in answer; null before stage 3';

create index check_notice_unit on epidemic.check_notice (unit_id, day);
grant select, insert, update on epidemic.check_notice to lienthong_app;
alter table epidemic.check_notice enable row level security;
create policy seen on epidemic.check_notice for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.check_notice for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.check_notice for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.decision_series (
  agency_id text not null,
  year smallint not null,
  last integer not null check (last >= 0),
  primary key (agency_id, year)
);
comment on table epidemic.decision_series is 'The last number an agency gave in a year: taken in the transaction of the decision, so that numbers have neither gaps nor doubles';
comment on column epidemic.decision_series.agency_id is 'Agency';
comment on column epidemic.decision_series.year is 'Year';
comment on column epidemic.decision_series.last is 'Last number given';

grant select, insert, update on epidemic.decision_series to lienthong_app;
alter table epidemic.decision_series enable row level security;
create policy seen on epidemic.decision_series for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.decision_series for insert with check (
  nullif(current_setting('app.act_epidemic', true), '') is not null);
create policy changed on epidemic.decision_series for update using (
  nullif(current_setting('app.act_epidemic', true), '') is not null);

create table epidemic.decision (
  home smallint not null,
  id uuid not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  kind text not null check (kind in ('quarantine', 'completion')),
  agency_id text not null,
  year smallint not null,
  number integer not null check (number > 0),
  written text not null,
  code text not null,
  signed_on date not null,
  batch_id uuid,
  issued_at timestamptz(3) not null,
  issued_by text,
  revoked_at timestamptz(3),
  revoked_for text,
  primary key (home, id),
  unique (home, agency_id, year, number),
  foreign key (agency_id, year) references epidemic.decision_series (agency_id, year)
);
comment on table epidemic.decision is 'A decision on paper about a person’s quarantine';
comment on column epidemic.decision.home is 'Storage bucket of the agency that issues, so that its numbers can be unique; never changes';
comment on column epidemic.decision.id is 'UUIDv7 from the application';
comment on column epidemic.decision.person_id is 'Person';
comment on column epidemic.decision.outbreak_id is 'Outbreak';
comment on column epidemic.decision.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.decision.sector is 'Sector, for permission';
comment on column epidemic.decision.kind is 'Quarantine ordered, or completed';
comment on column epidemic.decision.agency_id is 'Agency that issues';
comment on column epidemic.decision.year is 'Year of the number';
comment on column epidemic.decision.number is 'Number in the agency’s series of the year';
comment on column epidemic.decision.written is 'Number as written: 12/QĐ-UBND';
comment on column epidemic.decision.code is 'What anybody verifies it by';
comment on column epidemic.decision.signed_on is 'Day on the paper';
comment on column epidemic.decision.batch_id is 'Batch it was made in; null: alone';
comment on column epidemic.decision.issued_at is 'When it was issued';
comment on column epidemic.decision.issued_by is 'Account';
comment on column epidemic.decision.revoked_at is 'When it was revoked; null while it holds';
comment on column epidemic.decision.revoked_for is 'Why it was revoked';

create index decision_person on epidemic.decision (person_id);
create index decision_of_batch on epidemic.decision (batch_id) where batch_id is not null;
grant select, insert, update on epidemic.decision to lienthong_app;
alter table epidemic.decision enable row level security;
create policy seen on epidemic.decision for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.decision for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.decision for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.decision_text (
  home smallint not null,
  decision_id uuid not null,
  unit_id text,
  sector text not null default 'health',
  document json not null,
  primary key (home, decision_id),
  foreign key (home, decision_id) references epidemic.decision (home, id)
);
comment on table epidemic.decision_text is 'A decision word for word, with the name: printed again it is the same paper';
comment on column epidemic.decision_text.home is 'Storage bucket of the decision; never changes';
comment on column epidemic.decision_text.decision_id is 'Decision';
comment on column epidemic.decision_text.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.decision_text.sector is 'Sector, for permission';
comment on column epidemic.decision_text.document is 'The document as printed (OfficialDocument)';

grant select, insert on epidemic.decision_text to lienthong_app;
alter table epidemic.decision_text enable row level security;
create policy seen on epidemic.decision_text for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ','));
create policy added on epidemic.decision_text for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.decision_check (
  code text primary key,
  kind text not null,
  written text not null,
  agency text not null,
  signed_on date not null,
  initials text not null,
  birth_year smallint,
  revoked_on date
);
comment on table epidemic.decision_check is 'What a printed code tells anybody: that the paper is genuine, and no name. The code is drawn by chance and carries its own check';
comment on column epidemic.decision_check.code is 'Code on the paper';
comment on column epidemic.decision_check.kind is 'Quarantine ordered, or completed';
comment on column epidemic.decision_check.written is 'Number as written';
comment on column epidemic.decision_check.agency is 'Agency that issued it';
comment on column epidemic.decision_check.signed_on is 'Day on the paper';
comment on column epidemic.decision_check.initials is 'Initials of the person';
comment on column epidemic.decision_check.birth_year is 'Year of birth; null while unknown';
comment on column epidemic.decision_check.revoked_on is 'Day it was revoked; null while it holds';

grant select, insert, update on epidemic.decision_check to lienthong_app;
alter table epidemic.decision_check enable row level security;
create policy seen on epidemic.decision_check for select using (true);
create policy added on epidemic.decision_check for insert with check (
  nullif(current_setting('app.act_epidemic', true), '') is not null);
create policy changed on epidemic.decision_check for update using (
  nullif(current_setting('app.act_epidemic', true), '') is not null);

create table epidemic.decision_batch (
  id uuid primary key,
  kind text not null,
  format text not null check (format in ('zip-docx', 'zip-pdf', 'pdf')),
  agency_id text not null,
  unit_id text,
  sector text not null default 'health',
  total integer not null check (total > 0),
  done integer not null default 0,
  state text not null check (state in ('waiting', 'working', 'ready', 'failed')),
  file_sha256 text,
  file_bytes integer,
  fault text,
  made_at timestamptz(3) not null,
  made_by text,
  finished_at timestamptz(3)
);
comment on table epidemic.decision_batch is 'Many decisions printed as one file: can be left and found again';
comment on column epidemic.decision_batch.id is 'UUIDv7 from the application';
comment on column epidemic.decision_batch.kind is 'Quarantine ordered, or completed';
comment on column epidemic.decision_batch.format is 'One PDF, or a ZIP of DOCX or PDF';
comment on column epidemic.decision_batch.agency_id is 'Agency that issues';
comment on column epidemic.decision_batch.unit_id is 'Unit of the agency, for permission';
comment on column epidemic.decision_batch.sector is 'Sector, for permission';
comment on column epidemic.decision_batch.total is 'Decisions in it';
comment on column epidemic.decision_batch.done is 'Decisions set so far';
comment on column epidemic.decision_batch.state is 'waiting, working, ready or failed';
comment on column epidemic.decision_batch.file_sha256 is 'The file, in the file store; null before it is ready';
comment on column epidemic.decision_batch.file_bytes is 'Its size';
comment on column epidemic.decision_batch.fault is 'What went wrong, in short';
comment on column epidemic.decision_batch.made_at is 'When it was asked for';
comment on column epidemic.decision_batch.made_by is 'Account that asked';
comment on column epidemic.decision_batch.finished_at is 'When it was ready or failed';

create index decision_batch_made on epidemic.decision_batch (made_by, made_at);
grant select, insert, update on epidemic.decision_batch to lienthong_app;
alter table epidemic.decision_batch enable row level security;
create policy seen on epidemic.decision_batch for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ','));
create policy added on epidemic.decision_batch for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.decision_batch for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
