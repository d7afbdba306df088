-- Open cases of every kind as an officer's inbox looks at them: who gave it, with whom it lies, whom it waits for.
-- Read with the caller's own rights. It is asked by `giver`, `holder`, `climbed_to` and `person_id` with equality alone,
-- which row-level security lets an index answer (an overlap of arrays it would not).

create view work.inbox_line with (security_invoker = true) as
  select 'task'::text as kind, id, code, title, unit_id, sector, state, due_day, submitted_day as stood_day,
    issuer_agency as giver, lead_agency as holder, escalated_to as climbed_to,
    assignee_id as person_id, assignee_name as person_name,
    case when parent_id is null then null else given_by end as given_by,
    asked_day, directive_id
  from work.task where state in ('assigned', 'accepted', 'submitted', 'returned')
  union all
  select 'petition', id, code, title, unit_id, sector, state, due_day, paused_day,
    desk_agency, handler_agency, escalated_to, null, null, null, null, null
  from work.petition where state in ('received', 'assigned', 'taken', 'need-info', 'forwarded')
  union all
  select 'dossier', id, code, title, unit_id, sector, state, due_day, (paused_at at time zone 'Asia/Ho_Chi_Minh')::date,
    desk_agency, holder_agency, escalated_to, null, null, null, null, null
  from work.dossier where closed_day is null and state <> 'draft';
grant select on work.inbox_line to lienthong_app;

comment on view work.inbox_line is 'Open tasks, petitions and dossiers with those they wait for, with the rights of whoever reads';
comment on column work.inbox_line.kind is 'task, petition or dossier';
comment on column work.inbox_line.id is 'Id of the case within its kind';
comment on column work.inbox_line.code is 'NV-, PA-, VM- or HS- code';
comment on column work.inbox_line.title is 'What it is called';
comment on column work.inbox_line.unit_id is 'Unit it lies in';
comment on column work.inbox_line.sector is 'Sector it lies in';
comment on column work.inbox_line.state is 'State in the workflow of its kind';
comment on column work.inbox_line.due_day is 'Deadline now';
comment on column work.inbox_line.stood_day is 'Day the clock of the office stopped; null while it runs';
comment on column work.inbox_line.giver is 'Agency that gave a task, or the receiving desk';
comment on column work.inbox_line.holder is 'Agency it lies with';
comment on column work.inbox_line.climbed_to is 'Agency it has climbed to';
comment on column work.inbox_line.person_id is 'Account it was given to by name; null for the whole agency';
comment on column work.inbox_line.person_name is 'Name of that official';
comment on column work.inbox_line.given_by is 'Account that gave a part of a task and accepts it; null otherwise';
comment on column work.inbox_line.asked_day is 'Day more time was asked for; null when nothing is asked';
comment on column work.inbox_line.directive_id is 'Directive a task comes from';

create index task_open_issuer on work.task (issuer_agency) where state in ('assigned', 'accepted', 'submitted', 'returned');
create index task_open_person on work.task (assignee_id) where state in ('assigned', 'accepted', 'submitted', 'returned');
create index task_open_climbed on work.task (escalated_to) where state in ('assigned', 'accepted', 'submitted', 'returned');
create index petition_open_desk on work.petition (desk_agency) where state in ('received', 'assigned', 'taken', 'need-info', 'forwarded');
create index petition_open_climbed on work.petition (escalated_to) where state in ('received', 'assigned', 'taken', 'need-info', 'forwarded');
create index dossier_open_desk on work.dossier (desk_agency) where closed_day is null;
create index dossier_open_holder on work.dossier (holder_agency) where closed_day is null;
create index dossier_open_climbed on work.dossier (escalated_to) where closed_day is null;
