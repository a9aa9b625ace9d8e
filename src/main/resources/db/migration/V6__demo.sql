-- How far the loading of an invented operation has come, so that it goes on where a stop interrupted it.
create table demo_load (
    operation text primary key collate "C",
    loaded    integer not null
);
grant select, insert, update on demo_load to ${application};
