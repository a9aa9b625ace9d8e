-- What sharing needs: who was asked to confirm a joint incident, whether personal data are released, and personal data
-- in tables of their own, so that they can be kept from those who may read the rest of the record.

alter table incident
    add participants text[] not null default '{}',
    add confirmed    text[] not null default '{}',
    add refused      text[] not null default '{}',
    add released     boolean not null default false;
comment on column incident.participants is 'organisations named as taking part; they are asked, and confirm or refuse';
comment on column incident.released is 'whether the owner released personal data to all who may read the record';

update incident i
set participants = (select array_agg(p.organisation order by p.position)
                    from incident_participant p where p.incident = i.number)
where exists (select 1 from incident_participant p where p.incident = i.number);
drop table incident_participant;

alter table incident
    add check (confirmed <@ participants and refused <@ participants and not confirmed && refused),
    add check (not organisation = any (participants)),
    -- A number says whose record it is, so that nobody can try whether another's number is taken.
    add check (starts_with(number, operation || '-' || replace(upper(organisation), '/', '-') || '-'));
alter table summary_return
    add check (starts_with(number, operation || '-' || replace(upper(organisation), '/', '-') || '-R'));

create table detained_person (
    detention     bigint primary key references detention,
    family_name   text not null,
    given_name    text not null,
    patronymic    text,
    latin_name    text,
    birth_date    date,
    document      text,
    wanted_notice text
);
insert into detained_person
select id, family_name, given_name, patronymic, latin_name, birth_date, document, wanted_notice from detention;
alter table detention
    drop family_name,
    drop given_name,
    drop patronymic,
    drop latin_name,
    drop birth_date,
    drop document,
    drop wanted_notice;

create table vehicle_mark (
    confiscation bigint primary key references confiscation,
    vin          text,
    plate        text,
    check (vin is not null or plate is not null)
);
insert into vehicle_mark select id, vin, plate from confiscation where vin is not null or plate is not null;
alter table confiscation drop vin, drop plate;

-- The details of a step that only those read who see personal data; step.details then names the fields alone.
create table step_personal (
    step    bigint primary key references step,
    details text not null
);
insert into step_personal select id, details from step where details is not null;
update step s
set details = (
    select json_agg(case
        when s.action = 'returned'
             or d ->> 'field' ~ '^detentions\[\d+\]\.(person\.(familyName|givenName|patronymic|latinName|birthDate|document)|wanted\.notice)$'
             or d ->> 'field' ~ '^confiscations\[\d+\]\.(vin|plate)$'
        then json_build_object('field', d ->> 'field') else d end)::text
    from json_array_elements(s.details::json) d)
where details is not null;

grant select, insert, update, delete on detained_person, vehicle_mark to ${application};
grant select, insert on step_personal to ${application};
