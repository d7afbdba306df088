-- Administrative units through time: identity, dated versions, succession, acts, people, boundaries.
-- All are reference tables: small, read by everyone, written by the administrator of the system alone.

create schema places;
comment on schema places is 'Administrative units through time: versions, merge and split, populations, boundaries';
grant usage on schema places to lienthong_app;

create table places.act (
  id text primary key check (id ~ '^[a-z0-9-]{1,80}$'),
  kind text not null check (kind in ('act', 'publication')),
  number text,
  title_vi text not null,
  title_en text not null,
  issuer text,
  signed_on date,
  takes_effect_on date,
  source text
);
comment on table places.act is 'Legal acts that make, change and end units, and publications figures are taken from';
comment on column places.act.id is 'Readable id, such as nq-1669-2025';
comment on column places.act.kind is 'act: a legal act; publication: a source of figures';
comment on column places.act.number is 'Official number, such as 1669/NQ-UBTVQH15';
comment on column places.act.title_vi is 'Title in Vietnamese';
comment on column places.act.title_en is 'Title in English';
comment on column places.act.issuer is 'Who issued it, in Vietnamese';
comment on column places.act.signed_on is 'Day it was signed; null when not known';
comment on column places.act.takes_effect_on is 'Day from which the change it orders holds for the units';
comment on column places.act.source is 'Where it was read';

create table places.unit (
  id text primary key check (id ~ '^[a-z0-9-]{1,80}$')
);
comment on table places.unit is 'The identity of a unit: one territory, whatever its names and codes';
comment on column places.unit.id is 'First code and name, such as 10549-chu-van-an; stable, never parsed';

create table places.unit_version (
  unit_id text not null references places.unit,
  valid_from date not null,
  valid_to date,
  code text not null,
  name text not null,
  kind text not null check (kind in ('province', 'city', 'town', 'urban-district', 'rural-district', 'ward', 'township', 'commune', 'special-zone')),
  level text not null check (level in ('province', 'district', 'commune')),
  parent_id text references places.unit,
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -90 and 90),
  area_km2 numeric(10, 3) check (area_km2 > 0),
  act_id text not null references places.act,
  begins text not null check (begins in ('act', 'known')),
  ended_by text references places.act,
  primary key (unit_id, valid_from),
  check (valid_to > valid_from),
  check (ended_by is null or valid_to is not null),
  check ((longitude is null) = (latitude is null)),
  check ((level = 'province') = (parent_id is null)),
  constraint one_version_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&),
  constraint one_unit_per_code_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on table places.unit_version is 'How a unit stood during [valid_from, valid_to): code, name, kind, level, parent, centre, area';
comment on column places.unit_version.unit_id is 'The unit';
comment on column places.unit_version.valid_from is 'First day';
comment on column places.unit_version.valid_to is 'First day on which it no longer holds; null while it lasts';
comment on column places.unit_version.code is 'GSO code; closed codes are never reissued, kept codes may name another unit (124/2004/QĐ-TTg)';
comment on column places.unit_version.name is 'Name without the kind';
comment on column places.unit_version.kind is 'What the law calls it';
comment on column places.unit_version.level is 'Rank in the hierarchy; the district level is absent from 2025-07-01';
comment on column places.unit_version.parent_id is 'The unit it lies in; null for a province';
comment on column places.unit_version.longitude is 'Centre, WGS 84 degrees; null when not known';
comment on column places.unit_version.latitude is 'Centre, WGS 84 degrees; null when not known';
comment on column places.unit_version.area_km2 is 'Area in square kilometres; null when not known';
comment on column places.unit_version.act_id is 'The act that made it so, or the list it is known from';
comment on column places.unit_version.begins is 'act: begun on valid_from by the act; known: the lists merely start there';
comment on column places.unit_version.ended_by is 'The act that ended it; null while it lasts or when not known';
create index unit_version_parent on places.unit_version (parent_id);

create table places.succession (
  from_id text not null references places.unit,
  to_id text not null references places.unit,
  day date not null,
  share numeric(9, 8) check (share > 0 and share <= 1),
  act_id text not null references places.act,
  recognised_by text not null check (recognised_by in ('name', 'district', 'spelling', 'accents', 'elimination')),
  primary key (from_id, to_id, day),
  check (from_id <> to_id)
);
comment on table places.succession is 'Merge and split, many to many: a part of one unit became part of another on a day';
comment on column places.succession.from_id is 'The unit that ended';
comment on column places.succession.to_id is 'The unit that began';
comment on column places.succession.day is 'First day of the successor';
comment on column places.succession.share is 'Part of from_id that went to to_id: 1 = all, null = a part of unknown size';
comment on column places.succession.act_id is 'The act that orders it';
comment on column places.succession.recognised_by is 'How the printed name was recognised as from_id';
create index succession_to on places.succession (to_id);

create table places.population (
  unit_id text not null references places.unit,
  year smallint not null check (year between 1900 and 2200),
  people integer not null check (people >= 0),
  act_id text not null references places.act,
  primary key (unit_id, year)
);
comment on table places.population is 'People of a unit in a year, where a source says; never estimated';
comment on column places.population.unit_id is 'The unit';
comment on column places.population.year is 'The year';
comment on column places.population.people is 'Count';
comment on column places.population.act_id is 'The act or publication that says so';

create table places.boundary (
  unit_id text not null references places.unit,
  valid_from date not null,
  geometry jsonb not null,
  file_sha256 text not null,
  imported_at timestamptz not null,
  primary key (unit_id, valid_from)
);
comment on table places.boundary is 'Real boundaries, imported; a unit without one is drawn as a schematic cell';
comment on column places.boundary.unit_id is 'The unit';
comment on column places.boundary.valid_from is 'Day of the list the file was checked against; the boundary holds from then until a later one';
comment on column places.boundary.geometry is 'GeoJSON Polygon or MultiPolygon, WGS 84';
comment on column places.boundary.file_sha256 is 'SHA-256 (hex) of the file it came in';
comment on column places.boundary.imported_at is 'When it was imported';

create table places.gap (
  id text primary key,
  kind text not null check (kind in ('predecessor', 'fact')),
  unit_id text references places.unit,
  valid_from date,
  valid_to date,
  printed text,
  reason text not null check (reason in ('no-list', 'no-match', 'ambiguous', 'unknown')),
  words_vi text,
  words_en text,
  check ((kind = 'predecessor') = (printed is not null)),
  check ((kind = 'fact') = (words_vi is not null and words_en is not null))
);
comment on table places.gap is 'What is not known: printed predecessors that match no unit, holes in the facts';
comment on column places.gap.id is 'Readable id';
comment on column places.gap.kind is 'predecessor: a printed name; fact: a hole said in words';
comment on column places.gap.unit_id is 'The unit it concerns';
comment on column places.gap.valid_from is 'First day it concerns';
comment on column places.gap.valid_to is 'First day it no longer concerns';
comment on column places.gap.printed is 'The name as the act prints it';
comment on column places.gap.reason is 'Why a name stays open';
comment on column places.gap.words_vi is 'What is missing, in Vietnamese';
comment on column places.gap.words_en is 'What is missing, in English';

create table places.edition (
  single boolean primary key check (single),
  stamp uuid not null,
  seed_sha256 text
);
comment on table places.edition is 'One row: which state of the units this database holds, so that a copy in memory knows when to be read again';
comment on column places.edition.single is 'Always true: there is one row';
comment on column places.edition.stamp is 'Renewed in the transaction of every change of units';
comment on column places.edition.seed_sha256 is 'The seed files last read; null before';
insert into places.edition (single, stamp) values (true, '00000000-0000-7000-8000-000000000000');

grant select, insert, update on places.unit to lienthong_app;
grant select, insert, update, delete on
  places.act, places.unit_version, places.succession, places.population, places.boundary, places.gap
to lienthong_app;
grant select, update on places.edition to lienthong_app;

-- Units are public facts: everyone reads. Writing needs places.act over every unit and sector: the administrator's.
do $$
declare
  name text;
begin
  foreach name in array array['act', 'unit', 'unit_version', 'succession', 'population', 'boundary', 'gap', 'edition'] loop
    execute format('alter table places.%I enable row level security', name);
    execute format('create policy everyone_reads on places.%I for select using (true)', name);
    execute format(
      'create policy the_administrator_writes on places.%I for all using (%s) with check (%2$s)',
      name,
      $p$'*/*' = any (string_to_array(nullif(current_setting('app.act_places', true), ''), ','))$p$
    );
  end loop;
end
$$;
