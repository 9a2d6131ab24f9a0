package org.uptake.command.importing;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The contents of files to import, in pieces: a file is whole in no memory, and no transaction
 * waits for whoever sends it.
 */
final class ImportPartRows {

  /** Longer than any file may take to arrive. */
  private static final String STRAY = "1 hour";

  /** How long the file of a dry run is kept, and of how many of an account. */
  private static final String TRIED = "1 day";

  private static final int TRIES = 10;

  private final JdbcClient database;

  ImportPartRows(JdbcClient database) {
    this.database = database;
  }

  void keep(UUID id, int number, byte[] content) {
    database
        .sql("insert into command.import_part (import, number, content) values (?, ?, ?)")
        .params(id, number, content)
        .update();
  }

  InputStream content(UUID id) {
    return new Content(id);
  }

  void throwAway(UUID id) {
    database.sql("delete from command.import_part where import = ?").param(id).update();
  }

  /** The files of dry runs of an account, but for the latest. */
  void throwAwayBut(String author) {
    database
        .sql(
            """
            delete from command.import_part where import in (
              select id from command.import tried
              where author = ? and dry_run and finished_at is not null
                and exists (select from command.import_part where import = tried.id)
              order by finished_at desc, id desc offset ?)
            """)
        .params(author, TRIES)
        .update();
  }

  /** The files of dry runs that nobody recorded in time. */
  void throwAwayTried() {
    database
        .sql(
            """
            delete from command.import_part part
            where exists (select from command.import
                          where id = part.import and finished_at < now() - interval '%s')
            """
                .formatted(TRIED))
        .update();
  }

  /** What arrived of files whose rest did not, because the node went down that took them. */
  void throwAwayStrays() {
    database
        .sql(
            """
            delete from command.import_part part
            where received_at < now() - interval '%s'
              and not exists (select from command.import where id = part.import)
            """
                .formatted(STRAY))
        .update();
  }

  private Optional<byte[]> find(UUID id, int number) {
    return database
        .sql("select content from command.import_part where import = ? and number = ?")
        .params(id, number)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** One piece after the other. */
  private final class Content extends InputStream {

    private final UUID id;
    private byte[] piece = {};
    private int at;
    private int next;

    Content(UUID id) {
      this.id = id;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (at == piece.length && !advance()) {
        return -1;
      }
      int taken = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, into, offset, taken);
      at += taken;
      return taken;
    }

    private boolean advance() {
      piece = find(id, next++).orElseGet(() -> new byte[0]);
      at = 0;
      return piece.length > 0;
    }
  }
}
