-- From which day on the entry of a receipt counts; null where it is about none.
alter table command.receipt add column counts_from date;
