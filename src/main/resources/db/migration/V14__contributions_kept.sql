-- What each record contributes to which indicator is kept beside the record, in the same transaction, and summed up: a
-- figure of a million cases costs what one of ten thousand does. The views say what counts; what is kept is made of
-- them alone, and can be made anew from them at any time.

drop function figures, figure, counted_already, readable_contribution;
drop view contribution, raw_contribution, fact;

alter table operation add last_cut_off timestamptz;
comment on column operation.last_cut_off is 'that of the last sealed edition; what is approved after it is late';

-- What a case holds that can be counted, in the smallest unit of the dimension; rank says how exactly it is known.
create view fact (number, measure, category, dimension, currency, amount, rank) as
select incident, 'offences', category, 'count', null::text, count::numeric, 0 from offence
union all
select incident, 'detained-persons', coalesce(reason, ''), 'count', null, 1, 0 from detention
union all
select incident, 'wanted-persons', coalesce(reason, ''), 'count', null, 1, 0 from detention
where reason = 'wanted' or wanted_by is not null
union all
select incident, 'groups', '', 'count', null, 1, 0 from criminal_group
union all
select c.incident, 'confiscated-quantity', c.category, c.dimension, case c.dimension when 'money' then c.unit end,
       c.amount * u.factor, qualifier_rank(c.qualifier)
from confiscation c join measure_unit u on u.code = c.unit
union all
select incident, 'confiscated-value', category, 'money', value_unit, value_amount, qualifier_rank(value_qualifier)
from confiscation where value_amount is not null;

-- The categories that an indicator counts, with all their descendants; one that names none counts every category.
create or replace view indicator_scope (operation, indicator, measure, dimension, currency, everything, category) as
select i.operation, i.code, i.measure, u.dimension, case u.dimension when 'money' then u.code end, n.categories = 0, b.code
from indicator i
join measure_unit u on u.code = i.unit
cross join lateral (select count(*) as categories from indicator_category c
                    where c.operation = i.operation and c.indicator = i.code) n
join lateral (
    select distinct b.code
    from indicator_category c join catalogue_branch b on b.top = c.category
    where c.operation = i.operation and c.indicator = i.code
      and b.kind = case when i.measure like 'confiscated-%' then 'things' else 'offences' end
    union
    select c.category from indicator_category c where c.operation = i.operation and c.indicator = i.code
    union
    select e.code from catalogue_entry e
    where n.categories = 0 and e.kind = case when i.measure like 'confiscated-%' then 'things' else 'offences' end
    union
    select unnest(array['', 'wanted']) where n.categories = 0) b (code) on true;

create table scope (
    operation text not null collate "C",
    indicator text not null collate "C",
    measure   text not null,
    category  text not null,
    dimension text not null,
    currency  text,
    primary key (operation, measure, category, indicator)
);
comment on table scope is 'indicator_scope, kept';

-- Who a record is a record of: its owner, and whoever took part and confirmed it.
create function parties(owner text, confirmed text[]) returns text[] language sql immutable parallel safe
return (select array_agg(distinct p order by p) from unnest(confirmed || owner) p);

create view raw_contribution (kind, number, operation, indicator, category, fits, dimension, currency, amount, rank, heads,
                              status, sharing, handling, approved_at, late, recorded_at, owner, parties, unit, region, day) as
select 'case', i.number, i.operation, s.indicator, f.category,
       f.dimension = s.dimension and f.currency is not distinct from s.currency, f.dimension, f.currency,
       sum(f.amount), max(f.rank),
       row_number() over (partition by i.number, s.indicator, f.dimension, f.currency order by f.category) = 1,
       i.status, case i.status when 'approved' then i.sharing end, i.handling, i.approved_at,
       coalesce(i.status = 'approved' and i.approved_at > o.last_cut_off, false),
       i.recorded_at, i.organisation, parties(i.organisation, i.confirmed), i.unit, i.region, i.day
from incident i
join operation o on o.code = i.operation
join fact f on f.number = i.number
join scope s on s.operation = i.operation and s.measure = f.measure and s.category = f.category
where i.status in ('submitted', 'approved')
group by i.number, o.code, s.indicator, s.dimension, s.currency, f.category, f.dimension, f.currency
union all
select 'return', r.number, r.operation, l.indicator, '', true, m.dimension, case m.dimension when 'money' then m.code end,
       sum(l.amount * m.factor), max(qualifier_rank(l.qualifier)), true,
       r.status, case r.status when 'approved' then r.sharing end, r.handling, r.approved_at,
       coalesce(r.status = 'approved' and r.approved_at > o.last_cut_off, false),
       r.recorded_at, r.organisation, case when r.reporting_unit is not null then array[r.organisation] end,
       r.reporting_unit, u.region, r.day
from summary_return r
join operation o on o.code = r.operation
join return_line l on l.return_number = r.number
join measure_unit m on m.code = l.unit
left join unit u on u.code = r.reporting_unit
where r.status in ('submitted', 'approved')
group by r.number, o.code, l.indicator, m.dimension, m.code, u.region;

create table contribution (
    kind        text not null,
    number      text not null collate "C",
    operation   text not null collate "C",
    indicator   text not null collate "C",
    category    text not null,
    fits        boolean not null,
    dimension   text not null,
    currency    text,
    amount      numeric not null,
    rank        integer not null,
    heads     boolean not null,
    status      text not null,
    sharing     text,
    handling    text,
    approved_at timestamptz,
    late        boolean not null,
    recorded_at timestamptz not null,
    owner       text not null,
    parties     text[],
    unit        text,
    region      text,
    day         date,
    unique nulls not distinct (number, indicator, category, dimension, currency)
);
comment on column contribution.heads is 'true in one of a record''s rows for an indicator: counting these counts records';
comment on column contribution.parties is 'owner and confirmed participants; null for figures of the whole operation';
create index on contribution (operation, indicator, status, recorded_at desc, number desc);
create index on contribution (operation, approved_at) where status = 'approved';

-- Sums of contributions over everything by which a figure is broken down, filtered or hidden.
create table tally (
    operation text not null collate "C",
    indicator text not null collate "C",
    category  text not null,
    fits      boolean not null,
    dimension text not null,
    currency  text,
    kind      text not null,
    status    text not null,
    late      boolean not null,
    sharing   text,
    owner     text not null,
    parties   text[],
    unit      text,
    region    text,
    day       date,
    amount    numeric not null,
    about     integer not null,
    at_least  integer not null,
    rows      integer not null,
    records   integer not null,
    unique nulls not distinct (operation, unit, day, indicator, category, kind, status, late, sharing, region, owner, parties,
                               dimension, currency, fits)
);
comment on column tally.about is 'of how many contributions it is known only about';
comment on column tally.records is 'how many records; rows counts a record once for each category';

alter table scope enable row level security;
alter table contribution enable row level security;
alter table tally enable row level security;

-- The sums follow what is kept. Rows are taken in one order, so that no two transactions wait for each other in a ring.
create function tell_tally() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    sign integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
    insert into tally as t
    select operation, indicator, category, fits, dimension, currency, kind, status, late, sharing, owner, parties, unit, region,
           day, sign * sum(amount), sign * count(*) filter (where rank = 2), sign * count(*) filter (where rank = 1),
           sign * count(*), sign * count(*) filter (where heads)
    from changed
    group by operation, unit, day, indicator, category, kind, status, late, sharing, region, owner, parties, dimension, currency,
             fits
    order by operation, unit, day, indicator, category, kind, status, late, sharing, region, owner, parties, dimension, currency,
             fits
    on conflict (operation, unit, day, indicator, category, kind, status, late, sharing, region, owner, parties, dimension,
                 currency, fits)
    do update set amount = t.amount + excluded.amount, about = t.about + excluded.about,
                  at_least = t.at_least + excluded.at_least, rows = t.rows + excluded.rows,
                  records = t.records + excluded.records;
    return null;
end $$;

create trigger counted after insert on contribution referencing new table as changed
    for each statement execute function tell_tally();
create trigger discounted after delete on contribution referencing old table as changed
    for each statement execute function tell_tally();

-- Counting a record anew. It waits for a seal that is just being set, since what is late hangs on that.
create function recount() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('counting'), hashtext(new.operation));
    delete from contribution where number = new.number;
    insert into contribution select * from raw_contribution where number = new.number and kind = tg_argv[0];
    return null;
end $$;

create constraint trigger counting after insert or update on incident deferrable initially deferred for each row
    when (new.status in ('submitted', 'approved', 'returned', 'void')) execute function recount('case');
create constraint trigger counting after insert or update on summary_return deferrable initially deferred for each row
    when (new.status in ('submitted', 'approved', 'returned', 'void')) execute function recount('return');

-- Indicators and catalogues change seldom, and a row at a time: what hangs on them is settled once, at the end.
create table scope_due (
    operation text collate "C",
    indicator text collate "C",
    primary key (operation, indicator)
);
alter table scope_due enable row level security;

create function ask_for_scope() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'catalogue_entry' then
        -- A new entry counts where its parent does, and for whatever counts everything.
        insert into scope_due
        select operation, indicator from scope where category = new.parent
        union
        select operation, code from indicator i
        where not exists (select 1 from indicator_category c where c.operation = i.operation and c.indicator = i.code)
        on conflict do nothing;
    elsif tg_table_name = 'indicator' then
        insert into scope_due values (coalesce(new.operation, old.operation), coalesce(new.code, old.code)) on conflict do nothing;
    else
        insert into scope_due values (coalesce(new.operation, old.operation), coalesce(new.indicator, old.indicator))
        on conflict do nothing;
    end if;
    return null;
end $$;

create trigger scoping after insert or update or delete on indicator for each row execute function ask_for_scope();
create trigger scoping after insert or update or delete on indicator_category for each row execute function ask_for_scope();
create trigger scoping after insert or update on catalogue_entry for each row execute function ask_for_scope();

create function count_indicator(of_operation text, of_indicator text) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('counting'), hashtext(of_operation));
    delete from contribution where operation = of_operation and indicator = of_indicator;
    insert into contribution select * from raw_contribution where operation = of_operation and indicator = of_indicator;
end $$;

create function settle_scope() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from scope_due where operation = new.operation and indicator = new.indicator;
    if not exists (
        (select measure, category, dimension, currency from indicator_scope
         where operation = new.operation and indicator = new.indicator
         except
         select measure, category, dimension, currency from scope
         where operation = new.operation and indicator = new.indicator)
        union all
        (select measure, category, dimension, currency from scope
         where operation = new.operation and indicator = new.indicator
         except
         select measure, category, dimension, currency from indicator_scope
         where operation = new.operation and indicator = new.indicator)) then
        return null;
    end if;
    delete from scope where operation = new.operation and indicator = new.indicator;
    insert into scope (operation, indicator, measure, category, dimension, currency)
    select operation, indicator, measure, category, dimension, currency from indicator_scope
    where operation = new.operation and indicator = new.indicator;
    perform count_indicator(new.operation, new.indicator);
    return null;
end $$;

create constraint trigger settling after insert on scope_due deferrable initially deferred for each row
    execute function settle_scope();

-- From an edition's cut-off on, what is approved is late.
create function count_late_after(of_operation text, cut_off timestamptz) returns void
language plpgsql volatile as $$
declare
    moved contribution[];
begin
    perform pg_advisory_xact_lock(hashtext('counting'), hashtext(of_operation));
    update operation set last_cut_off = cut_off where code = of_operation;
    with gone as (
        delete from contribution
        where operation = of_operation and status = 'approved' and late <> (approved_at > cut_off)
          and (late or approved_at > cut_off)
        returning *)
    select array_agg(g) into moved from gone g;
    insert into contribution
    select (m).kind, (m).number, (m).operation, (m).indicator, (m).category, (m).fits, (m).dimension, (m).currency, (m).amount,
           (m).rank, (m).heads, (m).status, (m).sharing, (m).handling, (m).approved_at, not (m).late, (m).recorded_at,
           (m).owner, (m).parties, (m).unit, (m).region, (m).day
    from unnest(moved) m;
end $$;

-- All of an operation anew, after what was written past the triggers.
create function count_anew(of_operation text) returns void language plpgsql as $$
begin
    delete from scope where operation = of_operation;
    insert into scope (operation, indicator, measure, category, dimension, currency)
    select operation, indicator, measure, category, dimension, currency from indicator_scope where operation = of_operation;
    perform pg_advisory_xact_lock(hashtext('counting'), hashtext(of_operation));
    delete from contribution where operation = of_operation;
    insert into contribution select * from raw_contribution where operation = of_operation;
end $$;

do $$
declare code text;
begin
    for code in select o.code from operation o loop
        perform count_anew(code);
    end loop;
end $$;

-- Where a supervisor settled that cases or returns stand for a unit's day, the others do not count, as long as a record
-- that stands is approved.
create view settled (operation, indicator, unit, day, stands) as
select t.operation, t.indicator, t.unit, t.day, case t.stands when 'cases' then 'case' else 'return' end
from standing t
where exists (select 1 from tally o
              where o.operation = t.operation and o.indicator = t.indicator and o.unit = t.unit and o.day = t.day
                and o.kind || 's' = t.stands and o.status = 'approved' and o.fits and o.rows > 0);

-- To what of the own organisation's record others of the same unit and day count already: cases where it is a return, a
-- return where it is a case. What was settled before is left out.
create function counted_already(of_kind text, of_number text)
returns table (operation text, indicator text, unit text, day date)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    with mine as materialized (
        select distinct k.operation, k.indicator, k.unit, k.day
        from raw_contribution k
        where k.kind = of_kind and k.number = of_number and k.fits and k.owner = caller_organisation() and k.unit is not null)
    select m.operation, m.indicator, m.unit, m.day
    from mine m
    where exists (select 1 from tally t
                  where t.operation = m.operation and t.unit = m.unit and t.day = m.day and t.indicator = m.indicator
                    and t.kind <> of_kind and t.fits and t.rows > 0)
      and not exists (select 1 from standing s
                      where s.operation = m.operation and s.unit = m.unit and s.day = m.day
                        and s.indicator = m.indicator and s.stands = of_kind || 's')
    order by 2;
end;
