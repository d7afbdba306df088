-- Tasks as plans have them: sub-tasks, coordinating agencies, deadlines as they are written, standing tasks that are
-- reported on each period, extensions that are asked for; and plans read from a spreadsheet.

alter table work.task
  add column parent_id uuid,
  add column required boolean not null default true,
  add column coordinators text[] not null default '{}',
  add column above text[] not null default '{}',
  add column given_by uuid,
  add column deadline jsonb,
  add column written text,
  add column first_due_day date,
  add column extensions smallint not null default 0,
  add column asked_due_day date,
  add column asked_day date,
  add column points jsonb not null default '[]',
  add column plan_id uuid,
  add column plan_row integer;
alter table work.task add foreign key (home, parent_id) references work.task (home, id);
comment on table work.task is 'What one agency is to do: clear person, work, time, result and responsibility';
comment on column work.task.parent_id is 'The task it is a part of, in the same bucket; null when it stands alone';
comment on column work.task.required is 'Of a part: whether the whole cannot be submitted without it';
comment on column work.task.coordinators is 'Agencies that help: they see it, speak and attach, and do not answer for it';
comment on column work.task.above is 'Agencies with a part in what it is a part of: they see it too';
comment on column work.task.given_by is 'Account that gave it; null for the system';
comment on column work.task.due_day is 'Next day by which something is wanted: the deadline, the next milestone or the oldest report that is due; null while nothing is';
comment on column work.task.deadline is 'The deadline as a tagged value: day, month, quarter, year, standing, milestones or none; null for a task of workflow 1, whose deadline is its due day';
comment on column work.task.written is 'The deadline in the words of the plan; null when it was not written there';
comment on column work.task.first_due_day is 'The first day ever given; never changes';
comment on column work.task.extensions is 'How often it was given more time';
comment on column work.task.asked_due_day is 'New day asked for and not yet decided';
comment on column work.task.asked_day is 'Day on which more time was asked for';
comment on column work.task.points is 'Reports of a standing task and milestones, in order: due, first (the day first given) and reported (day or null)';
comment on column work.task.plan_id is 'The plan it comes from';
comment on column work.task.plan_row is 'The row of that plan, as the spreadsheet counts';
comment on column work.task.directive_id is 'The directive it comes from; a part has that of the whole';
comment on column work.task.agencies is 'Agencies with a part in it (issuer, lead, coordinators, those above, the superior it climbed to): they see it wherever it lies';
create index task_parent on work.task (home, parent_id) where parent_id is not null;
create index task_plan on work.task (plan_id) where plan_id is not null;
-- A standing task may be of a deadline with no day yet: the clock finds it to open the report of its period.
create index task_standing on work.task (id) where deadline ->> 'kind' = 'standing' and state in ('assigned', 'accepted', 'returned');

update work.task t set
  first_due_day = coalesce((select m.due_day from work.task_move m where m.home = t.home and m.task_id = t.id and m.step = 'assign'), t.due_day),
  extensions = (select count(*) from work.task_move m where m.home = t.home and m.task_id = t.id and m.step = 'extend');

alter table work.task_move add column detail jsonb;
comment on column work.task_move.detail is 'What else it changes: deadline, coordinators, issuer, the whole it is a part of; null for most';
create unique index task_move_opened_once on work.task_move (home, task_id, due_day) where step = 'open-report';
-- A standing task climbs anew in each period: once to each superior for each due day.
drop index work.task_move_climbed_once;
create unique index task_move_climbed_once on work.task_move (home, task_id, to_agency, due_day) nulls not distinct where step = 'escalate';

create view work.task_point with (security_invoker = true) as
  select t.home, t.id as task_id, t.code, t.unit_id, t.sector, t.agencies, t.lead_agency, t.state,
    t.deadline ->> 'kind' as kind, (p ->> 'due')::date as due_day, (p ->> 'first')::date as first_due_day,
    (p ->> 'reported')::date as reported_day
  from work.task t cross join lateral jsonb_array_elements(t.points) as p;
comment on view work.task_point is 'Each report due and each milestone of a task: on time or late on its own';
comment on column work.task_point.home is 'Of the task';
comment on column work.task_point.task_id is 'The task';
comment on column work.task_point.code is 'Of the task';
comment on column work.task_point.unit_id is 'Unit of the lead agency now';
comment on column work.task_point.sector is 'Sector of the matter';
comment on column work.task_point.agencies is 'Agencies with a part in the task';
comment on column work.task_point.lead_agency is 'Agency that answers for it now';
comment on column work.task_point.state is 'State of the task';
comment on column work.task_point.kind is 'standing or milestones';
comment on column work.task_point.due_day is 'Day by which it is wanted';
comment on column work.task_point.first_due_day is 'The day first given';
comment on column work.task_point.reported_day is 'Day it was reported; null while it is not';
grant select on work.task_point to lienthong_app;

create table work.plan (
  home smallint not null,
  id uuid not null,
  state text not null check (state in ('draft', 'confirmed', 'dropped')),
  title text not null,
  number text not null,
  day date,
  signer text not null,
  basis text not null,
  issuer_agency text not null,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  recipients text[] not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sheet jsonb not null,
  answers jsonb not null,
  version integer not null default 0,
  directive_id uuid,
  brought_at timestamptz not null,
  brought_by uuid,
  brought_name text,
  confirmed_at timestamptz,
  primary key (home, id)
);
comment on table work.plan is 'A plan brought in from a table: first a draft with questions to the reviewer, then a directive with its tasks';
comment on column work.plan.home is 'Storage bucket of the unit of the agency that brought it in; never changes';
comment on column work.plan.id is 'UUIDv7';
comment on column work.plan.state is 'draft: nothing has been given to anybody; confirmed: it is a directive with its tasks; dropped: laid aside';
comment on column work.plan.title is 'What it is called';
comment on column work.plan.number is 'Number and sign of the document';
comment on column work.plan.day is 'Day of the document';
comment on column work.plan.signer is 'Who signed it';
comment on column work.plan.basis is 'Legal basis';
comment on column work.plan.issuer_agency is 'Agency whose plan it is and that accepts the results';
comment on column work.plan.unit_id is 'Unit of that agency, for row-level security';
comment on column work.plan.sector is 'Sector of the matter, for row-level security';
comment on column work.plan.agencies is 'Agencies with a part in it: the issuer alone while it is a draft, then all leads and coordinators';
comment on column work.plan.recipients is 'sector/unit pairs of the leads with wildcards: who sees a lead sees the plan; empty while a draft';
comment on column work.plan.file_name is 'Name of the file';
comment on column work.plan.sha256 is 'SHA-256 of the file: the same file brought twice is recognised';
comment on column work.plan.sheet is 'The table as it was read: columns and rows with their numbers';
comment on column work.plan.answers is 'What the reviewer answered, by question and by row';
comment on column work.plan.version is 'Counts the changes of a draft: of two who change it at once one is told';
comment on column work.plan.directive_id is 'The directive it became';
comment on column work.plan.brought_at is 'When it was brought in';
comment on column work.plan.brought_by is 'Account that brought it in';
comment on column work.plan.brought_name is 'Name of that official';
comment on column work.plan.confirmed_at is 'When it was confirmed';
alter table work.plan enable row level security;
grant select, insert, update on work.plan to lienthong_app;
create index plan_id on work.plan (id);
create index plan_file on work.plan (sha256);
create policy see on work.plan for select using (
  state = 'confirmed' and (array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] || recipients) && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or '*/*' = any (string_to_array(nullif(current_setting('app.act_work', true), ''), ',')));
create policy add on work.plan for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.plan for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

-- What a reviewer once said a name means is known the next time.
create table work.agency_alias (
  alias text primary key,
  agency text not null
);
comment on table work.agency_alias is 'Names of agencies as plans write them, learned from reviewers; reference data';
comment on column work.agency_alias.alias is 'The name without case and accents';
comment on column work.agency_alias.agency is 'The agency it means (people.agency)';
grant select, insert, update on work.agency_alias to lienthong_app;
