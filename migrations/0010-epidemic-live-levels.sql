-- Levels are kept right change by change. What changed is noted where it is written, in the transaction that writes
-- it, whoever that is: no door can forget to say so, and a restart or a second process finds what it has not read.

create table epidemic.trace_change (
  home smallint not null,
  id uuid not null default gen_random_uuid(),
  outbreak_id text not null,
  kind text not null check (kind in ('person', 'encounter', 'visit', 'venue', 'all')),
  row_id uuid,
  noted_at timestamptz(3) not null default now(),
  revision bigint,
  primary key (home, id),
  check ((kind = 'all') = (row_id is null))
);
comment on table epidemic.trace_change is 'Rows from which levels follow that were written; read by the next retrace, kept two days';
comment on column epidemic.trace_change.home is 'Storage bucket of the row that was written';
comment on column epidemic.trace_change.id is 'Made by the database';
comment on column epidemic.trace_change.outbreak_id is 'Outbreak';
comment on column epidemic.trace_change.kind is 'What the row is; person also for its case and quarantine; all: too many at once to name';
comment on column epidemic.trace_change.row_id is 'The row; null when all';
comment on column epidemic.trace_change.noted_at is 'When it was written';
comment on column epidemic.trace_change.revision is 'The retrace that took it in; null while none has';

create index trace_change_waiting on epidemic.trace_change (outbreak_id, revision);
grant select, insert, update, delete on epidemic.trace_change to lienthong_app;
alter table epidemic.trace_change enable row level security;
create policy seen on epidemic.trace_change for select using (nullif(current_setting('app.system', true), '') = 'yes');
create policy asked on epidemic.trace_change for insert with check (nullif(current_setting('app.system', true), '') = 'yes');
create policy taken on epidemic.trace_change for update using (nullif(current_setting('app.system', true), '') = 'yes');
create policy forgotten on epidemic.trace_change for delete using (nullif(current_setting('app.system', true), '') = 'yes');

alter table epidemic.trace_run add column revision bigint not null default 0;
comment on column epidemic.trace_run.revision is 'Counts the retraces of the outbreak: what is held in memory belongs to one of them';

-- Arguments: kind, column that names the row, columns from which levels follow. Owned by whoever migrates, so that
-- anybody who may write the row leaves the note and nobody else can.
create function epidemic.note_trace_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed text;
  ours text;
  theirs text;
begin
  if tg_op = 'INSERT' then
    changed := 'select * from rows_after';
  elsif tg_op = 'DELETE' then
    changed := 'select * from rows_before';
  else
    select string_agg('a.' || name, ', '), string_agg('b.' || name, ', ') into ours, theirs
    from unnest(string_to_array(tg_argv[2], ' ')) as name;
    changed := format(
      'select a.* from rows_after a join rows_before b on a.home = b.home and a.%1$I = b.%1$I where (%2$s) is distinct from (%3$s)',
      tg_argv[1], ours, theirs);
  end if;
  execute format(
    'with changed as materialized (%1$s), few as (select count(*) <= 5000 as so from changed)
     insert into epidemic.trace_change (home, outbreak_id, kind, row_id)
     select home, outbreak_id, %2$L, %3$I from changed, few where few.so
     union all
     select distinct 0, outbreak_id, ''all'', null::uuid from changed, few where not few.so',
    changed, tg_argv[0], tg_argv[1]);
  return null;
end
$$;

create function epidemic.note_venue_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into epidemic.trace_change (home, outbreak_id, kind, row_id)
  select distinct a.home, v.outbreak_id, 'venue', a.id
  from rows_after a
  join rows_before b on a.home = b.home and a.id = b.id
  join epidemic.visit v on v.venue_id = a.id
  where (a.name, a.merged_into) is distinct from (b.name, b.merged_into);
  return null;
end
$$;

revoke execute on function epidemic.note_trace_change(), epidemic.note_venue_change() from public;

do $$
declare
  watched record;
begin
  for watched in
    select * from (values
      ('person', 'person', 'id', 'outbreak_id unit_id merged_into'),
      ('confirmed_case', 'person', 'person_id', 'onset_on sampled_on confirmed_at isolated_at retracted_at'),
      ('quarantine', 'person', 'person_id', 'quarantined_at withdrawn_at'),
      ('encounter', 'encounter', 'id', 'a_id b_id starts_at ends_at setting directed removed_at'),
      ('visit', 'visit', 'id', 'person_id venue_id starts_at ends_at removed_at')
    ) as t (name, kind, key, columns)
  loop
    execute format(
      'create trigger trace_added after insert on epidemic.%1$I referencing new table as rows_after
         for each statement execute function epidemic.note_trace_change(%2$L, %3$L, %4$L)',
      watched.name, watched.kind, watched.key, watched.columns);
    execute format(
      'create trigger trace_changed after update on epidemic.%1$I referencing old table as rows_before new table as rows_after
         for each statement execute function epidemic.note_trace_change(%2$L, %3$L, %4$L)',
      watched.name, watched.kind, watched.key, watched.columns);
    execute format(
      'create trigger trace_removed after delete on epidemic.%1$I referencing old table as rows_before
         for each statement execute function epidemic.note_trace_change(%2$L, %3$L, %4$L)',
      watched.name, watched.kind, watched.key, watched.columns);
  end loop;
end
$$;

create trigger trace_changed after update on epidemic.venue referencing old table as rows_before new table as rows_after
  for each statement execute function epidemic.note_venue_change();
