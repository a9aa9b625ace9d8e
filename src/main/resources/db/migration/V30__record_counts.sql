-- How many records of each organisation there are, by day, region, category and state, kept up to date with the records
-- themselves: a dashboard or a map of a million cases asks for numbers, never for the cases.

create table record_tally (
    operation    text not null collate "C",
    kind         text not null,
    organisation text not null,
    region       text,
    category     text,
    day          date,
    status       text not null,
    records      integer not null,
    unique nulls not distinct (operation, organisation, day, status, kind, region, category)
);
comment on table record_tally is 'submitted and approved records, counted in the transaction that changes them';
alter table record_tally enable row level security;

create view counted_record (operation, kind, organisation, region, category, day, status) as
select operation, 'case', organisation, region, category, day, status
from incident where status in ('submitted', 'approved')
union all
select r.operation, 'return', r.organisation, u.region, null, r.day, r.status
from summary_return r left join unit u on u.code = r.reporting_unit
where r.status in ('submitted', 'approved');

-- Always in the same order, so that no two changes wait for each other in a ring.
create procedure add_to_record_tally(changed record_tally[]) language sql as $$
    insert into record_tally as t
    select operation, kind, organisation, region, category, day, status, sum(records)
    from unnest(changed)
    group by operation, kind, organisation, region, category, day, status
    having sum(records) <> 0
    order by operation, organisation, day, status, kind, region, category
    on conflict (operation, organisation, day, status, kind, region, category)
    do update set records = t.records + excluded.records
$$;

create function count_incidents() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changed record_tally[] := '{}';
begin
    if tg_op in ('INSERT', 'UPDATE') then
        select array_agg((n.operation, 'case', n.organisation, n.region, n.category, n.day, n.status, n.records)::record_tally)
        into changed
        from (select operation, organisation, region, category, day, status, count(*)::integer as records from after
              where status in ('submitted', 'approved') group by 1, 2, 3, 4, 5, 6) n;
    end if;
    if tg_op in ('UPDATE', 'DELETE') then
        select changed || array_agg((o.operation, 'case', o.organisation, o.region, o.category, o.day, o.status, o.records)::record_tally)
        into changed
        from (select operation, organisation, region, category, day, status, -count(*)::integer as records from before
              where status in ('submitted', 'approved') group by 1, 2, 3, 4, 5, 6) o;
    end if;
    call add_to_record_tally(changed);
    return null;
end $$;

create function count_returns() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changed record_tally[] := '{}';
begin
    if tg_op in ('INSERT', 'UPDATE') then
        select array_agg((n.operation, 'return', n.organisation, u.region, null, n.day, n.status, 1)::record_tally)
        into changed
        from after n left join unit u on u.code = n.reporting_unit where n.status in ('submitted', 'approved');
    end if;
    if tg_op in ('UPDATE', 'DELETE') then
        select changed || array_agg((o.operation, 'return', o.organisation, u.region, null, o.day, o.status, -1)::record_tally)
        into changed
        from before o left join unit u on u.code = o.reporting_unit where o.status in ('submitted', 'approved');
    end if;
    call add_to_record_tally(changed);
    return null;
end $$;

create trigger counted_when_added after insert on incident
    referencing new table as after for each statement execute function count_incidents();
create trigger counted_when_changed after update on incident
    referencing old table as before new table as after for each statement execute function count_incidents();
create trigger counted_when_removed after delete on incident
    referencing old table as before for each statement execute function count_incidents();
create trigger counted_when_added after insert on summary_return
    referencing new table as after for each statement execute function count_returns();
create trigger counted_when_changed after update on summary_return
    referencing old table as before new table as after for each statement execute function count_returns();
create trigger counted_when_removed after delete on summary_return
    referencing old table as before for each statement execute function count_returns();

insert into record_tally (operation, kind, organisation, region, category, day, status, records)
select operation, kind, organisation, region, category, day, status, count(*)
from counted_record group by operation, kind, organisation, region, category, day, status;

-- Numbers of records for whoever takes part, summed over what is not among the keys. Categories count with those below them.
create function record_counts(of_operation text, keys text[], of_kind text, from_day date, to_day date, of_category text)
returns table (organisation text, region text, day date, submitted bigint, approved bigint)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select case when 'organisation' = any (keys) then t.organisation end,
           case when 'region' = any (keys) then t.region end,
           case when 'day' = any (keys) then t.day end,
           coalesce(sum(t.records) filter (where t.status = 'submitted'), 0),
           coalesce(sum(t.records) filter (where t.status = 'approved'), 0)
    from record_tally t
    where t.operation = of_operation
      and (of_kind is null or t.kind = of_kind)
      and (from_day is null or t.day >= from_day)
      and (to_day is null or t.day <= to_day)
      and (of_category is null
           or t.category in (select b.code from catalogue_branch b where b.kind = 'incidents' and b.top = of_category))
      and (select caller_reads()) and of_operation in (select caller_operations())
    group by 1, 2, 3
    having sum(t.records) > 0;
end;
