-- Which effort counts checks, per 1,000 of which results are shown.

alter table indicator add column checks boolean not null default false check (not checks or side = 'effort');
comment on column indicator.checks is 'whether it counts persons or vehicles checked';

update indicator set checks = true where side = 'effort' and (unit = 'vehicles' or code = 'persons-checked');
