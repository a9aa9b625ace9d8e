-- The second lock: PostgreSQL itself shows a caller only the rows that are theirs to see, whatever a query forgets.
-- The application says for each transaction who is calling, in the setting jointops.caller. What it says is sealed with
-- a key that its own role can't read, and bound to the connection: a setting that anybody could make up opens nothing.

create extension if not exists pgcrypto;

create table caller_key (
    id    text primary key collate "C",
    key   bytea not null,
    since timestamptz not null default now()
);
comment on table caller_key is 'one for each start of the application, which alone knows it besides the owner';

-- The lines of the setting: key, backend, second, user, organisation, country, roles, seal. Null unless all is sound.
create function caller() returns text[] language plpgsql stable parallel restricted security definer
set search_path = public, pg_temp as $$
declare
    lines  text[] := string_to_array(current_setting('jointops.caller', true), E'\n');
    secret bytea;
begin
    if lines is null or cardinality(lines) <> 8 or lines[2] <> pg_backend_pid()::text or lines[3] !~ '^\d{1,12}$' then
        return null;
    end if;
    if abs(extract(epoch from transaction_timestamp()) - lines[3]::bigint) > 300 then
        return null;
    end if;
    select key into secret from caller_key where id = lines[1];
    if secret is null
       or encode(hmac(convert_to(array_to_string(lines[1:7], E'\n'), 'UTF8'), secret, 'sha256'), 'hex') <> lines[8] then
        return null;
    end if;
    return lines;
end $$;

create function caller_user() returns text language sql stable parallel restricted
return (caller())[4];

create function caller_organisation() returns text language sql stable parallel restricted
return nullif((caller())[5], '');

create function caller_country() returns text language sql stable parallel restricted
return (caller())[6];

create function caller_has(role text) returns boolean language sql stable parallel restricted
return coalesce(role = any (string_to_array((caller())[7], ',')), false);

-- Whether the caller works with records at all: administrators and auditors do not.
create function caller_reads() returns boolean language sql stable parallel restricted
return caller_organisation() is not null
       and coalesce(string_to_array((caller())[7], ',') && array['field-officer', 'supervisor', 'liaison'], false);

create function caller_records() returns boolean language sql stable parallel restricted
return caller_organisation() is not null
       and coalesce(string_to_array((caller())[7], ',') && array['field-officer', 'liaison'], false);

-- The operations that the caller's organisation takes part in.
create function caller_operations() returns setof text language sql stable parallel restricted security definer
set search_path = public, pg_temp
begin atomic
    select operation from operation_organisation where organisation = caller_organisation();
end;

-- Operations: everyone of an organisation that takes part; the lead's liaison officers make and change them.
alter table operation enable row level security;
create policy taking_part on operation for select
    using (code in (select caller_operations()) or lead = (select caller_organisation()));
create policy led on operation for insert
    with check (lead = (select caller_organisation()) and (select caller_has('liaison')));
create policy changing on operation for update
    using (lead = (select caller_organisation()) and (select caller_has('liaison')))
    with check (lead = (select caller_organisation()));

do $$
declare part text;
begin
    foreach part in array array['operation_region', 'operation_organisation', 'indicator', 'indicator_category'] loop
        execute format('alter table %I enable row level security', part);
        execute format('create policy taking_part on %I for select using (operation in (select caller_operations()))', part);
        execute format('create policy led on %1$I using (exists (select 1 from operation o
                            where o.code = %1$I.operation and o.lead = (select caller_organisation())
                              and (select caller_has(''liaison''))))', part);
    end loop;
end $$;

-- Records. Of the own organisation: supervisors all, authors their own, everyone what is approved. Of others: what is
-- approved and shared with them, among those who take part. A void record is read by those who read it before.
do $$
declare record text;
begin
    foreach record in array array['incident', 'summary_return'] loop
        execute format('alter table %I enable row level security', record);
        execute format('create policy own on %I for select using (
            organisation = (select caller_organisation())
            and ((select caller_has(''supervisor''))
                 or (author = (select caller_user()) and (select caller_records()))
                 or (coalesce(voided_from, status) = ''approved'' and (select caller_reads()))))', record);
        execute format('create policy shared on %I for select using (
            coalesce(voided_from, status) = ''approved''
            and (sharing = ''joint''
                 or (sharing = ''own-country'' and split_part(organisation, ''/'', 1) = (select caller_country())))
            and (select caller_reads())
            and operation in (select caller_operations()))', record);
        execute format('create policy recording on %I for insert with check (
            organisation = (select caller_organisation()) and author = (select caller_user())
            and status = ''draft'' and (select caller_reads()))', record);
        execute format('create policy keeping on %I for update
            using (organisation = (select caller_organisation()) and (select caller_reads()))
            with check (organisation = (select caller_organisation()))', record);
    end loop;
end $$;

create policy asked on incident for select using (
    status = 'submitted' and (select caller_organisation()) = any (participants)
    and ((select caller_has('supervisor')) or (select caller_has('liaison'))));
create policy confirmed on incident for select using (
    coalesce(voided_from, status) = 'approved' and (select caller_organisation()) = any (confirmed)
    and (select caller_reads()));

-- The parts of a record are read with it, and changed by its owner.
do $$
declare part text;
begin
    foreach part in array array['offence', 'confiscation', 'detention', 'criminal_group'] loop
        execute format('alter table %I enable row level security', part);
        execute format('create policy reading on %1$I for select using (
            exists (select 1 from incident i where i.number = %1$I.incident))', part);
        execute format('create policy keeping on %1$I using (
            exists (select 1 from incident i
                    where i.number = %1$I.incident and i.organisation = (select caller_organisation())))', part);
    end loop;
end $$;

alter table return_line enable row level security;
create policy reading on return_line for select
    using (exists (select 1 from summary_return r where r.number = return_number));
create policy keeping on return_line
    using (exists (select 1 from summary_return r
                   where r.number = return_number and r.organisation = (select caller_organisation())));

-- Personal data: of the own organisation's records, and of those whose owner released them.
alter table detained_person enable row level security;
create policy reading on detained_person for select using (
    exists (select 1 from detention d join incident i on i.number = d.incident
            where d.id = detention and (i.released or i.organisation = (select caller_organisation()))));
create policy keeping on detained_person using (
    exists (select 1 from detention d join incident i on i.number = d.incident
            where d.id = detention and i.organisation = (select caller_organisation())));

alter table vehicle_mark enable row level security;
create policy reading on vehicle_mark for select using (
    exists (select 1 from confiscation c join incident i on i.number = c.incident
            where c.id = confiscation and (i.released or i.organisation = (select caller_organisation()))));
create policy keeping on vehicle_mark using (
    exists (select 1 from confiscation c join incident i on i.number = c.incident
            where c.id = confiscation and i.organisation = (select caller_organisation())));

-- What was done to a record is read with it; each step is noted in the name of who takes it.
alter table step enable row level security;
create policy reading on step for select using (
    exists (select 1 from incident i where kind = 'case' and i.number = step.number)
    or exists (select 1 from summary_return r where kind = 'return' and r.number = step.number));
create policy noting on step for insert with check (
    actor = (select caller_user()) and organisation = (select caller_organisation())
    and (exists (select 1 from incident i where kind = 'case' and i.number = step.number)
         or exists (select 1 from summary_return r where kind = 'return' and r.number = step.number)));

alter table step_personal enable row level security;
create policy reading on step_personal for select using (
    exists (select 1 from step s join incident i on s.kind = 'case' and i.number = s.number
            where s.id = step and (i.released or i.organisation = (select caller_organisation())))
    or exists (select 1 from step s join summary_return r on s.kind = 'return' and r.number = s.number
               where s.id = step and r.organisation = (select caller_organisation())));
create policy noting on step_personal for insert with check (
    exists (select 1 from step s where s.id = step and s.actor = (select caller_user())));

alter table number_series enable row level security;
create policy own on number_series using (organisation = (select caller_organisation()));

alter table answered_request enable row level security;
create policy own on answered_request using (caller = (select caller_user()));

alter table standing enable row level security;
create policy own on standing using (
    exists (select 1 from unit u where u.code = standing.unit and u.organisation = (select caller_organisation())));

-- A participant answers for a record that is another's: this is all that it can change of it.
create function answer_participation(of_number text, of_version integer, answer text) returns boolean
language sql volatile security definer set search_path = public, pg_temp
begin atomic
    update incident
    set confirmed = case answer when 'confirm' then array_append(array_remove(confirmed, caller_organisation()), caller_organisation())
                                else array_remove(confirmed, caller_organisation()) end,
        refused = case answer when 'refuse' then array_append(array_remove(refused, caller_organisation()), caller_organisation())
                              else array_remove(refused, caller_organisation()) end,
        changes = changes + 1,
        version = version + 1
    where number = of_number and version = of_version and status in ('submitted', 'approved')
      and caller_organisation() = any (participants)
      and (caller_has('supervisor') or caller_has('liaison'))
    returning true;
end;

-- The figures. Views read as who asks, so that a drill-down shows the rows that the reader may open; sums are made over
-- all records, for whoever takes part, and only sums leave the functions.
alter view fact set (security_invoker = true);
alter view indicator_scope set (security_invoker = true);
alter view raw_contribution set (security_invoker = true);

-- Where it is settled whether cases or returns stand, and a record that stands is approved. Read over all records, so
-- that everybody's drill-down agrees with the figure.
create view standing_now as
select t.*
from standing t
where t.operation in (select caller_operations())
  and exists (select 1 from raw_contribution o
              where o.operation = t.operation and o.indicator = t.indicator and o.unit = t.unit
                and o.day = t.day and o.kind || 's' = t.stands and o.status = 'approved' and o.fits);

create or replace view contribution with (security_invoker = true) as
select k.*
from raw_contribution k
where not exists (select 1 from standing_now t
                  where t.operation = k.operation and t.indicator = k.indicator and t.unit = k.unit and t.day = k.day
                    and t.stands <> k.kind || 's');

-- By what a figure can be broken down.
create function group_key(broken_by text, organisation text, region text, day date) returns text
language sql immutable parallel safe
return case broken_by when 'country' then split_part(organisation, '/', 1)
                     when 'organisation' then organisation
                     when 'region' then region
                     when 'day' then day::text
                     else '' end;

create function qualifier_rank(qualifier text) returns integer language sql immutable parallel safe
return case qualifier when 'about' then 2 when 'at-least' then 1 else 0 end;

create function figures(of_operation text, broken_by text, whole text)
returns table (indicator text, key text, fits boolean, dimension text, currency text,
               approved numeric, approved_rank integer, submitted numeric, submitted_rank integer, sources bigint)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select k.indicator, coalesce(group_key(broken_by, k.organisation, k.region, k.day), whole), k.fits, k.dimension, k.currency,
           coalesce(sum(k.amount) filter (where k.status = 'approved'), 0),
           coalesce(max(qualifier_rank(k.qualifier)) filter (where k.status = 'approved'), 0),
           coalesce(sum(k.amount) filter (where k.status = 'submitted'), 0),
           coalesce(max(qualifier_rank(k.qualifier)) filter (where k.status = 'submitted'), 0),
           count(distinct k.number)
    from contribution k
    where k.operation = of_operation
      and (select caller_reads()) and of_operation in (select caller_operations())
    group by 1, 2, 3, 4, 5;
end;

-- One figure, with how many records are behind it.
create function figure(of_operation text, of_indicator text, of_status text, broken_by text, of_key text, whole text)
returns table (amount numeric, rank integer, sources bigint)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select coalesce(sum(k.amount), 0), coalesce(max(qualifier_rank(k.qualifier)), 0), count(distinct k.number)
    from contribution k
    where k.operation = of_operation and k.indicator = of_indicator and k.fits and k.status = of_status
      and (of_key is null or coalesce(group_key(broken_by, k.organisation, k.region, k.day), whole) = of_key)
      and (select caller_reads()) and of_operation in (select caller_operations());
end;

-- To what of the own organisation's record others of the same unit and day count already: cases where it is a return, a
-- return where it is a case. What was settled before is left out.
create function counted_already(of_kind text, of_number text)
returns table (operation text, indicator text, unit text, day date)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    with mine as materialized (
        select distinct k.operation, k.indicator, k.unit, k.day
        from raw_contribution k
        where k.kind = of_kind and k.number = of_number and k.fits and k.organisation = caller_organisation())
    select m.operation, m.indicator, m.unit, m.day
    from mine m
    where exists (select 1 from raw_contribution t
                  where t.operation = m.operation and t.unit = m.unit and t.day = m.day and t.indicator = m.indicator
                    and t.kind <> of_kind and t.fits)
      and not exists (select 1 from standing s
                      where s.operation = m.operation and s.unit = m.unit and s.day = m.day
                        and s.indicator = m.indicator and s.stands = of_kind || 's')
    order by 2;
end;

-- What the lead has to know of all records of its operation before it changes or closes it: numbers, never rows.
create function records_under_way(of_kind text, of_operation text) returns bigint
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select case of_kind
        when 'case' then (select count(*) from incident
                          where operation = o.code and status in ('draft', 'submitted', 'returned'))
        else (select count(*) from summary_return
              where operation = o.code and status in ('draft', 'submitted', 'returned')) end
    from operation o where o.code = of_operation and o.lead = caller_organisation();
end;

create function organisations_with_records(of_operation text) returns setof text
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct s.organisation from number_series s join operation o on o.code = s.operation
    where s.operation = of_operation and o.lead = caller_organisation();
end;

create function indicators_with_returns(of_operation text) returns setof text
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct l.indicator from return_line l join operation o on o.code = l.operation
    where l.operation = of_operation and o.lead = caller_organisation();
end;

grant select on standing_now to ${application};
