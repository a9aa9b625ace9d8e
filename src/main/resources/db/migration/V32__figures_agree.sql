-- A category filter finds what is of the category itself where the catalogue does not know it, as "wanted" among the reasons
-- of a detention.
create or replace function categories_below(top text) returns text[] language sql stable parallel safe
return case when top is not null then array(
    select b.code from catalogue_branch b where b.top = categories_below.top and b.kind <> 'incidents'
    union
    select categories_below.top) end;

-- The pairs of keys under which a contribution stands: one, but for what several parties had a part in. 'overlap' says how
-- often it stands more than once, so that each row and each column adds up to its own total: in the row of a country that
-- of its organisations, in the row 'overlap' that of the countries.
create or replace function pairs(by_first text, by_second text, parties text[], unit text, region text, day date, category text,
                                 whole text)
returns table (first_key text, second_key text, times integer) language sql immutable parallel safe
as $$
    with each as materialized (
        select distinct coalesce(key_of(by_first, p, unit, region, day, category), whole) as k1,
                        coalesce(key_of(by_second, p, unit, region, day, category), whole) as k2
        from unnest(coalesce(parties, array[null])) p)
    select k1, k2, 1 from each
    union all
    select k1, 'overlap', count(*)::integer - 1 from each group by k1 having count(*) > 1
    union all
    select 'overlap', k2, count(*)::integer - 1 from each group by k2 having count(*) > 1
    union all
    select 'overlap', 'overlap', (count(distinct k1) + count(distinct k2) - count(*))::integer - 1
    from each
    having count(distinct k1) + count(distinct k2) - count(*) > 1
$$;

-- The records behind a figure that the caller may read, newest first, with what each adds to it.
create or replace function records_behind(of_operation text, of_indicator text, of_state text, by_first text, of_first text, by_second text,
                               of_second text, f figure_filter, whole text, after_at timestamptz, after_number text,
                               at_most integer)
returns table (kind text, number text, amount numeric, rank integer, owner text, unit text, region text, day date,
               recorded_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    me         text[] := caller();
    operations text[] := array(select caller_operations());
    chosen     text[] := categories_below(f.category);
begin
    if not caller_reads() or of_operation <> all (operations) then
        return;
    end if;
    return query
    select k.kind, k.number, sum(k.amount * p.times), max(k.rank), k.owner, k.unit, k.region, k.day, k.recorded_at
    from contribution k
    cross join lateral (select p.times
                        from pairs(by_first, by_second, k.parties, k.unit, k.region, k.day, k.category, whole) p
                        where (of_first is null or p.first_key = of_first) and (of_second is null or p.second_key = of_second)
                        limit 1) p
    left join incident i on k.kind = 'case' and i.number = k.number
    left join summary_return r on k.kind = 'return' and r.number = k.number
    where k.operation = of_operation and k.indicator = of_indicator and k.fits
      and k.status = case of_state when 'provisional' then 'submitted' else 'approved' end
      and (of_state <> 'late' or k.late)
      and (after_at is null or (k.recorded_at, k.number) < (after_at, after_number))
      and passes(f, chosen, k.parties, k.unit, k.region, k.day, k.category)
      and not exists (select 1 from settled s
                      where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit and s.day = k.day
                        and s.stands <> k.kind)
      and reads_record(me, operations, k.owner, k.operation, coalesce(i.author, r.author), k.status, k.sharing,
                       i.participants, i.confirmed)
    group by k.recorded_at, k.number, k.kind, k.owner, k.unit, k.region, k.day
    order by k.recorded_at desc, k.number desc
    limit at_most;
end $$;

-- Submitted records are read by their authors, and by those who are asked to confirm them: counted as often as the figure
-- counts them.
create or replace function own_or_asked_behind(of_operation text, of_indicator text, by_first text, of_first text, by_second text,
                                    of_second text, f figure_filter, whole text)
returns bigint language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    me         text[] := caller();
    supervises boolean := caller_has('supervisor');
    records    boolean := caller_records();
    answers    boolean := caller_has('supervisor') or caller_has('liaison');
    categories text[] := categories_below(f.category);
    found      bigint;
begin
    if not caller_reads() or of_operation not in (select caller_operations()) then
        return 0;
    end if;
    with mine as (
        select i.number from incident i
        where i.operation = of_operation and i.status = 'submitted' and i.author = me[4] and i.organisation = me[5]
          and records and not supervises
        union
        select r.number from summary_return r
        where r.operation = of_operation and r.status = 'submitted' and r.author = me[4] and r.organisation = me[5]
          and records and not supervises
        union
        select i.number from incident i
        where i.operation = of_operation and i.status = 'submitted' and i.participants @> array[me[5]] and answers)
    select coalesce(sum(counted.times), 0) into found
    from (select k.number, max(p.times) as times
    from mine m
    join contribution k on k.number = m.number
    cross join lateral (select p.times
                        from pairs(by_first, by_second, k.parties, k.unit, k.region, k.day, k.category, whole) p
                        where (of_first is null or p.first_key = of_first) and (of_second is null or p.second_key = of_second)
                        limit 1) p
    where k.indicator = of_indicator and k.fits and k.status = 'submitted'
      and passes(f, categories, k.parties, k.unit, k.region, k.day, k.category)
      and not exists (select 1 from settled s
                      where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit and s.day = k.day
                        and s.stands <> k.kind)
    group by k.number) counted;
    return found;
end $$;
