-- Pictures pass from one basket to another while both are shown: `app.basket` may name several, parted by commas.

drop policy see on work.petition_photo;
create policy see on work.petition_photo for select using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.see_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or basket_hash = any (string_to_array(nullif(current_setting('app.basket', true), ''), ','))
  or published);
drop policy change on work.petition_photo;
create policy change on work.petition_photo for update using (
  array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id] && string_to_array(nullif(current_setting('app.act_work', true), ''), ',')
  or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
  or basket_hash = any (string_to_array(nullif(current_setting('app.basket', true), ''), ',')))
  with check (not published or agencies && string_to_array(nullif(current_setting('app.agencies', true), ''), ',')
    or current_setting('app.system', true) = 'yes');
