-- Values that come as spreadsheets, pasted ranges, from other systems and as files in a folder: the keys of systems, every
-- sending with what became of each of its values, and the right of a department to fill in lines for its communes.

create table measures.intake_key (
  id uuid primary key,
  agency_id text not null,
  unit_id text not null,
  sector text not null,
  name text not null,
  hash text not null unique,
  head text not null,
  forms text[] not null default '{}',
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  last_used_at timestamptz,
  uses bigint not null default 0,
  revoked_at timestamptz,
  revoked_name text
);
comment on table measures.intake_key is 'Key by which the system of an agency sends values; reference data';
comment on column measures.intake_key.id is 'UUIDv7';
comment on column measures.intake_key.agency_id is 'Agency in whose name it reports';
comment on column measures.intake_key.unit_id is 'Unit of the agency';
comment on column measures.intake_key.sector is 'Sector of the agency';
comment on column measures.intake_key.name is 'What the system is called';
comment on column measures.intake_key.hash is 'SHA-256 of the key; the key itself is shown once and kept nowhere';
comment on column measures.intake_key.head is 'First letters of the key, to tell it from others';
comment on column measures.intake_key.forms is 'Forms it may fill in; empty: every form of the agency';
comment on column measures.intake_key.made_by is 'Account that made it and answers for it';
comment on column measures.intake_key.made_name is 'Its name at the time';
comment on column measures.intake_key.made_at is 'When';
comment on column measures.intake_key.last_used_at is 'When it was last used, to the minute';
comment on column measures.intake_key.uses is 'How many sendings it was used for';
comment on column measures.intake_key.revoked_at is 'When it was taken back; null while it opens';
comment on column measures.intake_key.revoked_name is 'Who took it back';

create table measures.intake (
  home smallint not null,
  id uuid not null,
  agency_id text not null,
  unit_id text not null,
  sector text not null,
  source text not null check (source in ('spreadsheet', 'paste', 'api', 'drop')),
  state text not null check (state in ('read', 'written', 'refused', 'trial', 'dropped')),
  form_id text,
  period_id text,
  report_ids uuid[] not null default '{}',
  file_name text,
  sha256 text not null,
  request_key text,
  key_id uuid,
  account_id uuid,
  by_name text not null,
  at timestamptz not null,
  done_at timestamptz,
  rows int not null default 0,
  written int not null default 0,
  same int not null default 0,
  asked int not null default 0,
  wrong int not null default 0,
  notes jsonb not null default '[]',
  missing text[] not null default '{}',
  problem text,
  primary key (home, id)
);
comment on table measures.intake is 'One sending of values: a spreadsheet, a pasted range, a call of another system, a file in the folder';
comment on column measures.intake.home is 'Stable bucket of the unit';
comment on column measures.intake.id is 'UUIDv7';
comment on column measures.intake.agency_id is 'Agency in whose name it was sent';
comment on column measures.intake.unit_id is 'Unit of the agency';
comment on column measures.intake.sector is 'Sector of the agency';
comment on column measures.intake.source is 'How it came';
comment on column measures.intake.state is 'read: shown and not yet confirmed; written into drafts; refused: nothing was written; trial: only tried; dropped by its sender';
comment on column measures.intake.form_id is 'Form, where it is for one';
comment on column measures.intake.period_id is 'Period, where it is for one';
comment on column measures.intake.report_ids is 'Reports it has values for';
comment on column measures.intake.file_name is 'Name of the file; null where there was none';
comment on column measures.intake.sha256 is 'Hash of what was sent';
comment on column measures.intake.request_key is 'Name the sender gave it: the same again is answered and not written again';
comment on column measures.intake.key_id is 'Key it was sent with; null for a person or a folder';
comment on column measures.intake.account_id is 'Account that sent it, or that answers for the key; null for a folder';
comment on column measures.intake.by_name is 'Name of the person or system at the time';
comment on column measures.intake.at is 'When it came';
comment on column measures.intake.done_at is 'When it was written or dropped';
comment on column measures.intake.rows is 'Values in it';
comment on column measures.intake.written is 'Values new or changed by it';
comment on column measures.intake.same is 'Values that stood there already';
comment on column measures.intake.asked is 'Values somebody must say something about';
comment on column measures.intake.wrong is 'Values that could not be taken';
comment on column measures.intake.notes is 'What was seen beside the values: code, cell and text';
comment on column measures.intake.missing is 'Names of required lines it brings no value for';
comment on column measures.intake.problem is 'Why all of it was refused; null where single values say so';
create unique index intake_once on measures.intake (home, agency_id, request_key) where request_key is not null;
create index intake_of_agency on measures.intake (agency_id, at desc);
create index intake_by_id on measures.intake (id);

create table measures.intake_row (
  home smallint not null,
  intake_id uuid not null,
  n int not null,
  agency_id text not null,
  report_id uuid,
  subject_id text,
  subject_name text not null,
  indicator_id text,
  part text not null default '',
  line_name text not null,
  measure_unit text,
  sheet text not null default '',
  cell text not null,
  told text not null,
  value double precision,
  absent boolean not null default false,
  before double precision,
  previous double precision,
  note text,
  outcome text not null check (outcome in ('new', 'changed', 'same', 'asked', 'wrong', 'left')),
  code text,
  choices jsonb,
  primary key (home, intake_id, n)
);
comment on table measures.intake_row is 'One value of a sending: where it stood, what was read, and what became of it';
comment on column measures.intake_row.home is 'Bucket of the sending';
comment on column measures.intake_row.intake_id is 'Sending';
comment on column measures.intake_row.n is 'Order within it, from 1';
comment on column measures.intake_row.agency_id is 'As of the sending, for row-level security';
comment on column measures.intake_row.report_id is 'Report it is for; null when none was found';
comment on column measures.intake_row.subject_id is 'What it speaks of';
comment on column measures.intake_row.subject_name is 'Its name, or what was sent in its place';
comment on column measures.intake_row.indicator_id is 'Indicator; null when none was found';
comment on column measures.intake_row.part is 'Part of the whole; empty: the whole';
comment on column measures.intake_row.line_name is 'Its name, or what was sent in its place';
comment on column measures.intake_row.measure_unit is 'What it is counted in';
comment on column measures.intake_row.sheet is 'Sheet of the workbook; empty where there is none';
comment on column measures.intake_row.cell is 'Cell or row: D7, or 12';
comment on column measures.intake_row.told is 'What stood there';
comment on column measures.intake_row.value is 'What it was read as';
comment on column measures.intake_row.absent is 'It says that there is no value';
comment on column measures.intake_row.before is 'What the draft held';
comment on column measures.intake_row.previous is 'Value of the period before';
comment on column measures.intake_row.note is 'Explanation beside it';
comment on column measures.intake_row.outcome is 'new, changed, same as before; asked about; wrong; left out by its sender';
comment on column measures.intake_row.code is 'Why it is asked about or wrong';
comment on column measures.intake_row.choices is 'What it can be, while it is asked about';

grant select, insert, update on measures.intake_key, measures.intake to lienthong_app;
grant select, insert, update, delete on measures.intake_row to lienthong_app;
alter table measures.intake_key enable row level security;
alter table measures.intake enable row level security;
alter table measures.intake_row enable row level security;

-- Keys are kept by the head of the agency and by administrators; which account may, the rule says.
create policy keep on measures.intake_key for all using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null
  or nullif(current_setting('app.act_people', true), '') is not null);

create policy see on measures.intake for select using (
  '*/*' = any (string_to_array(nullif(current_setting('app.see_measures', true), ''), ','))
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));
create policy change on measures.intake for all using (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ','))
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null);
create policy see on measures.intake_row for select using (
  '*/*' = any (string_to_array(nullif(current_setting('app.see_measures', true), ''), ','))
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));
create policy change on measures.intake_row for all using (
  '*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ','))
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null);

-- Who acts everywhere in a sector may lay values of it into the empty lines of its communes' drafts: seen and sent by
-- the communes alone, never put in the place of what they typed.
create policy fill on measures.report_draft for insert with check (
  current_setting('app.act_measures', true) ~ '(^|,)[^,/]+/\*(,|$)');
