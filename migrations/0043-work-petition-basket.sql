-- A picture sent after the form finds its petition by the basket, and a basket may be exchanged for another.

drop policy see on work.petition;
create policy see on work.petition for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or follow_hash = nullif(current_setting('app.follow', true), '')
  or basket_hash = nullif(current_setting('app.basket', true), ''));
create index petition_basket on work.petition (basket_hash) where basket_hash is not null;

drop policy change on work.petition_photo;
create policy change on work.petition_photo for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or basket_hash = nullif(current_setting('app.basket', true), ''))
  with check (not published or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    or current_setting('app.system', true) = 'yes');
