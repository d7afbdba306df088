-- What is typed and not sent is nobody's but the agency's: whoever publishes everywhere does not read it either.

drop policy own on measures.report_draft;
create policy own on measures.report_draft for all using (
  current_setting('app.system', true) = 'yes'
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ','))
    and nullif(current_setting('app.act_measures', true), '') is not null);
