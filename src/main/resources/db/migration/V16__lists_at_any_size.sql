-- Lists show the newest first, whoever asks; what they show and filter of a case's parts stands beside it, so that no
-- page looks into the parts of each case that it might show.

create index on incident (recorded_at desc, number desc);
create index on summary_return (recorded_at desc, number desc);

alter table incident
    add categories text[] not null default '{}',
    add seized     integer not null default 0,
    add detained   integer not null default 0;
comment on column incident.categories is 'of the incident, its offences and seized things, each after its catalogue: things:heroin';
comment on column incident.seized is 'how many confiscations it has';
comment on column incident.detained is 'how many detentions it has';

create view incident_parts (number, categories, seized, detained) as
select i.number,
       array(select 'incidents:' || i.category
             union
             select 'offences:' || o.category from offence o where o.incident = i.number
             union
             select 'things:' || c.category from confiscation c where c.incident = i.number
             order by 1),
       (select count(*) from confiscation c where c.incident = i.number)::integer,
       (select count(*) from detention d where d.incident = i.number)::integer
from incident i;

-- A change of a part changes its case's version in the same transaction; at its end all parts are what they will be.
create function note_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update incident i
    set categories = p.categories, seized = p.seized, detained = p.detained
    from incident_parts p
    where i.number = new.number and p.number = new.number
      and (i.categories, i.seized, i.detained) is distinct from (p.categories, p.seized, p.detained);
    return null;
end $$;

create constraint trigger noting_parts after insert or update of version on incident deferrable initially deferred for each row
    execute function note_parts();

drop trigger counting on incident;
create constraint trigger counting after insert or update of version on incident deferrable initially deferred for each row
    when (new.status in ('submitted', 'approved', 'returned', 'void')) execute function recount('case');

alter table incident disable trigger counting;
update incident i
set categories = p.categories, seized = p.seized, detained = p.detained
from incident_parts p where p.number = i.number;
alter table incident enable trigger counting;

-- Each entry of a branch as it stands in incident.categories.
create function categories_in_branch(top text) returns text[] language sql stable parallel safe
return (select array_agg(b.kind || ':' || b.code) from catalogue_branch b where b.top = categories_in_branch.top);
