-- :cases invented cases, less those :already there, of the training operation, spread over its organisations, units, days and states as in an
-- operation that is nearly over. Three confiscations, an offence and a detention each.
-- What counts is counted at the end, all at once.
alter table incident disable trigger counting;
alter table incident disable trigger noting_parts;
alter table incident disable trigger telling;
alter table incident disable trigger telling_anew;

create temporary table invented as
select n, 'TRN-2026-01-' || replace(upper(u.organisation), '/', '-') || '-' || (1000000 + n) as number,
       u.organisation, u.code as unit, u.region, replace(lower(u.organisation), '/', '-') as account,
       s.status, case when s.status in ('approved', 'void') then
           (array['own-service', 'own-service', 'own-country', 'joint', 'joint'])[1 + (n / 7) % 5] end as sharing,
       timestamptz '2026-01-12 06:00+05' + (n % 28) * interval '1 day' + (n % 700) * interval '1 minute' as occurred
from generate_series(:already + 1, :cases) n
join (select u.code, u.organisation, u.region, row_number() over (order by u.code) - 1 as place, count(*) over () as units
      from unit u join operation_region r on r.operation = 'TRN-2026-01' and r.region = u.region) u on u.place = n % u.units
cross join lateral (select (array['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved',
                                  'submitted', 'submitted', 'returned', 'draft', 'void'])[1 + (n::bigint * 7919 % 12)::integer] as status) s;

insert into incident (number, operation, organisation, unit, author, author_name, last_editor, status, voided_from, sharing,
                      handling, recorded_at, submitted_at, approved_at, approver, version, changes, occurred_at, zone, day,
                      region, category, summary, released)
select number, 'TRN-2026-01', organisation, unit, account || '-officer', 'Invented', account || '-officer', status,
       case status when 'void' then 'approved' end, sharing, case when sharing is not null then 'H0' end,
       occurred + interval '9 hours', case when status <> 'draft' then occurred + interval '10 hours' end,
       case when sharing is not null then occurred + interval '20 hours' end,
       case when sharing is not null then account || '-supervisor' end, 3, 3, occurred, 'Asia/Yekaterinburg',
       (occurred at time zone 'Asia/Yekaterinburg')::date, region,
       (array['drug-trafficking', 'smuggling', 'illegal-crossing', 'other'])[1 + n % 4],
       'A lorry was searched at a post on the road; case ' || n, n % 10 = 0
from invented
order by occurred;

insert into offence (incident, position, category, count)
select number, 0, (array['drug-trafficking', 'smuggling', 'illegal-crossing', 'weapons'])[1 + n % 4], 1 + n % 3 from invented;

insert into confiscation (incident, position, category, dimension, amount, unit, qualifier)
select i.number, p.position, e.code, e.dimension, 1 + (i.n * 31 + p.position) % 900, u.unit,
       case when i.n % 9 = 0 then 'at-least' else 'exact' end
from invented i
cross join generate_series(0, 2) p (position)
join lateral (select (array['heroin', 'marijuana', 'ammunition', 'vodka', 'petrol', 'food'])[1 + (i.n + p.position * 5) % 6]) c (code) on true
join catalogue_entry e on e.kind = 'things' and e.code = c.code
join lateral (select case e.dimension when 'mass' then 'kg' when 'volume' then 'l' else 'pcs' end) u (unit) on true;

insert into vehicle_mark (confiscation, vin, plate)
select c.id, 'XTA' || lpad(c.id::text, 14, '0'), 'A' || c.id % 1000 || 'BC56'
from confiscation c join invented i on i.number = c.incident where c.position = 0 and i.n % 10 = 0;

insert into detention (incident, position, sex, citizenship, basis, reason, arrested_at, custody_place, delivered_at,
                       officers, rights_explained_at, rights_language)
select number, 0, 'M', (array['KZ', 'RU', 'UZ'])[1 + n % 3], 'criminal',
       (array['drug-trafficking', 'smuggling', 'wanted'])[1 + n % 3], occurred, 'Post ' || n % 40,
       occurred + interval '1 hour', array['I. Invented'], occurred, 'ru'
from invented;

insert into detained_person (detention, family_name, given_name, birth_date, document)
select d.id, 'Invented' || i.n % 5000, 'Person', date '1970-01-01' + i.n % 12000, 'N' || lpad(i.n::text, 8, '0')
from detention d join invented i on i.number = d.incident;

insert into step (kind, number, at, actor, actor_name, organisation, action, status)
select 'case', number, occurred + s.hours * interval '1 hour', account || s.who, 'Invented', organisation, s.action, s.status
from invented i
join lateral (values (9, '-officer', 'recorded', 'draft', true), (10, '-officer', 'submitted', 'submitted', i.status <> 'draft'),
                     (20, '-supervisor', 'approved', 'approved', i.sharing is not null)) s (hours, who, action, status, done)
  on s.done;

drop table invented;
set constraints all immediate;
alter table incident enable trigger counting;
alter table incident enable trigger noting_parts;
alter table incident enable trigger telling;
update incident i set categories = p.categories, seized = p.seized, detained = p.detained
from incident_parts p where p.number = i.number and p.seized <> i.seized;
alter table incident enable trigger telling_anew;
select tell_cases_anew();
select count_anew('TRN-2026-01');
analyze;
