-- Daily reports by mail: to whom an operation's reports go, and what became of each mail. A mail is asked for in the
-- transaction that makes the report, so that there is none without the other, and sent afterwards.

create table situation_recipient (
    operation text not null references operation,
    address   text not null,
    language  text not null check (language in ('en', 'ru', 'kk')),
    primary key (operation, address)
);

create table situation_mail (
    operation text not null,
    day       date not null,
    address   text not null,
    language  text not null check (language in ('en', 'ru', 'kk')),
    state     text not null check (state in ('waiting', 'sent', 'given-up')),
    attempts  integer not null,
    next_at   timestamptz not null,
    sent_at   timestamptz,
    problem   text,
    primary key (operation, day, address),
    foreign key (operation, day) references situation,
    check ((state = 'sent') = (sent_at is not null))
);
comment on column situation_mail.problem is 'what the mail server said to the last attempt that failed';
create index on situation_mail (next_at) where state = 'waiting';

-- Both are kept and seen by the lead's liaison officers.
alter table situation_recipient enable row level security;
create policy led on situation_recipient
    using (exists (select 1 from operation o where o.code = situation_recipient.operation
                     and o.lead = (select caller_organisation()) and (select caller_has('liaison'))));
alter table situation_mail enable row level security;
create policy led on situation_mail for select
    using (exists (select 1 from operation o where o.code = situation_mail.operation
                     and o.lead = (select caller_organisation()) and (select caller_has('liaison'))));
grant select, insert, delete on situation_recipient to ${application};
grant select on situation_mail to ${application};

create function ask_for_mail() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into situation_mail (operation, day, address, language, state, attempts, next_at)
    select new.operation, new.day, r.address, r.language, 'waiting', 0, new.made_at
    from situation_recipient r where r.operation = new.operation;
    return null;
end $$;
create trigger mailing after insert on situation for each row execute function ask_for_mail();

-- The next mail that is due, held for this transaction: another server takes another.
create function take_mail(asked_at timestamptz)
returns table (operation text, day date, address text, language text, document text)
language sql volatile security definer set search_path = public, pg_temp
begin atomic
    select m.operation, m.day, m.address, m.language, s.document
    from situation_mail m join situation s on s.operation = m.operation and s.day = m.day
    where m.state = 'waiting' and m.next_at <= asked_at
    order by m.next_at, m.day, m.address
    limit 1
    for update of m skip locked;
end;

-- What became of it: sent, or to be tried again after a pause that doubles, up to six hours; after twelve attempts given up.
create function mail_answered(of_operation text, of_day date, of_address text, at timestamptz, problem text, pause integer)
returns void language sql volatile security definer set search_path = public, pg_temp
begin atomic
    update situation_mail m
    set attempts = m.attempts + 1,
        state = case when mail_answered.problem is null then 'sent' when m.attempts >= 11 then 'given-up' else 'waiting' end,
        sent_at = case when mail_answered.problem is null then mail_answered.at end,
        problem = mail_answered.problem,
        next_at = mail_answered.at + least(make_interval(secs => pause * power(2, m.attempts)), interval '6 hours')
    where m.operation = of_operation and m.day = of_day and m.address = of_address and m.state = 'waiting';
end;

revoke all on function take_mail, mail_answered from public;
grant execute on function take_mail, mail_answered to ${application};
