-- The role every request runs as. Roles belong to the cluster, and databases of one cluster may be migrated at the
-- same time: losing that race is as good as winning it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_app') then
    create role lienthong_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- The account that connects takes the role on for each transaction; a superuser may do so anyway.
do $$
begin
  if not pg_has_role(current_user, 'lienthong_app', 'member') then
    grant lienthong_app to current_user;
  end if;
end
$$;

-- Exclusion constraints over a key and a range of days: one version of a unit, one holder of a post at a time.
create extension if not exists btree_gist with schema public;

grant usage on schema platform to lienthong_app;

create table platform.setting (
  key text primary key,
  value jsonb not null
);
comment on table platform.setting is 'What this installation knows about itself; one row a setting.';
comment on column platform.setting.key is 'Dotted name, such as demo.seeded.';
comment on column platform.setting.value is 'Its value.';
grant select on platform.setting to lienthong_app;

create table platform.outbox (
  home smallint not null check (home between 0 and 1023),
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  last_error text,
  primary key (home, id)
);
comment on table platform.outbox is
  'Messages to the world outside, left in the transaction that decided them and sent afterwards, at least once.';
comment on column platform.outbox.home is 'Bucket of the unit the message is about; messages are claimed inside one bucket.';
comment on column platform.outbox.id is 'UUIDv7; receivers use it to know a message they already have.';
comment on column platform.outbox.topic is 'Room and verb, such as work.task-assigned.';
comment on column platform.outbox.payload is 'What is said; personal data by reference only.';
comment on column platform.outbox.created_at is 'When it was left.';
comment on column platform.outbox.sent_at is 'When it went out; null while it waits.';
comment on column platform.outbox.attempts is 'How often sending was tried.';
comment on column platform.outbox.last_error is 'Why the last try failed.';
create index outbox_waiting on platform.outbox (home, created_at) where sent_at is null;
grant insert, select, update on platform.outbox to lienthong_app;
alter table platform.outbox enable row level security;
-- Anybody's decision leaves messages; only the system's own clockwork reads them and notes that they went out.
create policy leave on platform.outbox for insert with check (true);
create policy read on platform.outbox for select using (nullif(current_setting('app.system', true), '') = 'yes');
create policy note on platform.outbox for update using (nullif(current_setting('app.system', true), '') = 'yes');
