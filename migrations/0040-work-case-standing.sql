-- How many open cases stand where: for the picture of a workflow and for what a change of the calendar would touch.

-- Reads past the policies on purpose, and gives numbers alone: an administrator sees no case.
create view work.case_standing as
  select 'task' as kind, workflow, state, assigned_day as opened_day, due_day, count(*) as cases
  from work.task where closed_day is null group by 2, 3, 4, 5
  union all
  select 'petition', workflow, state, raised_day, due_day, count(*)
  from work.petition where closed_day is null group by 2, 3, 4, 5
  union all
  select 'dossier', workflow, state, received_day, due_day, count(*)
  from work.dossier where closed_day is null group by 2, 3, 4, 5;
comment on view work.case_standing is 'Open cases in numbers, whoever asks: how many of each kind, version and state were opened and are due on which days';
comment on column work.case_standing.kind is 'Kind of case';
comment on column work.case_standing.workflow is 'Version of the workflow they were opened under';
comment on column work.case_standing.state is 'State they are in';
comment on column work.case_standing.opened_day is 'Day they were opened';
comment on column work.case_standing.due_day is 'Day they are due; null without one';
comment on column work.case_standing.cases is 'How many';
grant select on work.case_standing to lienthong_app;

-- A case that was given a new due day climbs anew to the agencies it climbed to before: what fires once for a due day is
-- kept by work.clock_mark (0028).
drop index if exists work.task_move_climbed_once;
drop index if exists work.petition_move_climbed_once;
drop index if exists work.dossier_move_climbed_once;
