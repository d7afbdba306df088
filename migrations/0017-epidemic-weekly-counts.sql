-- Weekly counts of notifiable diseases by unit: the past against which early warning (Farrington Flexible) judges a week.

create table epidemic.weekly_count (
  home smallint not null,
  unit_id text not null,
  disease text not null,
  week date not null,
  sector text not null default 'health',
  cases integer not null check (cases >= 0),
  simulated boolean not null default false,
  recorded_at timestamptz(3) not null,
  primary key (home, unit_id, disease, week),
  check (extract(isodow from week) = 1)
);
comment on table epidemic.weekly_count is 'Cases of a notifiable disease in a unit in a week, as its health service reports them';
comment on column epidemic.weekly_count.home is 'Storage bucket of the unit (platform/sql/home.ts); never changes';
comment on column epidemic.weekly_count.unit_id is 'Unit that reported: of its time, or of today where a past was re-expressed';
comment on column epidemic.weekly_count.disease is 'Disease, as the ministry names it';
comment on column epidemic.weekly_count.week is 'Monday of the ISO week';
comment on column epidemic.weekly_count.sector is 'Sector, for permission';
comment on column epidemic.weekly_count.cases is 'Cases of the week; a week without report has no row, a week without case has 0';
comment on column epidemic.weekly_count.simulated is 'True when drawn for the demo, which is said wherever it stands';
comment on column epidemic.weekly_count.recorded_at is 'When the figure was entered or last corrected';

create index weekly_count_disease on epidemic.weekly_count (disease, unit_id, week);
grant select, insert, update on epidemic.weekly_count to lienthong_app;
alter table epidemic.weekly_count enable row level security;
create policy seen on epidemic.weekly_count for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_epidemic', true), ''), ','));
create policy added on epidemic.weekly_count for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
create policy changed on epidemic.weekly_count for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','))
  with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
