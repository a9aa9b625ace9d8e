-- Joint operations with the indicators of their result table: data, not code.

create table operation (
    code        text primary key collate "C" check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    name_en     text not null,
    name_ru     text not null,
    name_kk     text not null,
    first_day   date not null,
    last_day    date not null,
    zone        text not null,
    lead        text not null references organisation,
    objective   text,
    legal_basis text,
    source_en   text,
    source_ru   text,
    source_kk   text,
    invented    boolean not null default false,
    status      text not null check (status in ('open', 'closed')),
    version     integer not null,
    recorded_at timestamptz not null,
    author      text not null,
    check (first_day <= last_day)
);
comment on column operation.zone is 'IANA zone whose midnight cuts one reporting day from the next';
comment on column operation.invented is 'true for training: marked as invented wherever it is shown';

create table operation_region (
    operation text not null references operation,
    region    text not null references region,
    position  integer not null,
    primary key (operation, region)
);

create table operation_organisation (
    operation    text not null references operation,
    organisation text not null references organisation,
    position     integer not null,
    primary key (operation, organisation)
);
create index on operation_organisation (organisation);

create table indicator (
    operation text not null references operation,
    code      text not null collate "C",
    position  integer not null,
    label_en  text not null,
    label_ru  text not null,
    label_kk  text not null,
    side      text not null check (side in ('result', 'effort')),
    measure   text not null check (measure in ('offences', 'detained-persons', 'wanted-persons', 'groups',
                                               'confiscated-quantity', 'confiscated-value', 'reported')),
    unit      text not null references measure_unit,
    part_of   text,
    primary key (operation, code),
    foreign key (operation, part_of) references indicator (operation, code) deferrable initially deferred,
    check (part_of <> code)
);

create table indicator_category (
    operation text not null,
    indicator text not null,
    category  text not null,
    position  integer not null,
    primary key (operation, indicator, category),
    foreign key (operation, indicator) references indicator (operation, code)
);
