-- What stands between the cells of a file; null where it was sent before files were read otherwise.
alter table command.import add column separator text;
