-- When the password was given or chosen, or all that was handed out to somebody was taken back:
-- sessions from before it have ended.

alter table person add column since timestamptz not null default now();
