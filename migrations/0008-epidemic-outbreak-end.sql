-- An outbreak can be declared over and opened again. Who declares an epidemic declares its end (law 03/2007/QH12,
-- articles 38 and 40), so that only a scope over every unit changes an outbreak; anybody who acts may open one.

grant update (closed_on) on epidemic.outbreak to lienthong_app;
comment on column epidemic.outbreak.closed_on is 'Day from which it is over: it counts on the days before; null while it lasts';

alter table epidemic.outbreak enable row level security;
create policy seen on epidemic.outbreak for select using (true);
create policy added on epidemic.outbreak for insert with check (
  nullif(current_setting('app.act_epidemic', true), '') is not null);
create policy changed on epidemic.outbreak for update using (
  array['*/*', 'health/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
