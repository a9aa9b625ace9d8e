-- Daily situation reports: for each reporting day of an open operation that has ended, one report with the figures as they
-- stood at its end, the cut-off. Made by the product itself, kept as one text, never changed, by nobody.

create table situation (
    operation text not null references operation,
    day       date not null,
    cut_off   timestamptz not null,
    made_at   timestamptz not null,
    document  text not null,
    primary key (operation, day),
    check (cut_off <= made_at)
);
comment on column situation.document is 'JSON: numbers alone, with the labels that indicators had when it was made';
create index on situation (operation, cut_off desc);

create function refuse_change_of_situation() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'integrity_constraint_violation', message = 'A situation report does not change';
end $$;
create trigger kept before update or delete on situation for each row execute function refuse_change_of_situation();
create trigger kept_whole before truncate on situation execute function refuse_change_of_situation();

-- Read like results, written by make_situation alone.
alter table situation enable row level security;
create policy taking_part on situation for select
    using ((select caller_reads()) and operation in (select caller_operations()));
grant select on situation to ${application};

-- How the records of an operation stood at an instant: what is approved says itself since when, of others their history tells.
create function records_at(of_operation text, instant timestamptz)
returns table (kind text, number text, organisation text, day date, state text)
language sql stable as $$
    select 'case', i.number, i.organisation, i.day,
           case when i.status = 'approved' and i.approved_at <= instant then 'approved'
                else (select s.status from step s
                      where s.kind = 'case' and s.number = i.number and s.at <= instant order by s.id desc limit 1) end
    from incident i
    where i.operation = of_operation and i.recorded_at <= instant
    union all
    select 'return', r.number, r.organisation, r.day,
           case when r.status = 'approved' and r.approved_at <= instant then 'approved'
                else (select s.status from step s
                      where s.kind = 'return' and s.number = r.number and s.at <= instant order by s.id desc limit 1) end
    from summary_return r
    where r.operation = of_operation and r.recorded_at <= instant
$$;

-- A sum in the smallest unit of its dimension, as the API writes a quantity. Factors are powers of ten: nothing is rounded.
create function quantity_text(base numeric, rank integer, in_unit text) returns json language sql stable as $$
    select json_build_object('amount', trim_scale(coalesce(base, 0) * (1 / u.factor))::text, 'unit', u.code, 'qualifier',
                             case rank when 2 then 'about' when 1 then 'at-least' else 'exact' end)
    from measure_unit u where u.code = in_unit
$$;

create function situation_text(o operation, of_day date, cut_off timestamptz, made_at timestamptz) returns text
language sql stable as $$
    with records as materialized (select * from records_at(o.code, cut_off)),
    counted as materialized (
        select k.indicator, k.parties, k.day is not distinct from of_day as of_the_day, r.state = 'approved' as approved,
               k.amount, k.rank
        from records r
        join contribution k on k.number = r.number and k.kind = r.kind
        where k.operation = o.code and k.fits and r.state in ('submitted', 'approved')
          and not exists (select 1 from settled s
                          where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit
                            and s.day = k.day and s.stands <> k.kind)),
    -- The whole stands under the empty key; what several organisations had a part in, under each of them and 'overlap'.
    placed as (
        select indicator, '' as key, of_the_day, approved, amount, rank from counted
        union all
        select indicator, coalesce(parties[1], 'not-broken-down'), of_the_day, approved, amount, rank from counted
        where coalesce(cardinality(parties), 0) < 2
        union all
        select c.indicator, p.first_key, c.of_the_day, c.approved, c.amount * p.times, c.rank
        from counted c
        cross join lateral pairs('organisation', '', c.parties, null, null, null, '', 'not-broken-down') p
        where cardinality(c.parties) > 1),
    summed as materialized (
        select indicator, key,
               sum(amount) filter (where approved and of_the_day) as day_confirmed,
               max(rank) filter (where approved and of_the_day) as day_confirmed_rank,
               sum(amount) filter (where not approved and of_the_day) as day_provisional,
               max(rank) filter (where not approved and of_the_day) as day_provisional_rank,
               sum(amount) filter (where approved) as confirmed,
               max(rank) filter (where approved) as confirmed_rank,
               sum(amount) filter (where not approved) as provisional,
               max(rank) filter (where not approved) as provisional_rank
        from placed
        group by indicator, key),
    figures as materialized (
        select i.code as indicator, coalesce(s.key, '') as key, i.position,
               json_build_object('confirmed', quantity_text(s.day_confirmed, s.day_confirmed_rank, i.unit),
                                 'provisional', quantity_text(s.day_provisional, s.day_provisional_rank, i.unit)) as on_day,
               json_build_object('confirmed', quantity_text(s.confirmed, s.confirmed_rank, i.unit),
                                 'provisional', quantity_text(s.provisional, s.provisional_rank, i.unit)) as total
        from indicator i left join summed s on s.indicator = i.code
        where i.operation = o.code)
    select json_build_object(
        'operation', o.code,
        'names', json_build_object('en', o.name_en, 'ru', o.name_ru, 'kk', o.name_kk),
        'from', o.first_day,
        'to', o.last_day,
        'zone', o.zone,
        'invented', o.invented,
        'day', of_day,
        'cutOff', trail_time(cut_off),
        'madeAt', trail_time(made_at),
        'late', made_at > cut_off + interval '1 hour',
        'records', (
            select coalesce(json_agg(json_build_object(
                       'organisation', p.organisation,
                       'onDay', coalesce(c.on_day, 0),
                       'confirmed', coalesce(c.confirmed, 0),
                       'provisional', coalesce(c.provisional, 0))
                   order by p.position), '[]')
            from operation_organisation p
            left join (select r.organisation,
                              count(*) filter (where r.day = of_day and r.state in ('submitted', 'approved')) as on_day,
                              count(*) filter (where r.state = 'approved') as confirmed,
                              count(*) filter (where r.state = 'submitted') as provisional
                       from records r group by r.organisation) c on c.organisation = p.organisation
            where p.operation = o.code),
        'rows', (
            select coalesce(json_agg(json_build_object(
                       'indicator', i.code,
                       'labels', json_build_object('en', i.label_en, 'ru', i.label_ru, 'kk', i.label_kk),
                       'side', i.side,
                       'partOf', i.part_of,
                       'onDay', f.on_day,
                       'total', f.total,
                       'groups', (
                           select coalesce(json_agg(json_build_object('key', g.key, 'onDay', g.on_day, 'total', g.total)
                                  order by p.position nulls last, g.key), '[]')
                           from figures g
                           left join operation_organisation p on p.operation = o.code and p.organisation = g.key
                           where g.indicator = i.code and g.key <> ''))
                   order by i.position), '[]')
            from indicator i join figures f on f.indicator = i.code and f.key = ''
            where i.operation = o.code))::text
$$;

revoke all on function records_at, quantity_text, situation_text from public;

-- The one way into the trail's chains, for entries of callers and of the product itself. It takes the heads of the chains in
-- the order of their names, so that no two who append wait for each other in a ring, and holds them until the transaction
-- ends, so that no number is left out or given twice.
create function append_entries(chains text[], bodies text[]) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
declare
    head     trail_head;
    now_at   timestamptz;
    new_hash text;
begin
    insert into trail_head
    select chain, 0, '-infinity', repeat('0', 64) from (select distinct unnest(chains) as chain) c
    where not exists (select 1 from trail_head h where h.chain = c.chain)
    order by chain
    on conflict do nothing;
    perform 1 from trail_head where chain = any (chains) order by chain for update;
    for i in 1 .. coalesce(cardinality(chains), 0) loop
        select * into head from trail_head where chain = chains[i];
        now_at := greatest(clock_timestamp(), head.at);
        new_hash := trail_hash(head.hash, chains[i], head.seq + 1, now_at, bodies[i]);
        insert into trail (chain, seq, at, body, previous, hash)
        values (chains[i], head.seq + 1, now_at, bodies[i], head.hash, new_hash);
        update trail_head set seq = head.seq + 1, at = now_at, hash = new_hash where chain = chains[i];
    end loop;
end $$;

create or replace function append_trail(name text, address text, channel text, entries jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    chains text[];
    bodies text[];
begin
    if caller_user() is null or caller_country() is null then
        raise insufficient_privilege using message = 'nobody known asks for an entry in the trail';
    end if;
    select array_agg(chain order by n, chain), array_agg(body order by n, chain) into chains, bodies
    from (select e.n, r.owner, trail_body(name, address, channel, e.entry, r.owner, r.operation) as body
          from jsonb_array_elements(entries) with ordinality as e (entry, n)
          left join incident i on e.entry ->> 'kind' = 'case' and i.number = e.entry ->> 'subject'
          left join summary_return s on e.entry ->> 'kind' = 'return' and s.number = e.entry ->> 'subject'
          cross join lateral (select coalesce(i.organisation, s.organisation, e.entry ->> 'owner'),
                                     coalesce(i.operation, s.operation, e.entry ->> 'operation')) r (owner, operation)) noted
    cross join lateral (select caller_country() union select split_part(noted.owner, '/', 1)
                        where noted.owner is not null) c (chain);
    perform append_entries(chains, bodies);
end $$;

-- That the product itself made a report stands in the trail of every country that takes part.
create function note_situation(o operation, of_day date) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
declare
    countries text[] := array(select distinct split_part(organisation, '/', 1) from operation_organisation
                              where operation = o.code order by 1);
    body      text := json_build_object(
        'actor', 'system', 'name', 'system', 'roles', '[]'::json, 'country', split_part(o.lead, '/', 1), 'organisation', null,
        'address', '', 'channel', 'system', 'action', 'made', 'kind', 'situation', 'subject', o.code || '/' || of_day,
        'owner', o.lead, 'operation', o.code, 'persons', '[]'::json, 'reason', null, 'changes', '[]'::json)::text;
begin
    perform append_entries(countries, array_fill(body, array[cardinality(countries)]));
end $$;

revoke all on function append_entries, note_situation from public;

-- Makes a report that is due, once, in one transaction with its entry in the trail. Whoever calls it says which, and can't say
-- what stands in it; what is not due, is there already or belongs to a closed operation is not made. Where a day ends is
-- reckoned by the application, and held here to where it can lie on earth.
create function make_situation(of_operation text, of_day date, cut_off timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    o    operation;
    made timestamptz;
begin
    perform pg_advisory_xact_lock(hashtext('situations'), hashtext(of_operation));
    made := clock_timestamp();
    select * into o from operation where code = of_operation and status = 'open';
    if o.code is null or of_day not between o.first_day and o.last_day or cut_off > made
       or abs(extract(epoch from cut_off - (of_day + 1)::timestamp at time zone 'UTC')) > 16 * 3600
       or exists (select 1 from situation s where s.operation = of_operation and s.day = of_day) then
        return false;
    end if;
    insert into situation (operation, day, cut_off, made_at, document)
    values (of_operation, of_day, cut_off, made, situation_text(o, of_day, cut_off, made));
    perform note_situation(o, of_day);
    return true;
end $$;

-- The open operations, and for which of their days there are reports: codes and days, no figures.
create function situations_found()
returns table (operation text, first_day date, last_day date, zone text, made text[])
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select o.code, o.first_day, o.last_day, o.zone,
           array(select s.day::text from situation s where s.operation = o.code)
    from operation o where o.status = 'open';
end;

revoke all on function make_situation, situations_found from public;
grant execute on function make_situation, situations_found to ${application};
