-- The epidemic room: people of an outbreak, who was confirmed, who met whom, who is in quarantine, and the levels
-- traced from that. Levels F0 to Fn follow the definition of decision 3638/QĐ-BYT (30 July 2021); see src/epidemic/README.md.
-- What identifies a person lies apart from everything else, under a permission of its own.

create schema epidemic;
comment on schema epidemic is 'Outbreaks: cases, encounters, quarantine, contact levels, imports';
grant usage on schema epidemic to lienthong_app;

create table epidemic.outbreak (
  id text primary key,
  disease text not null,
  name_vi text not null,
  name_en text not null,
  started_on date not null,
  closed_on date,
  simulated boolean not null default false,
  check (closed_on is null or closed_on >= started_on)
);
comment on table epidemic.outbreak is 'An outbreak: what cases, encounters and levels belong to; reference data';
comment on column epidemic.outbreak.id is 'Readable id, such as 2021-covid-19-hai-duong';
comment on column epidemic.outbreak.disease is 'Disease, as the ministry names it';
comment on column epidemic.outbreak.name_vi is 'Name in Vietnamese';
comment on column epidemic.outbreak.name_en is 'Name in English';
comment on column epidemic.outbreak.started_on is 'First day';
comment on column epidemic.outbreak.closed_on is 'Day it was declared over; null while it lasts';
comment on column epidemic.outbreak.simulated is 'True when drawn by a seeded simulation, which is said wherever its figures stand';

grant select, insert on epidemic.outbreak to lienthong_app;

create table epidemic.person (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null references epidemic.outbreak (id),
  source text not null,
  external_id text not null,
  code text not null,
  unit_id text,
  sector text not null default 'health',
  birth_year smallint check (birth_year between 1850 and 2200),
  sex text check (sex in ('male', 'female')),
  recorded_at timestamptz(3) not null,
  primary key (home, id),
  unique (home, outbreak_id, source, external_id)
);
comment on table epidemic.person is 'A person of an outbreak, without identity';
comment on column epidemic.person.home is 'Storage bucket of the unit where the row was born (platform/sql/home.ts); never changes';
comment on column epidemic.person.id is 'UUIDv7 from the application';
comment on column epidemic.person.outbreak_id is 'Outbreak';
comment on column epidemic.person.source is 'Line list the person came from, or manual';
comment on column epidemic.person.external_id is 'Id in that list, the natural key of an import; the own id when entered by hand';
comment on column epidemic.person.code is 'What the person is called where names are not shown';
comment on column epidemic.person.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.person.sector is 'Sector, for permission';
comment on column epidemic.person.birth_year is 'Year of birth; null while unknown';
comment on column epidemic.person.sex is 'Sex; null while unknown';
comment on column epidemic.person.recorded_at is 'When the person was entered';

create index person_id on epidemic.person (id);
create index person_outbreak on epidemic.person (outbreak_id, source, external_id);
create index person_unit on epidemic.person (unit_id, outbreak_id);
grant select, insert, update on epidemic.person to lienthong_app;
alter table epidemic.person enable row level security;
create policy seen on epidemic.person for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.person for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.person for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.person_identity (
  home smallint not null,
  person_id uuid not null,
  unit_id text,
  sector text not null default 'health',
  name text not null,
  name_fold text not null,
  name_order text not null,
  phone text,
  address text,
  primary key (home, person_id),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.person_identity is 'Who a person is: readable only with the power epidemic.identify, each reading remembered in the ledger';
comment on column epidemic.person_identity.home is 'Storage bucket of the person; never changes';
comment on column epidemic.person_identity.person_id is 'Person';
comment on column epidemic.person_identity.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.person_identity.sector is 'Sector, for permission';
comment on column epidemic.person_identity.name is 'Full name, NFC';
comment on column epidemic.person_identity.name_fold is 'Name without case and accents, for searching';
comment on column epidemic.person_identity.name_order is 'Given name first, then family and middle names: how Vietnamese lists are sorted';
comment on column epidemic.person_identity.phone is 'Telephone number as given';
comment on column epidemic.person_identity.address is 'Address below the commune';

create index person_identity_person on epidemic.person_identity (person_id);
grant select, insert, update on epidemic.person_identity to lienthong_app;
alter table epidemic.person_identity enable row level security;
create policy seen on epidemic.person_identity for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ','));
create policy added on epidemic.person_identity for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.person_identity for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.confirmed_case (
  home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  onset_on date,
  sampled_on date,
  confirmed_at timestamptz(3) not null,
  isolated_at timestamptz(3),
  exposed_from timestamptz(3),
  hospital text,
  outcome text check (outcome in ('alive', 'recovered', 'dead')),
  recorded_at timestamptz(3) not null,
  retracted_at timestamptz(3),
  primary key (home, person_id),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.confirmed_case is 'A person confirmed as a case (F0), until retracted';
comment on column epidemic.confirmed_case.home is 'Storage bucket of the person; never changes';
comment on column epidemic.confirmed_case.person_id is 'Person';
comment on column epidemic.confirmed_case.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.confirmed_case.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.confirmed_case.sector is 'Sector, for permission';
comment on column epidemic.confirmed_case.onset_on is 'First day of symptoms; null: none, or unknown';
comment on column epidemic.confirmed_case.sampled_on is 'Day the positive sample was taken';
comment on column epidemic.confirmed_case.confirmed_at is 'When the case was confirmed';
comment on column epidemic.confirmed_case.isolated_at is 'When the case was isolated; null: not yet, or not recorded';
comment on column epidemic.confirmed_case.exposed_from is 'Earliest possible exposure, where the line list tells; null otherwise';
comment on column epidemic.confirmed_case.hospital is 'Where the case is treated';
comment on column epidemic.confirmed_case.outcome is 'Outcome; null while open or unknown';
comment on column epidemic.confirmed_case.recorded_at is 'When the confirmation was entered';
comment on column epidemic.confirmed_case.retracted_at is 'When the confirmation was taken back; null while it stands';

create index confirmed_case_outbreak on epidemic.confirmed_case (outbreak_id);
create index confirmed_case_person on epidemic.confirmed_case (person_id);
grant select, insert, update on epidemic.confirmed_case to lienthong_app;
alter table epidemic.confirmed_case enable row level security;
create policy seen on epidemic.confirmed_case for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.confirmed_case for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.confirmed_case for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.encounter (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null,
  a_id uuid not null,
  b_home smallint not null,
  b_id uuid not null,
  unit_id text,
  other_unit_id text,
  sector text not null default 'health',
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  setting text,
  directed boolean not null default false,
  natural_key text not null,
  recorded_at timestamptz(3) not null,
  primary key (home, id),
  unique (home, outbreak_id, natural_key),
  check (a_id <> b_id),
  check (ends_at >= starts_at),
  foreign key (home, a_id) references epidemic.person (home, id)
);
comment on table epidemic.encounter is 'Two people near enough for a time; without times it may have been at any time';
comment on column epidemic.encounter.home is 'Storage bucket of person a; never changes';
comment on column epidemic.encounter.id is 'UUIDv7 from the application';
comment on column epidemic.encounter.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.encounter.a_id is 'One person; the one met first when directed';
comment on column epidemic.encounter.b_home is 'Storage bucket of person b';
comment on column epidemic.encounter.b_id is 'The other person';
comment on column epidemic.encounter.unit_id is 'Unit of person a, for permission';
comment on column epidemic.encounter.other_unit_id is 'Unit of person b, for permission: who may see either may see the encounter';
comment on column epidemic.encounter.sector is 'Sector, for permission';
comment on column epidemic.encounter.starts_at is 'When it began; null: unknown';
comment on column epidemic.encounter.ends_at is 'When it ended; null: unknown';
comment on column epidemic.encounter.setting is 'Where or how, in words';
comment on column epidemic.encounter.directed is 'True when exposure can only have gone from a to b';
comment on column epidemic.encounter.natural_key is 'What makes a row of an import the same encounter again';
comment on column epidemic.encounter.recorded_at is 'When it was entered';

create index encounter_outbreak on epidemic.encounter (outbreak_id, natural_key);
create index encounter_a on epidemic.encounter (a_id);
create index encounter_b on epidemic.encounter (b_id);
grant select, insert on epidemic.encounter to lienthong_app;
alter table epidemic.encounter enable row level security;
create policy seen on epidemic.encounter for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.encounter for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.encounter for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.venue (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null references epidemic.outbreak (id),
  name text not null,
  unit_id text,
  sector text not null default 'health',
  primary key (home, id)
);
comment on table epidemic.venue is 'A place where people stayed at the same time without knowing each other';
comment on column epidemic.venue.home is 'Storage bucket of its unit; never changes';
comment on column epidemic.venue.id is 'UUIDv7 from the application';
comment on column epidemic.venue.outbreak_id is 'Outbreak';
comment on column epidemic.venue.name is 'Name of the place';
comment on column epidemic.venue.unit_id is 'Unit it lies in';
comment on column epidemic.venue.sector is 'Sector, for permission';

grant select, insert on epidemic.venue to lienthong_app;
alter table epidemic.venue enable row level security;
create policy seen on epidemic.venue for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.venue for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.venue for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.visit (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null,
  person_id uuid not null,
  venue_id uuid not null,
  unit_id text,
  sector text not null default 'health',
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  primary key (home, id),
  check (ends_at >= starts_at),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.visit is 'A stay of a person at a venue';
comment on column epidemic.visit.home is 'Storage bucket of the person; never changes';
comment on column epidemic.visit.id is 'UUIDv7 from the application';
comment on column epidemic.visit.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.visit.person_id is 'Person';
comment on column epidemic.visit.venue_id is 'Venue';
comment on column epidemic.visit.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.visit.sector is 'Sector, for permission';
comment on column epidemic.visit.starts_at is 'When it began';
comment on column epidemic.visit.ends_at is 'When it ended';
comment on column epidemic.visit.recorded_at is 'When it was entered';

create index visit_outbreak on epidemic.visit (outbreak_id);
grant select, insert on epidemic.visit to lienthong_app;
alter table epidemic.visit enable row level security;
create policy seen on epidemic.visit for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.visit for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.visit for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.quarantine (
  home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  found_at timestamptz(3) not null,
  kind text check (kind in ('home', 'facility')),
  quarantined_at timestamptz(3),
  released_at timestamptz(3),
  withdrawn_at timestamptz(3),
  act_id uuid,
  acted_at timestamptz(3),
  acted_by text,
  primary key (home, person_id),
  check ((kind is null) = (quarantined_at is null)),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.quarantine is 'An F1 from being found on: quarantined or not';
comment on column epidemic.quarantine.home is 'Storage bucket of the person; never changes';
comment on column epidemic.quarantine.person_id is 'Person';
comment on column epidemic.quarantine.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.quarantine.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.quarantine.sector is 'Sector, for permission';
comment on column epidemic.quarantine.found_at is 'When the level first became 1; never moved by a later retrace';
comment on column epidemic.quarantine.kind is 'Where; null while waiting';
comment on column epidemic.quarantine.quarantined_at is 'When quarantine began; null while waiting';
comment on column epidemic.quarantine.released_at is 'When it ended; null while it lasts';
comment on column epidemic.quarantine.withdrawn_at is 'When the person turned out to be no F1 before being quarantined; such rows count nowhere';
comment on column epidemic.quarantine.act_id is 'The marking that set quarantined_at, by which it can be undone';
comment on column epidemic.quarantine.acted_at is 'When that marking was made';
comment on column epidemic.quarantine.acted_by is 'Account that made it';

create index quarantine_found on epidemic.quarantine (found_at);
create index quarantine_person on epidemic.quarantine (person_id);
create index quarantine_waiting on epidemic.quarantine (unit_id) where quarantined_at is null and withdrawn_at is null;
create index quarantine_act on epidemic.quarantine (act_id) where act_id is not null;
grant select, insert, update on epidemic.quarantine to lienthong_app;
alter table epidemic.quarantine enable row level security;
create policy seen on epidemic.quarantine for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.quarantine for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.quarantine for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.level (
  home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  level smallint not null check (level >= 0),
  exposed_at timestamptz(3),
  known_at timestamptz(3) not null,
  by_id uuid,
  via_id uuid,
  chain json not null,
  computed_at timestamptz(3) not null,
  primary key (home, person_id)
);
comment on table epidemic.level is 'The contact level of a person as last traced, and the chain that explains it';
comment on column epidemic.level.home is 'Storage bucket of the person; never changes';
comment on column epidemic.level.person_id is 'Person; no foreign key, since the table is derived and can be traced anew';
comment on column epidemic.level.outbreak_id is 'Outbreak; no foreign key, since the table is derived and can be traced anew';
comment on column epidemic.level.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.level.sector is 'Sector, for permission';
comment on column epidemic.level.level is '0 = F0, 1 = F1, …';
comment on column epidemic.level.exposed_at is 'Earliest possible exposure at this level; null: at an unknown time';
comment on column epidemic.level.known_at is 'When everything that explains the level had been recorded';
comment on column epidemic.level.by_id is 'The person before in the chain; null at F0';
comment on column epidemic.level.via_id is 'The encounter or stay that explains the level; null at F0';
comment on column epidemic.level.chain is 'Steps from the F0 to this person: ids, units, times; no names';
comment on column epidemic.level.computed_at is 'When it was traced';

create index level_outbreak on epidemic.level (outbreak_id, level, known_at);
create index level_person on epidemic.level (person_id);
grant select, insert, update, delete on epidemic.level to lienthong_app;
alter table epidemic.level enable row level security;
create policy seen on epidemic.level for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.level for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.level for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy removed on epidemic.level for delete using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.level_change (
  home smallint not null,
  id uuid not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  at timestamptz(3) not null,
  from_level smallint,
  to_level smallint,
  step jsonb,
  primary key (home, id)
);
comment on table epidemic.level_change is 'Each change of a level with what explains it; never changed';
comment on column epidemic.level_change.home is 'Storage bucket of the person; never changes';
comment on column epidemic.level_change.id is 'UUIDv7 from the application';
comment on column epidemic.level_change.person_id is 'Person; no foreign key, since the table is derived and can be traced anew';
comment on column epidemic.level_change.outbreak_id is 'Outbreak; no foreign key, since the table is derived and can be traced anew';
comment on column epidemic.level_change.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.level_change.sector is 'Sector, for permission';
comment on column epidemic.level_change.at is 'When it was traced';
comment on column epidemic.level_change.from_level is 'Level before; null: in no chain';
comment on column epidemic.level_change.to_level is 'Level after; null: in no chain any more';
comment on column epidemic.level_change.step is 'The last step of the chain that explains it; null when nothing does any more';

create index level_change_person on epidemic.level_change (person_id, at);
grant select, insert on epidemic.level_change to lienthong_app;
alter table epidemic.level_change enable row level security;
create policy seen on epidemic.level_change for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.level_change for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.level_change for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.day_count (
  outbreak_id text not null references epidemic.outbreak (id),
  unit_id text,
  sector text not null default 'health',
  day date not null,
  f0 integer not null default 0,
  f1 integer not null default 0,
  f2 integer not null default 0,
  f3 integer not null default 0,
  quarantined integer not null default 0,
  unique nulls not distinct (outbreak_id, unit_id, day)
);
comment on table epidemic.day_count is 'New people by outbreak, unit and day of Viet Nam: what the board adds up; made from level and quarantine';
comment on column epidemic.day_count.outbreak_id is 'Outbreak';
comment on column epidemic.day_count.unit_id is 'Unit as recorded, for permission; null: unknown';
comment on column epidemic.day_count.sector is 'Sector, for permission';
comment on column epidemic.day_count.day is 'Day on which they became known';
comment on column epidemic.day_count.f0 is 'People whose level is 0';
comment on column epidemic.day_count.f1 is 'People whose level is 1';
comment on column epidemic.day_count.f2 is 'People whose level is 2';
comment on column epidemic.day_count.f3 is 'People of a higher level';
comment on column epidemic.day_count.quarantined is 'F1 whose quarantine began on the day';

create index day_count_day on epidemic.day_count (day);
grant select, insert, update, delete on epidemic.day_count to lienthong_app;
alter table epidemic.day_count enable row level security;
create policy seen on epidemic.day_count for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.day_count for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.day_count for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy removed on epidemic.day_count for delete using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.trace_run (
  outbreak_id text primary key references epidemic.outbreak (id),
  started_at timestamptz(3) not null,
  took_ms integer not null,
  people integer not null,
  encounters integer not null,
  changed integer not null
);
comment on table epidemic.trace_run is 'The last retrace of each outbreak';
comment on column epidemic.trace_run.outbreak_id is 'Outbreak';
comment on column epidemic.trace_run.started_at is 'When it began to read: what was committed before is in it';
comment on column epidemic.trace_run.took_ms is 'Milliseconds from reading to the last row written';
comment on column epidemic.trace_run.people is 'People read';
comment on column epidemic.trace_run.encounters is 'Encounters read';
comment on column epidemic.trace_run.changed is 'Levels that changed';

grant select, insert, update on epidemic.trace_run to lienthong_app;

create table epidemic.import_batch (
  id uuid primary key,
  outbreak_id text not null references epidemic.outbreak (id),
  kind text not null check (kind in ('cases', 'encounters')),
  file_name text not null,
  sha256 text not null,
  rows integer not null,
  added integer not null,
  existing integer not null,
  people_added integer not null,
  imported_at timestamptz(3) not null,
  account_id text,
  account_name text,
  unit_id text,
  sector text not null default 'health'
);
comment on table epidemic.import_batch is 'A file that was imported whole';
comment on column epidemic.import_batch.id is 'UUIDv7 from the application';
comment on column epidemic.import_batch.outbreak_id is 'Outbreak';
comment on column epidemic.import_batch.kind is 'What the rows are';
comment on column epidemic.import_batch.file_name is 'Name of the file as sent';
comment on column epidemic.import_batch.sha256 is 'Hash of its bytes';
comment on column epidemic.import_batch.rows is 'Rows read';
comment on column epidemic.import_batch.added is 'Rows that were new';
comment on column epidemic.import_batch.existing is 'Rows that were there already';
comment on column epidemic.import_batch.people_added is 'Contacts entered with encounters';
comment on column epidemic.import_batch.imported_at is 'When';
comment on column epidemic.import_batch.account_id is 'Account that sent it';
comment on column epidemic.import_batch.account_name is 'Its name then';
comment on column epidemic.import_batch.unit_id is 'Unit of the importing post, for permission; null: none';
comment on column epidemic.import_batch.sector is 'Sector, for permission';

create index import_batch_at on epidemic.import_batch (imported_at desc);
grant select, insert on epidemic.import_batch to lienthong_app;
alter table epidemic.import_batch enable row level security;
create policy seen on epidemic.import_batch for select using (
  account_id = nullif(current_setting('app.account', true), '')
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.import_batch for insert with check (
  account_id = nullif(current_setting('app.account', true), '')
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
