-- Who is told of what, and by which way: notices in the product, e-mail, and webhooks of other systems.
-- What happened (`event`) and who is told (`notice`) are written in the transaction of the move itself; mail and
-- webhooks are made of them afterwards by the system's own clockwork.

-- Reads past the policies on purpose, and gives ids alone: a citizen without an account tells the receiving desk.
create view people.answering as
select post.agency_id, post.account_id, post.role, post.from_day, post.to_day
from people.post join people.account on account.id = post.account_id
where account.disabled_at is null and post.role <> 'administrator';
comment on view people.answering is 'Accounts that answer for an agency, ids alone, whoever asks: those to be told of something';
comment on column people.answering.agency_id is 'The agency';
comment on column people.answering.account_id is 'Who holds a post in it';
comment on column people.answering.role is 'Id of the role';
comment on column people.answering.from_day is 'First day it is held';
comment on column people.answering.to_day is 'First day it is no longer held; null while it is';
grant select on people.answering to lienthong_app;

create table work.event (
  home smallint not null check (home between 0 and 1023),
  id uuid not null,
  at timestamptz not null,
  name text not null,
  subject_type text not null,
  subject_id text not null,
  code text,
  state text,
  due_day date,
  unit_id text,
  sector text,
  by_agency text,
  spread_at timestamptz,
  primary key (home, id)
);
comment on table work.event is 'Something that happened and of which people or other systems are told; holds no title, no words, no names';
comment on column work.event.home is 'Storage bucket of the unit it lies in; 0 when in none';
comment on column work.event.id is 'UUIDv7; what a receiver of webhooks knows a repeated delivery by';
comment on column work.event.at is 'When it happened';
comment on column work.event.name is 'Kind and step, such as task.submit or epidemic.check-climbed';
comment on column work.event.subject_type is 'Type of what it happened to, such as work.task';
comment on column work.event.subject_id is 'Id of what it happened to';
comment on column work.event.code is 'Public code of the case; null when it has none';
comment on column work.event.state is 'State of the case afterwards; null when it is no case';
comment on column work.event.due_day is 'Due day of the case afterwards';
comment on column work.event.unit_id is 'Unit it lies in';
comment on column work.event.sector is 'Sector it lies in';
comment on column work.event.by_agency is 'Agency in whose name it was done; null for a citizen and for the clock';
comment on column work.event.spread_at is 'When webhooks and mails had been made of it; null while that is to come';
create index event_to_spread on work.event (id) where spread_at is null;
alter table work.event enable row level security;
grant select, insert, update, delete on work.event to lienthong_app;
create policy leave on work.event for insert with check (true);
create policy read on work.event for select using (nullif(current_setting('app.system', true), '') = 'yes');
create policy note on work.event for update using (nullif(current_setting('app.system', true), '') = 'yes');
create policy forget on work.event for delete using (nullif(current_setting('app.system', true), '') = 'yes');

create table work.notice (
  home smallint not null check (home between 0 and 1023),
  id uuid not null,
  account_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  name text not null,
  about text not null check (about in ('given', 'progress', 'deadline', 'other')),
  subject_type text not null,
  subject_id text not null,
  code text,
  title text not null,
  said_vi text not null,
  said_en text not null,
  words text,
  by_name text,
  due_day date,
  link text,
  read_at timestamptz,
  mail text not null default 'new' check (mail in ('new', 'none', 'queued', 'digest')),
  mail_id uuid,
  primary key (home, id)
);
comment on table work.notice is 'One person is told of one event; read by that person alone';
comment on column work.notice.home is 'Storage bucket of the account';
comment on column work.notice.id is 'UUIDv7';
comment on column work.notice.account_id is 'Who is told';
comment on column work.notice.event_id is 'The event (work.event)';
comment on column work.notice.at is 'When it happened';
comment on column work.notice.name is 'Kind and step, such as task.submit';
comment on column work.notice.about is 'given: new work; progress: a case I have a part in moved; deadline: a reminder or overdue; other: another room';
comment on column work.notice.subject_type is 'Type of what it is about, such as work.task';
comment on column work.notice.subject_id is 'Id of what it is about';
comment on column work.notice.code is 'Public code of the case; null when it has none';
comment on column work.notice.title is 'What the case is called';
comment on column work.notice.said_vi is 'What happened, in Vietnamese';
comment on column work.notice.said_en is 'What happened, in English';
comment on column work.notice.words is 'Words of the official who did it; never of a citizen, never sent by mail';
comment on column work.notice.by_name is 'Name of the official who did it; null for a citizen and for the clock';
comment on column work.notice.due_day is 'Due day of the case when this was written';
comment on column work.notice.link is 'Address within the product; null when the type of the subject gives it';
comment on column work.notice.read_at is 'When the person read it; null while unread';
comment on column work.notice.mail is 'new: not looked at; none: no mail wanted; queued: in a mail of its own; digest: for the next digest';
comment on column work.notice.mail_id is 'The mail it went out in (work.mail)';
create unique index notice_once on work.notice (home, account_id, event_id);
create index notice_of on work.notice (account_id, id desc);
create index notice_unread on work.notice (account_id) where read_at is null;
create index notice_to_mail on work.notice (id) where mail = 'new';
create index notice_to_digest on work.notice (account_id) where mail = 'digest' and mail_id is null;
alter table work.notice enable row level security;
grant select, insert, update, delete on work.notice to lienthong_app;
-- Whoever moves a case tells others without being able to read what they are told.
create policy leave on work.notice for insert with check (true);
create policy see on work.notice for select using (
  account_id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.system', true), '') = 'yes');
create policy note on work.notice for update using (
  account_id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.system', true), '') = 'yes');
create policy forget on work.notice for delete using (nullif(current_setting('app.system', true), '') = 'yes');

create table work.notice_setting (
  account_id uuid primary key,
  address text,
  confirmed_at timestamptz,
  asked_address text,
  asked_hash text,
  asked_at timestamptz,
  bounced_at timestamptz,
  bounce text,
  ways jsonb not null,
  digest_hour smallint not null check (digest_hour between 0 and 23),
  quiet_from smallint check (quiet_from between 0 and 23),
  quiet_to smallint check (quiet_to between 0 and 23),
  language text not null check (language in ('vi', 'en'))
);
comment on table work.notice_setting is 'How a person wishes to be told; without a row nothing is mailed';
comment on column work.notice_setting.account_id is 'Whose';
comment on column work.notice_setting.address is 'E-mail address, confirmed by its owner; null when none is';
comment on column work.notice_setting.confirmed_at is 'When it was confirmed';
comment on column work.notice_setting.asked_address is 'Address waiting to be confirmed';
comment on column work.notice_setting.asked_hash is 'SHA-256 of the code sent there';
comment on column work.notice_setting.asked_at is 'When the code was sent; it is good for a day';
comment on column work.notice_setting.bounced_at is 'When a server last refused the address for good; nothing is sent until it is confirmed again';
comment on column work.notice_setting.bounce is 'What that server said';
comment on column work.notice_setting.ways is 'By kind of notice: now, digest or none';
comment on column work.notice_setting.digest_hour is 'Hour of the daily digest, Viet Nam';
comment on column work.notice_setting.quiet_from is 'Hour from which no mail of its own goes out; null for never quiet';
comment on column work.notice_setting.quiet_to is 'Hour at which the quiet ends';
comment on column work.notice_setting.language is 'Language of the mails';
alter table work.notice_setting enable row level security;
grant select, insert, update on work.notice_setting to lienthong_app;
create policy see on work.notice_setting for select using (
  account_id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.system', true), '') = 'yes');
create policy add on work.notice_setting for insert with check (
  account_id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.system', true), '') = 'yes');
create policy change on work.notice_setting for update using (
  account_id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.system', true), '') = 'yes');

create table work.mail (
  home smallint not null check (home between 0 and 1023),
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('notice', 'digest', 'confirm', 'trial')),
  digest_day date,
  address text not null,
  subject text not null,
  lines jsonb not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'refused')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (home, id),
  -- One digest a person and day, however often the clock runs.
  unique (home, account_id, digest_day)
);
comment on table work.mail is 'Mail to send; kept 30 days after it went out, so that failures can be seen';
comment on column work.mail.home is 'Storage bucket of the account';
comment on column work.mail.id is 'UUIDv7; the Message-ID is made of it, so a mail sent twice is known as one';
comment on column work.mail.account_id is 'Whose mail it is';
comment on column work.mail.kind is 'notice: one notice; digest: those of a day; confirm: the code for an address; trial: an administrator tries';
comment on column work.mail.digest_day is 'Day of the digest; null for other mails';
comment on column work.mail.address is 'Where it goes';
comment on column work.mail.subject is 'Subject line';
comment on column work.mail.lines is 'The letter, paragraph by paragraph: words and link';
comment on column work.mail.state is 'waiting; sent: the server took it; refused: the server will never take it; failed: given up';
comment on column work.mail.attempts is 'How often it was tried';
comment on column work.mail.next_at is 'Not before; while it is being sent, when another process may try';
comment on column work.mail.last_error is 'What went wrong last';
comment on column work.mail.created_at is 'When it was written';
comment on column work.mail.sent_at is 'When the server took it';
create index mail_waiting on work.mail (next_at) where state = 'waiting';
create index mail_created on work.mail (created_at desc);
alter table work.mail enable row level security;
grant select, insert, update, delete on work.mail to lienthong_app;
create policy add on work.mail for insert with check (
  account_id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.system', true), '') = 'yes');
create policy see on work.mail for select using (
  account_id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.act_people', true), '') is not null
    or nullif(current_setting('app.system', true), '') = 'yes');
create policy note on work.mail for update using (
  nullif(current_setting('app.act_people', true), '') is not null
    or nullif(current_setting('app.system', true), '') = 'yes');
create policy forget on work.mail for delete using (nullif(current_setting('app.system', true), '') = 'yes');

create table work.webhook (
  id uuid primary key,
  name text not null,
  address text not null,
  events text[] not null,
  secret text not null,
  state text not null check (state in ('active', 'paused', 'off')),
  made_at timestamptz not null,
  made_by uuid,
  failing_since timestamptz,
  paused_at timestamptz,
  last_sent_at timestamptz,
  last_error text
);
comment on table work.webhook is 'Another system that is told of events; reference data';
comment on column work.webhook.id is 'UUIDv7';
comment on column work.webhook.name is 'What the administrator calls it';
comment on column work.webhook.address is 'Where deliveries are posted';
comment on column work.webhook.events is 'Names of events, or a kind with a star such as task.*';
comment on column work.webhook.secret is 'Sealed key of the signature (AES-256-GCM under a key in DATA_DIR)';
comment on column work.webhook.state is 'active; paused: by the system after long failure; off: by the administrator';
comment on column work.webhook.made_at is 'When it was entered';
comment on column work.webhook.made_by is 'Account that entered it';
comment on column work.webhook.failing_since is 'Since when every delivery failed; null while it works';
comment on column work.webhook.paused_at is 'When it was paused';
comment on column work.webhook.last_sent_at is 'When a delivery last arrived';
comment on column work.webhook.last_error is 'What went wrong last; null while it works';
alter table work.webhook enable row level security;
grant select, insert, update, delete on work.webhook to lienthong_app;
create policy administer on work.webhook for all using (nullif(current_setting('app.act_people', true), '') is not null)
  with check (nullif(current_setting('app.act_people', true), '') is not null);

create table work.webhook_delivery (
  webhook_id uuid not null references work.webhook (id) on delete cascade,
  event_id uuid not null,
  subject text not null,
  name text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'dead')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  status smallint,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (webhook_id, event_id)
);
comment on table work.webhook_delivery is 'One event for one receiver; kept 30 days after it arrived';
comment on column work.webhook_delivery.webhook_id is 'The receiver';
comment on column work.webhook_delivery.event_id is 'The event; repeated deliveries carry the same';
comment on column work.webhook_delivery.subject is 'Type and id of what it is about: events of one subject go out in order';
comment on column work.webhook_delivery.name is 'Name of the event';
comment on column work.webhook_delivery.body is 'The JSON as it is posted and signed';
comment on column work.webhook_delivery.state is 'waiting; sent: taken with 2xx; dead: given up';
comment on column work.webhook_delivery.attempts is 'How often it was tried since it was last put in line';
comment on column work.webhook_delivery.next_at is 'Not before; while it is being sent, when another process may try';
comment on column work.webhook_delivery.status is 'HTTP status of the last answer; null when there was none';
comment on column work.webhook_delivery.last_error is 'What went wrong last';
comment on column work.webhook_delivery.created_at is 'When it was put in line';
comment on column work.webhook_delivery.sent_at is 'When the receiver took it';
create index webhook_delivery_waiting on work.webhook_delivery (next_at) where state = 'waiting';
create index webhook_delivery_subject on work.webhook_delivery (webhook_id, subject, event_id) where state = 'waiting';
alter table work.webhook_delivery enable row level security;
grant select, insert, update, delete on work.webhook_delivery to lienthong_app;
create policy administer on work.webhook_delivery for all using (nullif(current_setting('app.act_people', true), '') is not null)
  with check (nullif(current_setting('app.act_people', true), '') is not null);
