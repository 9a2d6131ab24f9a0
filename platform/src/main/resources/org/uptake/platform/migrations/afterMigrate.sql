-- Nodes look here whether the database is as they need it, without being its owner.
grant select on ${flyway:defaultSchema}.${flyway:table} to ${reader};
