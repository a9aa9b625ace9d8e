-- Who reads a record is told by one label that stands on it, and a caller has the labels that open records to them: the
-- second lock costs a list one comparison a row instead of a dozen. The rule is that of the policies before.

create function readers(organisation text, operation text, state text, sharing text) returns text
language sql immutable parallel safe
return case when state <> 'approved' then 'supervisors of ' || organisation
            when sharing = 'joint' then 'all in ' || operation
            when sharing = 'own-country' then split_part(organisation, '/', 1) || ' in ' || operation
            else 'all of ' || organisation end;

alter table incident add readers text not null collate "C"
    generated always as (readers(organisation, operation, coalesce(voided_from, status), sharing)) stored;
alter table summary_return add readers text not null collate "C"
    generated always as (readers(organisation, operation, coalesce(voided_from, status), sharing)) stored;

-- The labels that the caller has: none for those who do not work with records.
create function caller_labels() returns text[] language plpgsql stable parallel restricted security definer
set search_path = public, pg_temp as $$
declare
    me    text[] := caller();
    roles text[] := string_to_array(me[7], ',');
begin
    if me is null or me[5] = '' or not roles && array['field-officer', 'supervisor', 'liaison'] then
        return '{}';
    end if;
    return array['all of ' || me[5]]
        || case when 'supervisor' = any (roles) then array['supervisors of ' || me[5]] else '{}' end
        || array(select 'all in ' || o.operation from operation_organisation o where o.organisation = me[5])
        || array(select me[6] || ' in ' || o.operation from operation_organisation o where o.organisation = me[5]);
end $$;

-- The caller's organisation, as far as a role lets it do something; null otherwise.
create function caller_organisation_as(variadic any_of text[]) returns text language sql stable parallel restricted
return (select me[5] from (select caller() as me offset 0) c
        where me[5] <> '' and string_to_array(me[7], ',') && any_of);

do $$
declare record text;
begin
    foreach record in array array['incident', 'summary_return'] loop
        execute format('drop policy own on %I', record);
        execute format('drop policy shared on %I', record);
        -- What an organisation approved it reads, whatever it is shared with.
        execute format('create policy labelled on %I for select using (readers = any ((select caller_labels())::text[]))', record);
        execute format('create policy own on %I for select using (
            organisation = (select caller_organisation_as(''field-officer'', ''supervisor'', ''liaison''))
            and (coalesce(voided_from, status) = ''approved''
                 or (author = (select caller_user())
                     and (select caller_organisation_as(''field-officer'', ''liaison'')) is not null)))', record);
    end loop;
end $$;

drop policy asked on incident;
drop policy confirmed on incident;
create policy taking_part_asked on incident for select using (
    status = 'submitted' and (select caller_organisation_as('supervisor', 'liaison')) = any (participants));
create policy taking_part_confirmed on incident for select using (
    coalesce(voided_from, status) = 'approved'
    and (select caller_organisation_as('field-officer', 'supervisor', 'liaison')) = any (confirmed));
