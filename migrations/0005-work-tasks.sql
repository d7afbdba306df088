-- Directives, tasks and obstacles: work that somebody gives and somebody answers for.
-- Rows are seen by place and sector (`unit_id`, `sector`) and by the agencies that have a part in them (`agencies`):
-- whoever issued a task sees it wherever it lies, and an agency above sees what has climbed to it.

create schema work;
comment on schema work is 'Directives, tasks, obstacles and the calendar of working days';
grant usage on schema work to lienthong_app;

create sequence work.directive_number;
comment on sequence work.directive_number is 'Running number of directives';
create sequence work.task_number;
comment on sequence work.task_number is 'Running number within task codes';
create sequence work.obstacle_number;
comment on sequence work.obstacle_number is 'Running number within obstacle codes';
grant usage on sequence work.directive_number, work.task_number, work.obstacle_number to lienthong_app;

-- The calendar ---------------------------------------------------------------------------------------

create table work.day_off (
  day date primary key,
  kind text not null check (kind in ('off', 'working')),
  name text not null,
  source text not null
);
comment on table work.day_off is 'Days that are not what the weekday and the Labour Code make them, by the notice of each year; reference data';
comment on column work.day_off.day is 'The day';
comment on column work.day_off.kind is 'off: not worked; working: a Saturday worked in exchange';
comment on column work.day_off.name is 'What it is called, Vietnamese';
comment on column work.day_off.source is 'The law or notice it comes from';
grant select on work.day_off to lienthong_app;

insert into work.day_off (day, kind, name, source) values
  ('2021-02-10', 'off', 'Tết Nguyên đán', 'Thông báo lịch nghỉ lễ, Tết năm 2021 của công chức, viên chức'),
  ('2021-02-16', 'off', 'Tết Nguyên đán', 'Thông báo lịch nghỉ lễ, Tết năm 2021 của công chức, viên chức'),
  ('2021-05-03', 'off', 'Quốc tế Lao động (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2021-09-03', 'off', 'Quốc khánh', 'Thông báo lịch nghỉ lễ, Tết năm 2021 của công chức, viên chức'),
  ('2022-01-03', 'off', 'Tết Dương lịch (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2022-04-11', 'off', 'Giỗ Tổ Hùng Vương (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2022-05-02', 'off', 'Ngày Chiến thắng (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2022-05-03', 'off', 'Quốc tế Lao động (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2022-09-01', 'off', 'Quốc khánh', 'Thông báo lịch nghỉ lễ, Tết năm 2022 của công chức, viên chức'),
  ('2023-01-02', 'off', 'Tết Dương lịch (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2023-01-20', 'off', 'Tết Nguyên đán', 'Thông báo lịch nghỉ lễ, Tết năm 2023 của công chức, viên chức'),
  ('2023-01-26', 'off', 'Tết Nguyên đán (nghỉ bù)', 'Thông báo lịch nghỉ lễ, Tết năm 2023 của công chức, viên chức'),
  ('2023-05-02', 'off', 'Giỗ Tổ Hùng Vương (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2023-05-03', 'off', 'Ngày Chiến thắng (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2023-09-01', 'off', 'Quốc khánh', 'Thông báo lịch nghỉ lễ, Tết năm 2023 của công chức, viên chức'),
  ('2023-09-04', 'off', 'Quốc khánh (nghỉ bù)', 'Thông báo lịch nghỉ lễ, Tết năm 2023 của công chức, viên chức'),
  ('2024-02-08', 'off', 'Tết Nguyên đán', 'Thông báo lịch nghỉ lễ, Tết năm 2024 của công chức, viên chức'),
  ('2024-02-14', 'off', 'Tết Nguyên đán (nghỉ bù)', 'Thông báo lịch nghỉ lễ, Tết năm 2024 của công chức, viên chức'),
  ('2024-04-29', 'off', 'Nghỉ hoán đổi', 'Thông báo lịch nghỉ lễ, Tết năm 2024 của công chức, viên chức'),
  ('2024-05-04', 'working', 'Làm bù ngày 29/04/2024', 'Thông báo lịch nghỉ lễ, Tết năm 2024 của công chức, viên chức'),
  ('2024-09-03', 'off', 'Quốc khánh', 'Thông báo lịch nghỉ lễ, Tết năm 2024 của công chức, viên chức'),
  ('2025-01-27', 'off', 'Tết Nguyên đán', 'Thông báo lịch nghỉ lễ, Tết năm 2025 của công chức, viên chức'),
  ('2025-05-02', 'off', 'Nghỉ hoán đổi', 'Thông báo lịch nghỉ lễ, Tết năm 2025 của công chức, viên chức'),
  ('2025-04-26', 'working', 'Làm bù ngày 02/05/2025', 'Thông báo lịch nghỉ lễ, Tết năm 2025 của công chức, viên chức'),
  ('2025-09-01', 'off', 'Quốc khánh', 'Thông báo lịch nghỉ lễ, Tết năm 2025 của công chức, viên chức'),
  ('2026-01-02', 'off', 'Nghỉ hoán đổi', 'Thông báo lịch nghỉ lễ, Tết năm 2026 của công chức, viên chức'),
  ('2026-01-10', 'working', 'Làm bù ngày 02/01/2026', 'Thông báo lịch nghỉ lễ, Tết năm 2026 của công chức, viên chức'),
  ('2026-04-27', 'off', 'Giỗ Tổ Hùng Vương (nghỉ bù)', 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112'),
  ('2026-08-31', 'off', 'Nghỉ hoán đổi', 'Thông báo lịch nghỉ lễ, Tết năm 2026 của công chức, viên chức'),
  ('2026-08-22', 'working', 'Làm bù ngày 31/08/2026', 'Thông báo lịch nghỉ lễ, Tết năm 2026 của công chức, viên chức'),
  ('2026-09-01', 'off', 'Quốc khánh', 'Thông báo lịch nghỉ lễ, Tết năm 2026 của công chức, viên chức'),
  ('2026-11-24', 'off', 'Ngày Văn hóa Việt Nam', 'Nghị quyết 80-NQ/TW ngày 07/01/2026');

-- Directives -----------------------------------------------------------------------------------------

create table work.directive (
  home smallint not null,
  id uuid not null,
  number text not null,
  day date not null,
  title text not null,
  what text not null,
  result text not null,
  basis text,
  about jsonb,
  issuer_agency text not null,
  unit_id text not null,
  sector text not null,
  due_day date,
  state text not null check (state in ('issued', 'recalled')),
  workflow smallint not null,
  agencies text[] not null,
  recipients text[] not null,
  issued_at timestamptz not null,
  issued_by uuid,
  issued_name text,
  recalled_at timestamptz,
  search text not null,
  primary key (home, id),
  unique (home, number)
);
comment on table work.directive is 'A directive: what an agency has others do; each recipient has a task of it';
comment on column work.directive.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.directive.id is 'UUIDv7';
comment on column work.directive.number is 'Running number and year, as it is cited';
comment on column work.directive.day is 'Day it was issued';
comment on column work.directive.title is 'What it is called';
comment on column work.directive.what is 'What is to be done';
comment on column work.directive.result is 'The result wanted of each recipient';
comment on column work.directive.basis is 'Legal basis; null when none was named';
comment on column work.directive.about is 'What it is about: type, id and label; null when nothing in particular';
comment on column work.directive.issuer_agency is 'Agency that issued it (people.agency)';
comment on column work.directive.unit_id is 'Unit of the issuing agency, for row-level security';
comment on column work.directive.sector is 'Sector of the matter, for row-level security';
comment on column work.directive.due_day is 'Day by which the result is wanted';
comment on column work.directive.state is 'Fold of its moves';
comment on column work.directive.workflow is 'Version of the workflow it was issued under';
comment on column work.directive.agencies is 'The issuing agency and all recipients';
comment on column work.directive.recipients is 'sector/unit pairs of the recipients, with wildcards: who sees a recipient sees what it was told';
comment on column work.directive.issued_at is 'When';
comment on column work.directive.issued_by is 'Account that issued it; null for the system';
comment on column work.directive.issued_name is 'Name of the official who issued it';
comment on column work.directive.recalled_at is 'When it was recalled; null while in force';
comment on column work.directive.search is 'Number, title and content without case and accents';
alter table work.directive enable row level security;
grant select, insert, update on work.directive to lienthong_app;
create index directive_id on work.directive (id);
create index directive_day on work.directive (day desc, id desc);
create index directive_about on work.directive ((about ->> 'type'), (about ->> 'id'));
create policy see on work.directive for select using (
  (array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] || recipients) && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on work.directive for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.directive for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

-- Tasks ----------------------------------------------------------------------------------------------

create table work.task (
  home smallint not null,
  id uuid not null,
  code text not null,
  directive_id uuid not null,
  title text not null,
  what text not null,
  result text not null,
  issuer_agency text not null,
  lead_agency text not null,
  unit_id text not null,
  sector text not null,
  assignee_id uuid,
  assignee_name text,
  due_day date,
  rhythm text,
  evidence boolean not null,
  about jsonb,
  state text not null check (state in ('assigned', 'accepted', 'submitted', 'returned', 'done', 'recalled')),
  workflow smallint not null,
  escalation smallint not null default 0,
  escalated_to text,
  escalated_day date,
  assigned_day date not null,
  submitted_day date,
  closed_day date,
  moves integer not null,
  attachments integer not null default 0,
  agencies text[] not null,
  search text not null,
  primary key (home, id),
  unique (home, code)
);
comment on table work.task is 'One agency''s part of a directive: clear person, work, time, result and responsibility';
comment on column work.task.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.task.id is 'UUIDv7';
comment on column work.task.code is 'NV-bucket-number, as read out on the telephone';
comment on column work.task.directive_id is 'The directive it comes from';
comment on column work.task.title is 'What it is called';
comment on column work.task.what is 'What is to be done';
comment on column work.task.result is 'The result wanted';
comment on column work.task.issuer_agency is 'Agency that gave it and accepts the result';
comment on column work.task.lead_agency is 'Agency that answers for it now';
comment on column work.task.unit_id is 'Unit of the lead agency now, for row-level security';
comment on column work.task.sector is 'Sector of the matter, for row-level security';
comment on column work.task.assignee_id is 'Account of the person who does it; null until somebody is named';
comment on column work.task.assignee_name is 'Name of that official';
comment on column work.task.due_day is 'Day by which the result is wanted; null for a standing task';
comment on column work.task.rhythm is 'How often it recurs; null for once';
comment on column work.task.evidence is 'Whether a file must come with the result';
comment on column work.task.about is 'What it is about: type, id and label';
comment on column work.task.state is 'Fold of its moves; overdue is no state but a reading of the day';
comment on column work.task.workflow is 'Version of the workflow it was opened under';
comment on column work.task.escalation is 'How many levels it has climbed';
comment on column work.task.escalated_to is 'Agency it has climbed to';
comment on column work.task.escalated_day is 'Day it last climbed';
comment on column work.task.assigned_day is 'Day it was given';
comment on column work.task.submitted_day is 'Day of the submission that stands; null while the lead agency has it';
comment on column work.task.closed_day is 'Day it was done or recalled';
comment on column work.task.moves is 'How many moves it has; the next one takes this number';
comment on column work.task.attachments is 'How many files are attached';
comment on column work.task.agencies is 'Agencies with a part in it (issuer, lead, superior it climbed to): they see it wherever it lies';
comment on column work.task.search is 'Code, title and content without case and accents';
alter table work.task enable row level security;
grant select, insert, update on work.task to lienthong_app;
create index task_id on work.task (id);
create index task_directive on work.task (directive_id);
create index task_due on work.task (due_day, id);
create index task_open_unit on work.task (unit_id) where state in ('assigned', 'accepted', 'submitted', 'returned');
create index task_open_lead on work.task (lead_agency) where state in ('assigned', 'accepted', 'submitted', 'returned');
create index task_about on work.task ((about ->> 'type'), (about ->> 'id'));
create policy see on work.task for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on work.task for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.task for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

create table work.task_move (
  home smallint not null,
  task_id uuid not null,
  seq integer not null,
  step text not null,
  at timestamptz not null,
  account_id uuid,
  name text,
  agency text,
  words text,
  due_day date,
  person_id uuid,
  person_name text,
  to_agency text,
  to_unit text,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  primary key (home, task_id, seq),
  foreign key (home, task_id) references work.task (home, id)
);
comment on table work.task_move is 'What happened to a task, step by step; the state of a task is the fold of its moves';
comment on column work.task_move.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.task_move.task_id is 'The task';
comment on column work.task_move.seq is 'Place in the order, from 0; two people cannot take the same place';
comment on column work.task_move.step is 'Step of the workflow';
comment on column work.task_move.at is 'When';
comment on column work.task_move.account_id is 'Account that took it; null for the clock';
comment on column work.task_move.name is 'Name of the official at the time';
comment on column work.task_move.agency is 'Agency in whose name it was taken';
comment on column work.task_move.words is 'What was said';
comment on column work.task_move.due_day is 'assign, extend: the due day from now on; remind: the day warned of';
comment on column work.task_move.person_id is 'assign, accept, reassign, pass: who does it from now on';
comment on column work.task_move.person_name is 'Name of that official';
comment on column work.task_move.to_agency is 'assign, pass: the lead agency from now on; escalate: the superior it climbed to';
comment on column work.task_move.to_unit is 'assign, pass: the unit it lies in from now on';
comment on column work.task_move.unit_id is 'Unit of the task now, for row-level security';
comment on column work.task_move.sector is 'Sector of the matter, for row-level security';
comment on column work.task_move.agencies is 'Agencies with a part in it (issuer, lead, superior it climbed to): they see it wherever it lies';
alter table work.task_move enable row level security;
grant select, insert, update on work.task_move to lienthong_app;
create unique index task_move_reminded_once on work.task_move (home, task_id, due_day) where step = 'remind';
create unique index task_move_climbed_once on work.task_move (home, task_id, to_agency) where step = 'escalate';
create policy see on work.task_move for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on work.task_move for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.task_move for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

create table work.attachment (
  home smallint not null,
  id uuid not null,
  task_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  type text not null,
  bytes bigint not null,
  at timestamptz not null,
  account_id uuid,
  account_name text,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  primary key (home, id),
  foreign key (home, task_id) references work.task (home, id)
);
comment on table work.attachment is 'A file that came with a task; its bytes lie in the file store under their hash';
comment on column work.attachment.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.attachment.id is 'UUIDv7';
comment on column work.attachment.task_id is 'The task';
comment on column work.attachment.sha256 is 'SHA-256 of the content, hexadecimal';
comment on column work.attachment.name is 'Name as it was sent';
comment on column work.attachment.type is 'Media type, told by the first bytes';
comment on column work.attachment.bytes is 'Size';
comment on column work.attachment.at is 'When it was attached';
comment on column work.attachment.account_id is 'Account that attached it';
comment on column work.attachment.account_name is 'Name of that official';
comment on column work.attachment.unit_id is 'Unit of the task now, for row-level security';
comment on column work.attachment.sector is 'Sector of the matter, for row-level security';
comment on column work.attachment.agencies is 'Agencies with a part in it (issuer, lead, superior it climbed to): they see it wherever it lies';
alter table work.attachment enable row level security;
grant select, insert, update on work.attachment to lienthong_app;
create index attachment_task on work.attachment (home, task_id);
create policy see on work.attachment for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on work.attachment for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.attachment for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

-- Obstacles ------------------------------------------------------------------------------------------

create table work.obstacle (
  home smallint not null,
  id uuid not null,
  code text not null,
  follow_hash text not null,
  category text not null,
  law text,
  title text not null,
  what text not null,
  unit_id text not null,
  sector text not null,
  state text not null check (state in ('received', 'taken', 'forwarded', 'answered', 'closed')),
  workflow smallint not null,
  outcome text,
  handler_agency text not null,
  outside text,
  desk_agency text not null,
  raised_day date not null,
  due_day date not null,
  answered_day date,
  closed_day date,
  answer text,
  moves integer not null,
  agencies text[] not null,
  search text not null,
  primary key (home, id),
  unique (home, code)
);
comment on table work.obstacle is 'What stands in an enterprise''s way, raised without an account and followed by code and secret';
comment on column work.obstacle.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.obstacle.id is 'UUIDv7';
comment on column work.obstacle.code is 'VM-bucket-number, given to whoever raised it';
comment on column work.obstacle.follow_hash is 'SHA-256 of the secret that opens it to whoever raised it';
comment on column work.obstacle.category is 'What kind of obstacle';
comment on column work.obstacle.law is 'The ministry or legal text that stands in the way, in the words of whoever raised it';
comment on column work.obstacle.title is 'In one line';
comment on column work.obstacle.what is 'What happened and what is asked';
comment on column work.obstacle.unit_id is 'Unit where it arises';
comment on column work.obstacle.sector is 'Sector of the agency that handles it now, for row-level security';
comment on column work.obstacle.state is 'Fold of its moves';
comment on column work.obstacle.workflow is 'Version of the workflow it was raised under';
comment on column work.obstacle.outcome is 'How it ended, once closed: closed is not solved';
comment on column work.obstacle.handler_agency is 'Agency that must answer now';
comment on column work.obstacle.outside is 'A body outside the system whose it is, when it was forwarded to one';
comment on column work.obstacle.desk_agency is 'The receiving desk: the only one that sees who raised it';
comment on column work.obstacle.raised_day is 'Day it was raised';
comment on column work.obstacle.due_day is 'Day by which an answer is due';
comment on column work.obstacle.answered_day is 'Day of the answer that stands';
comment on column work.obstacle.closed_day is 'Day it was closed';
comment on column work.obstacle.answer is 'The answer that stands';
comment on column work.obstacle.moves is 'How many moves it has';
comment on column work.obstacle.agencies is 'The desk and every agency that has handled it: they may follow what becomes of it';
comment on column work.obstacle.search is 'Code, title and content without case and accents';
alter table work.obstacle enable row level security;
grant select, insert, update on work.obstacle to lienthong_app;
create index obstacle_id on work.obstacle (id);
create index obstacle_due on work.obstacle (due_day, id);
-- The secret opens the row to whoever holds it; anybody may raise one, in its first state and unanswered.
create policy see on work.obstacle for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));
create policy add on work.obstacle for insert with check (
  state = 'received' and answer is null and answered_day is null and closed_day is null);
create policy change on work.obstacle for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));

create table work.obstacle_raiser (
  home smallint not null,
  obstacle_id uuid not null,
  desk_agency text not null,
  name text not null,
  enterprise text,
  phone text,
  email text,
  primary key (home, obstacle_id)
);
comment on table work.obstacle_raiser is 'Who raised an obstacle: kept apart, readable by the receiving desk alone, never by those who handle it';
comment on column work.obstacle_raiser.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.obstacle_raiser.obstacle_id is 'The obstacle';
comment on column work.obstacle_raiser.desk_agency is 'The receiving desk';
comment on column work.obstacle_raiser.name is 'Name of the person';
comment on column work.obstacle_raiser.enterprise is 'Name of the enterprise';
comment on column work.obstacle_raiser.phone is 'Telephone, to be called back';
comment on column work.obstacle_raiser.email is 'Address, to be written to';
alter table work.obstacle_raiser enable row level security;
grant select, insert on work.obstacle_raiser to lienthong_app;
create policy see on work.obstacle_raiser for select using (
  desk_agency = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));
create policy add on work.obstacle_raiser for insert with check (
  true);

create table work.obstacle_move (
  home smallint not null,
  obstacle_id uuid not null,
  seq integer not null,
  step text not null,
  at timestamptz not null,
  account_id uuid,
  name text,
  agency text,
  words text,
  to_agency text,
  outside text,
  outcome text,
  follow_hash text not null,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  primary key (home, obstacle_id, seq),
  foreign key (home, obstacle_id) references work.obstacle (home, id)
);
comment on table work.obstacle_move is 'What happened to an obstacle, step by step';
comment on column work.obstacle_move.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.obstacle_move.obstacle_id is 'The obstacle';
comment on column work.obstacle_move.seq is 'Place in the order, from 0';
comment on column work.obstacle_move.step is 'Step of the workflow';
comment on column work.obstacle_move.at is 'When';
comment on column work.obstacle_move.account_id is 'Account that took it; null for whoever raised it';
comment on column work.obstacle_move.name is 'Name of the official at the time; null for whoever raised it';
comment on column work.obstacle_move.agency is 'Agency in whose name it was taken';
comment on column work.obstacle_move.words is 'What was said';
comment on column work.obstacle_move.to_agency is 'forward: whose it is';
comment on column work.obstacle_move.outside is 'forward: the body outside the system whose it is';
comment on column work.obstacle_move.outcome is 'close: how it ended';
comment on column work.obstacle_move.follow_hash is 'Of the obstacle';
comment on column work.obstacle_move.unit_id is 'Unit of the obstacle, for row-level security';
comment on column work.obstacle_move.sector is 'Sector of the matter, for row-level security';
comment on column work.obstacle_move.agencies is 'Of the obstacle';
alter table work.obstacle_move enable row level security;
grant select, insert, update on work.obstacle_move to lienthong_app;
create policy see on work.obstacle_move for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));
create policy add on work.obstacle_move for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), '')
  or step = 'raise');
create policy change on work.obstacle_move for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
