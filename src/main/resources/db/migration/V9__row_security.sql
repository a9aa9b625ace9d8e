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

-- A policy for each way of writing, and none for reading: a reader's queries are not burdened with them.
create procedure let_write(of_table text, allowed text) language plpgsql as $$
begin
    execute format('create policy adding on %I for insert with check (%s)', of_table, allowed);
    execute format('create policy changing on %I for update using (%s)', of_table, allowed);
    execute format('create policy removing on %I for delete using (%s)', of_table, allowed);
end $$;

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
        call let_write(part, format('exists (select 1 from operation o
            where o.code = %I.operation and o.lead = (select caller_organisation())
              and (select caller_has(''liaison'')))', part));
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
        call let_write(part, format('exists (select 1 from incident i
            where i.number = %I.incident and i.organisation = (select caller_organisation()))', part));
    end loop;
end $$;

alter table return_line enable row level security;
create policy reading on return_line for select
    using (exists (select 1 from summary_return r where r.number = return_number));
call let_write('return_line', 'exists (select 1 from summary_return r
    where r.number = return_number and r.organisation = (select caller_organisation()))');

-- Personal data: of the own organisation's records, and of those whose owner released them.
-- Functions that the planner does not unfold, since a reader's every query would carry their conditions.
create function shows_person(of_detention bigint) returns boolean language plpgsql stable parallel restricted as $$
begin
    return exists (select 1 from detention d join incident i on i.number = d.incident
                   where d.id = of_detention and (i.released or i.organisation = caller_organisation()));
end $$;

create function shows_mark(of_confiscation bigint) returns boolean language plpgsql stable parallel restricted as $$
begin
    return exists (select 1 from confiscation c join incident i on i.number = c.incident
                   where c.id = of_confiscation and (i.released or i.organisation = caller_organisation()));
end $$;

alter table detained_person enable row level security;
create policy reading on detained_person for select using (shows_person(detention));
call let_write('detained_person', 'exists (select 1 from detention d join incident i on i.number = d.incident
    where d.id = detention and i.organisation = (select caller_organisation()))');

alter table vehicle_mark enable row level security;
create policy reading on vehicle_mark for select using (shows_mark(confiscation));
call let_write('vehicle_mark', 'exists (select 1 from confiscation c join incident i on i.number = c.incident
    where c.id = confiscation and i.organisation = (select caller_organisation()))');

-- What was done to a record is read with it; each step is noted in the name of who takes it.
alter table step enable row level security;
create policy reading on step for select using (
    exists (select 1 from incident i where kind = 'case' and i.number = step.number)
    or exists (select 1 from summary_return r where kind = 'return' and r.number = step.number));
create policy noting on step for insert with check (
    actor = (select caller_user()) and organisation = (select caller_organisation())
    and (exists (select 1 from incident i where kind = 'case' and i.number = step.number)
         or exists (select 1 from summary_return r where kind = 'return' and r.number = step.number)));

create function shows_details(of_step bigint) returns boolean language plpgsql stable parallel restricted as $$
begin
    return exists (select 1 from step s join incident i on s.kind = 'case' and i.number = s.number
                   where s.id = of_step and (i.released or i.organisation = caller_organisation()))
        or exists (select 1 from step s join summary_return r on s.kind = 'return' and r.number = s.number
                   where s.id = of_step and r.organisation = caller_organisation());
end $$;

alter table step_personal enable row level security;
create policy reading on step_personal for select using (shows_details(step));
create policy noting on step_personal for insert with check (
    exists (select 1 from step s where s.id = step and s.actor = (select caller_user())));

alter table number_series enable row level security;
create policy own on number_series using (organisation = (select caller_organisation()));

alter table answered_request enable row level security;
create policy own on answered_request using (caller = (select caller_user()));

alter table standing enable row level security;
create policy own on standing using (
    exists (select 1 from unit u where u.code = standing.unit and u.organisation = (select caller_organisation())));

-- Whether a record is read by a caller: the same as the policies say, for the functions that the policies do not bind.
create function reads_record(me text[], operations text[], organisation text, operation text, author text,
                             state text, sharing text, participants text[], confirmed text[]) returns boolean
language sql immutable parallel safe
return me[5] <> '' and string_to_array(me[7], ',') && array['field-officer', 'supervisor', 'liaison'] and (
    (organisation = me[5] and (
        'supervisor' = any (string_to_array(me[7], ','))
        or (author = me[4] and string_to_array(me[7], ',') && array['field-officer', 'liaison'])
        or state = 'approved'))
    or (state = 'approved' and operation = any (operations)
        and (sharing = 'joint' or (sharing = 'own-country' and split_part(organisation, '/', 1) = me[6])))
    or (state = 'approved' and me[5] = any (confirmed))
    or (state = 'submitted' and me[5] = any (participants)
        and string_to_array(me[7], ',') && array['supervisor', 'liaison']));

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
      and reads_record(caller(), array(select caller_operations()), organisation, operation, author, status, sharing,
                       participants, confirmed)
    returning true;
end;

-- The figures are made of all records, for whoever takes part. The views that they are made of stay with the owner;
-- what leaves its functions is sums, and of single records those alone that the caller may read.
revoke select on fact, indicator_scope, raw_contribution, contribution from ${application};

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

-- The records behind a figure that the caller may read, with what each adds.
create function readable_contribution(of_operation text, of_indicator text)
returns table (kind text, number text, status text, organisation text, unit text, region text, day date,
               amount numeric, rank integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select k.kind, k.number, k.status, k.organisation, k.unit, k.region, k.day, k.amount, qualifier_rank(k.qualifier)
    from (select caller() as me, array(select caller_operations()) as operations offset 0) c
    cross join contribution k
    left join incident i on k.kind = 'case' and i.number = k.number
    left join summary_return r on k.kind = 'return' and r.number = k.number
    where k.operation = of_operation and k.indicator = of_indicator and k.fits and of_operation = any (c.operations)
      and reads_record(c.me, c.operations, coalesce(i.organisation, r.organisation), k.operation,
                       coalesce(i.author, r.author), k.status, coalesce(i.sharing, r.sharing),
                       i.participants, i.confirmed);
end;

-- The cases whose personal data, shown to the caller, hold a text.
create function cases_naming(part text) returns setof text
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select i.number
    from (select caller() as me, array(select caller_operations()) as operations offset 0) c
    cross join incident i
    where (i.organisation = c.me[5] or i.released)
      and (exists (select 1 from detention d join detained_person p on p.detention = d.id
                   where d.incident = i.number and position(part in lower(concat_ws(
                       ' ', p.family_name, p.given_name, p.patronymic, p.latin_name, p.document))) > 0)
           or exists (select 1 from confiscation t join vehicle_mark m on m.confiscation = t.id
                      where t.incident = i.number and position(part in lower(concat_ws(' ', m.vin, m.plate))) > 0))
      and reads_record(c.me, c.operations, i.organisation, i.operation, i.author, coalesce(i.voided_from, i.status),
                       i.sharing, i.participants, i.confirmed);
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

drop procedure let_write;
