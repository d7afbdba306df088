-- The line list is read page by page along an index: its first and its thousandth page must cost the same.

create index level_known_order on epidemic.level (known_at, person_id);
create index level_exposed_order on epidemic.level (exposed_at, person_id) where exposed_at is not null;
create index level_level_order on epidemic.level (level, person_id);
create index person_code_order on epidemic.person (code collate "C", id);
