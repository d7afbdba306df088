import type { ClientBase } from 'pg'

/** A column as the catalog tells it. */
export interface Column {
  readonly name: string
  /** As SQL writes it: `timestamp with time zone`, `text[]`. */
  readonly type: string
  /** `pg_type.typname` of the element, domains resolved: `timestamptz`, `text`. */
  readonly element: string
  readonly isArray: boolean
  readonly labels: readonly string[] | null
  readonly notNull: boolean
  readonly fallback: string | null
  /** '' none, 'a' always, 'd' by default: `generated … as identity`. */
  readonly identity: string
  /** 's' stored. */
  readonly generated: string
  readonly comment: string | null
}

export interface Relation {
  readonly schema: string
  readonly name: string
  /** r table, p partitioned table, v view, m materialized view. */
  readonly kind: 'r' | 'p' | 'v' | 'm'
  readonly comment: string | null
  readonly options: readonly string[] | null
  readonly partitionKey: string | null
  readonly rowSecurity: boolean
  readonly forced: boolean
  readonly columns: readonly Column[]
  readonly constraints: readonly { readonly name: string; readonly definition: string }[]
  readonly indexes: readonly string[]
  readonly triggers: readonly string[]
  readonly policies: readonly Policy[]
  readonly grants: readonly Grant[]
}

export interface Policy {
  readonly name: string
  readonly permissive: string
  readonly roles: readonly string[]
  readonly command: string
  readonly using: string | null
  readonly check: string | null
}

export interface Grant {
  readonly grantee: string
  readonly privileges: readonly string[]
  /** Set when the grant is on single columns. */
  readonly columns: readonly string[] | null
}

export interface Schema {
  readonly name: string
  readonly comment: string | null
  readonly grants: readonly Grant[]
  readonly types: readonly { readonly name: string; readonly labels: readonly string[] }[]
  readonly functions: readonly string[]
  readonly relations: readonly Relation[]
}

/** What the rooms made: everything but PostgreSQL's own, the extensions' and the job queue's. */
const OURS = `nspname !~ '^pg_' and nspname not in ('information_schema', 'pgboss')`

// Since version 18 not-null constraints have rows in pg_constraint too, and 17 knows the privilege MAINTAIN: neither
// is read, so that every version tells the same.
const grants = (acl: string, owner: string, columns = 'null') => `
  select coalesce(json_agg(g order by g.grantee, g.columns::text), '[]') from (
    select coalesce(r.rolname, 'public') as grantee, ${columns}::text[] as columns,
           array_agg(lower(privilege_type) order by privilege_type) as privileges
      from aclexplode(${acl}) left join pg_roles r on r.oid = grantee
     where grantee <> ${owner} and privilege_type <> 'MAINTAIN' group by 1) g`

const RELATIONS = `
select n.nspname as schema, c.relname as name, c.relkind as kind, obj_description(c.oid, 'pg_class') as comment,
  c.reloptions as options, pg_get_partkeydef(c.oid) as "partitionKey",
  c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
  (select coalesce(json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'element', coalesce(b.typname, e.typname),
      'isArray', t.typelem <> 0 and t.typcategory = 'A', 'notNull', a.attnotnull or t.typnotnull,
      'labels', (select json_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = e.oid),
      'fallback', pg_get_expr(d.adbin, d.adrelid), 'identity', a.attidentity, 'generated', a.attgenerated,
      'comment', col_description(c.oid, a.attnum)) order by a.attnum), '[]')
    from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    join pg_type e on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end
    left join pg_type b on b.oid = e.typbasetype
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  (select coalesce(json_agg(json_build_object('name', conname, 'definition', pg_get_constraintdef(k.oid))
      order by array_position('{p,u,x,f,c}'::"char"[], contype), conname), '[]')
    from pg_constraint k where conrelid = c.oid and contype in ('p', 'u', 'x', 'f', 'c')) as constraints,
  (select coalesce(json_agg(pg_get_indexdef(i.indexrelid) order by x.relname), '[]')
    from pg_index i join pg_class x on x.oid = i.indexrelid
    where i.indrelid = c.oid and not exists (select from pg_constraint where conindid = i.indexrelid
      and contype in ('p', 'u', 'x'))) as indexes,
  (select coalesce(json_agg(pg_get_triggerdef(g.oid) order by tgname), '[]')
    from pg_trigger g where tgrelid = c.oid and not tgisinternal) as triggers,
  (select coalesce(json_agg(json_build_object('name', p.policyname, 'permissive', p.permissive, 'roles', p.roles,
      'command', p.cmd, 'using', p.qual, 'check', p.with_check) order by p.policyname), '[]')
    from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname) as policies,
  (${grants('c.relacl', 'c.relowner')}) as grants,
  (select json_agg(json_build_object('name', a.attname, 'grants', (${grants('a.attacl', 'c.relowner', 'array[a.attname]')}))
      order by a.attname) from pg_attribute a
    where a.attrelid = c.oid and a.attacl is not null and not a.attisdropped) as "columnGrants"
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where ${OURS} and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
  and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
order by n.nspname, c.relname`

const SCHEMAS = `
select n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment, (${grants('n.nspacl', 'n.nspowner')}) as grants,
  (select coalesce(json_agg(json_build_object('name', t.typname, 'labels',
      (select json_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = t.oid)) order by t.typname), '[]')
    from pg_type t where t.typnamespace = n.oid and t.typtype = 'e') as types,
  (select coalesce(json_agg(pg_get_functiondef(f.oid) order by f.proname, f.oid), '[]')
    from pg_proc f where f.pronamespace = n.oid and f.prokind in ('f', 'p')
      and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = f.oid and deptype = 'e')) as functions
from pg_namespace n where ${OURS} order by n.nspname`

type ColumnGrants = readonly { readonly grants: readonly Grant[] }[] | null

/** Reads what the migrations made, in an order and in words that do not depend on the version (15 to 18). */
export async function readCatalog(client: ClientBase): Promise<Schema[]> {
  // With an empty path every name outside pg_catalog is printed in full.
  await client.query('set search_path to pg_catalog')
  const { rows: relations } = await client.query<Relation & { columnGrants: ColumnGrants }>(RELATIONS)
  const { rows: schemas } = await client.query<Omit<Schema, 'relations'>>(SCHEMAS)
  const whole = relations.map(({ columnGrants, ...relation }) => ({
    ...relation,
    grants: [...relation.grants, ...(columnGrants ?? []).flatMap((column) => column.grants)],
  }))
  return schemas.map((schema) => ({ ...schema, relations: whole.filter((one) => one.schema === schema.name) }))
}
