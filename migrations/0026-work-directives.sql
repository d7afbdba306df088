-- Directives as official documents: number and form, signer, recipients chosen by a rule, what happened to each, step by
-- step, with the words as they stood; a directive that takes the place of another. Directives in force go on under
-- version 2 of the workflow, which knows every step of version 1.

alter table work.directive drop constraint directive_state_check;
alter table work.directive add constraint directive_state_check check (state in ('issued', 'recalled', 'replaced'));
alter table work.directive drop constraint directive_home_number_key;
alter table work.directive
  add column form text not null default 'letter' check (form in ('letter', 'decision', 'instruction', 'telegram')),
  add column year smallint,
  add column numbered_by text,
  add column signer_name text,
  add column signer_title text,
  add column coordinators text[] not null default '{}',
  add column rule jsonb,
  add column figure jsonb,
  add column first_due_day date,
  add column extensions smallint not null default 0,
  add column replaces uuid,
  add column replaced_by uuid,
  add column closed_day date,
  add column moves integer not null default 1;
update work.directive set year = extract(year from day), numbered_by = issuer_agency, first_due_day = due_day,
  workflow = case state when 'issued' then 2 else workflow end, signer_name = issued_name, closed_day = (recalled_at at time zone 'Asia/Ho_Chi_Minh')::date;
alter table work.directive alter column year set not null, alter column numbered_by set not null,
  alter column form drop default, alter column coordinators drop default, alter column extensions drop default,
  alter column moves drop default;
create unique index directive_number_once on work.directive (home, numbered_by, year, number);
comment on column work.directive.number is 'As it is cited, such as 12/UBND-VX; unique within whoever numbered it and the year';
comment on column work.directive.form is 'letter: công văn; decision: quyết định; instruction: chỉ thị; telegram: công điện';
comment on column work.directive.year is 'Year of its number';
comment on column work.directive.numbered_by is 'Agency in whose series it is numbered; stays when the issuer is succeeded by another';
comment on column work.directive.signer_name is 'Who signed the document; null when nobody was named';
comment on column work.directive.signer_title is 'The office in which it was signed';
comment on column work.directive.coordinators is 'Agencies that help with every task of it';
comment on column work.directive.rule is 'The rule that chose the recipients: id, its settings, and its words on that day; null for a list';
comment on column work.directive.figure is 'The figure it is about as it was when it was issued: value and words; null when there was none';
comment on column work.directive.first_due_day is 'The first deadline it was given; never changes';
comment on column work.directive.extensions is 'How often its deadline was extended';
comment on column work.directive.replaces is 'The directive whose place it took';
comment on column work.directive.replaced_by is 'The directive that took its place';
comment on column work.directive.closed_day is 'Day it was recalled or replaced';
comment on column work.directive.moves is 'How many moves it has; the next one takes this number';

create table work.directive_move (
  home smallint not null check (home between 0 and 1023),
  directive_id uuid not null,
  seq integer not null,
  step text not null,
  at timestamptz not null,
  account_id uuid,
  name text,
  agency text,
  words text,
  due_day date,
  content jsonb,
  effects jsonb,
  other uuid,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  recipients text[] not null,
  primary key (home, directive_id, seq),
  foreign key (home, directive_id) references work.directive (home, id)
);
comment on table work.directive_move is 'What happened to a directive, step by step; its words, deadline and state are the fold of its moves';
comment on column work.directive_move.home is 'Storage bucket of the unit it was born in; never changes';
comment on column work.directive_move.directive_id is 'The directive';
comment on column work.directive_move.seq is 'Place in the order, from 0; two people cannot take the same place';
comment on column work.directive_move.step is 'Step of the workflow';
comment on column work.directive_move.at is 'When';
comment on column work.directive_move.account_id is 'Account that took it; null for the clock';
comment on column work.directive_move.name is 'Name of the official at the time';
comment on column work.directive_move.agency is 'Agency in whose name it was taken; pass: the issuer from now on';
comment on column work.directive_move.words is 'Why';
comment on column work.directive_move.due_day is 'issue, extend: the due day from now on';
comment on column work.directive_move.content is 'issue, amend: number, form, title, content, result, basis and signer from now on';
comment on column work.directive_move.effects is 'How many tasks it changed, by what became of them';
comment on column work.directive_move.other is 'replace: the directive that took its place';
comment on column work.directive_move.unit_id is 'Unit of the issuing agency, for row-level security';
comment on column work.directive_move.sector is 'Sector of the matter, for row-level security';
comment on column work.directive_move.agencies is 'The issuing agency and all recipients';
comment on column work.directive_move.recipients is 'sector/unit pairs of the recipients, as in the directive';
alter table work.directive_move enable row level security;
grant select, insert, update on work.directive_move to lienthong_app;
create policy see on work.directive_move for select using (
  (array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] || recipients) && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on work.directive_move for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.directive_move for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

insert into work.directive_move (home, directive_id, seq, step, at, account_id, name, agency, due_day, content, unit_id, sector, agencies, recipients)
select home, id, 0, 'issue', issued_at, issued_by, issued_name, issuer_agency, due_day,
  jsonb_build_object('number', number, 'form', form, 'day', day, 'title', title, 'what', what, 'result', result,
    'basis', basis, 'signerName', signer_name, 'signerTitle', signer_title),
  unit_id, sector, agencies, recipients
from work.directive;
insert into work.directive_move (home, directive_id, seq, step, at, agency, unit_id, sector, agencies, recipients)
select home, id, 1, 'recall', recalled_at, issuer_agency, unit_id, sector, agencies, recipients
from work.directive where recalled_at is not null;
update work.directive set moves = 2 where recalled_at is not null;

create table work.directive_recipient (
  home smallint not null check (home between 0 and 1023),
  directive_id uuid not null,
  task_id uuid not null,
  agency text not null,
  reason jsonb,
  unit_id text not null,
  sector text not null,
  agencies text[] not null,
  primary key (home, directive_id, task_id),
  foreign key (home, directive_id) references work.directive (home, id)
);
comment on table work.directive_recipient is 'To whom a directive went on the day it was issued and why; frozen, whatever the rule would give later';
comment on column work.directive_recipient.home is 'Storage bucket of the directive';
comment on column work.directive_recipient.directive_id is 'The directive';
comment on column work.directive_recipient.task_id is 'The task it opened or carried over there';
comment on column work.directive_recipient.agency is 'The agency it went to';
comment on column work.directive_recipient.reason is 'Why this one, in both languages; null when it was named';
comment on column work.directive_recipient.unit_id is 'Unit of that agency, for row-level security';
comment on column work.directive_recipient.sector is 'Sector of the matter, for row-level security';
comment on column work.directive_recipient.agencies is 'The issuing agency and the recipient';
alter table work.directive_recipient enable row level security;
grant select, insert, update on work.directive_recipient to lienthong_app;
create policy see on work.directive_recipient for select using (
  (array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]) && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on work.directive_recipient for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.directive_recipient for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

insert into work.directive_recipient (home, directive_id, task_id, agency, unit_id, sector, agencies)
select directive.home, directive.id, task.id, task.lead_agency, task.unit_id, task.sector,
  array[directive.issuer_agency, task.lead_agency]
from work.directive join work.task on task.directive_id = directive.id;

create table work.directive_file (
  home smallint not null check (home between 0 and 1023),
  id uuid not null,
  directive_id uuid not null,
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
  recipients text[] not null,
  primary key (home, id),
  foreign key (home, directive_id) references work.directive (home, id)
);
comment on table work.directive_file is 'A file of a directive, such as the signed document; its bytes lie in the file store under their hash';
comment on column work.directive_file.home is 'Storage bucket of the directive';
comment on column work.directive_file.id is 'UUIDv7';
comment on column work.directive_file.directive_id is 'The directive';
comment on column work.directive_file.sha256 is 'SHA-256 of the content, hexadecimal';
comment on column work.directive_file.name is 'Name as it was sent';
comment on column work.directive_file.type is 'Media type, told by the first bytes';
comment on column work.directive_file.bytes is 'Size';
comment on column work.directive_file.at is 'When it was attached';
comment on column work.directive_file.account_id is 'Account that attached it';
comment on column work.directive_file.account_name is 'Name of that official';
comment on column work.directive_file.unit_id is 'Unit of the issuing agency, for row-level security';
comment on column work.directive_file.sector is 'Sector of the matter, for row-level security';
comment on column work.directive_file.agencies is 'The issuing agency and all recipients';
comment on column work.directive_file.recipients is 'sector/unit pairs of the recipients, as in the directive';
alter table work.directive_file enable row level security;
grant select, insert, update on work.directive_file to lienthong_app;
create index directive_file_of on work.directive_file (home, directive_id);
create policy see on work.directive_file for select using (
  (array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] || recipients) && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy add on work.directive_file for insert with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));
create policy change on work.directive_file for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ','));

create table work.directive_series (
  home smallint not null check (home between 0 and 1023),
  numbered_by text not null,
  year smallint not null,
  form text not null,
  last integer not null,
  primary key (home, numbered_by, year, form)
);
comment on table work.directive_series is 'The last running number of each agency''s documents by year and form (Decree 30/2020/NĐ-CP: a series of its own for each kind)';
comment on column work.directive_series.home is 'Storage bucket of the unit of that agency';
comment on column work.directive_series.numbered_by is 'The agency (people.agency)';
comment on column work.directive_series.year is 'Calendar year';
comment on column work.directive_series.form is 'Form of the document';
comment on column work.directive_series.last is 'The last number taken';
alter table work.directive_series enable row level security;
grant select, insert, update on work.directive_series to lienthong_app;
create policy see on work.directive_series for select using (
  numbered_by = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or '*/*' = any (string_to_array(nullif(current_setting('app.see_work', true), ''), ',')));
create policy add on work.directive_series for insert with check (
  numbered_by = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or '*/*' = any (string_to_array(nullif(current_setting('app.act_work', true), ''), ',')));
create policy change on work.directive_series for update using (
  numbered_by = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or '*/*' = any (string_to_array(nullif(current_setting('app.act_work', true), ''), ',')));
drop sequence work.directive_number;
