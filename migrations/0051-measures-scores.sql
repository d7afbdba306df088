-- Scores kept: a run is what an edition gave for a year, with the edition as it stood; a published one is never changed.
-- Beside them, what others published of provinces.

create table measures.index_run (
  id uuid primary key,
  edition_id text not null references measures.edition (id),
  year int not null,
  state text not null check (state in ('provisional', 'published', 'superseded')),
  sector text not null,
  computed_at timestamptz not null,
  inputs text not null,
  edition jsonb not null,
  stages jsonb not null,
  draws int not null default 0 check (draws >= 0),
  simulated boolean not null default false,
  published_by uuid,
  published_at timestamptz,
  act text,
  reason text,
  check ((state = 'provisional') = (published_at is null))
);
create unique index index_run_one_published on measures.index_run (edition_id, year) where state = 'published';
create unique index index_run_one_provisional on measures.index_run (edition_id, year) where state = 'provisional';
comment on table measures.index_run is 'Scores of an edition for a year, worked out at one moment; one stands published and at most one provisional beside it';
comment on column measures.index_run.id is 'UUIDv7';
comment on column measures.index_run.edition_id is 'Edition of the index';
comment on column measures.index_run.year is 'Year whose results they are';
comment on column measures.index_run.state is 'provisional until it is published; superseded by a later publication of the same year, which says why';
comment on column measures.index_run.sector is 'Sector that keeps the edition: for row-level security';
comment on column measures.index_run.computed_at is 'When it was worked out';
comment on column measures.index_run.inputs is 'Hash of the edition and of all points that went in: the same inputs are not worked out again';
comment on column measures.index_run.edition is 'The edition as it stood: maxima, weights and rules by code; later changes leave it alone';
comment on column measures.index_run.stages is 'Settings of the engine that were used';
comment on column measures.index_run.draws is 'Resamplings behind the rank bands; 0 while there are none';
comment on column measures.index_run.simulated is 'Some of the points were drawn for the demo';
comment on column measures.index_run.published_by is 'Account that published it; null when loaded';
comment on column measures.index_run.published_at is 'When it was published; null while provisional';
comment on column measures.index_run.act is 'Decision it was published by';
comment on column measures.index_run.reason is 'Why it took the place of an earlier publication of the year';

create table measures.index_score (
  run_id uuid not null references measures.index_run (id) on delete cascade,
  subject_id text not null,
  unit_id text not null,
  agency_id text,
  sector text not null,
  published boolean not null default false,
  name_vi text not null,
  name_en text not null,
  group_id text,
  total double precision,
  known_max double precision not null,
  indicators_known int not null,
  indicators_all int not null,
  rank int,
  rank_of int not null,
  tied int not null default 0,
  group_rank int,
  group_of int not null,
  group_tied int not null default 0,
  band_low int,
  band_high int,
  unranked text check (unranked in ('by-edition', 'too-little-known')),
  unranked_vi text,
  unranked_en text,
  nodes jsonb not null,
  primary key (run_id, subject_id),
  check ((rank is null) = (unranked is not null))
);
comment on table measures.index_score is 'What one subject reached in a run: points, ranks, their band, and the points of every node';
comment on column measures.index_score.run_id is 'Run';
comment on column measures.index_score.subject_id is 'Who is scored: a unit, or an agency where departments are';
comment on column measures.index_score.unit_id is 'Where the subject lies: for row-level security';
comment on column measures.index_score.agency_id is 'Agency that answers for the subject: it sees its own before publication';
comment on column measures.index_score.sector is 'Sector that keeps the edition: for row-level security';
comment on column measures.index_score.published is 'Public knowledge, and never changed again';
comment on column measures.index_score.name_vi is 'Name of the subject at the end of the year, Vietnamese';
comment on column measures.index_score.name_en is 'Name of the subject at the end of the year, English';
comment on column measures.index_score.group_id is 'Group it is ranked in as well: kind of commune; null where there are none';
comment on column measures.index_score.total is 'Points of the whole, scaled to the maximum of the edition where some are not known; null when nothing is';
comment on column measures.index_score.known_max is 'Most points of the indicators that are known';
comment on column measures.index_score.indicators_known is 'Indicators with points';
comment on column measures.index_score.indicators_all is 'Indicators of the edition';
comment on column measures.index_score.rank is 'Place among all ranked; equal totals share the better place';
comment on column measures.index_score.rank_of is 'How many are ranked';
comment on column measures.index_score.tied is 'Others with the same total';
comment on column measures.index_score.group_rank is 'Place in its group';
comment on column measures.index_score.group_of is 'How many are ranked in its group';
comment on column measures.index_score.group_tied is 'Others of the group with the same total';
comment on column measures.index_score.band_low is 'Best place in 90 of 100 resamplings; null before there are any';
comment on column measures.index_score.band_high is 'Worst place in 90 of 100 resamplings';
comment on column measures.index_score.unranked is 'Why it is assessed and not ranked; null when it is ranked';
comment on column measures.index_score.unranked_vi is 'The reason in words where the edition gives it, Vietnamese';
comment on column measures.index_score.unranked_en is 'The reason in words where the edition gives it, English';
comment on column measures.index_score.nodes is 'By code of the node: points, most points, value, and what they rest on';

create table measures.published_rank (
  edition_id text not null references measures.edition (id),
  year int not null,
  subject_id text not null,
  name text not null,
  unit_id text,
  rank int,
  rank_of int,
  value double precision,
  parts jsonb not null default '[]',
  note_vi text,
  note_en text,
  source text not null,
  primary key (edition_id, year, subject_id)
);
comment on table measures.published_rank is 'What a ministry published of a province, or of the mean of all: taken over as it is, never worked out here';
comment on column measures.published_rank.edition_id is 'Edition it was scored by';
comment on column measures.published_rank.year is 'Year of the result';
comment on column measures.published_rank.subject_id is 'Province, or `national-mean`';
comment on column measures.published_rank.name is 'Name as published';
comment on column measures.published_rank.unit_id is 'The unit of ours it is; null for others';
comment on column measures.published_rank.rank is 'Rank; null when not published';
comment on column measures.published_rank.rank_of is 'How many were ranked: 63 provinces, 34 after the merger';
comment on column measures.published_rank.value is 'Value, 0 to 1; null when not published';
comment on column measures.published_rank.parts is 'Pillars and main indices: code, value, rank; what is not published is null';
comment on column measures.published_rank.note_vi is 'What must be known of it, Vietnamese';
comment on column measures.published_rank.note_en is 'What must be known of it, English';
comment on column measures.published_rank.source is 'Where it was published';

grant select, insert, delete on measures.index_run, measures.index_score to lienthong_app;
grant update (state, published_by, published_at, act, reason) on measures.index_run to lienthong_app;
grant update (published) on measures.index_score to lienthong_app;
grant select, insert on measures.published_rank to lienthong_app;
alter table measures.index_run enable row level security;
alter table measures.index_score enable row level security;
alter table measures.published_rank enable row level security;

-- That a run exists is no secret; what is in it is, until it is published, save to who keeps the edition and to oneself.
create policy see on measures.index_run for select using (true);
create policy see on measures.index_score for select using (
  published
  or array['*/*', sector || '/*', '*/' || unit_id, sector || '/' || unit_id]
    && string_to_array(nullif(current_setting('app.see_measures', true), ''), ',')
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')));
create policy see on measures.published_rank for select using (true);

-- Only who acts everywhere writes scores; what is published can be superseded, never taken away or altered.
create policy add on measures.index_run for insert
  with check ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')));
create policy change on measures.index_run for update
  using ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')) and state <> 'superseded')
  with check (state <> 'provisional');
create policy remove on measures.index_run for delete
  using ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')) and state = 'provisional');
create policy add on measures.index_score for insert
  with check ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')));
create policy change on measures.index_score for update
  using ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')) and not published)
  with check (published);
create policy remove on measures.index_score for delete
  using ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')) and not published);
create policy add on measures.published_rank for insert
  with check ('*/*' = any (string_to_array(nullif(current_setting('app.act_measures', true), ''), ',')));
