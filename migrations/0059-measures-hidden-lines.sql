-- A report is as far as its least line. Whoever verifies one sector does not see the values of another, and must still not
-- take the report for further than it is: the state of a value is told, the value is not.
create function measures.states_of(homes smallint[], ids uuid[]) returns table (id uuid, state text)
language sql stable security definer set search_path = measures, pg_temp
as $$ select o.id, o.state from measures.observation o where o.home = any (homes) and o.id = any (ids) $$;
comment on function measures.states_of(smallint[], uuid[]) is 'How far values of a report have come that its reader may not see; never the values';
revoke all on function measures.states_of(smallint[], uuid[]) from public;
grant execute on function measures.states_of(smallint[], uuid[]) to lienthong_app;
