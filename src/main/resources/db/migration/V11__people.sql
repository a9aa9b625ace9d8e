-- What became of a person's account since they signed in, told by administrators here or read again from Keycloak. It is
-- asked before anybody is known, so that no row policy holds it; a login or token that is newer is believed instead.
create table account_state (
    user_name text primary key collate "C",
    name      text not null,
    roles     text not null,
    country   text,
    service   text,
    unit      text,
    enabled   boolean not null,
    as_of     timestamptz not null,
    ended_at  timestamptz
);
comment on column account_state.roles is 'codes of roles, with blanks between them';
comment on column account_state.as_of is 'when the account was so; a login or token issued later tells more than this row';
comment on column account_state.ended_at is 'logins and tokens issued up to then are no longer accepted';

grant select, insert, update on account_state to ${application};
