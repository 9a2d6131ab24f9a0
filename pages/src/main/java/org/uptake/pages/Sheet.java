package org.uptake.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A whole page: what stands around the content is the same everywhere, whichever program asks or
 * tells.
 *
 * @param kind class of the body
 * @param head more of the head of the document
 * @param beside name and languages, in the header
 * @param above what follows the header
 * @param foot more of the footer, as items of a list
 */
public record Sheet(
    PageOutline page,
    String kind,
    Content head,
    Content beside,
    Content above,
    Content content,
    Content foot)
    implements Content {

  private static final Templates TEMPLATES = Templates.of("pages");

  @Override
  public void writeTo(TemplateOutput output) {
    TEMPLATES.write("sheet", this, output);
  }
}
