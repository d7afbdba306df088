-- When an agency is dissolved and several could take over what it leaves open, somebody has to say which. Until then it
-- lies with the agency above, and stands in this list: nothing lies with nobody.

create table work.succession_question (
  home smallint not null check (home between 0 and 1023),
  id uuid not null,
  kind text not null check (kind in ('directive', 'task', 'petition', 'dossier', 'plan')),
  case_id uuid not null,
  code text not null,
  title text not null,
  parts text[] not null,
  from_agency text not null,
  decider_agency text not null,
  candidates text[] not null,
  asked_day date not null,
  decided_day date,
  decided_agency text,
  decided_by uuid,
  decided_name text,
  unit_id text not null,
  sector text not null,
  primary key (home, id)
);
comment on table work.succession_question is 'Open work of an agency that is no more, of which somebody has to say whose it is now';
comment on column work.succession_question.home is 'Storage bucket of the unit of whoever decides';
comment on column work.succession_question.id is 'UUIDv7';
comment on column work.succession_question.kind is 'Kind of case';
comment on column work.succession_question.case_id is 'The case';
comment on column work.succession_question.code is 'Its code';
comment on column work.succession_question.title is 'What it is called';
comment on column work.succession_question.parts is 'Which parts in it the agency had: lead, issuer, coordinator, handler, desk, holder';
comment on column work.succession_question.from_agency is 'The agency that is no more';
comment on column work.succession_question.decider_agency is 'The agency above, with which it lies until somebody has decided';
comment on column work.succession_question.candidates is 'Agencies that stand where it stood';
comment on column work.succession_question.asked_day is 'Day it was asked';
comment on column work.succession_question.decided_day is 'Day it was decided; null while it is open';
comment on column work.succession_question.decided_agency is 'Whose it is now';
comment on column work.succession_question.decided_by is 'Account that decided';
comment on column work.succession_question.decided_name is 'Name of that official';
comment on column work.succession_question.unit_id is 'Unit of whoever decides, for row-level security';
comment on column work.succession_question.sector is 'Sector of the matter, for row-level security';
alter table work.succession_question enable row level security;
grant select, insert, update on work.succession_question to lienthong_app;
create unique index succession_question_open on work.succession_question (home, kind, case_id, from_agency) where decided_day is null;
create policy see on work.succession_question for select using (
  decider_agency = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or '*/*' = any (string_to_array(nullif(current_setting('app.see_work', true), ''), ',')));
create policy add on work.succession_question for insert with check (
  decider_agency = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or '*/*' = any (string_to_array(nullif(current_setting('app.act_work', true), ''), ',')));
create policy change on work.succession_question for update using (
  decider_agency = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or '*/*' = any (string_to_array(nullif(current_setting('app.act_work', true), ''), ',')));
