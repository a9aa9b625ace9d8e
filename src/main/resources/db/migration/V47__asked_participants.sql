-- The joint incidents that somebody has not answered yet, the one submitted first before the others: few among all.
create index incident_asked on incident (submitted_at, number)
    where status in ('submitted', 'approved') and not participants <@ (confirmed || refused);
