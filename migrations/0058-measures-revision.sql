-- When anything was last published, found without reading the values: what is worked out of published values alone is
-- kept in memory until then.
create index observation_by_publication on measures.observation (published_at desc nulls last) where state = 'published';
create index indicator_version_by_change on measures.indicator_version (changed_at desc);
