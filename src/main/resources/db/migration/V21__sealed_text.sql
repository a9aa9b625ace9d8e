-- What a country has put its seal under stays as it is until the seal is taken back.
create function refuse_change_under_seal() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
    if exists (select 1 from edition_seal where operation = old.operation and edition = old.number) then
        raise exception using errcode = 'integrity_constraint_violation', message = 'A country has sealed this edition';
    end if;
    return new;
end $$;

create trigger under_seal before update on edition for each row
    when ((old.cut_off, old.figures, old.public_figures, old.communique_en, old.communique_ru, old.communique_kk)
          is distinct from (new.cut_off, new.figures, new.public_figures, new.communique_en, new.communique_ru, new.communique_kk))
    execute function refuse_change_under_seal();
