-- The rights with which an import is carried out are those that its author has by then.
alter table command.import drop column organisation, drop column roles;
