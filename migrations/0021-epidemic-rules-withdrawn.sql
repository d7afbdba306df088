-- Rules the administration entered itself can be withdrawn: entered wrongly, they are judged by no more. The row stays, with
-- who withdrew it and why in the ledger.

alter table epidemic.quarantine_rule
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by text;
comment on column epidemic.quarantine_rule.withdrawn_at is 'When it was withdrawn as entered wrongly; null while it counts';
comment on column epidemic.quarantine_rule.withdrawn_by is 'Account that withdrew it';

grant update (withdrawn_at, withdrawn_by) on epidemic.quarantine_rule to lienthong_app;
create policy withdrawn on epidemic.quarantine_rule for update using (
  array['*/*', 'health/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));

alter table epidemic.outbreak_end
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by text;
comment on column epidemic.outbreak_end.withdrawn_at is 'When it was withdrawn as entered wrongly; null while it counts';
comment on column epidemic.outbreak_end.withdrawn_by is 'Account that withdrew it';

grant update (withdrawn_at, withdrawn_by) on epidemic.outbreak_end to lienthong_app;
create policy withdrawn on epidemic.outbreak_end for update using (
  array['*/*', 'health/*'] && string_to_array(nullif(current_setting('app.act_epidemic', true), ''), ','));
