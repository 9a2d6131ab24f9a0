-- What was migrated is the owner's to write.
revoke insert, update, delete on flyway_schema_history from ${reader};
