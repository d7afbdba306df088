-- Clusters of cases with who belonged to them when, the days after which a cluster counts as over, and the four-colour
-- epidemic level of communes: what the departments entered, the province's own matrix, and what was confirmed.

create table epidemic.cluster (
  home smallint not null,
  id uuid not null,
  outbreak_id text not null references epidemic.outbreak (id),
  name text not null,
  unit_id text,
  sector text not null default 'health',
  scopes text[] not null default '{}',
  state text not null check (state in ('proposed', 'confirmed', 'rejected', 'merged', 'withdrawn')),
  status text not null default 'active' check (status in ('active', 'contained', 'closed')),
  status_on date,
  reasons jsonb not null default '[]',
  into_id uuid,
  rejected_cases integer,
  proposed_at timestamptz(3) not null,
  decided_at timestamptz(3),
  decided_by text,
  reason text,
  primary key (home, id)
);
comment on table epidemic.cluster is 'A cluster (ổ dịch): cases that belong together by place, time and chain; proposed by rule, decided by a person';
comment on column epidemic.cluster.home is 'Storage bucket of its unit at birth; never changes';
comment on column epidemic.cluster.id is 'UUIDv7 from the application';
comment on column epidemic.cluster.outbreak_id is 'Outbreak';
comment on column epidemic.cluster.name is 'Name, as proposed until a person renames it';
comment on column epidemic.cluster.unit_id is 'Unit most of its cases live in; null: unknown';
comment on column epidemic.cluster.sector is 'Sector, for permission';
comment on column epidemic.cluster.scopes is 'Sector and unit pairs of all its cases: whoever may see one of them may see that the cluster exists';
comment on column epidemic.cluster.state is 'Proposed by rule, confirmed or rejected by a person, merged into another, or withdrawn by the rule that proposed it';
comment on column epidemic.cluster.status is 'As a person confirmed it last';
comment on column epidemic.cluster.status_on is 'Day from which the status holds; null while nobody confirmed one';
comment on column epidemic.cluster.reasons is 'What the proposal rests on';
comment on column epidemic.cluster.into_id is 'The cluster it was merged into';
comment on column epidemic.cluster.rejected_cases is 'How many cases it had when rejected: it is proposed again only when it grew';
comment on column epidemic.cluster.proposed_at is 'When it was proposed, or made by splitting another';
comment on column epidemic.cluster.decided_at is 'When a person last decided on it';
comment on column epidemic.cluster.decided_by is 'Name of that person then';
comment on column epidemic.cluster.reason is 'Why it was rejected';

create index cluster_outbreak on epidemic.cluster (outbreak_id, state);
create index cluster_id on epidemic.cluster (id);
grant select, insert, update on epidemic.cluster to lienthong_app;
alter table epidemic.cluster enable row level security;
create policy seen on epidemic.cluster for select using (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.cluster for insert with check (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.cluster for update using (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*'] || scopes
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.cluster_member (
  home smallint not null,
  cluster_id uuid not null,
  person_id uuid not null,
  unit_id text,
  sector text not null default 'health',
  state text not null check (state in ('proposed', 'member', 'declined')),
  since timestamptz(3) not null,
  until timestamptz(3),
  act_id uuid,
  ended_by uuid,
  primary key (home, cluster_id, person_id, since),
  foreign key (home, cluster_id) references epidemic.cluster (home, id)
);
comment on table epidemic.cluster_member is 'A case in a cluster, from when until when it belonged there';
comment on column epidemic.cluster_member.home is 'Storage bucket of the cluster; never changes';
comment on column epidemic.cluster_member.cluster_id is 'Cluster';
comment on column epidemic.cluster_member.person_id is 'The case; no foreign key, since it lies in another bucket';
comment on column epidemic.cluster_member.unit_id is 'Unit the person lives in, for permission; null: unknown';
comment on column epidemic.cluster_member.sector is 'Sector, for permission';
comment on column epidemic.cluster_member.state is 'Proposed by rule, belonging by a person’s word, or declined and not proposed again';
comment on column epidemic.cluster_member.since is 'When it was put there';
comment on column epidemic.cluster_member.until is 'When it was taken away; null while it is there';
comment on column epidemic.cluster_member.act_id is 'The split or merge that put it there';
comment on column epidemic.cluster_member.ended_by is 'The split or merge that took it away';

create index cluster_member_person on epidemic.cluster_member (person_id) where until is null;
create index cluster_member_act on epidemic.cluster_member (act_id) where act_id is not null;
grant select, insert, update on epidemic.cluster_member to lienthong_app;
alter table epidemic.cluster_member enable row level security;
create policy seen on epidemic.cluster_member for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.cluster_member for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.cluster_member for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create index level_root on epidemic.level (outbreak_id, (chain -> 0 ->> 'p'));
comment on index epidemic.level_root is 'Contacts by the case at the head of their chain';

create table epidemic.outbreak_end (
  id uuid primary key,
  disease text not null,
  from_on date not null,
  contained_days smallint not null check (contained_days > 0),
  closed_days smallint not null,
  act text not null,
  account_id text,
  account_name text,
  entered_at timestamptz(3) not null,
  check (closed_days >= contained_days)
);
comment on table epidemic.outbreak_end is 'Days without a new case after which a cluster counts as contained and as over, where the administration has set its own';
comment on column epidemic.outbreak_end.id is 'UUIDv7 from the application';
comment on column epidemic.outbreak_end.disease is 'Disease: folded, without spaces and hyphens';
comment on column epidemic.outbreak_end.from_on is 'First day it holds';
comment on column epidemic.outbreak_end.contained_days is 'Days without a new case: contained';
comment on column epidemic.outbreak_end.closed_days is 'Days without a new case: over';
comment on column epidemic.outbreak_end.act is 'Document it rests on';
comment on column epidemic.outbreak_end.account_id is 'Account that entered it';
comment on column epidemic.outbreak_end.account_name is 'Its name then';
comment on column epidemic.outbreak_end.entered_at is 'When';

grant select, insert on epidemic.outbreak_end to lienthong_app;

create table epidemic.level_input (
  home smallint not null,
  unit_id text not null,
  sector text not null default 'health',
  disease text not null,
  day date not null,
  adults_one_dose numeric(5,2) check (adults_one_dose between 0 and 100),
  adults_full numeric(5,2) check (adults_full between 0 and 100),
  risk_full numeric(5,2) check (risk_full between 0 and 100),
  deaths integer check (deaths >= 0),
  capacity text check (capacity in ('high', 'medium', 'low')),
  account_id text,
  account_name text,
  entered_at timestamptz(3) not null,
  primary key (home, unit_id, disease, day)
);
comment on table epidemic.level_input is 'What the health department reports of a commune for its epidemic level: coverage and capacity, for a day';
comment on column epidemic.level_input.home is 'Storage bucket of the unit; never changes';
comment on column epidemic.level_input.unit_id is 'Commune';
comment on column epidemic.level_input.sector is 'Sector, for permission';
comment on column epidemic.level_input.disease is 'Disease: folded, without spaces and hyphens';
comment on column epidemic.level_input.day is 'Day it holds for';
comment on column epidemic.level_input.adults_one_dose is 'Share of adults with at least one dose, per cent; null: not reported';
comment on column epidemic.level_input.adults_full is 'Share of adults fully vaccinated, per cent; null: not reported';
comment on column epidemic.level_input.risk_full is 'Share of the elderly and people at risk fully vaccinated, per cent; null: not reported';
comment on column epidemic.level_input.deaths is 'Deaths in the week up to the day; null: not reported';
comment on column epidemic.level_input.capacity is 'Capacity to take in and treat, as the department judges it; null: not reported';
comment on column epidemic.level_input.account_id is 'Account that entered it';
comment on column epidemic.level_input.account_name is 'Its name then';
comment on column epidemic.level_input.entered_at is 'When';

grant select, insert, update on epidemic.level_input to lienthong_app;
alter table epidemic.level_input enable row level security;
create policy seen on epidemic.level_input for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.level_input for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.level_input for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.epidemic_level (
  home smallint not null,
  id uuid not null,
  unit_id text not null,
  sector text not null default 'health',
  disease text not null,
  day date not null,
  level smallint not null check (level between 1 and 4),
  proposed smallint check (proposed between 1 and 4),
  criteria jsonb not null,
  act text not null,
  note text,
  account_id text,
  account_name text,
  confirmed_at timestamptz(3) not null,
  primary key (home, id)
);
comment on table epidemic.epidemic_level is 'The epidemic level of a commune as confirmed; a later row of the same day corrects an earlier one';
comment on column epidemic.epidemic_level.home is 'Storage bucket of the unit; never changes';
comment on column epidemic.epidemic_level.id is 'UUIDv7 from the application';
comment on column epidemic.epidemic_level.unit_id is 'Commune';
comment on column epidemic.epidemic_level.sector is 'Sector, for permission';
comment on column epidemic.epidemic_level.disease is 'Disease: folded, without spaces and hyphens';
comment on column epidemic.epidemic_level.day is 'First day it holds';
comment on column epidemic.epidemic_level.level is '1 green, 2 yellow, 3 orange, 4 red';
comment on column epidemic.epidemic_level.proposed is 'What the rule gave; null: an input was missing';
comment on column epidemic.epidemic_level.criteria is 'The criteria as they stood';
comment on column epidemic.epidemic_level.act is 'The rule it was judged by';
comment on column epidemic.epidemic_level.note is 'Why it differs from what the rule gave';
comment on column epidemic.epidemic_level.account_id is 'Account that confirmed it';
comment on column epidemic.epidemic_level.account_name is 'Its name then';
comment on column epidemic.epidemic_level.confirmed_at is 'When';

create index epidemic_level_unit on epidemic.epidemic_level (disease, unit_id, day);
grant select, insert on epidemic.epidemic_level to lienthong_app;
alter table epidemic.epidemic_level enable row level security;
create policy seen on epidemic.epidemic_level for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.epidemic_level for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

create table epidemic.level_rule (
  id uuid primary key,
  disease text not null,
  from_on date not null,
  act text not null,
  rule jsonb not null,
  account_id text,
  account_name text,
  entered_at timestamptz(3) not null
);
comment on table epidemic.level_rule is 'The province’s own thresholds and matrix of epidemic levels';
comment on column epidemic.level_rule.id is 'UUIDv7 from the application';
comment on column epidemic.level_rule.disease is 'Disease: folded, without spaces and hyphens';
comment on column epidemic.level_rule.from_on is 'First day it holds';
comment on column epidemic.level_rule.act is 'Document it rests on';
comment on column epidemic.level_rule.rule is 'Thresholds, matrix and what raises a level';
comment on column epidemic.level_rule.account_id is 'Account that entered it';
comment on column epidemic.level_rule.account_name is 'Its name then';
comment on column epidemic.level_rule.entered_at is 'When';

grant select, insert on epidemic.level_rule to lienthong_app;

alter table epidemic.outbreak_end enable row level security;
create policy seen on epidemic.outbreak_end for select using (true);
create policy added on epidemic.outbreak_end for insert with check (
  array['*/*', 'health/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

alter table epidemic.level_rule enable row level security;
create policy seen on epidemic.level_rule for select using (true);
create policy added on epidemic.level_rule for insert with check (
  array['*/*', 'health/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
