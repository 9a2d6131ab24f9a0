-- One login for an account: of two that were given at once, the one whose password its owner chose
-- stays, or else the later one.
delete from person where login in (
  select login from (
    select login, row_number() over (partition by account order by must_change, since desc) as place
    from person) numbered
  where place > 1);

create unique index person_account on person (account);
