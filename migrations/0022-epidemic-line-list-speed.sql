-- What only machines compare is compared byte by byte, not in Vietnamese order: a fifth of the time of writing a row.

alter table epidemic.person alter column external_id type text collate "C";
alter table epidemic.encounter alter column natural_key type text collate "C";
alter table epidemic.person_identity
  alter column phone_index type text collate "C",
  alter column id_number_index type text collate "C";

-- The list's own id and the natural key are looked up within an outbreak by the unique keys, or read whole: no second
-- index has to hold them.

drop index epidemic.person_outbreak;
create index person_outbreak on epidemic.person (outbreak_id);
drop index epidemic.encounter_outbreak;
create index encounter_outbreak on epidemic.encounter (outbreak_id);

-- People of a unit are counted from the index alone, which has what row-level security asks; equal entries share a row.

drop index epidemic.person_unit;
create index person_unit on epidemic.person (unit_id, outbreak_id, sector, merged_into);

-- Whoever is or was in quarantine in a unit, not those who wait alone: the list asks how it stood at a moment, too.

drop index epidemic.quarantine_waiting;
create index quarantine_unit on epidemic.quarantine (unit_id) where withdrawn_at is null;

-- Who acts for a sector everywhere has that pair alone in the setting: one comparison of texts allows each row, as for
-- reading (0019). The same answer.

do $$
declare
  rule record;
begin
  for rule in
    select tablename, policyname, with_check from pg_policies
    where schemaname = 'epidemic' and policyname = 'added'
      and tablename in ('person', 'person_identity', 'encounter', 'level', 'level_change', 'quarantine', 'confirmed_case')
  loop
    execute format(
      'alter policy %I on epidemic.%I with check (current_setting(''app.act_epidemic'', true) in (''*/*'', sector || ''/*'') or (%s))',
      rule.policyname, rule.tablename, rule.with_check);
  end loop;
end
$$;

-- Part of a name is found by the groups of three letters in it. Row-level security is asked before LIKE is, so that no
-- index would serve it; the function looks first and asks the same of each row it found.

create extension if not exists pg_trgm with schema platform;

create index person_identity_fold on epidemic.person_identity using gin (name_fold platform.gin_trgm_ops);

create function epidemic.find_names(pattern text, units text[], most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select person_id from epidemic.person_identity
  where name_fold like pattern and (units is null or unit_id = any(units)) and (
    current_setting('app.identify_epidemic', true) in ('*/*', sector || '/*')
    or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
      && string_to_array(nullif(current_setting('app.identify_epidemic', true), ''), ','))
  limit most
$$;
comment on function epidemic.find_names is 'People whose folded name is like the pattern, of those the caller may identify: the condition of the policy of person_identity';
revoke execute on function epidemic.find_names from public;
grant execute on function epidemic.find_names to lienthong_app;
