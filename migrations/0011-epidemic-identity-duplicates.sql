-- Telephone and identity numbers of people are sealed by the application (src/epidemic/identity), so that a copy of the
-- database alone tells nobody's; equal numbers are found by a keyed hash. People entered twice are found and merged: the
-- rows of the second stay where they are and follow the first through `merged_into`, so that a merge can be undone.

alter table epidemic.person_identity
  add column phone_sealed text,
  add column phone_index text,
  add column id_number_sealed text,
  add column id_number_index text,
  add column address_fold text;
comment on column epidemic.person_identity.phone is 'Telephone number in plain text, from before numbers were sealed; emptied when the server starts';
comment on column epidemic.person_identity.phone_sealed is 'Telephone number as given, sealed: key id, a dot, nonce with ciphertext and tag';
comment on column epidemic.person_identity.phone_index is 'Keyed hash of the normalised telephone number, for finding it exactly';
comment on column epidemic.person_identity.id_number_sealed is 'Identity number (CCCD, CMND), sealed in the same way';
comment on column epidemic.person_identity.id_number_index is 'Keyed hash of the identity number, for finding it exactly';
comment on column epidemic.person_identity.address_fold is 'Address without case and accents, for finding duplicates';

create index person_identity_phone on epidemic.person_identity (phone_index) where phone_index is not null;
create index person_identity_number on epidemic.person_identity (id_number_index) where id_number_index is not null;

alter table epidemic.person
  add column merged_home smallint,
  add column merged_into uuid,
  add column merged_at timestamptz(3),
  add check ((merged_into is null) = (merged_at is null) and (merged_into is null) = (merged_home is null)),
  add check (merged_into <> id);
comment on column epidemic.person.merged_home is 'Storage bucket of the person this one was merged into';
comment on column epidemic.person.merged_into is 'The person this one turned out to be, never one that is merged itself; null for everybody else. Encounters and visits of this row count as that person''s';
comment on column epidemic.person.merged_at is 'When they were merged';

create index person_merged on epidemic.person (merged_into) where merged_into is not null;

create table epidemic.person_merge (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null,
  kept_id uuid not null,
  absorbed_home smallint not null,
  absorbed_id uuid not null,
  unit_id text,
  other_unit_id text,
  sector text not null default 'health',
  earlier_ids uuid[] not null default '{}',
  before jsonb not null,
  after jsonb not null,
  merged_at timestamptz(3) not null,
  merged_by text,
  undone_at timestamptz(3),
  undone_by text,
  undo_reason text,
  primary key (home, id),
  foreign key (home, kept_id) references epidemic.person (home, id)
);
comment on table epidemic.person_merge is 'Two records found to be one person, with what that changed, so that it can be undone exactly';
comment on column epidemic.person_merge.home is 'Storage bucket of the person kept; never changes';
comment on column epidemic.person_merge.id is 'UUIDv7 from the application';
comment on column epidemic.person_merge.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.person_merge.kept_id is 'The person who stays';
comment on column epidemic.person_merge.absorbed_home is 'Storage bucket of the other';
comment on column epidemic.person_merge.absorbed_id is 'The person who turned out to be the same';
comment on column epidemic.person_merge.unit_id is 'Unit of the person kept, for permission';
comment on column epidemic.person_merge.other_unit_id is 'Unit of the other, for permission: only who may identify both sees a merge';
comment on column epidemic.person_merge.sector is 'Sector, for permission';
comment on column epidemic.person_merge.earlier_ids is 'People who had been merged into the other before and follow along';
comment on column epidemic.person_merge.before is 'Rows of both as they were: what undoing puts back';
comment on column epidemic.person_merge.after is 'The same rows as merging left them: what was changed since then is kept when undoing';
comment on column epidemic.person_merge.merged_at is 'When';
comment on column epidemic.person_merge.merged_by is 'Account';
comment on column epidemic.person_merge.undone_at is 'When it was undone; null while it stands';
comment on column epidemic.person_merge.undone_by is 'Account that undid it';
comment on column epidemic.person_merge.undo_reason is 'Why, in its words';

create index person_merge_at on epidemic.person_merge (outbreak_id, merged_at desc);
create index person_merge_kept on epidemic.person_merge (kept_id);
grant select, insert, update on epidemic.person_merge to lienthong_app;
alter table epidemic.person_merge enable row level security;
create policy seen on epidemic.person_merge for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ','));
create policy added on epidemic.person_merge for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.person_merge for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.duplicate (
  home smallint not null,
  a_id uuid not null,
  b_home smallint not null,
  b_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  other_unit_id text,
  sector text not null default 'health',
  score smallint not null check (score between 0 and 100),
  reasons text[] not null,
  found_at timestamptz(3) not null,
  state text not null default 'proposed' check (state in ('proposed', 'different', 'merged')),
  decided_at timestamptz(3),
  decided_by text,
  primary key (home, a_id, b_id),
  check (a_id < b_id),
  check ((state = 'proposed') = (decided_at is null))
);
comment on table epidemic.duplicate is 'Two records that may be one person, proposed by comparing them, and what was decided';
comment on column epidemic.duplicate.home is 'Storage bucket of person a; never changes';
comment on column epidemic.duplicate.a_id is 'One person, the one entered first';
comment on column epidemic.duplicate.b_home is 'Storage bucket of person b';
comment on column epidemic.duplicate.b_id is 'The other';
comment on column epidemic.duplicate.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.duplicate.unit_id is 'Unit of person a, for permission';
comment on column epidemic.duplicate.other_unit_id is 'Unit of person b, for permission: only who may identify both sees the pair';
comment on column epidemic.duplicate.sector is 'Sector, for permission';
comment on column epidemic.duplicate.score is 'How likely they are one person, in percent (src/epidemic/duplicates/score.ts)';
comment on column epidemic.duplicate.reasons is 'What agrees and what does not, as codes worded by the application';
comment on column epidemic.duplicate.found_at is 'When the pair was first proposed';
comment on column epidemic.duplicate.state is 'proposed: waits; different: never proposed again; merged: they are one';
comment on column epidemic.duplicate.decided_at is 'When that was decided; null while it waits';
comment on column epidemic.duplicate.decided_by is 'Account that decided';

create index duplicate_waiting on epidemic.duplicate (outbreak_id, score desc) where state = 'proposed';
create index duplicate_b on epidemic.duplicate (b_id);
grant select, insert, update, delete on epidemic.duplicate to lienthong_app;
alter table epidemic.duplicate enable row level security;
create policy seen on epidemic.duplicate for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ','));
create policy added on epidemic.duplicate for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.duplicate for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy removed on epidemic.duplicate for delete using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ',')
  and array['*/*', sector || '/*', '*/' || other_unit_id, sector || '/' || other_unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

-- What merging wrote for the person kept goes again when it is undone.
grant delete on epidemic.confirmed_case, epidemic.quarantine, epidemic.person_identity to lienthong_app;
create policy removed on epidemic.confirmed_case for delete using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy removed on epidemic.quarantine for delete using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy removed on epidemic.person_identity for delete using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
