-- Petitions of citizens beside obstacles: place, photos, urgency, several reports of one thing as one case, ratings,
-- what an obstacle costs, and answers published with identity removed.

alter table work.petition drop constraint obstacle_state_check;
alter table work.petition
  add constraint petition_state_check check (state in (
    'received', 'assigned', 'taken', 'need-info', 'forwarded', 'joined', 'answered', 'rated', 'closed')),
  add column first_due_day date,
  add column extensions smallint not null default 0,
  add column escalation smallint not null default 0,
  add column escalated_to text,
  add column escalated_day date,
  add column urgency text not null default 'normal' check (urgency in ('normal', 'urgent')),
  add column longitude double precision,
  add column latitude double precision,
  add column accuracy_m integer,
  add column address text,
  add column consent boolean not null default false,
  add column basket_hash text,
  add column paused_day date,
  add column window_day date,
  add column reopened smallint not null default 0,
  add column rejection text,
  add column outside_contact text,
  add column rating smallint check (rating between 1 and 5),
  add column main_id uuid,
  add column main_hash text,
  add column joined_from text,
  add column followers integer not null default 0,
  add column ministry text,
  add column resolver text,
  add column cost_vnd bigint check (cost_vnd >= 0),
  add column affected integer check (affected >= 0),
  add column directive_id uuid,
  add column directive_done_day date,
  add column published_day date,
  add constraint petition_point check ((longitude is null) = (latitude is null));
update work.petition set first_due_day = due_day;
alter table work.petition alter column first_due_day set not null;

comment on column work.petition.first_due_day is 'The first deadline ever given; never changes';
comment on column work.petition.extensions is 'How many times the deadline was moved by an official';
comment on column work.petition.escalation is 'How many levels it has climbed';
comment on column work.petition.escalated_to is 'Agency it has climbed to';
comment on column work.petition.escalated_day is 'Day it last climbed';
comment on column work.petition.urgency is 'urgent: somebody may be hurt; has a deadline of its own';
comment on column work.petition.longitude is 'Where it is, WGS 84, degrees; null when only described';
comment on column work.petition.latitude is 'Where it is, WGS 84, degrees';
comment on column work.petition.accuracy_m is 'Metres within which the telephone knew the place';
comment on column work.petition.address is 'The place in words';
comment on column work.petition.consent is 'Whoever raised it agrees that words and answer are published without identity';
comment on column work.petition.basket_hash is 'SHA-256 of the basket its pictures were laid in';
comment on column work.petition.paused_day is 'Day the clock stopped because whoever raised it was asked something';
comment on column work.petition.window_day is 'Last day on which it may be opened again, or on which what was asked may be told';
comment on column work.petition.reopened is 'How many times it was opened again';
comment on column work.petition.rejection is 'Why it was not handled, a reason code; null otherwise';
comment on column work.petition.outside_contact is 'How to reach the outside body whose it is';
comment on column work.petition.rating is 'What whoever raised it gives the answer that stands, 1 to 5';
comment on column work.petition.main_id is 'The main case, when this is one of several reports of one thing';
comment on column work.petition.main_hash is 'follow_hash of the main case: whoever holds this secret sees how that one stands';
comment on column work.petition.joined_from is 'State in which it was joined, to which it returns when parted';
comment on column work.petition.followers is 'How many reports are joined to this one';
comment on column work.petition.ministry is 'Obstacle: the ministry whose rule stands in the way, by id';
comment on column work.petition.resolver is 'Obstacle: the level that is to resolve it';
comment on column work.petition.cost_vnd is 'Obstacle: what it costs by the enterprise''s own estimate, đồng';
comment on column work.petition.affected is 'Obstacle: how many enterprises it touches, as stated';
comment on column work.petition.directive_id is 'The directive last issued about it';
comment on column work.petition.directive_done_day is 'Day all tasks of that directive were done';
comment on column work.petition.published_day is 'Day words and answer were published; null while they are not';

-- The same form sent twice has the same secret, hence one case.
create unique index petition_once on work.petition (home, follow_hash);
create index petition_follow on work.petition (follow_hash);
create index petition_main on work.petition (main_id) where main_id is not null;
create index petition_near_unit on work.petition (unit_id, raised_day desc) where main_id is null;
create index petition_near_point on work.petition (latitude, longitude) where main_id is null and latitude is not null;
create index petition_handler on work.petition (handler_agency, due_day) where state in ('received', 'assigned', 'taken', 'need-info', 'forwarded');
create index petition_window on work.petition (window_day) where state in ('need-info', 'answered', 'rated');
create index petition_raised on work.petition (raised_day desc, id desc);

alter table work.petition_move
  add column reason text,
  add column contact text,
  add column rating smallint,
  add column main_id uuid,
  add column due_day date;
comment on column work.petition_move.reason is 'reject: the reason code';
comment on column work.petition_move.contact is 'refer: how to reach the outside body';
comment on column work.petition_move.rating is 'rate: 1 to 5';
comment on column work.petition_move.main_id is 'join: the main case';
comment on column work.petition_move.due_day is 'The due day from now on, when the step changed it; remind: the day warned of';
create unique index petition_move_reminded_once on work.petition_move (home, petition_id, due_day) where step = 'remind';
-- A petition opened again climbs anew.
create unique index petition_move_climbed_once on work.petition_move (home, petition_id, to_agency, due_day) where step = 'escalate';

-- A citizen may stay nameless; the desk may change when an agency is succeeded by another.
alter table work.petition_raiser alter column name drop not null;
comment on column work.petition_raiser.name is 'Name of the person; null when it was not given';
grant update on work.petition_raiser to lienthong_app;
create policy hand_over on work.petition_raiser for update using (current_setting('app.system', true) = 'yes');
create policy hand_over_see on work.petition_raiser for select using (current_setting('app.system', true) = 'yes');

-- Pictures --------------------------------------------------------------------------------------------

create table work.petition_photo (
  home smallint not null,
  id uuid not null,
  basket_hash text not null,
  kind text not null check (kind in ('before', 'after')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  thumb_sha256 text not null check (thumb_sha256 ~ '^[0-9a-f]{64}$'),
  width integer not null,
  height integer not null,
  bytes integer not null,
  at timestamptz not null,
  petition_id uuid,
  published boolean not null default false,
  unit_id text,
  sector text,
  agencies text[] not null default '{}',
  primary key (home, id)
);
comment on table work.petition_photo is 'A picture of a petition, decoded and written anew: nothing but pixels; the bytes lie in the file store';
comment on column work.petition_photo.home is 'Storage bucket of its basket; never changes';
comment on column work.petition_photo.id is 'UUIDv7';
comment on column work.petition_photo.basket_hash is 'SHA-256 of the basket it was laid in: pictures come before, with or after the form';
comment on column work.petition_photo.kind is 'before: from whoever raised it; after: what was done, from the office';
comment on column work.petition_photo.sha256 is 'SHA-256 of the picture, JPEG, at most 1600 pixels a side';
comment on column work.petition_photo.thumb_sha256 is 'SHA-256 of the small picture, JPEG, at most 320 pixels a side';
comment on column work.petition_photo.width is 'Pixels';
comment on column work.petition_photo.height is 'Pixels';
comment on column work.petition_photo.bytes is 'Size of the picture';
comment on column work.petition_photo.at is 'When it was sent';
comment on column work.petition_photo.petition_id is 'The petition; null until the form has come';
comment on column work.petition_photo.published is 'Chosen for publication by the desk';
comment on column work.petition_photo.unit_id is 'Of the petition, for row-level security';
comment on column work.petition_photo.sector is 'Of the petition, for row-level security';
comment on column work.petition_photo.agencies is 'Of the petition, for row-level security';
alter table work.petition_photo enable row level security;
grant select, insert, update, delete on work.petition_photo to lienthong_app;
create index petition_photo_basket on work.petition_photo (basket_hash);
create index petition_photo_petition on work.petition_photo (petition_id);
create index petition_photo_lost on work.petition_photo (at) where petition_id is null;
create policy see on work.petition_photo for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or basket_hash = nullif(current_setting('app.basket', true), '')
  or published);
create policy add on work.petition_photo for insert with check (
  basket_hash = nullif(current_setting('app.basket', true), '') and not published);
create policy change on work.petition_photo for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or basket_hash = nullif(current_setting('app.basket', true), ''));
create policy drop on work.petition_photo for delete using (
  petition_id is null and (basket_hash = nullif(current_setting('app.basket', true), '') or current_setting('app.system', true) = 'yes'));

-- What is published ------------------------------------------------------------------------------------

create table work.petition_published (
  home smallint not null,
  petition_id uuid not null,
  code text not null,
  origin text not null,
  category text not null,
  title text not null,
  what text not null,
  answer text not null,
  outcome text,
  unit_id text not null,
  address text,
  handler_agency text not null,
  outside text,
  raised_day date not null,
  answered_day date not null,
  due_day date not null,
  rating smallint,
  photos uuid[] not null default '{}',
  published_at timestamptz not null,
  published_by uuid,
  withdrawn_at timestamptz,
  desk_agency text not null,
  search text not null,
  primary key (home, petition_id),
  unique (home, code)
);
comment on table work.petition_published is 'Words and answer of a petition as the receiving desk published them, identity removed; anybody may read it';
comment on column work.petition_published.home is 'Of the petition';
comment on column work.petition_published.petition_id is 'The petition';
comment on column work.petition_published.code is 'Its code';
comment on column work.petition_published.origin is 'citizen or enterprise';
comment on column work.petition_published.category is 'What it is about';
comment on column work.petition_published.title is 'In one line, as published';
comment on column work.petition_published.what is 'The words, as published';
comment on column work.petition_published.answer is 'The answer, as published';
comment on column work.petition_published.outcome is 'How it ended';
comment on column work.petition_published.unit_id is 'Unit where it arose';
comment on column work.petition_published.address is 'The place in words, when the desk publishes it';
comment on column work.petition_published.handler_agency is 'Agency that answered';
comment on column work.petition_published.outside is 'The outside body whose it is';
comment on column work.petition_published.raised_day is 'Day it was raised';
comment on column work.petition_published.answered_day is 'Day it was answered';
comment on column work.petition_published.due_day is 'Day by which an answer was due';
comment on column work.petition_published.rating is '1 to 5, from whoever raised it';
comment on column work.petition_published.photos is 'Pictures chosen by the desk';
comment on column work.petition_published.published_at is 'When';
comment on column work.petition_published.published_by is 'Account that published it';
comment on column work.petition_published.withdrawn_at is 'When it was taken down; null while it stands';
comment on column work.petition_published.desk_agency is 'The receiving desk: it publishes and takes down';
comment on column work.petition_published.search is 'Code, title, words and answer without case and accents';
alter table work.petition_published enable row level security;
grant select, insert, update on work.petition_published to lienthong_app;
create index petition_published_latest on work.petition_published (published_at desc, petition_id desc) where withdrawn_at is null;
create policy see on work.petition_published for select using (
  withdrawn_at is null
  or desk_agency = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or current_setting('app.system', true) = 'yes');
create policy add on work.petition_published for insert with check (
  desk_agency = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or current_setting('app.system', true) = 'yes');
create policy change on work.petition_published for update using (
  desk_agency = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
  or current_setting('app.system', true) = 'yes')
  with check (true);
