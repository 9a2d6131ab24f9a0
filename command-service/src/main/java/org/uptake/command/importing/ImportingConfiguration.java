package org.uptake.command.importing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uptake.command.log.CommandDatabase;
import org.uptake.command.log.Sequencer;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.Surroundings;
import org.uptake.command.recommendation.Proposals;
import org.uptake.command.recommendation.Successions;
import org.uptake.platform.database.NodeName;
import org.uptake.platform.identity.Accounts;

/** Puts the importing together. */
@Configuration(proxyBeanMethods = false)
class ImportingConfiguration {

  @Bean
  ImportRows importRows(CommandDatabase database) {
    return new ImportRows(database.jdbc());
  }

  @Bean
  ImportPartRows importPartRows(CommandDatabase database) {
    return new ImportPartRows(database.jdbc());
  }

  @Bean
  TriedRows triedRows(CommandDatabase database, ImportRows imports) {
    return new TriedRows(database.jdbc(), database.transactions(), imports);
  }

  @Bean
  UndoRows undoRows(CommandDatabase database, ImportRows imports) {
    return new UndoRows(database.jdbc(), imports);
  }

  @Bean
  Undoer undoer(
      Accounts accounts,
      Dispatch recording,
      Surroundings surroundings,
      ImportRows imports,
      UndoRows undos,
      CommandDatabase database) {
    return new Undoer(
        new Authors(accounts), recording, surroundings, imports, undos, database.transactions());
  }

  @Bean
  ImportRunner importRunner(
      NodeName node,
      ImportRows imports,
      ImportPartRows parts,
      Accounts accounts,
      Dispatch recording,
      Surroundings surroundings,
      Proposals proposals,
      Successions successions,
      Undoer undoer,
      Sequencer sequencer,
      CommandDatabase database) {
    RowCommands commands = new RowCommands(surroundings, proposals, successions);
    Importer importer =
        new Importer(
            new Authors(accounts), recording, commands, imports, parts, database.transactions());
    return new ImportRunner(node, imports, parts, importer, undoer, sequencer, ImportRunner.POLL);
  }
}
