-- The records of an operation and their life. Cases: an incident with what it disclosed, what was seized and who was
-- held. Summary returns: figures without the incidents behind them.

-- Numbers run by operation, organisation and kind, so that a number tells nothing of other organisations.
create table number_series (
    operation    text not null,
    organisation text not null,
    kind         text not null,
    last         integer not null,
    primary key (operation, organisation, kind)
);

-- A request that was answered: its repeat within a day is answered alike.
create table answered_request (
    caller text not null,
    key    text not null,
    digest text not null,
    number text,
    at     timestamptz not null,
    primary key (caller, key)
);
create index on answered_request (at);

create table incident (
    number         text primary key collate "C",
    operation      text not null references operation,
    organisation   text not null references organisation,
    unit           text not null references unit,
    author         text not null,
    author_name    text not null,
    last_editor    text not null,
    status         text not null check (status in ('draft', 'submitted', 'returned', 'approved', 'void')),
    voided_from    text check (voided_from in ('draft', 'submitted', 'returned', 'approved')),
    sharing        text check (sharing in ('own-service', 'own-country', 'joint')),
    handling       text check (handling in ('H0', 'H1', 'H2', 'H3')),
    handling_text  text,
    recorded_at    timestamptz not null,
    submitted_at   timestamptz,
    approved_at    timestamptz,
    approver       text,
    version        integer not null,
    changes        integer not null,
    occurred_at    timestamptz not null,
    zone           text not null,
    detected_at    timestamptz,
    day            date not null,
    region         text not null references region,
    lat            numeric check (lat between -90 and 90),
    lon            numeric check (lon between -180 and 180),
    checkpoint     text references checkpoint,
    place          text,
    catalogue      text not null generated always as ('incidents') stored,
    category       text not null,
    category_first text,
    summary        text not null,
    foreign key (catalogue, category) references catalogue_entry (kind, code),
    check ((status = 'void') = (voided_from is not null)),
    check (status <> 'approved' or (approver is not null and approved_at is not null
                                    and sharing is not null and handling is not null)),
    check (approver <> author and approver <> last_editor),
    check ((lat is null) = (lon is null)),
    check (handling is distinct from 'H3' or handling_text is not null)
);
comment on column incident.day is 'the reporting day: that of occurred_at in the operation''s zone';
comment on column incident.category_first is 'the reporter''s category, where the approver corrected it';
create index on incident (operation, day);
create index on incident (organisation, recorded_at desc, number desc);
create index on incident (operation, recorded_at desc, number desc);
create index on incident (author, status);

create table incident_participant (
    incident     text not null references incident,
    organisation text not null references organisation,
    position     integer not null,
    primary key (incident, organisation)
);

create table offence (
    id             bigint generated always as identity primary key,
    incident       text not null references incident,
    position       integer not null,
    catalogue      text not null generated always as ('offences') stored,
    category       text not null,
    category_first text,
    count          integer not null check (count > 0),
    qualification  text,
    unique (incident, position) deferrable initially deferred,
    foreign key (catalogue, category) references catalogue_entry (kind, code)
);

create table confiscation (
    id              bigint generated always as identity primary key,
    incident        text not null references incident,
    position        integer not null,
    catalogue       text not null generated always as ('things') stored,
    category        text not null,
    category_first  text,
    dimension       text not null,
    amount          numeric not null check (amount >= 0 and amount < 1e15 and scale(amount) <= 6),
    unit            text not null,
    qualifier       text not null check (qualifier in ('exact', 'at-least', 'about')),
    value_amount    numeric check (value_amount >= 0 and value_amount < 1e15 and scale(value_amount) <= 6),
    value_unit      text,
    value_qualifier text check (value_qualifier in ('exact', 'at-least', 'about')),
    value_dimension text not null generated always as ('money') stored,
    exhibit         text,
    serial_number   text,
    vin             text,
    plate           text,
    unique (incident, position) deferrable initially deferred,
    -- Unlike units are refused here, whatever wrote the row: the thing and the unit must share the dimension.
    foreign key (catalogue, category, dimension) references catalogue_entry (kind, code, dimension),
    foreign key (unit, dimension) references measure_unit (code, dimension),
    foreign key (value_unit, value_dimension) references measure_unit (code, dimension),
    check ((value_amount is null) = (value_unit is null) and (value_amount is null) = (value_qualifier is null))
);

create table detention (
    id                  bigint generated always as identity primary key,
    incident            text not null references incident,
    position            integer not null,
    family_name         text not null,
    given_name          text not null,
    patronymic          text,
    latin_name          text,
    birth_date          date,
    sex                 text check (sex in ('F', 'M', 'X')),
    citizenship         text,
    document            text,
    basis               text not null check (basis in ('criminal', 'administrative')),
    reason              text,
    reason_text         text,
    arrested_at         timestamptz,
    wanted_by           text,
    wanted_notice       text,
    custody_place       text,
    delivered_at        timestamptz,
    officers            text[] not null default '{}',
    rights_explained_at timestamptz,
    rights_language     text,
    unique (incident, position) deferrable initially deferred
);
comment on column detention.reason is 'an offence category, or wanted';

create table criminal_group (
    id       bigint generated always as identity primary key,
    incident text not null references incident,
    position integer not null,
    name     text not null,
    members  integer check (members > 0),
    unique (incident, position) deferrable initially deferred
);

create table summary_return (
    number         text primary key collate "C",
    operation      text not null references operation,
    organisation   text not null references organisation,
    unit           text not null references unit,
    author         text not null,
    author_name    text not null,
    last_editor    text not null,
    status         text not null check (status in ('draft', 'submitted', 'returned', 'approved', 'void')),
    voided_from    text check (voided_from in ('draft', 'submitted', 'returned', 'approved')),
    sharing        text check (sharing in ('own-service', 'own-country', 'joint')),
    handling       text check (handling in ('H0', 'H1', 'H2', 'H3')),
    handling_text  text,
    recorded_at    timestamptz not null,
    submitted_at   timestamptz,
    approved_at    timestamptz,
    approver       text,
    version        integer not null,
    changes        integer not null,
    reporting_unit text references unit,
    day            date,
    source         text,
    check ((reporting_unit is null) = (day is null)),
    check ((status = 'void') = (voided_from is not null)),
    check (status <> 'approved' or (approver is not null and approved_at is not null
                                    and sharing is not null and handling is not null)),
    check (approver <> author and approver <> last_editor),
    check (handling is distinct from 'H3' or handling_text is not null)
);
comment on column summary_return.unit is 'the author''s unit';
comment on column summary_return.reporting_unit is 'the unit whose figures these are; null with day for figures of the whole operation';
create index on summary_return (operation, day);
create index on summary_return (organisation, recorded_at desc, number desc);

create table return_line (
    id        bigint generated always as identity primary key,
    return_number text not null references summary_return,
    position  integer not null,
    operation text not null,
    indicator text not null,
    amount    numeric not null check (amount >= 0 and amount < 1e15 and scale(amount) <= 6),
    unit      text not null references measure_unit,
    qualifier text not null check (qualifier in ('exact', 'at-least', 'about')),
    unique (return_number, position) deferrable initially deferred,
    foreign key (operation, indicator) references indicator (operation, code)
);

-- Where a unit reported a day's indicator both by cases and by a return, a supervisor said which of them stands.
create table standing (
    operation text not null,
    unit      text not null references unit,
    day       date not null,
    indicator text not null,
    stands    text not null check (stands in ('cases', 'returns')),
    primary key (operation, unit, day, indicator),
    foreign key (operation, indicator) references indicator (operation, code)
);

-- What happened to a record, never changed afterwards: who, when, from which state to which, and what was changed.
create table step (
    id           bigint generated always as identity primary key,
    kind         text not null check (kind in ('case', 'return')),
    number       text not null,
    at           timestamptz not null,
    actor        text not null,
    actor_name   text not null,
    organisation text not null,
    action       text not null,
    status       text not null,
    reason       text,
    details      text
);
comment on column step.details is 'JSON: comments by field, or the changes of an edit, each with before and after';
create index on step (kind, number, id);
