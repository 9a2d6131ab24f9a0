package org.uptake.query.sheet;

import org.uptake.platform.web.TableFormat;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;

/**
 * How somebody wants a table. In which format is settled before, with what they accept.
 *
 * @param tags whether a row of HXL tags follows that of the names of the columns
 * @param mark whether CSV begins with a byte order mark, by which some spreadsheets know UTF-8
 */
public record SheetWish(boolean tags, boolean mark) {

  /** For a list that has pages: a table has all of them, whichever is asked for. */
  public static SheetWish ofPaged(Parameters parameters) {
    var ignored = Page.of(parameters);
    return of(parameters);
  }

  public static SheetWish of(Parameters parameters) {
    var ignored = parameters.word(TableFormat.PARAMETER, TableFormat.class);
    return new SheetWish(
        parameters.flag("hxl").orElse(false), parameters.flag("bom").orElse(false));
  }
}
