-- The province's own calendar as data: days and half-days off, Saturdays worked in exchange, hours of work, the years whose
-- notice has come; and the clock that reminds and climbs: its ladder, its days, and what it has done.

-- The calendar ---------------------------------------------------------------------------------------

alter table work.day_off drop constraint day_off_pkey;
alter table work.day_off
  add column id uuid not null default gen_random_uuid(),
  add column half text check (half in ('morning', 'afternoon')),
  add column entered_at timestamptz not null default '2026-01-07T00:00:00Z',
  add column entered_by uuid,
  add column entered_name text,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_name text,
  add column withdrawn_why text;
alter table work.day_off alter column id drop default, alter column entered_at drop default;
alter table work.day_off add primary key (id);
create unique index day_off_once on work.day_off (day, half) nulls not distinct where withdrawn_at is null;
comment on table work.day_off is 'Days and half-days that are not what the weekday and the Labour Code make them, by the notice of each year or the province; reference data';
comment on column work.day_off.id is 'UUID; of those that came with the product, made when the table was';
comment on column work.day_off.half is 'Which half of the day; null for the whole';
comment on column work.day_off.entered_at is 'When it was entered';
comment on column work.day_off.entered_by is 'Account that entered it; null for those that came with the product';
comment on column work.day_off.entered_name is 'Name of the official';
comment on column work.day_off.withdrawn_at is 'When it was withdrawn; null while it holds';
comment on column work.day_off.withdrawn_by is 'Account that withdrew it';
comment on column work.day_off.withdrawn_name is 'Name of the official';
comment on column work.day_off.withdrawn_why is 'Why, in the words of who withdrew it';
grant insert, update on work.day_off to lienthong_app;
alter table work.day_off enable row level security;
create policy seen on work.day_off for select using (true);
create policy added on work.day_off for insert with check (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_people', true), ''), ',')));
create policy changed on work.day_off for update using (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_people', true), ''), ',')));

create table work.calendar_year (
  year smallint primary key check (year between 2000 and 2200),
  source text not null,
  entered_at timestamptz not null,
  entered_by uuid,
  entered_name text
);
comment on table work.calendar_year is 'Years whose notice of holidays has been entered: from then on its days are what is made up, not what the Labour Code promises';
comment on column work.calendar_year.year is 'The year';
comment on column work.calendar_year.source is 'The notice';
comment on column work.calendar_year.entered_at is 'When it was entered';
comment on column work.calendar_year.entered_by is 'Account that entered it; null for those that came with the product';
comment on column work.calendar_year.entered_name is 'Name of the official';
insert into work.calendar_year (year, source, entered_at)
  select year, 'Thông báo lịch nghỉ lễ, Tết năm ' || year || ' của công chức, viên chức', '2026-01-07T00:00:00Z'
  from generate_series(2021, 2026) as year;
grant select, insert on work.calendar_year to lienthong_app;
alter table work.calendar_year enable row level security;
create policy seen on work.calendar_year for select using (true);
create policy added on work.calendar_year for insert with check (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_people', true), ''), ',')));

create table work.working_hours (
  id uuid primary key,
  from_day date not null,
  morning_from smallint not null,
  morning_to smallint not null,
  afternoon_from smallint not null,
  afternoon_to smallint not null,
  source text not null,
  entered_at timestamptz not null,
  entered_by uuid,
  entered_name text,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_name text,
  withdrawn_why text,
  check (0 <= morning_from and morning_from < morning_to and morning_to <= afternoon_from
    and afternoon_from < afternoon_to and afternoon_to <= 1440)
);
create unique index working_hours_once on work.working_hours (from_day) where withdrawn_at is null;
comment on table work.working_hours is 'Hours of work of the province, each entry from its day until the next; without any, 07:30-11:30 and 13:30-17:30';
comment on column work.working_hours.id is 'UUIDv7';
comment on column work.working_hours.from_day is 'First day they hold';
comment on column work.working_hours.morning_from is 'Minutes after midnight';
comment on column work.working_hours.morning_to is 'Minutes after midnight';
comment on column work.working_hours.afternoon_from is 'Minutes after midnight';
comment on column work.working_hours.afternoon_to is 'Minutes after midnight';
comment on column work.working_hours.source is 'The decision they come from';
comment on column work.working_hours.entered_at is 'When they were entered';
comment on column work.working_hours.entered_by is 'Account that entered them';
comment on column work.working_hours.entered_name is 'Name of the official';
comment on column work.working_hours.withdrawn_at is 'When they were withdrawn; null while they hold';
comment on column work.working_hours.withdrawn_by is 'Account that withdrew them';
comment on column work.working_hours.withdrawn_name is 'Name of the official';
comment on column work.working_hours.withdrawn_why is 'Why, in the words of who withdrew them';
grant select, insert, update on work.working_hours to lienthong_app;
alter table work.working_hours enable row level security;
create policy seen on work.working_hours for select using (true);
create policy added on work.working_hours for insert with check (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_people', true), ''), ',')));
create policy changed on work.working_hours for update using (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_people', true), ''), ',')));

-- The clock ------------------------------------------------------------------------------------------

create table work.escalation_rung (
  from_day date not null,
  kind text not null check (kind in ('*', 'task', 'petition', 'dossier')),
  days smallint not null check (days <> 0),
  tells text not null check (tells in ('officer', 'head', 'superior', 'province')),
  least_term smallint not null default 0,
  source text not null,
  primary key (from_day, kind, days),
  check (days > 0 or tells in ('officer', 'head'))
);
comment on table work.escalation_rung is 'The ladder: who is told how many working days before or after the due day. The newest of a kind holds, else the newest of every kind; reference data';
comment on column work.escalation_rung.from_day is 'First day the ladder it belongs to holds';
comment on column work.escalation_rung.kind is 'Kind of case; * for every kind without a ladder of its own';
comment on column work.escalation_rung.days is 'Working days after the due day; negative before it';
comment on column work.escalation_rung.tells is 'officer: who has it; head: the head of that agency; superior: the agency above, one level; province: the agency at the top';
comment on column work.escalation_rung.least_term is 'Only where the whole term has at least so many working days';
comment on column work.escalation_rung.source is 'Rule it comes from';
insert into work.escalation_rung (from_day, kind, days, tells, least_term, source)
  select '2021-01-01', '*', days, tells, least_term, 'Mặc định của hệ thống khi tỉnh chưa có quy chế riêng'
  from (values (-5, 'officer', 15), (-1, 'officer', 0), (1, 'head', 0), (3, 'superior', 0), (6, 'province', 0))
    as rung (days, tells, least_term);
grant select on work.escalation_rung to lienthong_app;

create table work.clock_mark (
  home smallint not null,
  kind text not null check (kind in ('task', 'petition', 'dossier')),
  case_id uuid not null,
  due_day date not null,
  days smallint not null,
  done text not null check (done in ('told', 'with-later', 'nobody')),
  on_day date not null,
  at timestamptz not null,
  primary key (home, kind, case_id, due_day, days)
);
comment on table work.clock_mark is 'Rungs of the ladder that are behind a case for one due day: each at most once, whatever the clock does';
comment on column work.clock_mark.home is 'Storage bucket of the case';
comment on column work.clock_mark.kind is 'Kind of case';
comment on column work.clock_mark.case_id is 'The case';
comment on column work.clock_mark.due_day is 'The due day it was for; a new due day begins the ladder anew';
comment on column work.clock_mark.days is 'The rung: working days after the due day, negative before it';
comment on column work.clock_mark.done is 'told: a step was taken; with-later: told together with a later rung, after days on which the clock did not run; nobody: there was nobody further up';
comment on column work.clock_mark.on_day is 'Day the clock took it for';
comment on column work.clock_mark.at is 'When';
grant select, insert on work.clock_mark to lienthong_app;
alter table work.clock_mark enable row level security;
create policy seen on work.clock_mark for select using (nullif(current_setting('app.system', true), '') = 'yes');
create policy added on work.clock_mark for insert with check (nullif(current_setting('app.system', true), '') = 'yes');

create table work.clock_day (
  day date primary key,
  first_at timestamptz not null,
  last_at timestamptz not null
);
comment on table work.clock_day is 'Days on which the clock ran: the working days missing here were missed';
comment on column work.clock_day.day is 'The day';
comment on column work.clock_day.first_at is 'First run of the day';
comment on column work.clock_day.last_at is 'Last run of the day';
grant select, insert, update on work.clock_day to lienthong_app;
alter table work.clock_day enable row level security;
create policy seen on work.clock_day for select using (true);
create policy added on work.clock_day for insert with check (nullif(current_setting('app.system', true), '') = 'yes');
create policy changed on work.clock_day for update using (nullif(current_setting('app.system', true), '') = 'yes');

-- A case may be reminded of one due day more than once (five days and one day before, and when it has passed): what
-- fires once is kept by work.clock_mark.
drop index if exists work.task_move_reminded_once;
drop index if exists work.petition_move_reminded_once;
drop index if exists work.dossier_move_reminded_once;
