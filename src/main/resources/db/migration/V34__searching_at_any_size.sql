-- A text or a rare category is found among a million cases by indexes that row-level security keeps a query from using,
-- since what they compare with might tell of a hidden row. These functions use them, and give the caller nothing but the
-- numbers of cases that the caller may read.

create extension if not exists pg_trgm;

create function joined(variadic parts text[]) returns text language sql immutable parallel safe
return lower(array_to_string(parts, ' '));

create function pattern_for(part text) returns text language sql immutable parallel safe
return '%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%';

-- No text that is looked for holds the sign between the fields.
create index incident_told on incident
    using gin (lower((number collate "default") || E'\x1f' || summary || E'\x1f' || coalesce(place, '')) gin_trgm_ops);
create index confiscation_told on confiscation using gin (joined(exhibit, serial_number) gin_trgm_ops);
create index detained_person_told on detained_person
    using gin (joined(family_name, given_name, patronymic, latin_name, document) gin_trgm_ops);
create index vehicle_mark_told on vehicle_mark using gin (joined(vin, plate) gin_trgm_ops);
create index on incident using gin (categories);

-- The cases whose personal data, shown to the caller, hold a text.
create or replace function cases_naming(part text) returns setof text language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    me         text[] := caller();
    operations text[] := array(select caller_operations());
    sought     text := pattern_for(part);
begin
    return query
    select i.number
    from (select d.incident
          from detained_person p join detention d on d.id = p.detention
          where joined(p.family_name, p.given_name, p.patronymic, p.latin_name, p.document) like sought
          union
          select c.incident
          from vehicle_mark m join confiscation c on c.id = m.confiscation
          where joined(m.vin, m.plate) like sought) f
    join incident i on i.number = f.incident
    where (i.organisation = me[5] or i.released)
      and reads_record(me, operations, i.organisation, i.operation, i.author, coalesce(i.voided_from, i.status), i.sharing,
                       i.participants, i.confirmed);
end $$;

-- Of some cases those that the caller may read.
create function readable_of(numbers text[]) returns text[] language sql stable
return (select coalesce(array_agg(i.number), '{}')
        from (select caller() as me, array(select caller_operations()) as operations offset 0) c
        cross join incident i
        where i.number = any (numbers)
          and reads_record(c.me, c.operations, i.organisation, i.operation, i.author, coalesce(i.voided_from, i.status),
                           i.sharing, i.participants, i.confirmed));
revoke execute on function readable_of from public;

-- The cases that hold a text, as far as the caller may read it. Null where it is held by too many to be named, or is too
-- short to be looked up.
create function cases_holding(part text) returns text[] language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    most   constant integer := 10000;
    sought text := pattern_for(part);
    told   text[];
    marked text[];
    named  text[];
begin
    if length(part) < 3 then
        return null;
    end if;
    told := array(select number from incident
                  where lower((number collate "default") || E'\x1f' || summary || E'\x1f' || coalesce(place, '')) like sought
                  limit most + 1);
    if cardinality(told) > most then
        return null;
    end if;
    marked := array(select incident from confiscation where joined(exhibit, serial_number) like sought limit most + 1);
    if cardinality(marked) > most then
        return null;
    end if;
    named := array(select cases_naming(part) limit most + 1);
    if cardinality(named) > most then
        return null;
    end if;
    return readable_of(told || marked) || named;
end $$;

-- The cases with any of some categories, each after its catalogue, as incident.categories has them. Null where there are
-- too many.
create function cases_of_categories(sought text[]) returns text[] language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    most  constant integer := 3000;
    found text[];
begin
    found := array(select number from incident where categories && sought limit most + 1);
    return case when cardinality(found) <= most then readable_of(found) end;
end $$;
