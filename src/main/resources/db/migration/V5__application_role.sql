-- What the application's own role may do: read reference data, keep records, never delete one, never rewrite a step.

grant usage on schema public to ${application};
grant select on all tables in schema public to ${application};
grant insert, update on checkpoint, catalogue_entry, operation, incident, confiscation, detention, offence,
    criminal_group, summary_return, return_line, number_series, answered_request, standing, unit, organisation, region
    to ${application};
grant insert, update, delete on operation_region, operation_organisation, indicator, indicator_category,
    incident_participant to ${application};
-- Rows of a document that is still being edited may be taken out of it; the record itself stays.
grant delete on offence, confiscation, detention, criminal_group, return_line, answered_request to ${application};
grant insert on step to ${application};
grant usage on all sequences in schema public to ${application};
