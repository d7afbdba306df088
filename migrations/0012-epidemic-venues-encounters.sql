-- Encounters with what decides whether they make a close contact, venues with posters for checking in, and lists that
-- arrive as text. What was written down wrongly is marked as removed, with a reason, and never deleted: the ledger and
-- an undo need it. Check-ins are no people of an outbreak; they lie apart, sealed, and are deleted by the clock.

alter table epidemic.encounter
  add column setting_kind text check (setting_kind in ('household', 'workplace', 'school', 'market', 'health-care', 'transport', 'event', 'service', 'neighbourhood', 'quarantine', 'other')),
  add column nearness text check (nearness in ('touch', 'under-1m', 'under-2m', 'beyond-2m')),
  add column mask text check (mask in ('both', 'one', 'none')),
  add column enclosed boolean,
  add column protected boolean,
  add column minutes integer check (minutes between 0 and 44640),
  add column source text not null default 'manual',
  add column revised_at timestamptz(3),
  add column removed_at timestamptz(3),
  add column removed_as text check (removed_as in ('mistake', 'no-contact')),
  add column removed_reason text,
  add column removed_by text,
  add check ((removed_at is null) = (removed_as is null));
comment on column epidemic.encounter.setting_kind is 'Kind of circumstance; null: not told';
comment on column epidemic.encounter.nearness is 'How near they came; null: not told';
comment on column epidemic.encounter.mask is 'Who wore a mask; null: not told';
comment on column epidemic.encounter.enclosed is 'True in a closed space (room, vehicle), false in the open; null: not told';
comment on column epidemic.encounter.protected is 'True when whoever cared for the other wore full protective equipment; null: not told, or no care was given';
comment on column epidemic.encounter.minutes is 'How long they were near each other, where it is known apart from the times; null: the times tell, or nobody knows';
comment on column epidemic.encounter.source is 'How it was entered: manual, paste, check-in, or the kind of file';
comment on column epidemic.encounter.revised_at is 'When it was last corrected; what it was before stands in the ledger';
comment on column epidemic.encounter.removed_at is 'When it was taken out of tracing; null while it counts';
comment on column epidemic.encounter.removed_as is 'mistake: it never was; no-contact: it was, and a person judged it no contact';
comment on column epidemic.encounter.removed_reason is 'The reason given for it';
comment on column epidemic.encounter.removed_by is 'Account that took it out';
grant update on epidemic.encounter to lienthong_app;

alter table epidemic.venue
  alter column outbreak_id drop not null,
  add column kind text not null default 'other' check (kind in ('market', 'shop', 'factory', 'office', 'school', 'clinic', 'hospital', 'pharmacy', 'restaurant', 'transport', 'worship', 'event', 'residence', 'other')),
  add column name_fold text,
  add column address text,
  add column longitude double precision check (longitude between -180 and 180),
  add column latitude double precision check (latitude between -90 and 90),
  add column capacity integer check (capacity > 0),
  add column open_hours text,
  add column check_in_code text,
  add column recorded_at timestamptz(3),
  add column merged_into uuid,
  add column merged_at timestamptz(3),
  add check ((longitude is null) = (latitude is null)),
  add check ((merged_into is null) = (merged_at is null));
comment on column epidemic.venue.outbreak_id is 'Outbreak in which it was first recorded; null: known for checking in before any';
comment on column epidemic.venue.kind is 'What kind of place it is';
comment on column epidemic.venue.name_fold is 'Name without case and accents, by which a venue is found again in its unit; null: recorded before names were folded';
comment on column epidemic.venue.address is 'Address below the commune';
comment on column epidemic.venue.longitude is 'WGS 84, degrees; null: not located';
comment on column epidemic.venue.latitude is 'WGS 84, degrees; null: not located';
comment on column epidemic.venue.capacity is 'How many people it holds; null: not told';
comment on column epidemic.venue.open_hours is 'When it is open, in words';
comment on column epidemic.venue.check_in_code is 'Code on its poster; null until a poster was made';
comment on column epidemic.venue.recorded_at is 'When it was entered; null: with the outbreak';
comment on column epidemic.venue.merged_into is 'The venue it turned out to be, never one that is merged itself; null: itself. Its visits count as that one''s';
comment on column epidemic.venue.merged_at is 'When it was merged';
create index venue_id on epidemic.venue (id);
create index venue_unit on epidemic.venue (unit_id, name_fold);
create index venue_check_in on epidemic.venue (check_in_code) where check_in_code is not null;
grant update on epidemic.venue to lienthong_app;
-- Whoever holds a poster may read its venue, and nothing else of the room.
create policy shown on epidemic.venue for select using (
  check_in_code = nullif(current_setting('app.venue_code', true), ''));

alter table epidemic.visit
  add column natural_key text,
  add column source text not null default 'manual',
  add column venue_unit_id text,
  add column revised_at timestamptz(3),
  add column removed_at timestamptz(3),
  add column removed_reason text,
  add column removed_by text;
comment on column epidemic.visit.natural_key is 'What makes the same stay the same again: venue and times; null: recorded before';
comment on column epidemic.visit.source is 'How it was entered: manual, paste, check-in, or the kind of file';
comment on column epidemic.visit.venue_unit_id is 'Unit the venue lies in, for permission: who may see either may see the stay';
comment on column epidemic.visit.revised_at is 'When it was last corrected; what it was before stands in the ledger';
comment on column epidemic.visit.removed_at is 'When it was taken out of tracing; null while it counts';
comment on column epidemic.visit.removed_reason is 'The reason given for it';
comment on column epidemic.visit.removed_by is 'Account that took it out';
create unique index visit_natural on epidemic.visit (home, outbreak_id, person_id, natural_key)
  where natural_key is not null and removed_at is null;
create index visit_venue on epidemic.visit (venue_id, starts_at);
create index visit_person on epidemic.visit (person_id);
grant update on epidemic.visit to lienthong_app;
drop policy seen on epidemic.visit;
drop policy added on epidemic.visit;
drop policy changed on epidemic.visit;
create policy seen on epidemic.visit for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || venue_unit_id, sector || '/' || venue_unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.visit for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || venue_unit_id, sector || '/' || venue_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.visit for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || venue_unit_id, sector || '/' || venue_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id, '*/' || venue_unit_id, sector || '/' || venue_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.check_in (
  home smallint not null,
  id uuid not null,
  venue_id uuid not null,
  unit_id text,
  sector text not null default 'health',
  secret_hash text not null,
  sent_key text not null,
  name_sealed text not null,
  phone_sealed text not null,
  phone_index text not null,
  people_with smallint not null default 0 check (people_with between 0 and 50),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  delete_on date not null,
  taken_at timestamptz(3),
  taken_person_id uuid,
  primary key (home, id),
  unique (home, venue_id, sent_key),
  check (ends_at >= starts_at),
  check ((taken_at is null) = (taken_person_id is null))
);
comment on table epidemic.check_in is 'Somebody who checked in at a venue by its poster; no person of an outbreak, and deleted by the clock';
comment on column epidemic.check_in.home is 'Storage bucket of the venue; never changes';
comment on column epidemic.check_in.id is 'UUIDv7 from the application';
comment on column epidemic.check_in.venue_id is 'Venue whose poster was read';
comment on column epidemic.check_in.unit_id is 'Unit of the venue, for permission';
comment on column epidemic.check_in.sector is 'Sector, for permission';
comment on column epidemic.check_in.secret_hash is 'SHA-256 of the secret given to the phone, by which it checks out or deletes';
comment on column epidemic.check_in.sent_key is 'Made by the phone: sending again over a bad line adds nothing';
comment on column epidemic.check_in.name_sealed is 'Name as given, encrypted';
comment on column epidemic.check_in.phone_sealed is 'Phone as given, encrypted';
comment on column epidemic.check_in.phone_index is 'Keyed hash of the phone, by which the same person is found';
comment on column epidemic.check_in.people_with is 'How many others came along';
comment on column epidemic.check_in.starts_at is 'When they came';
comment on column epidemic.check_in.ends_at is 'When they left; null: did not check out';
comment on column epidemic.check_in.delete_on is 'Day on which the row is deleted, by the rule in force when it was made';
comment on column epidemic.check_in.taken_at is 'When it was taken over into an outbreak; null: not';
comment on column epidemic.check_in.taken_person_id is 'The person it became there';
create index check_in_venue on epidemic.check_in (venue_id, starts_at);
create index check_in_delete on epidemic.check_in (delete_on);
create index check_in_secret on epidemic.check_in (secret_hash);
grant select, insert, update, delete on epidemic.check_in to lienthong_app;
alter table epidemic.check_in enable row level security;
create policy seen on epidemic.check_in for select using (
  secret_hash = nullif(current_setting('app.check_in', true), '')
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.check_in for insert with check (
  taken_at is null and secret_hash = nullif(current_setting('app.check_in', true), ''));
create policy changed on epidemic.check_in for update using (
  secret_hash = nullif(current_setting('app.check_in', true), '')
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  secret_hash = nullif(current_setting('app.check_in', true), '')
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
-- The one who checked in, or the clock.
create policy removed on epidemic.check_in for delete using (
  secret_hash = nullif(current_setting('app.check_in', true), '')
  or array['*/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.pasted_line (
  home smallint not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  line_key text not null,
  line_sealed text not null,
  encounter_id uuid,
  recorded_at timestamptz(3) not null,
  primary key (home, person_id, line_key),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.pasted_line is 'A line of a pasted list, kept word for word beside the person it became';
comment on column epidemic.pasted_line.home is 'Storage bucket of the person; never changes';
comment on column epidemic.pasted_line.person_id is 'Person it became';
comment on column epidemic.pasted_line.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.pasted_line.unit_id is 'Unit the person lives in, for permission';
comment on column epidemic.pasted_line.sector is 'Sector, for permission';
comment on column epidemic.pasted_line.line_key is 'Keyed hash of the line: pasting it again adds nothing';
comment on column epidemic.pasted_line.line_sealed is 'The line as pasted, encrypted';
comment on column epidemic.pasted_line.encounter_id is 'The encounter it told of; null: none';
comment on column epidemic.pasted_line.recorded_at is 'When it was entered';
grant select, insert on epidemic.pasted_line to lienthong_app;
alter table epidemic.pasted_line enable row level security;
create policy seen on epidemic.pasted_line for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ','));
create policy added on epidemic.pasted_line for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.follow_up (
  home smallint not null,
  id uuid not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  source text not null,
  natural_key text not null,
  on_day date not null,
  status text not null check (status in ('seen-well', 'seen-ill', 'not-seen', 'planned', 'unknown')),
  temperature numeric(3, 1),
  symptoms text,
  told jsonb not null,
  recorded_at timestamptz(3) not null,
  primary key (home, id),
  unique (home, outbreak_id, natural_key),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.follow_up is 'A day of following a contact, as the export of another system tells it';
comment on column epidemic.follow_up.home is 'Storage bucket of the person; never changes';
comment on column epidemic.follow_up.id is 'UUIDv7 from the application';
comment on column epidemic.follow_up.person_id is 'Person followed';
comment on column epidemic.follow_up.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.follow_up.unit_id is 'Unit the person lives in now, for permission; null while unknown';
comment on column epidemic.follow_up.sector is 'Sector, for permission';
comment on column epidemic.follow_up.source is 'System it came from: go-data or sormas';
comment on column epidemic.follow_up.natural_key is 'What makes a row of an import the same again';
comment on column epidemic.follow_up.on_day is 'Day of the follow-up';
comment on column epidemic.follow_up.status is 'Whether the person was seen, and how they were';
comment on column epidemic.follow_up.temperature is 'Body temperature, degrees Celsius; null: not told';
comment on column epidemic.follow_up.symptoms is 'Symptoms in the words of the export; null: none told';
comment on column epidemic.follow_up.told is 'Every cell of the row by its header that has no column here, without identity';
comment on column epidemic.follow_up.recorded_at is 'When it was imported';
create index follow_up_person on epidemic.follow_up (person_id, on_day);
create index follow_up_outbreak on epidemic.follow_up (outbreak_id, natural_key);
grant select, insert on epidemic.follow_up to lienthong_app;
alter table epidemic.follow_up enable row level security;
create policy seen on epidemic.follow_up for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.follow_up for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

alter table epidemic.import_batch
  drop constraint import_batch_kind_check,
  add constraint import_batch_kind_check check (kind in ('cases', 'encounters', 'follow-ups', 'paste')),
  add column source text not null default 'own' check (source in ('own', 'go-data', 'sormas')),
  add column set_aside integer not null default 0;
comment on table epidemic.import_batch is 'A file or a pasted list that was imported';
comment on column epidemic.import_batch.source is 'Whose headers it had: our own, Go.Data, SORMAS';
comment on column epidemic.import_batch.set_aside is 'Rows at fault that were left out by choice, to be mended and sent again; 0: imported whole';
