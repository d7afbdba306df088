create schema measures;
comment on schema measures is 'Indicators, targets and observed values of the programmes';
grant usage on schema measures to lienthong_app;

create table measures.programme (
  id text primary key,
  name_vi text not null,
  name_en text not null,
  act text not null,
  unit_id text not null,
  from_day date not null,
  to_day date not null
);
comment on table measures.programme is 'A programme the authorities carry out: a resolution with goals and targets by year';
comment on column measures.programme.id is 'Readable id, e.g. nq06-2021';
comment on column measures.programme.name_vi is 'Name in Vietnamese';
comment on column measures.programme.name_en is 'Name in English';
comment on column measures.programme.act is 'The act it rests on, with its date';
comment on column measures.programme.unit_id is 'The unit whose programme it is';
comment on column measures.programme.from_day is 'First day of the programme';
comment on column measures.programme.to_day is 'Day by which the programme is to be carried out';

create table measures.indicator (
  id text primary key,
  programme_id text references measures.programme (id),
  goal text not null,
  position int not null,
  name_vi text not null,
  name_en text not null,
  short_vi text not null,
  short_en text not null,
  definition_vi text not null,
  definition_en text not null,
  measure_unit text not null,
  direction text not null check (direction in ('up', 'down')),
  aggregation text not null check (aggregation in ('sum', 'ratio', 'last', 'none')),
  computed boolean not null default false,
  owner_agency_id text not null,
  sector text not null,
  source text not null,
  stale_after_days int not null
);
comment on table measures.indicator is 'What is measured: definition, owner and rule; reference data';
comment on column measures.indicator.id is 'Readable id, e.g. online-services';
comment on column measures.indicator.programme_id is 'The programme it belongs to; null for an operating indicator';
comment on column measures.indicator.goal is 'Group of goals: government, economy, society, rank or operations';
comment on column measures.indicator.position is 'Order within the programme';
comment on column measures.indicator.name_vi is 'Full name in Vietnamese';
comment on column measures.indicator.name_en is 'Full name in English';
comment on column measures.indicator.short_vi is 'Name short enough for the board, Vietnamese';
comment on column measures.indicator.short_en is 'Name short enough for the board, English';
comment on column measures.indicator.definition_vi is 'How the value is made, Vietnamese';
comment on column measures.indicator.definition_en is 'How the value is made, English';
comment on column measures.indicator.measure_unit is 'Unit of the value: percent, count or rank';
comment on column measures.indicator.direction is 'up when more is better, down when less is better';
comment on column measures.indicator.aggregation is 'How values of smaller units combine';
comment on column measures.indicator.computed is 'True when the value is computed from the facts of another room, never typed';
comment on column measures.indicator.owner_agency_id is 'Agency that answers for the value';
comment on column measures.indicator.sector is 'Sector the indicator belongs to';
comment on column measures.indicator.source is 'Where definition and target are written';
comment on column measures.indicator.stale_after_days is 'Days after which an unconfirmed value is shown as stale';

create table measures.target (
  indicator_id text not null references measures.indicator (id),
  unit_id text not null,
  by_day date not null,
  value double precision not null,
  act text not null,
  primary key (indicator_id, unit_id, by_day)
);
comment on table measures.target is 'The value to be reached by a day';
comment on column measures.target.indicator_id is 'Indicator';
comment on column measures.target.unit_id is 'Unit the target binds';
comment on column measures.target.by_day is 'Day by which it is to be reached';
comment on column measures.target.value is 'Value to reach, in the unit of the indicator';
comment on column measures.target.act is 'Act that sets it';

create table measures.observation (
  home smallint not null,
  id uuid not null,
  indicator_id text not null references measures.indicator (id),
  unit_id text not null,
  sector text not null,
  period_from date not null,
  period_to date not null,
  numerator double precision,
  denominator double precision,
  value double precision not null,
  state text not null check (state in ('declared', 'verified', 'published', 'returned', 'superseded')),
  simulated boolean not null default false,
  note text,
  declared_by uuid,
  declared_at timestamptz not null,
  verified_by uuid,
  verified_at timestamptz,
  published_at timestamptz,
  primary key (home, id),
  check (period_from <= period_to),
  check (denominator is null or denominator <> 0)
);
comment on table measures.observation is 'A value of an indicator for a unit and a period, with who declared, verified and published it';
comment on column measures.observation.home is 'Stable bucket of the unit the row was born in';
comment on column measures.observation.id is 'UUIDv7';
comment on column measures.observation.indicator_id is 'Indicator';
comment on column measures.observation.unit_id is 'Unit the value speaks of';
comment on column measures.observation.sector is 'Sector of the indicator, for row-level security';
comment on column measures.observation.period_from is 'First day of the period';
comment on column measures.observation.period_to is 'Last day of the period';
comment on column measures.observation.numerator is 'Part counted, where the value is a share';
comment on column measures.observation.denominator is 'Whole counted, where the value is a share';
comment on column measures.observation.value is 'The value, in the unit of the indicator';
comment on column measures.observation.state is 'declared, then verified, then published; returned by the verifier; superseded by a correction';
comment on column measures.observation.simulated is 'True for values drawn for the demo; the interface says so';
comment on column measures.observation.note is 'Words of the one who declared, verified or returned it';
comment on column measures.observation.declared_by is 'Account that declared it; null when computed or seeded';
comment on column measures.observation.declared_at is 'When it was declared';
comment on column measures.observation.verified_by is 'Account that verified it';
comment on column measures.observation.verified_at is 'When it was verified';
comment on column measures.observation.published_at is 'When it was published';

create unique index observation_one_in_force on measures.observation (home, indicator_id, unit_id, period_from, period_to)
  where state <> 'superseded' and state <> 'returned';
create index observation_by_indicator on measures.observation (indicator_id, unit_id, period_to);

alter table measures.observation enable row level security;
-- What is published is for everybody who works here; what is on its way only for those it concerns.
create policy see on measures.observation for select using (
  state = 'published' or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
  && string_to_array(nullif(current_setting('app.see_measures', true), ''), ','));
create policy add on measures.observation for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
  && string_to_array(nullif(current_setting('app.act_measures', true), ''), ','));
create policy change on measures.observation for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
  && string_to_array(nullif(current_setting('app.act_measures', true), ''), ','));

grant select on measures.programme, measures.indicator, measures.target to lienthong_app;
grant select, insert, update on measures.observation to lienthong_app;
grant insert, update on measures.programme, measures.indicator, measures.target to lienthong_app;

-- Definitions and targets are public knowledge; only those who may act for the whole territory change them.
alter table measures.programme enable row level security;
alter table measures.indicator enable row level security;
alter table measures.target enable row level security;
create policy see on measures.programme for select using (true);
create policy see on measures.indicator for select using (true);
create policy see on measures.target for select using (true);
create policy change on measures.programme for all using ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')));
create policy change on measures.indicator for all using ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')));
create policy change on measures.target for all using ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')));
