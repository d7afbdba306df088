-- Samples, pools, laboratories and their results; who is ordered to be sampled and in which campaign. The plan by level and
-- day is not stored: it follows from the levels, the dated rule and the samples (src/epidemic/testing/README.md).
-- Pooling: decision 3486/QĐ-BYT (August 2020) and its successors, src/epidemic/rules/pool-size.ts.

create table epidemic.laboratory (
  id text primary key,
  name text not null,
  unit_id text,
  sector text not null default 'health',
  capacity integer not null check (capacity > 0),
  promised_hours smallint not null default 24 check (promised_hours between 1 and 240),
  opened_on date not null,
  closed_on date,
  check (closed_on is null or closed_on >= opened_on)
);
comment on table epidemic.laboratory is 'A laboratory that tests samples: what it can do in a day and where it stands';
comment on column epidemic.laboratory.id is 'Readable id, such as cdc-hai-phong';
comment on column epidemic.laboratory.name is 'Name';
comment on column epidemic.laboratory.unit_id is 'Unit it stands in, for permission and for distance; null: not bound to one';
comment on column epidemic.laboratory.sector is 'Sector, for permission';
comment on column epidemic.laboratory.capacity is 'Tests (tubes) it can finish in a day';
comment on column epidemic.laboratory.promised_hours is 'Hours within which it promises a result, used until enough results show its own pace';
comment on column epidemic.laboratory.opened_on is 'First day it takes samples';
comment on column epidemic.laboratory.closed_on is 'Day from which it takes none; null while it works';

grant select, insert, update on epidemic.laboratory to lienthong_app;
alter table epidemic.laboratory enable row level security;
create policy seen on epidemic.laboratory for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.laboratory for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.laboratory for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.campaign (
  id uuid primary key,
  outbreak_id text not null references epidemic.outbreak (id),
  name text not null,
  target json not null,
  unit_id text,
  sector text not null default 'health',
  starts_on date not null,
  ends_on date not null,
  kind text not null check (kind in ('pcr', 'antigen')),
  pooled boolean not null,
  basis text,
  planned integer not null,
  opened_at timestamptz(3) not null,
  opened_by text,
  closed_at timestamptz(3),
  check (ends_on >= starts_on)
);
comment on table epidemic.campaign is 'A campaign: a circle of people sampled within some days. It names no person; those stand in test_order';
comment on column epidemic.campaign.id is 'UUIDv7 from the application';
comment on column epidemic.campaign.outbreak_id is 'Outbreak';
comment on column epidemic.campaign.name is 'What people call it';
comment on column epidemic.campaign.target is 'Whom it is about: { kind: units | venue | persons | outbreak | zone | cluster, … }; each kind with its ids';
comment on column epidemic.campaign.unit_id is 'The one unit it lies in, for permission to change it; null: several';
comment on column epidemic.campaign.sector is 'Sector, for permission';
comment on column epidemic.campaign.starts_on is 'First day of sampling';
comment on column epidemic.campaign.ends_on is 'Last day of sampling';
comment on column epidemic.campaign.kind is 'Kind of test';
comment on column epidemic.campaign.pooled is 'Whether its samples may be tested in pools';
comment on column epidemic.campaign.basis is 'Legal basis or document, as given';
comment on column epidemic.campaign.planned is 'People ordered to be sampled when it was opened';
comment on column epidemic.campaign.opened_at is 'When it was opened';
comment on column epidemic.campaign.opened_by is 'Account that opened it';
comment on column epidemic.campaign.closed_at is 'When it was ended; null while under way';

create index campaign_outbreak on epidemic.campaign (outbreak_id, starts_on);
grant select, insert, update on epidemic.campaign to lienthong_app;
alter table epidemic.campaign enable row level security;
create policy seen on epidemic.campaign for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.campaign for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.campaign for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.test_order (
  home smallint not null,
  id uuid not null,
  person_id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  reason text not null check (reason in ('campaign', 'pool', 'repeat', 'asked')),
  about_id uuid,
  due_on date not null,
  ordered_at timestamptz(3) not null,
  sample_id uuid,
  cancelled_at timestamptz(3),
  primary key (home, id),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.test_order is 'A person who is to be sampled apart from the plan by level and day: a campaign, or single tests of a positive pool';
comment on column epidemic.test_order.home is 'Storage bucket of the person; never changes';
comment on column epidemic.test_order.id is 'UUIDv7 from the application';
comment on column epidemic.test_order.person_id is 'Person';
comment on column epidemic.test_order.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.test_order.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.test_order.sector is 'Sector, for permission';
comment on column epidemic.test_order.reason is 'Why: a campaign, a positive pool, a test that gave no result, or asked for by hand';
comment on column epidemic.test_order.about_id is 'The campaign, the pool or the sample it follows from';
comment on column epidemic.test_order.due_on is 'Day by which the sample is to be taken';
comment on column epidemic.test_order.ordered_at is 'When it was ordered';
comment on column epidemic.test_order.sample_id is 'The sample that fulfils it; null while open';
comment on column epidemic.test_order.cancelled_at is 'When it was called off; null otherwise';

create index test_order_person on epidemic.test_order (person_id);
create index test_order_open on epidemic.test_order (unit_id, due_on) where sample_id is null and cancelled_at is null;
create index test_order_about on epidemic.test_order (about_id) where about_id is not null;
grant select, insert, update on epidemic.test_order to lienthong_app;
alter table epidemic.test_order enable row level security;
create policy seen on epidemic.test_order for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.test_order for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.test_order for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.manifest (
  home smallint not null,
  id uuid not null,
  code text not null,
  outbreak_id text not null references epidemic.outbreak (id),
  unit_id text,
  sector text not null default 'health',
  laboratory_id text not null references epidemic.laboratory (id),
  why json not null,
  courier text,
  tubes integer not null,
  sent_at timestamptz(3) not null,
  sent_by text,
  received_at timestamptz(3),
  received_by text,
  primary key (home, id),
  unique (home, code),
  check (received_at >= sent_at)
);
comment on table epidemic.manifest is 'Samples handed over together for the way to a laboratory';
comment on column epidemic.manifest.home is 'Storage bucket of the unit it left; never changes';
comment on column epidemic.manifest.id is 'UUIDv7 from the application';
comment on column epidemic.manifest.code is 'Code on the paper, with check character';
comment on column epidemic.manifest.outbreak_id is 'Outbreak';
comment on column epidemic.manifest.unit_id is 'Unit it left, for permission; null: several';
comment on column epidemic.manifest.sector is 'Sector, for permission';
comment on column epidemic.manifest.laboratory_id is 'Laboratory it goes to';
comment on column epidemic.manifest.why is 'What spoke for that laboratory when it was chosen';
comment on column epidemic.manifest.courier is 'Who carries it, with the vehicle, as given';
comment on column epidemic.manifest.tubes is 'Samples in it';
comment on column epidemic.manifest.sent_at is 'When it left';
comment on column epidemic.manifest.sent_by is 'Account that sent it';
comment on column epidemic.manifest.received_at is 'When the laboratory took it over; null while on its way';
comment on column epidemic.manifest.received_by is 'Account that took it over';

create index manifest_code on epidemic.manifest (code);
create index manifest_laboratory on epidemic.manifest (laboratory_id, sent_at);
grant select, insert, update on epidemic.manifest to lienthong_app;
alter table epidemic.manifest enable row level security;
create policy seen on epidemic.manifest for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.manifest for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.manifest for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.pool (
  home smallint not null,
  id uuid not null,
  code text not null,
  outbreak_id text not null references epidemic.outbreak (id),
  unit_id text,
  sector text not null default 'health',
  size smallint not null check (size between 1 and 50),
  rule text not null,
  laboratory_id text references epidemic.laboratory (id),
  pooled_at timestamptz(3) not null,
  pooled_by text,
  result text check (result in ('negative', 'positive', 'invalid')),
  result_at timestamptz(3),
  recorded_at timestamptz(3),
  batch_id uuid,
  primary key (home, id),
  unique (home, code),
  check ((result is null) = (result_at is null))
);
comment on table epidemic.pool is 'Samples tested in one tube';
comment on column epidemic.pool.home is 'Storage bucket of its unit; never changes';
comment on column epidemic.pool.id is 'UUIDv7 from the application';
comment on column epidemic.pool.code is 'Code on the tube, with check character';
comment on column epidemic.pool.outbreak_id is 'Outbreak';
comment on column epidemic.pool.unit_id is 'Unit of its people, for permission: a pool never mixes units';
comment on column epidemic.pool.sector is 'Sector, for permission';
comment on column epidemic.pool.size is 'Samples in it';
comment on column epidemic.pool.rule is 'Act whose cap held when it was made';
comment on column epidemic.pool.laboratory_id is 'Laboratory that tests it; null until known';
comment on column epidemic.pool.pooled_at is 'When it was made';
comment on column epidemic.pool.pooled_by is 'Account that made it';
comment on column epidemic.pool.result is 'What the tube gave; null while unknown';
comment on column epidemic.pool.result_at is 'When the laboratory determined it';
comment on column epidemic.pool.recorded_at is 'When the result was entered';
comment on column epidemic.pool.batch_id is 'The file it came with; null when entered by hand';

create index pool_code on epidemic.pool (code);
create index pool_open on epidemic.pool (outbreak_id, pooled_at) where result is null;
grant select, insert, update on epidemic.pool to lienthong_app;
alter table epidemic.pool enable row level security;
create policy seen on epidemic.pool for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.pool for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.pool for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.sample (
  home smallint not null,
  id uuid not null,
  code text not null,
  outbreak_id text not null,
  person_id uuid not null,
  unit_id text,
  sector text not null default 'health',
  kind text not null check (kind in ('pcr', 'antigen')),
  level smallint,
  household text,
  campaign_id uuid,
  taken_at timestamptz(3) not null,
  taken_by text,
  site text,
  manifest_id uuid,
  laboratory_id text references epidemic.laboratory (id),
  received_at timestamptz(3),
  pool_id uuid,
  pool_result text check (pool_result in ('negative', 'positive', 'invalid')),
  result text check (result in ('negative', 'positive', 'invalid')),
  result_at timestamptz(3),
  recorded_at timestamptz(3),
  ct numeric,
  batch_id uuid,
  spoiled_at timestamptz(3),
  primary key (home, id),
  unique (home, code),
  check ((result is null) = (result_at is null)),
  foreign key (home, person_id) references epidemic.person (home, id)
);
comment on table epidemic.sample is 'A sample of a person and what became of it';
comment on column epidemic.sample.home is 'Storage bucket of the person; never changes';
comment on column epidemic.sample.id is 'UUIDv7 from the application';
comment on column epidemic.sample.code is 'Code on the tube: drawn by chance, with check character; says nothing of the person';
comment on column epidemic.sample.outbreak_id is 'Outbreak, that of the person, which has the foreign key';
comment on column epidemic.sample.person_id is 'Person';
comment on column epidemic.sample.unit_id is 'Unit the person lives in now, for permission; null while unknown (then only those see it whose scope is not bound to a place)';
comment on column epidemic.sample.sector is 'Sector, for permission';
comment on column epidemic.sample.kind is 'Kind of test';
comment on column epidemic.sample.level is 'Contact level when it was taken; null: none. Prevalence is estimated by it';
comment on column epidemic.sample.household is 'What people of one household share when it was taken; null: unknown. Pools keep them together';
comment on column epidemic.sample.campaign_id is 'Campaign it was taken in; null otherwise';
comment on column epidemic.sample.taken_at is 'When it was taken';
comment on column epidemic.sample.taken_by is 'Account that took it';
comment on column epidemic.sample.site is 'Where it was taken, as given';
comment on column epidemic.sample.manifest_id is 'Hand-over it travels with; null before';
comment on column epidemic.sample.laboratory_id is 'Laboratory it goes to; null until known';
comment on column epidemic.sample.received_at is 'When the laboratory took it over';
comment on column epidemic.sample.pool_id is 'Pool it is tested in; null: alone, or not yet decided';
comment on column epidemic.sample.pool_result is 'What its pool gave; after a positive one its person is sampled anew';
comment on column epidemic.sample.result is 'What holds for the person by this sample; null while unknown, and for ever after a positive pool';
comment on column epidemic.sample.result_at is 'When the laboratory determined it';
comment on column epidemic.sample.recorded_at is 'When the result was entered';
comment on column epidemic.sample.ct is 'Cycle threshold, where told';
comment on column epidemic.sample.batch_id is 'The file the result came with; null when entered by hand';
comment on column epidemic.sample.spoiled_at is 'When it was given up: lost, leaking, label unreadable; null otherwise';

create index sample_code on epidemic.sample (code);
create index sample_person on epidemic.sample (person_id, taken_at);
create index sample_taken on epidemic.sample (outbreak_id, taken_at);
create index sample_manifest on epidemic.sample (manifest_id) where manifest_id is not null;
create index sample_pool on epidemic.sample (pool_id) where pool_id is not null;
create index sample_campaign on epidemic.sample (campaign_id) where campaign_id is not null;
create index sample_open on epidemic.sample (laboratory_id, received_at) where result is null and pool_result is null and spoiled_at is null;
grant select, insert, update on epidemic.sample to lienthong_app;
alter table epidemic.sample enable row level security;
create policy seen on epidemic.sample for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.sample for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.sample for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.result_correction (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null,
  unit_id text,
  sector text not null default 'health',
  sample_id uuid not null,
  person_id uuid not null,
  was text not null,
  was_at timestamptz(3) not null,
  now text not null,
  reason text not null,
  corrected_at timestamptz(3) not null,
  corrected_by text,
  answer text check (answer in ('retracted', 'kept')),
  answered_at timestamptz(3),
  answer_reason text,
  primary key (home, id),
  check (was <> now),
  check ((answer is null) = (answered_at is null))
);
comment on table epidemic.result_correction is 'A result that was written otherwise before: the old one stays here with the reason';
comment on column epidemic.result_correction.home is 'Storage bucket of the sample or pool; never changes';
comment on column epidemic.result_correction.id is 'UUIDv7 from the application';
comment on column epidemic.result_correction.outbreak_id is 'Outbreak of the sample';
comment on column epidemic.result_correction.unit_id is 'Unit of the sample, for permission';
comment on column epidemic.result_correction.sector is 'Sector, for permission';
comment on column epidemic.result_correction.sample_id is 'Sample';
comment on column epidemic.result_correction.person_id is 'Person it was taken of';
comment on column epidemic.result_correction.was is 'What was written before';
comment on column epidemic.result_correction.was_at is 'When the laboratory had determined that';
comment on column epidemic.result_correction.now is 'What was written instead';
comment on column epidemic.result_correction.reason is 'Why, in the words of whoever corrected it';
comment on column epidemic.result_correction.corrected_at is 'When';
comment on column epidemic.result_correction.corrected_by is 'Account';
comment on column epidemic.result_correction.answer is 'What became of the case that rested on it; null while nobody answered, or where none did';
comment on column epidemic.result_correction.answered_at is 'When that was answered';
comment on column epidemic.result_correction.answer_reason is 'Why, in the words of whoever answered';

create index result_correction_sample on epidemic.result_correction (sample_id);
create index result_correction_open on epidemic.result_correction (outbreak_id) where was = 'positive' and answer is null;
grant select, insert, update on epidemic.result_correction to lienthong_app;
alter table epidemic.result_correction enable row level security;
create policy seen on epidemic.result_correction for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.result_correction for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.result_correction for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.result_batch (
  id uuid primary key,
  outbreak_id text not null references epidemic.outbreak (id),
  laboratory_id text not null references epidemic.laboratory (id),
  unit_id text,
  sector text not null default 'health',
  file_name text not null,
  sha256 text not null,
  rows integer not null,
  written integer not null,
  existing integer not null,
  mismatches json not null,
  imported_at timestamptz(3) not null,
  imported_by text
);
comment on table epidemic.result_batch is 'A file of results from a laboratory: what was written and what was not, with why';
comment on column epidemic.result_batch.id is 'UUIDv7 from the application';
comment on column epidemic.result_batch.outbreak_id is 'Outbreak';
comment on column epidemic.result_batch.laboratory_id is 'Laboratory the file is of';
comment on column epidemic.result_batch.unit_id is 'Null: results are those of whoever may act on their people';
comment on column epidemic.result_batch.sector is 'Sector, for permission';
comment on column epidemic.result_batch.file_name is 'Name of the file';
comment on column epidemic.result_batch.sha256 is 'What the file was, bit by bit';
comment on column epidemic.result_batch.rows is 'Rows in it';
comment on column epidemic.result_batch.written is 'Results written';
comment on column epidemic.result_batch.existing is 'Results that stood there already, the same';
comment on column epidemic.result_batch.mismatches is 'Rows not written: { row, code, fault, … }; no names';
comment on column epidemic.result_batch.imported_at is 'When';
comment on column epidemic.result_batch.imported_by is 'Account';

create index result_batch_outbreak on epidemic.result_batch (outbreak_id, imported_at);
grant select, insert on epidemic.result_batch to lienthong_app;
alter table epidemic.result_batch enable row level security;
create policy seen on epidemic.result_batch for select using (
  nullif(current_setting('app.see_epidemic', true), '') is not null);
create policy added on epidemic.result_batch for insert with check (
  nullif(current_setting('app.act_epidemic', true), '') is not null);
