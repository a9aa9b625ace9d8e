-- Editions of the joint report: drawn up at a cut-off, sealed by a liaison officer of each country that takes part, and
-- from then on as they are. Nobody changes a sealed one, the owner of the tables included.

create table edition (
    operation          text not null references operation,
    number             integer not null check (number > 0),
    state              text not null check (state in ('drawn', 'sealed')),
    cut_off            timestamptz not null,
    drawn_at           timestamptz not null,
    drawn_by           text not null,
    drawn_by_name      text not null,
    drawn_for          text not null references organisation,
    figures            text not null,
    public_figures     text not null,
    communique_en      text not null,
    communique_ru      text not null,
    communique_kk      text not null,
    communique_edited  boolean not null,
    sealed_at          timestamptz,
    seal_document      text,
    signature          text,
    version            integer not null,
    primary key (operation, number),
    check ((state = 'sealed') = (sealed_at is not null and seal_document is not null))
);
comment on column edition.figures is 'JSON: the result tables as they stood at the cut-off, with every word that the files say of them';
comment on column edition.public_figures is 'the same as the public version shows it';
comment on column edition.seal_document is 'JSON: the digests of the figures and of every file, and the seals; what is signed';
comment on column edition.signature is 'a detached JSON web signature over the seal document; null where no key is set';
create unique index one_open_edition on edition (operation) where state = 'drawn';

create table edition_seal (
    operation    text not null,
    edition      integer not null,
    country      text not null,
    organisation text not null references organisation,
    account      text not null,
    name         text not null,
    at           timestamptz not null,
    primary key (operation, edition, country),
    foreign key (operation, edition) references edition
);

create table edition_file (
    operation text not null,
    edition   integer not null,
    name      text not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bytea not null,
    primary key (operation, edition, name),
    foreign key (operation, edition) references edition,
    check (sha256 = encode(sha256(bytes), 'hex'))
);
alter table edition_file alter bytes set storage external;
create index on edition_file (sha256);

-- Which records an edition is made of, with what each added: by this two editions are compared.
create table edition_source (
    operation text not null collate "C",
    edition   integer not null,
    indicator text not null collate "C",
    kind      text not null,
    number    text not null collate "C",
    amount    numeric not null,
    rank      integer not null,
    primary key (operation, edition, indicator, number)
);

-- What is sealed stays.
create function refuse_change_of_sealed() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'integrity_constraint_violation', message = 'A sealed edition does not change';
end $$;

create function is_sealed(of_operation text, of_edition integer) returns boolean language sql stable
security definer set search_path = public, pg_temp
begin atomic
    select exists (select 1 from edition where operation = of_operation and number = of_edition and state = 'sealed');
end;

create trigger frozen before update or delete on edition
    for each row when (old.state = 'sealed') execute function refuse_change_of_sealed();
create trigger kept before truncate on edition execute function refuse_change_of_sealed();

do $$
declare part text;
begin
    foreach part in array array['edition_seal', 'edition_file', 'edition_source'] loop
        execute format('create trigger frozen before update or delete on %I
            for each row when (is_sealed(old.operation, old.edition)) execute function refuse_change_of_sealed()', part);
        execute format('create trigger complete before insert on %I
            for each row when (is_sealed(new.operation, new.edition)) execute function refuse_change_of_sealed()', part);
        execute format('create trigger kept before truncate on %I execute function refuse_change_of_sealed()', part);
    end loop;
end $$;

-- Nobody seals for another country: an edition is sealed only with a seal of each country that takes part.
create function require_every_seal() returns trigger language plpgsql as $$
begin
    if exists (select 1 from operation_organisation o
               where o.operation = new.operation
                 and not exists (select 1 from edition_seal s
                                 where s.operation = new.operation and s.edition = new.number
                                   and s.country = split_part(o.organisation, '/', 1))) then
        raise exception using errcode = 'integrity_constraint_violation', message = 'A country has not sealed yet';
    end if;
    return new;
end $$;
create trigger sealed_by_all before insert or update on edition
    for each row when (new.state = 'sealed') execute function require_every_seal();

-- Everyone who takes part and reads results reads them; liaison officers draw them up and seal them.
create function caller_seals(of_operation text) returns boolean language sql stable
return (select caller_has('liaison')) and of_operation in (select caller_operations());

alter table edition enable row level security;
create policy taking_part on edition for select
    using ((select caller_reads()) and operation in (select caller_operations()));
create policy drawing on edition for insert with check (caller_seals(operation) and state = 'drawn');
create policy changing on edition for update using (caller_seals(operation) and state = 'drawn')
    with check (caller_seals(operation));

alter table edition_seal enable row level security;
create policy taking_part on edition_seal for select
    using ((select caller_reads()) and operation in (select caller_operations()));
create policy sealing on edition_seal for insert with check (
    caller_seals(operation) and account = (select caller_user()) and country = (select caller_country())
    and organisation = (select caller_organisation()));
create policy taking_back on edition_seal for delete
    using (caller_seals(operation) and country = (select caller_country()));

alter table edition_file enable row level security;
create policy taking_part on edition_file for select
    using ((select caller_reads()) and operation in (select caller_operations()));
create policy sealing on edition_file for insert with check (caller_seals(operation));

alter table edition_source enable row level security;

grant select, insert, update on edition to ${application};
grant select, insert, delete on edition_seal to ${application};
grant select, insert on edition_file to ${application};

-- Keeps which records a drawn edition is made of.
create function draw_sources(of_operation text, of_edition integer, until timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
begin atomic
    delete from edition_source s
    where s.operation = of_operation and s.edition = of_edition and caller_seals(of_operation);
    insert into edition_source
    select k.operation, of_edition, k.indicator, min(k.kind), k.number, sum(k.amount), max(k.rank)
    from contribution k
    where k.operation = of_operation and k.status = 'approved' and k.fits and k.approved_at <= until
      and not exists (select 1 from settled s
                      where s.operation = k.operation and s.indicator = k.indicator and s.unit = k.unit and s.day = k.day
                        and s.stands <> k.kind)
      and caller_seals(of_operation)
    group by k.operation, k.indicator, k.number;
end;

-- Why the figures of an edition differ from those of the one before, record by record. For the owner's functions alone.
create view edition_change (operation, edition, indicator, kind, number, reason, before, after) as
select n.operation, n.number, d.indicator, d.kind, d.record,
       case when not d.counted then 'approved'
            when d.counts then 'corrected'
            when coalesce(i.status, r.status) = 'void' then 'voided'
            else 'set-aside' end,
       d.before, d.after
from edition n
cross join lateral (
    select coalesce(b.indicator, a.indicator) as indicator, coalesce(a.kind, b.kind) as kind,
           coalesce(a.number, b.number) as record, b.number is not null as counted, a.number is not null as counts,
           b.amount as before, a.amount as after
    from (select * from edition_source where operation = n.operation and edition = n.number - 1) b
    full join (select * from edition_source where operation = n.operation and edition = n.number) a
         on a.indicator = b.indicator and a.number = b.number
    where (a.amount, a.rank) is distinct from (b.amount, b.rank)) d
left join incident i on d.kind = 'case' and i.number = d.record
left join summary_return r on d.kind = 'return' and r.number = d.record
where n.number > 1;

create function edition_changes(of_operation text, of_edition integer)
returns table (indicator text, reason text, records bigint)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select c.indicator, c.reason, count(*)
    from edition_change c
    where c.operation = of_operation and c.edition = of_edition
      and (select caller_reads()) and of_operation in (select caller_operations())
    group by 1, 2;
end;

-- Those of them that the caller may read.
create function readable_changes(of_operation text, of_edition integer, of_indicator text)
returns table (kind text, number text, organisation text, reason text, before numeric, after numeric)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select k.kind, k.number, coalesce(i.organisation, r.organisation), k.reason, k.before, k.after
    from (select caller() as me, array(select caller_operations()) as operations offset 0) c
    cross join edition_change k
    left join incident i on k.kind = 'case' and i.number = k.number
    left join summary_return r on k.kind = 'return' and r.number = k.number
    where k.operation = of_operation and k.edition = of_edition and k.indicator = of_indicator
      and of_operation = any (c.operations)
      and reads_record(c.me, c.operations, coalesce(i.organisation, r.organisation), k.operation,
                       coalesce(i.author, r.author), coalesce(i.voided_from, r.voided_from, i.status, r.status),
                       coalesce(i.sharing, r.sharing), i.participants, i.confirmed);
end;

-- From the cut-off of an edition that was just sealed on, what is approved is late.
create function begin_late(of_operation text, of_edition integer) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    perform count_late_after(e.operation, e.cut_off)
    from edition e
    where e.operation = of_operation and e.number = of_edition and e.state = 'sealed' and caller_seals(of_operation);
end $$;

-- Which sealed edition a file belongs to: whoever has the file may ask, takes part or not.
create function edition_of_file(digest text)
returns table (operation text, edition integer, name text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select f.operation, f.edition, f.name
    from edition_file f join edition e on e.operation = f.operation and e.number = f.edition
    where f.sha256 = digest and e.state = 'sealed' and caller_user() is not null
    order by f.operation, f.edition, f.name limit 1;
end;

-- The seals of an edition, for whoever has one of its files.
create function seals_of_file(digest text)
returns table (country text, organisation text, name text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select s.country, s.organisation, s.name, s.at
    from edition_seal s
    where (s.operation, s.edition) in (select f.operation, f.edition from edition_of_file(digest) f)
    order by s.at;
end;

-- Where the seal stands in the trail of each country.
create function trail_of_seal(of_operation text, of_edition integer)
returns table (chain text, seq bigint, hash text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select t.chain, t.seq, t.hash
    from trail t
    where t.kind = 'edition' and t.subject = of_operation || '/' || of_edition and t.action = 'froze'
      and (select caller_reads()) and of_operation in (select caller_operations())
    order by t.chain;
end;

-- What a start finds: how many editions are whole, and which wait for a seal. Numbers and codes, no figures.
create function editions_found() returns table (sealed bigint, broken text[], waiting text[])
language sql stable security definer set search_path = public, pg_temp
begin atomic
    select (select count(*) from edition where state = 'sealed'),
           array(select e.operation || '/' || e.number from edition e
                 where (e.state = 'sealed') <> exists (select 1 from edition_file f
                                                       where f.operation = e.operation and f.edition = e.number)
                 order by 1),
           array(select distinct s.operation || '/' || s.edition from edition_seal s
                 join edition e on e.operation = s.operation and e.number = s.edition
                 where e.state = 'drawn' order by 1);
end;
