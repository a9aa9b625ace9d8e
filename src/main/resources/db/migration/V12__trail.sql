-- The trail: who did or read what, when and from where. One chain of hashes for each country, since auditors are of a
-- country: what its people did, and what was done to its records. An entry about another country's record stands in both.

create function trail_time(at timestamptz) returns text language sql stable parallel safe
return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- SHA-256, in lower-case hexadecimal, of five lines in UTF-8, joined by a line feed: the hash of the entry before, the
-- chain, the number in it, the time in UTC to the microsecond, and the body as it stands.
create function trail_hash(previous text, chain text, seq bigint, at timestamptz, body text) returns text
language sql stable parallel safe
return encode(sha256(convert_to(concat_ws(E'\n', previous, chain, seq, trail_time(at), body), 'UTF8')), 'hex');

create table trail_head (
    chain text primary key collate "C" check (chain ~ '^[A-Z]{2}$'),
    seq   bigint not null,
    at    timestamptz not null,
    hash  text not null
);
comment on table trail_head is 'the last entry of each chain; whoever appends holds its row until the transaction ends';

create table trail (
    chain     text collate "C" not null references trail_head,
    seq       bigint not null check (seq > 0),
    at        timestamptz not null,
    body      text not null,
    previous  text not null,
    hash      text not null,
    actor     text not null generated always as (body::json ->> 'actor') stored,
    action    text not null generated always as (body::json ->> 'action') stored,
    kind      text not null generated always as (body::json ->> 'kind') stored,
    subject   text not null generated always as (body::json ->> 'subject') stored,
    owner     text generated always as (body::json ->> 'owner') stored,
    operation text generated always as (body::json ->> 'operation') stored,
    persons   jsonb not null generated always as (body::jsonb -> 'persons') stored,
    primary key (chain, seq)
);
comment on column trail.body is 'JSON on one line, its fields in a fixed order; what is hashed';
comment on column trail.previous is 'the hash of the entry before; of the first, 64 zeros';
comment on column trail.persons is 'whose data were read: the case''s number, # and the person''s place in it';
create index on trail (chain, at, seq);
create index on trail (chain, actor, seq);
create index on trail (chain, subject, seq);
create index on trail using gin (persons jsonb_path_ops);

alter table trail enable row level security;
alter table trail_head enable row level security;
create policy auditing on trail for select
    using (chain = (select caller_country()) and (select caller_has('auditor')));
create policy auditing on trail_head for select
    using (chain = (select caller_country()) and (select caller_has('auditor')));
grant select on trail, trail_head to ${application};

-- What an entry says, in its fixed order. Who did it, is what the sealed setting of the transaction says.
create function trail_body(name text, address text, channel text, entry jsonb, owner text, operation text) returns text
language sql stable
return json_build_object(
    'actor', caller_user(),
    'name', name,
    'roles', (select coalesce(json_agg(r), '[]') from unnest(array['field-officer', 'supervisor', 'liaison',
              'administrator', 'auditor']) r where caller_has(r)),
    'country', caller_country(),
    'organisation', caller_organisation(),
    'address', address,
    'channel', channel,
    'action', entry ->> 'action',
    'kind', entry ->> 'kind',
    'subject', entry ->> 'subject',
    'owner', owner,
    'operation', operation,
    'persons', coalesce((entry -> 'persons')::json, '[]'),
    'reason', entry ->> 'reason',
    'changes', (select coalesce(json_agg(json_build_object('field', c ->> 'field', 'before', c ->> 'before',
                        'after', c ->> 'after', 'text', c ->> 'text') order by n), '[]')
                from jsonb_array_elements(entry -> 'changes') with ordinality as changes (c, n)))::text;

-- The one way into the trail. It takes the heads of the chains in the order of their names, so that no two who append
-- wait for each other in a ring, and holds them until the transaction ends, so that no number is left out or given
-- twice. Whose record it is, is read off the record where there is one.
create function append_trail(name text, address text, channel text, entries jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    chains text[];
    bodies text[];
    head   trail_head;
    now_at timestamptz;
    new_hash text;
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

revoke all on function trail_body, append_trail from public;
grant execute on function append_trail to ${application};
