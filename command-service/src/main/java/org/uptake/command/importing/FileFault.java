package org.uptake.command.importing;

import java.util.List;
import org.uptake.kernel.Message;

/** What is wrong with a file or with how it was sent, before its rows are judged. */
sealed interface FileFault extends Message {

  /** Without values. */
  enum Simple implements FileFault {
    FORM_UNREADABLE,
    REQUIRED,
    NOT_A_PART,
    NAME_WITH_CONTROL,
    EMPTY,
    NOT_UTF_8,
    SPREADSHEET,
    COLUMN_NAMED_TWICE,
    TOO_LARGE,
    ANOTHER_ARRIVES,
    KEY_REUSED,
    TAKES_NO_QUERY,
    ACCOUNT_NOT_IN_USE,
    NODE_GOES_DOWN,
    NOT_REPEATED,
    NOT_KEPT,
    NOT_ALONE,
    STILL_AT_WORK,
    NEVER_REMOVED
  }

  record TooManyRows(int most, long line) implements FileFault {}

  record RowTooLong(int line, int cells, int characters, int ofACell) implements FileFault {}

  record NoCsv(int line) implements FileFault {}

  record AnotherWidth(int cells, int line, int columns) implements FileFault {}

  record UnknownHeader(List<String> columns, List<Message> hints) implements FileFault {}

  record UnknownColumns(FileKind holds, List<String> columns, List<Message> hints)
      implements FileFault {}

  /** How a column that there is is written. */
  record Meant(String column, String name) implements FileFault {}

  record TooSlow(long minutes) implements FileFault {}

  record TooManyArrive(int most) implements FileFault {}

  record TooManyUnfinished(int unfinished) implements FileFault {}

  /** It failed in each attempt. */
  record GivenUp(int attempts) implements FileFault {}
}
