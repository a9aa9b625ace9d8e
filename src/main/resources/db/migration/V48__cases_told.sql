-- How many cases a list has is not counted case by case: it is kept with the cases, by who reads them and by what lists are
-- narrowed by, and is the same work for a million of them as for ten thousand.

-- Under which codes a category is found: its own and all above it. Kept, since each change of a case asks for it.
create table filed_under (
    filed text primary key,
    tops  text[] not null
);
comment on table filed_under is 'filed: a category after its catalogue, as incident.categories has it; tops: its code and all above it';

-- Everyone who reads a case reads it under exactly one of its labels, so that adding up a reader's labels counts it once:
-- what a supervisor reads is not told again to its author, nor what is shared with an organisation to one that confirmed.
create function labels_of(i incident) returns text[] language sql immutable parallel safe
return array[i.readers]
    || case when coalesce(i.voided_from, i.status) <> 'approved'
            then array['written by ' || i.author || ' in ' || i.organisation] else '{}' end
    || array(select 'asked of ' || p from unnest(i.participants) p
             where i.status = 'submitted' and p <> i.organisation)
    || array(select 'confirmed by ' || p from unnest(i.confirmed) p
             where coalesce(i.voided_from, i.status) = 'approved' and p <> i.organisation and i.sharing <> 'joint'
               and not (i.sharing = 'own-country' and split_part(p, '/', 1) = split_part(i.organisation, '/', 1)));

create table case_tally (
    category     text collate "C",
    operation    text not null collate "C",
    readers      text not null collate "C",
    day          date,
    region       text,
    organisation text not null,
    status       text not null,
    cases        integer not null,
    placed       integer not null,
    unique nulls not distinct (category, operation, readers, day, region, organisation, status)
) with (fillfactor = 60);
comment on table case_tally is 'how many cases there are under each label of readers: by day and region, and once more by category';
comment on column case_tally.placed is 'of how many of them the place is known';
comment on column case_tally.category is 'code of a category, with those below it; null where day and region are told';
alter table case_tally enable row level security;

-- The labels under which the caller reads cases.
create function caller_case_labels() returns text[] language sql stable parallel restricted
return (select case when me is null or me[5] = '' or not roles && array['field-officer', 'supervisor', 'liaison'] then '{}'
                    else labels || ('confirmed by ' || me[5])
                      || case when roles && array['supervisor', 'liaison'] then array['asked of ' || me[5]] else '{}' end
                      || case when roles && array['field-officer', 'liaison'] and not 'supervisor' = any (roles)
                              then array['written by ' || me[4] || ' in ' || me[5]] else '{}' end
               end
        from (select c.me, string_to_array(c.me[7], ',') as roles, caller_labels() as labels
              from (select caller() as me offset 0) c offset 0) l);
create policy told on case_tally for select using (readers = any ((select caller_case_labels())::text[]));

-- Where a case is told.
create function told_of(i incident)
returns table (category text, operation text, readers text, day date, region text, organisation text, status text, placed integer)
language sql stable parallel safe
begin atomic
    select c.category, i.operation, l.readers, case when c.category is null then i.day end,
           case when c.category is null then i.region end, i.organisation, i.status,
           (i.lat is not null
            or exists (select 1 from checkpoint c where c.code = i.checkpoint and c.lat is not null))::integer
    from (select null::text as category
          union all
          select distinct t.top from filed_under f cross join unnest(f.tops) t (top) where f.filed = any (i.categories)) c
    cross join unnest(labels_of(i)) l (readers);
end;

-- At the end of the transaction, as all sums are: by then the trail's chain has one come after the other.
create function tell_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into case_tally as t (category, operation, readers, day, region, organisation, status, cases, placed)
    select category, operation, readers, day, region, organisation, status, sum(sign), sum(sign * placed)
    from (select o.*, -1 as sign from told_of(old) o where tg_op <> 'INSERT'
          union all
          select n.*, 1 from told_of(new) n where tg_op <> 'DELETE') m
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(sign) <> 0 or sum(sign * placed) <> 0
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (category, operation, readers, day, region, organisation, status)
    do update set cases = t.cases + excluded.cases, placed = t.placed + excluded.placed;
    return null;
end $$;

create constraint trigger telling after insert or delete on incident deferrable initially deferred for each row
    execute function tell_case();
create constraint trigger telling_anew after update on incident deferrable initially deferred for each row
    when ((old.readers, old.author, old.status, old.day, old.region, old.categories, old.participants, old.confirmed,
           old.lat, old.checkpoint)
          is distinct from
          (new.readers, new.author, new.status, new.day, new.region, new.categories, new.participants, new.confirmed,
           new.lat, new.checkpoint))
    execute function tell_case();

create function tell_cases_anew() returns void language sql as $$
    delete from case_tally;
    insert into case_tally (category, operation, readers, day, region, organisation, status, cases, placed)
    select t.category, t.operation, t.readers, t.day, t.region, t.organisation, t.status, count(*), sum(t.placed)
    from incident i cross join lateral told_of(i) t group by 1, 2, 3, 4, 5, 6, 7;
$$;

-- A catalogue changes seldom, and hardly ever what it holds already.
create function file_under() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    known bigint;
    same  bigint;
begin
    select count(*) into known from filed_under;
    select count(*) into same
    from filed_under f
    join (select kind || ':' || code as filed, array_agg(top order by top) as tops from catalogue_branch group by 1) n
      on n.filed = f.filed and n.tops = f.tops;
    delete from filed_under;
    insert into filed_under
    select kind || ':' || code, array_agg(top order by top) from catalogue_branch group by 1;
    if same < known then
        perform tell_cases_anew();
    end if;
    return null;
end $$;
create trigger filing after insert or update of code, parent or delete on catalogue_entry
    for each statement execute function file_under();

create function place_anew() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform tell_cases_anew();
    return null;
end $$;
create trigger known_place after update on checkpoint for each row when ((old.lat is null) <> (new.lat is null))
    execute function place_anew();

insert into filed_under
select kind || ':' || code, array_agg(top order by top) from catalogue_branch group by 1;
select tell_cases_anew();
grant select on case_tally to ${application};

-- Few of the cases that are not approved yet are read by who is no supervisor of theirs: their own, and joint ones.
create index on incident (author, status, recorded_at desc, number desc);
create index incident_joint on incident (status, recorded_at desc, number desc) where cardinality(participants) > 0;

-- Whoever is named in a record takes part as long as there is one.
create or replace function organisations_with_records(of_operation text) returns setof text
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct s.organisation from number_series s join operation o on o.code = s.operation
    where s.operation = of_operation and o.lead = caller_organisation()
    union
    select p from incident i join operation o on o.code = i.operation cross join unnest(i.participants) p
    where i.operation = of_operation and cardinality(i.participants) > 0 and o.lead = caller_organisation();
end;
