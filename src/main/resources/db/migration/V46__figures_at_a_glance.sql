-- A result table is asked for in all its breakdowns at once, and what each row of sums is looked at with is unfolded into
-- the query: text made of a day or a list hangs on settings, and a function that says it does not is called row by row.

alter function key_of(text, text, text, text, date, text) stable;
alter function passes(figure_filter, text[], text[], text, text, date, text) stable;
alter function pairs(text, text, text[], text, text, date, text, text) stable;

-- How a filter thins a table out is only known with its values: a plan for all of them takes too few rows for granted.
alter function records_behind(text, text, text, text, text, text, text, figure_filter, text, timestamptz, text, integer)
    set plan_cache_mode = force_custom_plan;
alter function own_or_asked_behind(text, text, text, text, text, text, figure_filter, text)
    set plan_cache_mode = force_custom_plan;

drop function figures(text, text, text, figure_filter, timestamptz, boolean, text);

-- An operation's figures, broken down in as many ways as asked for: by the first and the second of each place, 'none'
-- for not at all. With a cut-off, of what was approved until then; or of what bears no restriction alone. Sums are read where
-- they say enough; what they don't tell apart is counted record by record.
create function figures(of_operation text, firsts text[], seconds text[], f figure_filter, cut_off timestamptz,
                        unrestricted boolean, whole text)
returns table (place integer, indicator text, first_key text, second_key text, fits boolean, dimension text, currency text,
               approved numeric, approved_rank integer, approved_sources bigint, approved_readable bigint,
               submitted numeric, submitted_rank integer, submitted_sources bigint, submitted_readable bigint,
               late numeric, late_rank integer, late_sources bigint, late_readable bigint)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    me         text[] := caller();
    supervises boolean := caller_has('supervisor');
    categories text[] := categories_below(f.category);
    by_record  boolean := cut_off is not null or unrestricted or coalesce(cardinality(categories), 0) > 1;
begin
    if not caller_reads() or of_operation not in (select caller_operations()) then
        return;
    end if;
    if by_record then
        return query
        with breakdown as (
            select * from unnest(firsts, seconds) with ordinality b (by_first, by_second, place)),
        stood as materialized (
            select indicator, unit, day, stands from settled where operation = of_operation),
        counted as materialized (
            select b.place, k.indicator, k.number, p.first_key, p.second_key, k.fits, k.dimension, k.currency, k.status, k.late,
                   k.amount * p.times as amount, k.rank, p.times,
                   reads_approved(me, k.owner, k.sharing, k.parties) as readable, k.owner = me[5] and supervises as supervised
            from contribution k
            cross join breakdown b
            cross join lateral pairs(b.by_first, b.by_second, k.parties, k.unit, k.region, k.day, k.category, whole) p
            where k.operation = of_operation
              and (cut_off is null or (k.status = 'approved' and k.approved_at <= cut_off))
              and (not unrestricted or k.handling = 'H0')
              and passes(f, categories, k.parties, k.unit, k.region, k.day, k.category)
              and not exists (select 1 from stood s
                              where s.indicator = k.indicator and s.unit = k.unit and s.day = k.day and s.stands <> k.kind)),
        records as (
            select place, indicator, number, first_key, second_key, fits, dimension, currency, status, late,
                   sum(amount) as amount, max(rank) as rank, max(times) as times, bool_or(readable) as readable,
                   bool_or(supervised) as supervised
            from counted
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
        select place::integer, indicator, first_key, second_key, fits, dimension, currency,
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
        group by 1, 2, 3, 4, 5, 6, 7;
        return;
    end if;
    return query
    with breakdown as (
        select *, f.category is not null or 'category' in (by_first, by_second) as by_row,
               is_of_party(by_first) or is_of_party(by_second) as of_party
        from unnest(firsts, seconds) with ordinality b (by_first, by_second, place)),
    stood as materialized (
        select indicator, unit, day, stands from settled where operation = of_operation),
    chosen as materialized (
        select t.indicator, t.fits, t.dimension, t.currency, t.status, t.late, t.category, t.parties, t.unit, t.region, t.day,
               t.amount, t.about, t.at_least, t.rows, t.records,
               case t.status when 'approved' then reads_approved(me, t.owner, t.sharing, t.parties)
                             else supervises and t.owner = me[5] end as readable
        from tally t
        where t.operation = of_operation and t.rows > 0
          and passes(f, categories, t.parties, t.unit, t.region, t.day, t.category)
          and not exists (select 1 from stood s
                          where s.indicator = t.indicator and s.unit = t.unit and s.day = t.day and s.stands <> t.kind)),
    -- Most records are of one party: what stands under one pair of keys needs no look at the others.
    counted as (
        select place, indicator, coalesce(key_of(by_first, parties[1], unit, region, day, category), whole) as first_key,
               coalesce(key_of(by_second, parties[1], unit, region, day, category), whole) as second_key,
               fits, dimension, currency, status, late, readable, amount, about, at_least,
               case when by_row then rows else records end as records
        from breakdown
        cross join chosen
        where not of_party or coalesce(cardinality(parties), 0) < 2
        union all
        select place, indicator, p.first_key, p.second_key, fits, dimension, currency, status, late, readable,
               amount * p.times, about, at_least, (case when by_row then rows else records end) * p.times
        from breakdown
        cross join chosen
        cross join lateral pairs(by_first, by_second, parties, unit, region, day, category, whole) p
        where of_party and cardinality(parties) > 1)
    select place::integer, indicator, first_key, second_key, fits, dimension, currency,
           coalesce(sum(amount) filter (where status = 'approved'), 0),
           case when bool_or(about > 0) filter (where status = 'approved') then 2
                when bool_or(at_least > 0) filter (where status = 'approved') then 1 else 0 end,
           coalesce(sum(records) filter (where status = 'approved'), 0)::bigint,
           coalesce(sum(records) filter (where status = 'approved' and readable), 0)::bigint,
           coalesce(sum(amount) filter (where status = 'submitted'), 0),
           case when bool_or(about > 0) filter (where status = 'submitted') then 2
                when bool_or(at_least > 0) filter (where status = 'submitted') then 1 else 0 end,
           coalesce(sum(records) filter (where status = 'submitted'), 0)::bigint,
           coalesce(sum(records) filter (where status = 'submitted' and readable), 0)::bigint,
           coalesce(sum(amount) filter (where late), 0),
           case when bool_or(about > 0) filter (where late) then 2
                when bool_or(at_least > 0) filter (where late) then 1 else 0 end,
           coalesce(sum(records) filter (where late), 0)::bigint,
           coalesce(sum(records) filter (where late and readable), 0)::bigint
    from counted
    group by 1, 2, 3, 4, 5, 6, 7;
end $$;

-- Steps are joined to the records whose history they are by the order of numbers.
create index on step (kind, number collate "C", id);
