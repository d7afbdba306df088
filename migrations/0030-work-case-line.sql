-- Every case with a deadline, of whatever kind, as figures look at it. It is read with the caller's own rights: what
-- row-level security hides of a task, a petition or a dossier is hidden here too.

create view work.case_line with (security_invoker = true) as
  select 'task'::text as kind, home, id, code, title, unit_id, sector, agencies, lead_agency as agency,
    sector as category, state, workflow,
    state not in ('done', 'recalled') as is_open, state = 'recalled' as withdrawn,
    assigned_day as opened_day, first_due_day, due_day, extensions, escalation,
    submitted_day as clock_day, coalesce(submitted_day, case when state = 'done' then closed_day end) as result_day,
    closed_day
  from work.task
  -- A part an agency gave to its own people is inside the agency's own task.
  where parent_id is null or issuer_agency <> lead_agency
  union all
  -- One of several reports of one thing is counted once, with the main one.
  select 'petition', home, id, code, title, unit_id, sector, agencies, handler_agency,
    category, state, workflow,
    state in ('received', 'assigned', 'taken', 'need-info', 'forwarded'), main_id is not null,
    raised_day, first_due_day, due_day, extensions, escalation,
    coalesce(answered_day, paused_day), answered_day,
    coalesce(closed_day, answered_day)
  from work.petition
  union all
  -- Begun and not handed in is no case yet. With the result issued the office has done its part.
  select 'dossier', home, id, code, title, unit_id, sector, agencies, holder_agency,
    procedure_id, state, workflow,
    state in ('submitted', 'mending', 'handed', 'processing', 'waiting', 'paying'), state in ('withdrawn', 'lapsed'),
    received_day, first_due_day, due_day, extensions, escalation,
    coalesce(issued_day, closed_day, (paused_at at time zone 'Asia/Ho_Chi_Minh')::date),
    coalesce(issued_day, case when state = 'rejected' then closed_day end),
    coalesce(closed_day, issued_day)
  from work.dossier where state <> 'draft';
grant select on work.case_line to lienthong_app;

comment on view work.case_line is 'Tasks, petitions and dossiers in one form, with the rights of whoever reads';
comment on column work.case_line.kind is 'task, petition or dossier';
comment on column work.case_line.home is 'Storage bucket of the case';
comment on column work.case_line.id is 'Id of the case within its kind';
comment on column work.case_line.code is 'NV-, PA-, VM- or HS- code';
comment on column work.case_line.title is 'What it is called';
comment on column work.case_line.unit_id is 'Unit it lies in';
comment on column work.case_line.sector is 'Sector it lies in';
comment on column work.case_line.agencies is 'Agencies with a part in it';
comment on column work.case_line.agency is 'Agency it lies with now';
comment on column work.case_line.category is 'Sector of a task, category of a petition, procedure of a dossier';
comment on column work.case_line.state is 'State in the workflow of its kind';
comment on column work.case_line.workflow is 'Version of that workflow';
comment on column work.case_line.is_open is 'No result yet';
comment on column work.case_line.withdrawn is 'Recalled, withdrawn, lapsed or joined to another: in no cell';
comment on column work.case_line.opened_day is 'Day it was given, raised or handed in';
comment on column work.case_line.first_due_day is 'First deadline it was given; never changes';
comment on column work.case_line.due_day is 'Deadline now';
comment on column work.case_line.extensions is 'How often the deadline was put off by the office';
comment on column work.case_line.escalation is 'How many levels it has climbed';
comment on column work.case_line.clock_day is 'Day the clock of the office stopped, or has stood still since; null while it runs';
comment on column work.case_line.result_day is 'Day of the result, answer or issue that stands';
comment on column work.case_line.closed_day is 'Day nothing was left to do';
