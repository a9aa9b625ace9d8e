-- The newest cases of some days are found day by day.
create index on incident (day, recorded_at desc, number desc)
    include (readers, status, voided_from, organisation, operation, author, sharing, region, participants, confirmed);
