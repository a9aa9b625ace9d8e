-- The one truth behind every table, chart, list and export: what each record contributes to which indicator.

-- What a case counts for, in the smallest unit of the dimension, before any operation's indicators are asked.
create view fact (operation, number, organisation, unit, region, day, status, approved_at,
                  measure, catalogue, category, dimension, currency, amount, qualifier) as
select i.operation, i.number, i.organisation, i.unit, i.region, i.day, i.status, i.approved_at,
       f.measure, f.catalogue, f.category, f.dimension, f.currency, f.amount, f.qualifier
from incident i
cross join lateral (
    select 'offences' as measure, 'offences' as catalogue, o.category, 'count' as dimension, null as currency,
           o.count::numeric as amount, 'exact' as qualifier
    from offence o where o.incident = i.number
    union all
    select 'detained-persons', 'offences', d.reason, 'count', null, 1, 'exact'
    from detention d where d.incident = i.number
    union all
    select 'wanted-persons', 'offences', d.reason, 'count', null, 1, 'exact'
    from detention d where d.incident = i.number and (d.reason = 'wanted' or d.wanted_by is not null)
    union all
    select 'groups', null, null, 'count', null, 1, 'exact'
    from criminal_group g where g.incident = i.number
    union all
    select 'confiscated-quantity', 'things', c.category, c.dimension,
           case c.dimension when 'money' then c.unit end, c.amount * u.factor, c.qualifier
    from confiscation c join measure_unit u on u.code = c.unit where c.incident = i.number
    union all
    select 'confiscated-value', 'things', c.category, 'money', c.value_unit, c.value_amount, c.value_qualifier
    from confiscation c where c.incident = i.number and c.value_amount is not null
) f
where i.status in ('submitted', 'approved');

-- An indicator's categories with all their descendants, each once; an indicator without categories counts everything.
create view indicator_scope (operation, indicator, measure, dimension, currency, everything, category) as
select distinct i.operation, i.code, i.measure, u.dimension, case u.dimension when 'money' then u.code end,
       c.category is null, coalesce(b.code, c.category)
from indicator i
join measure_unit u on u.code = i.unit
left join indicator_category c on c.operation = i.operation and c.indicator = i.code
left join catalogue_branch b on b.top = c.category
      and b.kind = case when i.measure like 'confiscated-%' then 'things' else 'offences' end;

-- What falls under an indicator by measure and category, whatever was settled about doubles. What does not fit its
-- dimension or currency is left out of the figure and said so under its row.
create view raw_contribution (operation, indicator, kind, number, organisation, unit, region, day, status, approved_at,
                              amount, dimension, currency, qualifier, fits) as
select s.operation, s.indicator, 'case', f.number, f.organisation, f.unit, f.region, f.day, f.status, f.approved_at,
       f.amount, f.dimension, f.currency, f.qualifier,
       f.dimension = s.dimension and f.currency is not distinct from s.currency
from indicator_scope s
join fact f on f.operation = s.operation and f.measure = s.measure and (s.everything or f.category = s.category)
union all
select r.operation, l.indicator, 'return', r.number,
       case when r.reporting_unit is not null then r.organisation end, r.reporting_unit, u.region, r.day,
       r.status, r.approved_at, l.amount * m.factor, m.dimension, case m.dimension when 'money' then m.code end,
       l.qualifier, true
from summary_return r
join return_line l on l.return_number = r.number
join measure_unit m on m.code = l.unit
left join unit u on u.code = r.reporting_unit
where r.status in ('submitted', 'approved');

-- What counts: where a supervisor settled that cases or returns stand for a unit's day, the others do not.
create view contribution as
select k.*
from raw_contribution k
where not exists (select 1 from standing t
                  where t.operation = k.operation and t.indicator = k.indicator and t.unit = k.unit and t.day = k.day
                    and t.stands <> k.kind || 's');
