-- Who takes part and where: organisations, regions, units, checkpoints; what things are called and measured in.

create table measure_unit (
    code      text primary key collate "C",
    dimension text not null check (dimension in ('mass', 'volume', 'count', 'length', 'money')),
    factor    numeric not null check (factor > 0),
    unique (code, dimension)
);
comment on column measure_unit.factor is 'how many of the dimension''s smallest unit one of these is; 1 for counts and money';

create table organisation (
    code    text primary key collate "C" check (code = country || '/' || service),
    country text not null check (country ~ '^[A-Z]{2}$'),
    service text not null check (service ~ '^[a-z]+$')
);

create table region (
    code       text primary key collate "C",
    country    text not null,
    name_en    text not null,
    name_ru    text not null,
    name_kk    text not null,
    zone       text not null,
    valid_from date,
    valid_to   date,
    check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
comment on column region.valid_to is 'the last day on which the region existed';

create table unit (
    code         text primary key collate "C",
    organisation text not null references organisation,
    region       text not null references region,
    name_en      text not null,
    name_ru      text not null,
    name_kk      text not null,
    zone         text not null
);
create index on unit (organisation);

create table checkpoint (
    code    text primary key collate "C",
    country text not null,
    region  text not null references region,
    kind    text not null check (kind in ('road', 'rail', 'air', 'river', 'sea')),
    name_en text not null,
    name_ru text not null,
    name_kk text not null,
    facing  text,
    lat     numeric check (lat between -90 and 90),
    lon     numeric check (lon between -180 and 180),
    source  text not null
);

create table catalogue_entry (
    kind       text not null check (kind in ('offences', 'incidents', 'things')),
    code       text not null collate "C" check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    parent     text,
    dimension  text,
    label_en   text not null,
    label_ru   text not null,
    label_kk   text not null,
    valid_from date,
    valid_to   date,
    primary key (kind, code),
    unique (kind, code, dimension),
    foreign key (kind, parent) references catalogue_entry (kind, code),
    check ((kind = 'things') = (dimension is not null)),
    check (parent <> code)
);

-- Each entry below each of its ancestors, and below itself.
create view catalogue_branch (kind, top, code) as
with recursive branch (kind, top, code) as (
    select kind, code, code from catalogue_entry
    union
    select e.kind, b.top, e.code from branch b join catalogue_entry e on e.kind = b.kind and e.parent = b.code
)
select kind, top, code from branch;
