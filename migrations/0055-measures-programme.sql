-- A programme's groups of tasks, and which programme set which target.

alter table measures.programme add column note_vi text, add column note_en text;
comment on column measures.programme.note_vi is 'What must be known of it, e.g. what could not be checked against the original, Vietnamese';
comment on column measures.programme.note_en is 'What must be known of it, English';

alter table measures.target add column programme_id text references measures.programme (id);
update measures.target t set programme_id = i.programme_id from measures.indicator i where i.id = t.indicator_id;
comment on column measures.target.programme_id is 'The programme that sets it; null for a level held every day';

create table measures.task_group (
  programme_id text not null references measures.programme (id),
  id text not null,
  position int not null,
  name_vi text not null,
  name_en text not null,
  lead_agency_id text,
  primary key (programme_id, id)
);
comment on table measures.task_group is 'A group of tasks of a programme; tasks of work are about it, or about an indicator it serves';
comment on column measures.task_group.programme_id is 'Programme';
comment on column measures.task_group.id is 'Readable id within the programme';
comment on column measures.task_group.position is 'Order in the act';
comment on column measures.task_group.name_vi is 'Name in Vietnamese';
comment on column measures.task_group.name_en is 'Name in English';
comment on column measures.task_group.lead_agency_id is 'Agency that leads it; null when the act names none';

create table measures.task_group_indicator (
  programme_id text not null,
  group_id text not null,
  indicator_id text not null references measures.indicator (id),
  primary key (programme_id, group_id, indicator_id),
  foreign key (programme_id, group_id) references measures.task_group (programme_id, id)
);
comment on table measures.task_group_indicator is 'Which indicators a group of tasks is to move';
comment on column measures.task_group_indicator.programme_id is 'Programme';
comment on column measures.task_group_indicator.group_id is 'Group of tasks';
comment on column measures.task_group_indicator.indicator_id is 'Indicator';

-- What a programme asks for is rewritten as a whole; the ledger keeps what it asked before.
grant select, insert, update, delete on measures.task_group, measures.task_group_indicator to lienthong_app;
grant delete on measures.target to lienthong_app;
alter table measures.task_group enable row level security;
alter table measures.task_group_indicator enable row level security;
create policy see on measures.task_group for select using (true);
create policy see on measures.task_group_indicator for select using (true);
create policy change on measures.task_group for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
create policy change on measures.task_group_indicator for all using (current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
