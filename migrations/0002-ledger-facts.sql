-- The ledger: an append-only record of who did what, to what, where, when and under which authority,
-- sealed every second into a Merkle tree (RFC 9162). See docs/decisions/0003-ledger.md.

create schema ledger;
comment on schema ledger is 'The append-only record of every decision, and the tree that seals it';

-- The sealer's own role: reads every fact, appends to the log, and may do nothing else anywhere.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_sealer') then
    create role lienthong_sealer nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if not pg_has_role(current_user, 'lienthong_sealer', 'member') then
    grant lienthong_sealer to current_user;
  end if;
end
$$;

-- Facts ---------------------------------------------------------------------------------------------

create table ledger.fact (
  home smallint not null,
  id uuid not null,
  at timestamptz(3) not null,
  request_id text not null,
  account_id text,
  post_id text,
  agency_id text,
  room text not null,
  kind text not null,
  subject_type text not null,
  subject_id text not null,
  unit_id text,
  sector text,
  authority text,
  reason text,
  before jsonb,
  after jsonb,
  primary key (home, id),
  constraint kind_of_room check (kind like room || '.%')
);
comment on table ledger.fact is 'One thing that was done, as it was done; never changed, never removed';
comment on column ledger.fact.home is 'Storage bucket of the unit at the time, or of the subject when it lies in none; never changes';
comment on column ledger.fact.id is 'UUIDv7, made by the application';
comment on column ledger.fact.at is 'When the decision was taken, to the millisecond';
comment on column ledger.fact.request_id is 'The request it came in; groups the facts of one act, and leads to the logs';
comment on column ledger.fact.account_id is 'Who acted (people.account); null for the public and for the clockwork of the system';
comment on column ledger.fact.post_id is 'The post in whose name the account acted';
comment on column ledger.fact.agency_id is 'The agency of that post';
comment on column ledger.fact.room is 'The room whose rule decided: the part of kind before the dot';
comment on column ledger.fact.kind is 'Room and past-tense verb, such as work.task-accepted';
comment on column ledger.fact.subject_type is 'The kind of thing it was done to, such as work.task';
comment on column ledger.fact.subject_id is 'Which one';
comment on column ledger.fact.unit_id is 'The unit it lies in, for permission; null when in none';
comment on column ledger.fact.sector is 'The sector it belongs to, for permission; null when to none';
comment on column ledger.fact.authority is 'The legal basis or the document under which it was done';
comment on column ledger.fact.reason is 'The words of whoever acted';
comment on column ledger.fact.before is 'What it was, without personal data: persons are named by reference';
comment on column ledger.fact.after is 'What it became, without personal data';

create index fact_subject on ledger.fact (subject_type, subject_id, at desc, id desc);
create index fact_at on ledger.fact (at desc, id desc);
create index fact_account on ledger.fact (account_id, at desc, id desc);

alter table ledger.fact enable row level security;

-- The history of a thing is open to whoever may see things of its room in that place and sector;
-- `ledger.see` opens the facts of every room there.
create policy see on ledger.fact for select to lienthong_app using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && (string_to_array(nullif(current_setting('app.see_ledger', true), ''), ',')
      || string_to_array(nullif(current_setting('app.see_' || room, true), ''), ','))
);
create policy act on ledger.fact for insert to lienthong_app with check (
  account_id is not distinct from nullif(current_setting('app.account', true), '')
);
create policy seal on ledger.fact for select to lienthong_sealer using (true);

create table ledger.unsealed (
  home smallint not null,
  fact_id uuid not null,
  primary key (home, fact_id)
);
comment on table ledger.unsealed is
  'Facts that wait to be sealed: written with the fact, removed by the sealer in the transaction that seals it';
comment on column ledger.unsealed.home is 'Storage bucket of the fact';
comment on column ledger.unsealed.fact_id is 'The fact';

-- The log -------------------------------------------------------------------------------------------
-- One log has one order and one writer: these tables stay on one node and have no bucket in their keys.

create table ledger.entry (
  seq bigint primary key,
  home smallint not null,
  fact_id uuid not null unique,
  leaf_hash bytea not null check (length(leaf_hash) = 32)
);
comment on table ledger.entry is 'The leaves of the Merkle tree, in order';
comment on column ledger.entry.seq is 'Place in the log, from 0, without gaps';
comment on column ledger.entry.home is 'Storage bucket of the fact';
comment on column ledger.entry.fact_id is 'The fact sealed here';
comment on column ledger.entry.leaf_hash is 'SHA-256 of 0x00 and the fact written in canonical JSON (RFC 8785)';

create table ledger.node (
  level smallint not null check (level % 8 = 0 and level > 0),
  index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);
comment on table ledger.node is
  'Roots of complete subtrees of 256, 65536, … leaves, so that a proof reads a few hundred rows at most; the levels between are computed';
comment on column ledger.node.level is 'The subtree covers 2^level leaves; a multiple of 8';
comment on column ledger.node.index is 'The subtree begins at leaf index * 2^level';
comment on column ledger.node.hash is 'Its root';

create table ledger.key (
  key_id text primary key,
  public_key text not null,
  created_at timestamptz not null
);
comment on table ledger.key is 'Public keys that have signed heads; a copy for convenience: whoever verifies brings his own';
comment on column ledger.key.key_id is 'SHA-256 of the public key (SubjectPublicKeyInfo, DER), first 32 hexadecimal digits';
comment on column ledger.key.public_key is 'Ed25519 public key, PEM';
comment on column ledger.key.created_at is 'When it was first used here';

create table ledger.head (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz(3) not null,
  signature bytea not null check (length(signature) = 64),
  key_id text not null references ledger.key
);
comment on table ledger.head is 'Signed heads: what the whole log was at a moment';
comment on column ledger.head.size is 'Entries in the log';
comment on column ledger.head.root is 'Root of the Merkle tree over them';
comment on column ledger.head.at is 'When it was sealed';
comment on column ledger.head.signature is 'Ed25519 over the head in canonical JSON';
comment on column ledger.head.key_id is 'The key that signed';

create table ledger.inspection (
  at timestamptz(3) primary key,
  size bigint not null,
  findings jsonb not null
);
comment on table ledger.inspection is 'Each time the whole ledger was verified against its heads';
comment on column ledger.inspection.at is 'When the inspection began';
comment on column ledger.inspection.size is 'Entries that were found to be as signed, from the first on';
comment on column ledger.inspection.findings is 'What was found wrong; empty when nothing was';

-- Append-only, in the database itself ---------------------------------------------------------------

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger only grows: % of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
comment on function ledger.refuse_change is 'Refuses whatever is not an insert, from the owner of the tables too';

do $$
declare
  name text;
begin
  foreach name in array array['fact', 'entry', 'node', 'key', 'head', 'inspection'] loop
    execute format(
      'create trigger append_only before update or delete or truncate on ledger.%I
       for each statement execute function ledger.refuse_change()', name);
    -- Fires in a replication session too (session_replication_role), which would skip an ordinary trigger.
    execute format('alter table ledger.%I enable always trigger append_only', name);
  end loop;
end $$;

grant usage on schema ledger to lienthong_app, lienthong_sealer;
grant select, insert on ledger.fact to lienthong_app;
grant insert on ledger.unsealed to lienthong_app;
grant select on ledger.entry, ledger.node, ledger.key, ledger.head, ledger.inspection to lienthong_app;

grant select on ledger.fact to lienthong_sealer;
grant select, delete on ledger.unsealed to lienthong_sealer;
grant select, insert on ledger.entry, ledger.node, ledger.key, ledger.head, ledger.inspection to lienthong_sealer;
