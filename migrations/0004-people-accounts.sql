-- Who may do what, where: agencies, accounts and the posts they hold; and, in a schema and under a role of
-- their own, the secrets of signing in. See docs/decisions/0005-sign-in.md.

create schema people;
comment on schema people is 'Agencies, accounts and the posts they hold: permission is power, place and sector';
grant usage on schema people to lienthong_app;

create table people.agency (
  id text primary key,
  name_vi text not null,
  name_en text not null,
  level text not null check (level in ('province', 'district', 'commune')),
  sector text not null,
  unit_id text not null,
  parent_id text references people.agency (id),
  from_day date not null,
  to_day date check (to_day > from_day)
);
comment on table people.agency is 'An authority of one level, for one sector, over one unit; reference data';
comment on column people.agency.id is 'Readable id, such as so-y-te or ubnd-10549-chu-van-an; never parsed';
comment on column people.agency.name_vi is 'Name in Vietnamese';
comment on column people.agency.name_en is 'Name in English';
comment on column people.agency.level is 'Level of government: province, district or commune';
comment on column people.agency.sector is 'Sector it works in; general for a people''s committee and its office';
comment on column people.agency.unit_id is 'The unit it is the authority of (places.unit)';
comment on column people.agency.parent_id is 'The agency that directs it; null at the top';
comment on column people.agency.from_day is 'First day it exists';
comment on column people.agency.to_day is 'First day it no longer exists; null while it does';
create index agency_unit on people.agency (unit_id);
create index agency_parent on people.agency (parent_id);

create table people.account (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  name text not null,
  phone text,
  must_change_password boolean not null,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  disabled_at timestamptz
);
comment on table people.account is 'A person who may be given posts; what proves it is them lies in auth';
comment on column people.account.id is 'UUIDv7; the same in auth."user" for those who may sign in';
comment on column people.account.username is 'What they sign in with, small letters';
comment on column people.account.name is 'Full name as officials write it';
comment on column people.account.phone is 'Work phone; null when not given';
comment on column people.account.must_change_password is 'True while the password is one an administrator gave: until it is changed no post counts';
comment on column people.account.created_at is 'When the account was made';
comment on column people.account.last_sign_in_at is 'When somebody last signed in with it; null if never';
comment on column people.account.disabled_at is 'Since when nobody may sign in with it; null while one may';

create table people.post (
  id uuid primary key,
  account_id uuid not null references people.account (id),
  role text not null,
  agency_id text not null references people.agency (id),
  title text not null,
  unit_id text not null,
  sector text not null,
  from_day date not null,
  to_day date check (to_day > from_day),
  passed_from uuid references people.post (id),
  -- Holding the same office twice at a time means one of the two was entered by mistake.
  constraint post_held exclude using gist (
    account_id with =, role with =, agency_id with =, daterange(from_day, to_day) with &&)
);
comment on table people.post is 'A post held: who, as what, in which agency, in which days';
comment on column people.post.id is 'UUIDv7';
comment on column people.post.account_id is 'Who holds it';
comment on column people.post.role is 'Id of the role that gives its powers (src/people/role.ts)';
comment on column people.post.agency_id is 'The agency it is held in';
comment on column people.post.title is 'As the decision of appointment words it';
comment on column people.post.unit_id is 'Unit of the agency, for permission';
comment on column people.post.sector is 'Sector of the agency, for permission';
comment on column people.post.from_day is 'First day it is held';
comment on column people.post.to_day is 'First day it is no longer held; null while it is';
comment on column people.post.passed_from is 'The post it continues, when a merger of units passed that one on; null otherwise';
create index post_account on people.post (account_id);
create index post_agency on people.post (agency_id);

alter table people.agency enable row level security;
alter table people.account enable row level security;
alter table people.post enable row level security;

create policy see on people.agency for select to lienthong_app using (true);
create policy add on people.agency for insert to lienthong_app with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_people', true), ''), ',')
);
create policy act on people.agency for update to lienthong_app using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_people', true), ''), ',')
);

-- An account lies in no unit: its posts do. Whoever administers posts anywhere reads the list.
create policy see on people.account for select to lienthong_app using (
  id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.see_people', true), '') is not null
);
create policy add on people.account for insert to lienthong_app with check (
  nullif(current_setting('app.act_people', true), '') is not null
);
create policy act on people.account for update to lienthong_app using (
  nullif(current_setting('app.act_people', true), '') is not null
);

create policy see on people.post for select to lienthong_app using (
  account_id::text = nullif(current_setting('app.account', true), '')
    or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
      && string_to_array(nullif(current_setting('app.see_people', true), ''), ',')
);
create policy add on people.post for insert to lienthong_app with check (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_people', true), ''), ',')
);
create policy act on people.post for update to lienthong_app using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.act_people', true), ''), ',')
);

grant select, insert, update on people.agency, people.account, people.post to lienthong_app;

-- Reads past the policies on purpose, and only for somebody signed in: who holds which post is known to every
-- official, phones and sign-ins are not.
create view people.officer as
select post.id as post_id, post.account_id, account.name, post.title, post.role, post.agency_id,
  post.unit_id, post.sector, post.from_day, post.to_day, account.disabled_at is not null as disabled
from people.post join people.account on account.id = post.account_id
where nullif(current_setting('app.account', true), '') is not null
  or nullif(current_setting('app.see_people', true), '') is not null;
comment on view people.officer is 'Names and posts of officers, past ones too, for anybody signed in';
comment on column people.officer.post_id is 'The post';
comment on column people.officer.account_id is 'Who holds it';
comment on column people.officer.name is 'Full name';
comment on column people.officer.title is 'Title of the post';
comment on column people.officer.role is 'Id of the role';
comment on column people.officer.agency_id is 'The agency';
comment on column people.officer.unit_id is 'Unit of the agency';
comment on column people.officer.sector is 'Sector of the agency';
comment on column people.officer.from_day is 'First day it is held';
comment on column people.officer.to_day is 'First day it is no longer held; null while it is';
comment on column people.officer.disabled is 'True when the account is closed';
grant select on people.officer to lienthong_app;

-- Signing in -----------------------------------------------------------------------------------------
-- Tables and column names are those of better-auth 1.7 (username and two-factor plugins), which reaches them
-- through a pool of its own as lienthong_auth. The application may make and end what an administrator or the
-- owner asks for, and read no secret.

do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_auth') then
    create role lienthong_auth nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'lienthong_auth', 'member') then
    grant lienthong_auth to current_user;
  end if;
end $$;

create schema auth;
comment on schema auth is 'What proves who somebody is: passwords, second factors, sessions (better-auth)';
grant usage on schema auth to lienthong_auth, lienthong_app;

create table auth."user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  username text unique,
  "displayUsername" text,
  "twoFactorEnabled" boolean
);
comment on table auth."user" is 'Those who may sign in; one row for each such people.account';
comment on column auth."user".id is 'Id of the account (people.account)';
comment on column auth."user".name is 'The username again: the person''s name stands in people.account alone';
comment on column auth."user".email is 'Required by the library; the username at a host that does not exist';
comment on column auth."user"."emailVerified" is 'Required by the library; false';
comment on column auth."user".image is 'Not used';
comment on column auth."user"."createdAt" is 'When it was made';
comment on column auth."user"."updatedAt" is 'When it last changed';
comment on column auth."user".username is 'What they sign in with, small letters';
comment on column auth."user"."displayUsername" is 'The username as it was typed when it was made';
comment on column auth."user"."twoFactorEnabled" is 'True when a second factor is asked';

create table auth.session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" (id) on delete cascade
);
comment on table auth.session is 'Sessions open now; ending one is deleting its row';
comment on column auth.session.id is 'Names it to its owner';
comment on column auth.session."expiresAt" is 'When it ends unless it is used before';
comment on column auth.session.token is 'The secret in the cookie';
comment on column auth.session."createdAt" is 'When somebody signed in';
comment on column auth.session."updatedAt" is 'When it was last used, within some minutes';
comment on column auth.session."ipAddress" is 'Address it was opened from';
comment on column auth.session."userAgent" is 'As the browser called itself';
comment on column auth.session."userId" is 'Whose it is';
create index session_owner on auth.session ("userId");

create table auth.account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
comment on table auth.account is 'Ways somebody may sign in: credential is the password';
comment on column auth.account.id is 'The library''s own id';
comment on column auth.account."accountId" is 'Id at the provider; for a password, that of the user';
comment on column auth.account."providerId" is 'credential, or an identity provider';
comment on column auth.account."userId" is 'Whose it is';
comment on column auth.account."accessToken" is 'Of an identity provider; not used yet';
comment on column auth.account."refreshToken" is 'Of an identity provider; not used yet';
comment on column auth.account."idToken" is 'Of an identity provider; not used yet';
comment on column auth.account."accessTokenExpiresAt" is 'Of an identity provider; not used yet';
comment on column auth.account."refreshTokenExpiresAt" is 'Of an identity provider; not used yet';
comment on column auth.account.scope is 'Of an identity provider; not used yet';
comment on column auth.account.password is 'Argon2id hash in PHC form';
comment on column auth.account."createdAt" is 'When it was made';
comment on column auth.account."updatedAt" is 'When the password last changed';
create index account_owner on auth.account ("userId");

create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
comment on table auth.verification is 'Sign-ins half done: the password was right, the second factor is awaited';
comment on column auth.verification.id is 'The library''s own id';
comment on column auth.verification.identifier is 'What is awaited';
comment on column auth.verification.value is 'For whom, or how many tries were made';
comment on column auth.verification."expiresAt" is 'When it is too late';
comment on column auth.verification."createdAt" is 'When it began';
comment on column auth.verification."updatedAt" is 'When it last changed';
create index verification_identifier on auth.verification (identifier);

create table auth."twoFactor" (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
comment on table auth."twoFactor" is 'Second factors (TOTP, RFC 6238)';
comment on column auth."twoFactor".id is 'The library''s own id';
comment on column auth."twoFactor".secret is 'Encrypted with the key of this installation';
comment on column auth."twoFactor"."backupCodes" is 'Codes for a lost phone, each good once; encrypted likewise';
comment on column auth."twoFactor"."userId" is 'Whose it is';
comment on column auth."twoFactor".verified is 'True once a code was entered: only then is it asked';
comment on column auth."twoFactor"."failedVerificationCount" is 'Wrong codes since the last right one';
comment on column auth."twoFactor"."lockedUntil" is 'No code is taken before; null when unlocked';
create index two_factor_owner on auth."twoFactor" ("userId");

create table auth.attempt (
  username text primary key,
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table auth.attempt is 'Wrong passwords by username, whether anybody bears it or not, so that a lock tells nothing';
comment on column auth.attempt.username is 'SHA-256 (hex) of the username as typed: people type passwords there too';
comment on column auth.attempt.failures is 'Tries since the last right one';
comment on column auth.attempt.last_at is 'When the last was';
comment on column auth.attempt.locked_until is 'No password is looked at before; null when unlocked';

alter table auth."user" enable row level security;
alter table auth.session enable row level security;
alter table auth.account enable row level security;
alter table auth.verification enable row level security;
alter table auth."twoFactor" enable row level security;
alter table auth.attempt enable row level security;

create policy sign_in on auth."user" to lienthong_auth using (true) with check (true);
create policy sign_in on auth.session to lienthong_auth using (true) with check (true);
create policy sign_in on auth.account to lienthong_auth using (true) with check (true);
create policy sign_in on auth.verification to lienthong_auth using (true) with check (true);
create policy sign_in on auth."twoFactor" to lienthong_auth using (true) with check (true);
create policy sign_in on auth.attempt to lienthong_auth using (true) with check (true);
grant select, insert, update, delete
  on auth."user", auth.session, auth.account, auth.verification, auth."twoFactor", auth.attempt to lienthong_auth;

create policy own on auth.session to lienthong_app using (
  "userId"::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.act_people', true), '') is not null
);
create policy own on auth."user" for select to lienthong_app using (
  id::text = nullif(current_setting('app.account', true), '')
    or nullif(current_setting('app.see_people', true), '') is not null
);
create policy administer on auth."user" to lienthong_app
  using (nullif(current_setting('app.act_people', true), '') is not null)
  with check (nullif(current_setting('app.act_people', true), '') is not null);
create policy administer on auth.account to lienthong_app
  using (nullif(current_setting('app.act_people', true), '') is not null)
  with check (nullif(current_setting('app.act_people', true), '') is not null);
create policy administer on auth."twoFactor" to lienthong_app
  using (nullif(current_setting('app.act_people', true), '') is not null);

grant select (id, "userId", "createdAt", "updatedAt", "expiresAt", "ipAddress", "userAgent"), delete
  on auth.session to lienthong_app;
grant select (id, username, "twoFactorEnabled"),
  insert (id, name, email, "emailVerified", username, "displayUsername"),
  update ("twoFactorEnabled", "updatedAt") on auth."user" to lienthong_app;
grant select (id, "userId", "providerId"),
  insert ("accountId", "providerId", "userId", password, "updatedAt"),
  update (password, "updatedAt") on auth.account to lienthong_app;
grant select (id, "userId"), delete on auth."twoFactor" to lienthong_app;
