-- The figures, broken down by any two of what they can be broken down by, of all records or of some. What leaves these
-- functions is sums, and of single records those alone that the caller may read.

-- What is asked for: records of a country, organisation, unit, region, days or category; null asks for all.
create type figure_filter as (
    country      text,
    organisation text,
    unit         text,
    region       text,
    first_day    date,
    last_day     date,
    category     text
);

-- Under what a contribution stands. Nothing where it can't be told apart.
create function key_of(broken_by text, party text, unit text, region text, day date, category text) returns text
language sql immutable parallel safe
return case broken_by when 'country' then nullif(split_part(party, '/', 1), '')
                      when 'organisation' then party
                      when 'unit' then unit
                      when 'region' then region
                      when 'day' then day::text
                      when 'category' then nullif(category, '')
                      else '' end;

create function is_of_party(broken_by text) returns boolean language sql immutable parallel safe
return broken_by in ('country', 'organisation');

create function passes(f figure_filter, categories text[], parties text[], unit text, region text, day date, category text)
returns boolean language sql immutable parallel safe
return (f.country is null or ',' || array_to_string(parties, ',') like '%,' || f.country || '/%')
   and (f.organisation is null or f.organisation = any (parties))
   and (f.unit is null or unit = f.unit)
   and (f.region is null or region = f.region)
   and (f.first_day is null or day >= f.first_day)
   and (f.last_day is null or day <= f.last_day)
   and (f.category is null or category = any (categories));

create function categories_below(top text) returns text[] language sql stable parallel safe
return (select array_agg(distinct b.code) from catalogue_branch b where b.top = categories_below.top and b.kind <> 'incidents');

-- The pairs of keys under which a contribution stands: one, but for what several parties had a part in, which stands
-- under each of them. The pair of 'overlap' says how often it stands more than once.
create function pairs(by_first text, by_second text, parties text[], unit text, region text, day date, category text, whole text)
returns table (first_key text, second_key text, times integer) language sql immutable parallel safe
as $$
    with each as materialized (
        select distinct coalesce(key_of(by_first, p, unit, region, day, category), whole) as k1,
                        coalesce(key_of(by_second, p, unit, region, day, category), whole) as k2
        from unnest(coalesce(parties, array[null])) p)
    select k1, k2, 1 from each
    union all
    select case when is_of_party(by_first) then 'overlap' else min(k1) end,
           case when is_of_party(by_second) then 'overlap' else min(k2) end,
           count(*)::integer - 1
    from each
    having count(*) > 1
$$;

-- Whether a caller reads an approved record, as far as that can be told without looking at it.
create function reads_approved(me text[], owner text, sharing text, parties text[]) returns boolean
language sql immutable parallel safe
return owner = me[5] or sharing = 'joint' or (sharing = 'own-country' and split_part(owner, '/', 1) = me[6])
       or coalesce(me[5] = any (parties), false);

-- An operation's figures; with a cut-off, of what was approved until then; or of what bears no restriction alone.
-- Sums are read where they say enough; what they don't tell apart is counted record by record.
create function figures(of_operation text, by_first text, by_second text, f figure_filter, cut_off timestamptz,
                        unrestricted boolean, whole text)
returns table (indicator text, first_key text, second_key text, fits boolean, dimension text, currency text,
               approved numeric, approved_rank integer, approved_sources bigint, approved_readable bigint,
               submitted numeric, submitted_rank integer, submitted_sources bigint, submitted_readable bigint,
               late numeric, late_rank integer, late_sources bigint, late_readable bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    me         text[] := caller();
    supervises boolean := caller_has('supervisor');
    categories text[] := categories_below(f.category);
    by_record  boolean := cut_off is not null or unrestricted or coalesce(cardinality(categories), 0) > 1;
    by_row     boolean := f.category is not null or 'category' in (by_first, by_second);
begin
    if not caller_reads() or of_operation not in (select caller_operations()) then
        return;
    end if;
    if by_record then
        return query
        with counted as materialized (
            select k.indicator, k.number, p.first_key, p.second_key, k.fits, k.dimension, k.currency, k.status, k.late,
                   k.amount * p.times as amount, k.rank, p.times,
                   reads_approved(me, k.owner, k.sharing, k.parties) as readable, k.owner = me[5] and supervises as supervised
            from contribution k
            cross join lateral pairs(by_first, by_second, k.parties, k.unit, k.region, k.day, k.category, whole) p
            where k.operation = of_operation
              and (cut_off is null or (k.status = 'approved' and k.approved_at <= cut_off))
              and (not unrestricted or k.handling = 'H0')
              and passes(f, categories, k.parties, k.unit, k.region, k.day, k.category)
              and not exists (select 1 from settled s
                              where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit
                                and s.day = k.day and s.stands <> k.kind)),
        records as (
            select indicator, number, first_key, second_key, fits, dimension, currency, status, late, sum(amount) as amount,
                   max(rank) as rank, max(times) as times, bool_or(readable) as readable, bool_or(supervised) as supervised
            from counted
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
        select indicator, first_key, second_key, fits, dimension, currency,
               coalesce(sum(amount) filter (where status = 'approved'), 0),
               coalesce(max(rank) filter (where status = 'approved'), 0),
               coalesce(sum(times) filter (where status = 'approved'), 0),
               coalesce(sum(times) filter (where status = 'approved' and readable), 0),
               coalesce(sum(amount) filter (where status = 'submitted'), 0),
               coalesce(max(rank) filter (where status = 'submitted'), 0),
               coalesce(sum(times) filter (where status = 'submitted'), 0),
               coalesce(sum(times) filter (where status = 'submitted' and supervised), 0),
               coalesce(sum(amount) filter (where late), 0),
               coalesce(max(rank) filter (where late), 0),
               coalesce(sum(times) filter (where late), 0),
               coalesce(sum(times) filter (where late and readable), 0)
        from records
        group by 1, 2, 3, 4, 5, 6;
        return;
    end if;
    return query
    with chosen as (
        select t.indicator, t.fits, t.dimension, t.currency, t.status, t.late, t.category, t.owner, t.sharing, t.parties, t.unit,
               t.region, t.day, t.amount, t.about, t.at_least, case when by_row then t.rows else t.records end as records
        from tally t
        where t.operation = of_operation and t.rows > 0
          and passes(f, categories, t.parties, t.unit, t.region, t.day, t.category)
          and not exists (select 1 from settled s
                          where s.operation = t.operation and s.indicator = t.indicator and s.unit = t.unit
                            and s.day = t.day and s.stands <> t.kind)),
    -- Most records are of one party: what stands under one pair of keys needs no look at the others.
    counted as (
        select indicator, coalesce(key_of(by_first, parties[1], unit, region, day, category), whole) as first_key,
               coalesce(key_of(by_second, parties[1], unit, region, day, category), whole) as second_key,
               fits, dimension, currency, status, late, owner, sharing, parties, amount, about, at_least, records
        from chosen
        where cardinality(parties) is distinct from 2 and coalesce(cardinality(parties), 0) < 2
           or not is_of_party(by_first) and not is_of_party(by_second)
        union all
        select indicator, p.first_key, p.second_key, fits, dimension, currency, status, late, owner, sharing, parties,
               amount * p.times, about, at_least, records * p.times
        from chosen
        cross join lateral pairs(by_first, by_second, parties, unit, region, day, category, whole) p
        where cardinality(parties) > 1 and (is_of_party(by_first) or is_of_party(by_second)))
    select indicator, first_key, second_key, fits, dimension, currency,
           coalesce(sum(amount) filter (where status = 'approved'), 0),
           case when bool_or(about > 0) filter (where status = 'approved') then 2
                when bool_or(at_least > 0) filter (where status = 'approved') then 1 else 0 end,
           coalesce(sum(records) filter (where status = 'approved'), 0)::bigint,
           coalesce(sum(records) filter (where status = 'approved' and reads_approved(me, owner, sharing, parties)), 0)::bigint,
           coalesce(sum(amount) filter (where status = 'submitted'), 0),
           case when bool_or(about > 0) filter (where status = 'submitted') then 2
                when bool_or(at_least > 0) filter (where status = 'submitted') then 1 else 0 end,
           coalesce(sum(records) filter (where status = 'submitted'), 0)::bigint,
           coalesce(sum(records) filter (where status = 'submitted' and supervises and owner = me[5]), 0)::bigint,
           coalesce(sum(amount) filter (where late), 0),
           case when bool_or(about > 0) filter (where late) then 2
                when bool_or(at_least > 0) filter (where late) then 1 else 0 end,
           coalesce(sum(records) filter (where late), 0)::bigint,
           coalesce(sum(records) filter (where late and reads_approved(me, owner, sharing, parties)), 0)::bigint
    from counted
    group by 1, 2, 3, 4, 5, 6;
end $$;

-- The records behind a figure that the caller may read, newest first, with what each adds to it.
create function records_behind(of_operation text, of_indicator text, of_state text, by_first text, of_first text, by_second text,
                               of_second text, f figure_filter, whole text, after_at timestamptz, after_number text,
                               at_most integer)
returns table (kind text, number text, amount numeric, rank integer, owner text, unit text, region text, day date,
               recorded_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    me         text[] := caller();
    operations text[] := array(select caller_operations());
    categories text[] := categories_below(f.category);
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
      and passes(f, categories, k.parties, k.unit, k.region, k.day, k.category)
      and not exists (select 1 from settled s
                      where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit and s.day = k.day
                        and s.stands <> k.kind)
      and reads_record(me, operations, k.owner, k.operation, coalesce(i.author, r.author), k.status, k.sharing,
                       i.participants, i.confirmed)
    group by k.recorded_at, k.number, k.kind, k.owner, k.unit, k.region, k.day
    order by k.recorded_at desc, k.number desc
    limit at_most;
end $$;

-- Submitted records are read by their authors, and by those who are asked to confirm them: few, and counted one by one.
create index on incident using gin (participants) where status = 'submitted';

create function own_or_asked_behind(of_operation text, of_indicator text, by_first text, of_first text, by_second text,
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
    select count(distinct k.number) into found
    from mine m
    join contribution k on k.number = m.number
    cross join lateral (select 1
                        from pairs(by_first, by_second, k.parties, k.unit, k.region, k.day, k.category, whole) p
                        where (of_first is null or p.first_key = of_first) and (of_second is null or p.second_key = of_second)
                        limit 1) p
    where k.indicator = of_indicator and k.fits and k.status = 'submitted'
      and passes(f, categories, k.parties, k.unit, k.region, k.day, k.category)
      and not exists (select 1 from settled s
                      where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit and s.day = k.day
                        and s.stands <> k.kind);
    return found;
end $$;

drop function group_key;

-- The records that count for an indicator and that the caller may read.
create function readable_contribution(of_operation text, of_indicator text) returns table (kind text, number text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct k.kind, k.number
    from (select caller() as me, array(select caller_operations()) as operations offset 0) c
    cross join contribution k
    left join incident i on k.kind = 'case' and i.number = k.number
    left join summary_return r on k.kind = 'return' and r.number = k.number
    where k.operation = of_operation and k.indicator = of_indicator and k.fits and of_operation = any (c.operations)
      and not exists (select 1 from settled s
                      where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit and s.day = k.day
                        and s.stands <> k.kind)
      and reads_record(c.me, c.operations, k.owner, k.operation, coalesce(i.author, r.author), k.status, k.sharing,
                       i.participants, i.confirmed);
end;
