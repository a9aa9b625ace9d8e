-- What was settled about doubles holds while a record that stands is approved. Once the last of them is void, the
-- others count again.
create or replace view contribution as
select k.*
from raw_contribution k
where not exists (select 1 from standing t
                  where t.operation = k.operation and t.indicator = k.indicator and t.unit = k.unit and t.day = k.day
                    and t.stands <> k.kind || 's'
                    and exists (select 1 from raw_contribution o
                                where o.operation = t.operation and o.indicator = t.indicator and o.unit = t.unit
                                  and o.day = t.day and o.kind || 's' = t.stands and o.status = 'approved' and o.fits));
