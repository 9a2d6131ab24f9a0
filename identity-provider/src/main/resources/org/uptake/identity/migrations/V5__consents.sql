-- What somebody allows a program is remembered nowhere: they are asked each time.
drop table oauth2_authorization_consent;

-- Until they answer, a question has nothing that expires, and is found by its state.
alter table oauth2_authorization add column asked_at timestamptz not null default now();
create index on oauth2_authorization (state);
