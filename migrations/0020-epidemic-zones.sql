-- Sealed zones around clusters: what was drawn, decided, changed and lifted, every version with the days it held, so that
-- the zones of any day can be shown again; and what a person ticked on the list before lifting.

create table epidemic.zone (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null references epidemic.outbreak (id),
  cluster_id uuid,
  name text not null,
  unit_id text not null,
  sector text not null default 'health',
  scopes text[] not null,
  state text not null check (state in ('draft', 'in-force', 'lifted', 'dropped')),
  revision integer not null default 1,
  draft jsonb,
  created_at timestamptz(3) not null,
  created_by text,
  decided_at timestamptz(3),
  decided_by text,
  lifted_on date,
  lifted_reason text,
  primary key (home, id),
  check (state <> 'draft' or draft is not null),
  check ((state = 'lifted') = (lifted_on is not null))
);
comment on table epidemic.zone is 'A sealed zone (vùng phong tỏa): a draft, in force, or lifted; where it lies is in its versions';
comment on column epidemic.zone.home is 'Storage bucket of its main commune at birth; never changes';
comment on column epidemic.zone.id is 'UUIDv7 from the application';
comment on column epidemic.zone.outbreak_id is 'Outbreak';
comment on column epidemic.zone.cluster_id is 'Cluster it was drawn around; null: none';
comment on column epidemic.zone.name is 'Name';
comment on column epidemic.zone.unit_id is 'Commune it mostly lies in';
comment on column epidemic.zone.sector is 'Sector, for permission';
comment on column epidemic.zone.scopes is 'Sector and unit pairs of all communes it touches: whoever sees one of them sees the zone';
comment on column epidemic.zone.state is 'Draft, in force, lifted, or a draft that was dropped';
comment on column epidemic.zone.revision is 'Raised by every decision: who decides on an older one is told';
comment on column epidemic.zone.draft is 'Area and first day of a draft; null once decided';
comment on column epidemic.zone.created_at is 'When it was drafted';
comment on column epidemic.zone.created_by is 'Name of who drafted it then';
comment on column epidemic.zone.decided_at is 'When it was last decided on';
comment on column epidemic.zone.decided_by is 'Name of who did then';
comment on column epidemic.zone.lifted_on is 'First day on which it no longer held';
comment on column epidemic.zone.lifted_reason is 'Why it was lifted though the list was not complete';

create index zone_id on epidemic.zone (id);
create index zone_cluster on epidemic.zone (cluster_id);
grant select, insert, update on epidemic.zone to lienthong_app;
alter table epidemic.zone enable row level security;
create policy seen on epidemic.zone for select using (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.zone for insert with check (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.zone for update using (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.zone_version (
  home smallint not null,
  zone_id uuid not null,
  version smallint not null check (version > 0),
  unit_id text not null,
  sector text not null default 'health',
  scopes text[] not null,
  from_on date not null,
  until_on date,
  starts_at timestamptz(3) not null,
  area jsonb not null,
  geometry jsonb,
  figures jsonb not null,
  basis text not null,
  reason text,
  directives uuid[] not null default '{}',
  decided_at timestamptz(3) not null,
  decided_by text,
  primary key (home, zone_id, version),
  foreign key (home, zone_id) references epidemic.zone (home, id),
  check (until_on >= from_on),
  constraint one_version_a_day exclude using gist (home with =, zone_id with =, daterange(from_on, until_on) with &&)
);
comment on table epidemic.zone_version is 'A zone as it held from a day until before another; a change makes a new version';
comment on column epidemic.zone_version.home is 'Storage bucket of the zone; never changes';
comment on column epidemic.zone_version.zone_id is 'Zone';
comment on column epidemic.zone_version.version is '1 as first decided, then 2, 3, …';
comment on column epidemic.zone_version.unit_id is 'Commune it mostly lies in';
comment on column epidemic.zone_version.sector is 'Sector, for permission';
comment on column epidemic.zone_version.scopes is 'Sector and unit pairs of the communes it touches';
comment on column epidemic.zone_version.from_on is 'First day it holds';
comment on column epidemic.zone_version.until_on is 'First day it no longer holds; null while it lasts; equal to from_on: replaced on its first day';
comment on column epidemic.zone_version.starts_at is 'Moment on its first day from which nobody leaves or enters';
comment on column epidemic.zone_version.area is 'What it is made of: whole communes, circles, or a drawn shape';
comment on column epidemic.zone_version.geometry is 'GeoJSON, longitude and latitude; null where no shape of its communes is known';
comment on column epidemic.zone_version.figures is 'What was known of it when it was decided: people, cases, contacts, venues, checkpoints';
comment on column epidemic.zone_version.basis is 'Legal basis, as written in the directive';
comment on column epidemic.zone_version.reason is 'Why it was changed';
comment on column epidemic.zone_version.directives is 'The directives that ordered it';
comment on column epidemic.zone_version.decided_at is 'When';
comment on column epidemic.zone_version.decided_by is 'Name of who decided then';

create index zone_version_zone on epidemic.zone_version (zone_id);
grant select, insert, update on epidemic.zone_version to lienthong_app;
alter table epidemic.zone_version enable row level security;
create policy seen on epidemic.zone_version for select using (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.zone_version for insert with check (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.zone_version for update using (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.zone_check (
  home smallint not null,
  zone_id uuid not null,
  item text not null,
  unit_id text not null,
  sector text not null default 'health',
  scopes text[] not null,
  done boolean not null,
  words text not null,
  account_id text,
  account_name text,
  at timestamptz(3) not null,
  primary key (home, zone_id, item, at),
  foreign key (home, zone_id) references epidemic.zone (home, id)
);
comment on table epidemic.zone_check is 'A condition of lifting as a person ticked it, or took it back; the latest row of an item counts';
comment on column epidemic.zone_check.home is 'Storage bucket of the zone; never changes';
comment on column epidemic.zone_check.zone_id is 'Zone';
comment on column epidemic.zone_check.item is 'Condition of the list';
comment on column epidemic.zone_check.unit_id is 'Commune the zone mostly lies in';
comment on column epidemic.zone_check.sector is 'Sector, for permission';
comment on column epidemic.zone_check.scopes is 'Sector and unit pairs of the communes the zone touches';
comment on column epidemic.zone_check.done is 'Whether it is met';
comment on column epidemic.zone_check.words is 'What it rests on, in the words of who ticked it';
comment on column epidemic.zone_check.account_id is 'Account that ticked it';
comment on column epidemic.zone_check.account_name is 'Its name then';
comment on column epidemic.zone_check.at is 'When';

grant select, insert on epidemic.zone_check to lienthong_app;
alter table epidemic.zone_check enable row level security;
create policy seen on epidemic.zone_check for select using (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.zone_check for insert with check (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
