-- What the second lock costs. Three functions look at one row each; a planner that took them for cheap asked them about
-- every row of a table to show the history of one record. They say of a record what its policies say, without going
-- through all of these for each row.

create function reads_incident(i incident) returns boolean language sql stable parallel restricted
return reads_record(caller(), array(select caller_operations()), i.organisation, i.operation, i.author,
                    coalesce(i.voided_from, i.status), i.sharing, i.participants, i.confirmed);

create or replace function shows_person(of_detention bigint) returns boolean language plpgsql stable parallel restricted
security definer cost 100000 set search_path = public, pg_temp as $$
begin
    return exists (select 1 from detention d join incident i on i.number = d.incident
                   where d.id = of_detention and (i.released or i.organisation = caller_organisation())
                     and reads_incident(i));
end $$;

create or replace function shows_mark(of_confiscation bigint) returns boolean language plpgsql stable parallel restricted
security definer cost 100000 set search_path = public, pg_temp as $$
begin
    return exists (select 1 from confiscation c join incident i on i.number = c.incident
                   where c.id = of_confiscation and (i.released or i.organisation = caller_organisation())
                     and reads_incident(i));
end $$;

create or replace function shows_details(of_step bigint) returns boolean language plpgsql stable parallel restricted
security definer cost 100000 set search_path = public, pg_temp as $$
begin
    return exists (select 1 from step s join incident i on s.kind = 'case' and i.number = s.number
                   where s.id = of_step and (i.released or i.organisation = caller_organisation())
                     and reads_incident(i))
        or exists (select 1 from step s join summary_return r on s.kind = 'return' and r.number = s.number
                   where s.id = of_step and r.organisation = caller_organisation()
                     and reads_record(caller(), array(select caller_operations()), r.organisation, r.operation, r.author,
                                      coalesce(r.voided_from, r.status), r.sharing, null, null));
end $$;

-- The policy that lets most rows through is asked first: PostgreSQL takes them from the end of the alphabet.
alter policy labelled on incident rename to with_label;
alter policy labelled on summary_return rename to with_label;

-- A list's rows are found and counted, up to a number, in indexes that hold all that both locks ask and most of what can
-- be filtered, so that the wide rows are left alone until a page of them is chosen.
do $$
declare sought text;
begin
    foreach sought in array array['recorded_at desc, number desc', 'status, recorded_at desc, number desc',
                                  'organisation, recorded_at desc, number desc', 'region, day'] loop
        execute format('create index on incident (%s) include (%s)', sought,
            (select string_agg(held, ', ')
             from unnest(array['readers', 'status', 'voided_from', 'organisation', 'operation', 'author', 'sharing', 'region',
                               'day', 'recorded_at', 'number', 'participants', 'confirmed']) held
             where sought !~ ('\m' || held || '\M')));
    end loop;
end $$;
drop index incident_recorded_at_number_idx, incident_organisation_recorded_at_number_idx;
