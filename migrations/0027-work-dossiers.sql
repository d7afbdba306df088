-- Administrative procedures and the dossiers handled under them, from the one-stop desk through agency after agency to
-- the result. Rows are seen by place and sector and by the agencies that have a part; who applies and what was handed
-- in only by those agencies and by whoever holds the secret.

create sequence work.dossier_number;
comment on sequence work.dossier_number is 'Running number within dossier codes';
grant usage on sequence work.dossier_number to lienthong_app;

create table work.procedure (
  id text not null,
  version smallint not null,
  name text not null,
  level text not null check (level in ('commune', 'province')),
  sector text not null,
  fee integer not null check (fee >= 0),
  fee_note text,
  requirements jsonb not null,
  basis jsonb not null,
  term_hours double precision not null check (term_hours > 0),
  stages jsonb not null,
  result text not null,
  result_kind text not null,
  signer text not null,
  supply_days smallint not null check (supply_days > 0),
  note text,
  search text not null,
  from_day date not null,
  to_day date,
  withdrawn_for text,
  made_at timestamptz not null,
  made_by uuid,
  primary key (id, version),
  check (to_day is null or to_day >= from_day)
);
comment on table work.procedure is 'A version of an administrative procedure; reference data. A dossier stays with the version it began under';
comment on column work.procedure.id is 'Code of the national database of procedures';
comment on column work.procedure.version is 'From 1; the newest is in force';
comment on column work.procedure.name is 'What it is called, Vietnamese';
comment on column work.procedure.level is 'Level of the authority at whose desk it is taken in';
comment on column work.procedure.sector is 'Sector of the matter';
comment on column work.procedure.fee is 'Fee in đồng; 0 when nothing is paid';
comment on column work.procedure.fee_note is 'Who sets the fee, and who need not pay it';
comment on column work.procedure.requirements is 'Documents: id, name, form, copies, template, required';
comment on column work.procedure.basis is 'Legal basis, a text each';
comment on column work.procedure.term_hours is 'Working hours from being taken in to the result';
comment on column work.procedure.stages is 'Steps in order: name, agency, working hours; the hours sum to the term';
comment on column work.procedure.result is 'What comes of it';
comment on column work.procedure.result_kind is 'Kind of result';
comment on column work.procedure.signer is 'Who signs the result';
comment on column work.procedure.supply_days is 'Calendar days in which what was asked for must come';
comment on column work.procedure.note is 'What is certain of these figures and what is assumed';
comment on column work.procedure.search is 'Code and name without case and accents';
comment on column work.procedure.from_day is 'First day on which dossiers are taken under it';
comment on column work.procedure.to_day is 'First day on which none is; null while it is in force';
comment on column work.procedure.withdrawn_for is 'Why it was withdrawn';
comment on column work.procedure.made_at is 'When it was entered';
comment on column work.procedure.made_by is 'Account that entered it; null for the system';
create unique index procedure_in_force on work.procedure (id) where to_day is null;
alter table work.procedure enable row level security;
grant select, insert, update on work.procedure to lienthong_app;
create policy see on work.procedure for select using (true);
create policy add on work.procedure for insert with check (
  nullif(current_setting('app.act_people', true), '') is not null or nullif(current_setting('app.system', true), '') = 'yes');
create policy change on work.procedure for update using (
  nullif(current_setting('app.act_people', true), '') is not null or nullif(current_setting('app.system', true), '') = 'yes');

create table work.dossier (
  home smallint not null,
  id uuid not null,
  code text not null,
  follow_hash text not null,
  procedure_id text not null,
  procedure_version smallint not null,
  title text not null,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  channel text not null check (channel in ('online', 'desk')),
  state text not null,
  workflow smallint not null,
  desk_agency text not null,
  holder_agency text not null,
  stage smallint,
  held_since timestamptz,
  held_hours double precision not null default 0,
  paused_at timestamptz,
  received_day date not null,
  received_at timestamptz not null,
  accepted_at timestamptz,
  due_at timestamptz,
  due_day date,
  promised_at timestamptz,
  first_due_at timestamptz,
  first_due_day date,
  answer_by date,
  extensions smallint not null default 0,
  asked smallint not null default 0,
  guided smallint not null default 0,
  asked_for text[] not null default '{}',
  papers text[] not null default '{}',
  fee integer not null,
  fee_paid bigint not null default 0,
  charge bigint not null default 0,
  charge_paid bigint not null default 0,
  escalation smallint not null default 0,
  escalated_to text,
  escalated_day date,
  issued_at timestamptz,
  issued_day date,
  closed_day date,
  moves integer not null,
  search text not null,
  primary key (home, id),
  unique (home, code),
  unique (home, follow_hash)
);
comment on table work.dossier is 'A dossier of an administrative procedure; it holds nothing of who applies';
comment on column work.dossier.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.dossier.id is 'Made of the senders key, so that sending twice makes one';
comment on column work.dossier.code is 'HS-bucket-number, given to whoever applies';
comment on column work.dossier.follow_hash is 'SHA-256 of the secret that opens it to whoever applies';
comment on column work.dossier.procedure_id is 'The procedure';
comment on column work.dossier.procedure_version is 'The version it began under';
comment on column work.dossier.title is 'Name of the procedure';
comment on column work.dossier.unit_id is 'Unit in which it was handed in';
comment on column work.dossier.sector is 'Sector of the matter, for row-level security';
comment on column work.dossier.agencies is 'The desk and every agency of its steps that has had it: they see it wherever it lies';
comment on column work.dossier.channel is 'How it came';
comment on column work.dossier.state is 'Fold of its moves';
comment on column work.dossier.workflow is 'Version of the workflow it was begun under';
comment on column work.dossier.desk_agency is 'Agency at whose one-stop desk it was handed in and is given out';
comment on column work.dossier.holder_agency is 'Agency it lies with now';
comment on column work.dossier.stage is 'Step it is at, from 0; null before it is taken in';
comment on column work.dossier.held_since is 'Since when the working hours of the present step run; null while they do not';
comment on column work.dossier.held_hours is 'Working hours of the present step before the last pause';
comment on column work.dossier.paused_at is 'Since when the clock stands; null while it runs';
comment on column work.dossier.received_day is 'Day it was submitted; until then, day it was begun';
comment on column work.dossier.received_at is 'The same, as a moment';
comment on column work.dossier.accepted_at is 'When it was taken in with an appointment';
comment on column work.dossier.due_at is 'submitted: by when it must be checked; afterwards the appointment as it stands';
comment on column work.dossier.due_day is 'Day of due_at';
comment on column work.dossier.promised_at is 'The appointment without apologies: what "in time" is measured by';
comment on column work.dossier.first_due_at is 'The appointment first given; never changes';
comment on column work.dossier.first_due_day is 'Day of first_due_at';
comment on column work.dossier.answer_by is 'Last day on which what was asked for may come';
comment on column work.dossier.extensions is 'How often an apology gave a new date';
comment on column work.dossier.asked is 'How often more documents were asked for';
comment on column work.dossier.guided is 'How often the desk sent it back with a guide';
comment on column work.dossier.asked_for is 'Documents asked for that have not come';
comment on column work.dossier.papers is 'Documents handed over on paper';
comment on column work.dossier.fee is 'Fee of the procedure, đồng';
comment on column work.dossier.fee_paid is 'Fee taken, đồng';
comment on column work.dossier.charge is 'Financial obligation asked for, đồng';
comment on column work.dossier.charge_paid is 'The part of it paid, đồng';
comment on column work.dossier.escalation is 'How many levels it has climbed';
comment on column work.dossier.escalated_to is 'Agency it has climbed to';
comment on column work.dossier.escalated_day is 'Day it last climbed';
comment on column work.dossier.issued_at is 'When there was a result, or it was declined';
comment on column work.dossier.issued_day is 'Day of issued_at: the clock stops';
comment on column work.dossier.closed_day is 'Day it was closed';
comment on column work.dossier.moves is 'How many moves it has';
comment on column work.dossier.search is 'Code and name of the procedure without case and accents';
alter table work.dossier enable row level security;
grant select, insert, update on work.dossier to lienthong_app;
create index dossier_id on work.dossier (id);
create index dossier_due on work.dossier (due_at, id);
create index dossier_open_unit on work.dossier (unit_id) where closed_day is null;
create index dossier_received on work.dossier (received_day, procedure_id);
create index dossier_agencies on work.dossier using gin (agencies);
create policy see on work.dossier for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));
-- Anybody may begin one; nothing has been decided about it then.
create policy add on work.dossier for insert with check (
  state = 'draft' and accepted_at is null and issued_at is null and closed_day is null);
create policy change on work.dossier for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));

create table work.dossier_move (
  home smallint not null,
  dossier_id uuid not null,
  seq integer not null,
  step text not null,
  at timestamptz not null,
  account_id uuid,
  name text,
  agency text,
  words text,
  due_at timestamptz,
  promised_at timestamptz,
  to_agency text,
  to_unit text,
  from_agency text,
  stage smallint,
  spent double precision,
  held_hours double precision,
  documents text[],
  amount bigint,
  answer_by date,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  follow_hash text not null,
  primary key (home, dossier_id, seq),
  foreign key (home, dossier_id) references work.dossier (home, id)
);
comment on table work.dossier_move is 'What happened to a dossier, step by step; the state of a dossier is the fold of its moves';
comment on column work.dossier_move.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.dossier_move.dossier_id is 'The dossier';
comment on column work.dossier_move.seq is 'Place in the order, from 0; two people cannot take the same place';
comment on column work.dossier_move.step is 'Step of the workflow';
comment on column work.dossier_move.at is 'When';
comment on column work.dossier_move.account_id is 'Account that took it; null for the applicant and the clock';
comment on column work.dossier_move.name is 'Name of the official at the time';
comment on column work.dossier_move.agency is 'Agency in whose name it was taken';
comment on column work.dossier_move.words is 'What was said by an official; words of the applicant lie with the applicant';
comment on column work.dossier_move.due_at is 'The appointment from then on, where the step changes it';
comment on column work.dossier_move.promised_at is 'The same without apologies';
comment on column work.dossier_move.to_agency is 'accept, hand-over, back: the agency it is given to; escalate: the superior; pass: the successor';
comment on column work.dossier_move.to_unit is 'pass: the unit it lies in from then on';
comment on column work.dossier_move.from_agency is 'The agency it lay with before; null for the first move';
comment on column work.dossier_move.stage is 'The step of the procedure it was at when the move was taken';
comment on column work.dossier_move.spent is 'hand-over, back, issue, decline and what ends it: working hours it lay there, pauses aside';
comment on column work.dossier_move.held_hours is 'ask, charge: working hours that had passed at the present step when the clock was made to stand';
comment on column work.dossier_move.documents is 'guide, ask: what was asked for; send: what was handed over on paper';
comment on column work.dossier_move.amount is 'charge, pay, fee: đồng';
comment on column work.dossier_move.answer_by is 'guide, ask: the last day for it';
comment on column work.dossier_move.unit_id is 'Unit of the dossier now, for row-level security';
comment on column work.dossier_move.sector is 'Sector of the matter, for row-level security';
comment on column work.dossier_move.agencies is 'Agencies that have a part in it';
comment on column work.dossier_move.follow_hash is 'SHA-256 of the secret of whoever applies';
alter table work.dossier_move enable row level security;
grant select, insert, update on work.dossier_move to lienthong_app;
create unique index dossier_move_asked_once on work.dossier_move (home, dossier_id) where step = 'ask';
create unique index dossier_move_reminded_once on work.dossier_move (home, dossier_id, due_at) where step = 'remind';
create unique index dossier_move_climbed_once on work.dossier_move (home, dossier_id, to_agency) where step = 'escalate';
create index dossier_move_spent on work.dossier_move (at) where spent is not null;
create policy see on work.dossier_move for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));
create policy add on work.dossier_move for insert with check (
  step = 'apply' or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));
create policy change on work.dossier_move for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), ''));

create table work.dossier_applicant (
  home smallint not null,
  dossier_id uuid not null,
  name text not null,
  phone_sealed text,
  id_number_sealed text,
  email text,
  address text,
  words text,
  agencies text[] not null,
  follow_hash text not null,
  primary key (home, dossier_id)
);
comment on table work.dossier_applicant is 'Who applies: kept apart from the dossier, read by the agencies that handle it and by whoever holds the secret';
comment on column work.dossier_applicant.home is 'Storage bucket of the dossier';
comment on column work.dossier_applicant.dossier_id is 'The dossier';
comment on column work.dossier_applicant.name is 'Name';
comment on column work.dossier_applicant.phone_sealed is 'Telephone, sealed under a key of the data folder';
comment on column work.dossier_applicant.id_number_sealed is 'Personal identification number, sealed';
comment on column work.dossier_applicant.email is 'Address for mail';
comment on column work.dossier_applicant.address is 'Where the person lives';
comment on column work.dossier_applicant.words is 'What the applicant says of the matter, and said later, a line each';
comment on column work.dossier_applicant.agencies is 'Agencies that have a part in the dossier';
comment on column work.dossier_applicant.follow_hash is 'SHA-256 of the secret of whoever applies';
alter table work.dossier_applicant enable row level security;
grant select, insert, update on work.dossier_applicant to lienthong_app;
create policy see on work.dossier_applicant for select using (
  agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), '')
  or nullif(current_setting('app.system', true), '') = 'yes');
create policy add on work.dossier_applicant for insert with check (true);
create policy change on work.dossier_applicant for update using (
  agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), '')
  or nullif(current_setting('app.system', true), '') = 'yes');

create table work.dossier_file (
  home smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  kind text not null,
  requirement text,
  name text not null,
  type text not null,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  source_sha256 text,
  bytes integer,
  document jsonb,
  code text,
  number text,
  signed boolean not null default false,
  draft boolean not null default false,
  at timestamptz not null,
  account_id uuid,
  agencies text[] not null,
  follow_hash text not null,
  primary key (home, id),
  foreign key (home, dossier_id) references work.dossier (home, id),
  check ((sha256 is null) = (document is not null))
);
comment on table work.dossier_file is 'A file of a dossier: what was handed in, or a document of the office; its bytes lie in the file store, or it is printed when it is read';
comment on column work.dossier_file.home is 'Storage bucket of the dossier';
comment on column work.dossier_file.id is 'UUIDv7';
comment on column work.dossier_file.dossier_id is 'The dossier';
comment on column work.dossier_file.kind is 'submitted, or the kind of document of the office';
comment on column work.dossier_file.requirement is 'Which of the procedures documents it is';
comment on column work.dossier_file.name is 'Name of the file';
comment on column work.dossier_file.type is 'Media type, told by the first bytes';
comment on column work.dossier_file.sha256 is 'SHA-256 of the content, hexadecimal; null for a document that is printed when read';
comment on column work.dossier_file.source_sha256 is 'SHA-256 as it was sent, before a picture was drawn anew: the same file twice is kept once';
comment on column work.dossier_file.bytes is 'Size';
comment on column work.dossier_file.document is 'Words of an official document that is printed when read';
comment on column work.dossier_file.code is 'Code of the check page; null for what was handed in';
comment on column work.dossier_file.number is 'Number of the document of the office';
comment on column work.dossier_file.signed is 'Whether it bears a signature';
comment on column work.dossier_file.draft is 'result: laid in for signing, not issued yet';
comment on column work.dossier_file.at is 'When it came';
comment on column work.dossier_file.account_id is 'Account that added it; null for the applicant';
comment on column work.dossier_file.agencies is 'Agencies that have a part in the dossier';
comment on column work.dossier_file.follow_hash is 'SHA-256 of the secret of whoever applies';
create index dossier_file_of on work.dossier_file (home, dossier_id);
create unique index dossier_file_once on work.dossier_file (home, dossier_id, requirement, source_sha256) where source_sha256 is not null;
alter table work.dossier_file enable row level security;
grant select, insert, update, delete on work.dossier_file to lienthong_app;
create policy see on work.dossier_file for select using (
  agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), '')
  or nullif(current_setting('app.system', true), '') = 'yes');
create policy add on work.dossier_file for insert with check (
  agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), '')
  or nullif(current_setting('app.system', true), '') = 'yes');
create policy change on work.dossier_file for update using (
  agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or nullif(current_setting('app.system', true), '') = 'yes');
create policy take_back on work.dossier_file for delete using (
  kind = 'submitted' and (agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    or follow_hash = nullif(current_setting('app.follow', true), ''))
  or draft and agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

create table work.dossier_check (
  code text primary key,
  kind text not null,
  number text,
  procedure text not null,
  dossier_code text not null,
  agency text not null,
  signed_on date not null,
  initials text not null,
  sha256 text
);
comment on table work.dossier_check is 'What anybody may learn who holds a document of a dossier; no name';
comment on column work.dossier_check.code is 'Code of the check page';
comment on column work.dossier_check.kind is 'Kind of document';
comment on column work.dossier_check.number is 'Number of the document';
comment on column work.dossier_check.procedure is 'Name of the procedure';
comment on column work.dossier_check.dossier_code is 'Code of the dossier';
comment on column work.dossier_check.agency is 'Name of the agency at the time';
comment on column work.dossier_check.signed_on is 'Day it was signed';
comment on column work.dossier_check.initials is 'Initials of the applicant';
comment on column work.dossier_check.sha256 is 'SHA-256 of the signed file; null for a document without a file of its own';
create index dossier_check_file on work.dossier_check (sha256) where sha256 is not null;
grant select, insert on work.dossier_check to lienthong_app;
alter table work.dossier_check enable row level security;
create policy see on work.dossier_check for select using (true);
create policy add on work.dossier_check for insert with check (
  nullif(current_setting('app.act_work', true), '') is not null);

create table work.paper_series (
  agency_id text not null,
  year smallint not null,
  kind text not null,
  last integer not null,
  primary key (agency_id, year, kind)
);
comment on table work.paper_series is 'The last number an agency gave to a document of a kind in a year';
comment on column work.paper_series.agency_id is 'The agency';
comment on column work.paper_series.year is 'The year';
comment on column work.paper_series.kind is 'Kind of document';
comment on column work.paper_series.last is 'The last number given';
grant select, insert, update on work.paper_series to lienthong_app;
alter table work.paper_series enable row level security;
create policy see on work.paper_series for select using (
  nullif(current_setting('app.act_work', true), '') is not null);
create policy add on work.paper_series for insert with check (
  nullif(current_setting('app.act_work', true), '') is not null);
create policy change on work.paper_series for update using (
  nullif(current_setting('app.act_work', true), '') is not null);
