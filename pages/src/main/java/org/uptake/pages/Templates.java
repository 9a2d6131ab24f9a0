package org.uptake.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;

/** The templates of one module, which became classes of a package of its own when it was built. */
public final class Templates {

  private static final String PACKAGE = "gg.jte.generated.";

  private final TemplateEngine engine;

  private Templates(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * @param module the last part of the name of their package, as the build has it
   */
  public static Templates of(String module) {
    return new Templates(
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE + module));
  }

  /**
   * In UTF-8.
   *
   * @param name without its ending
   * @param page the one parameter of the template
   */
  public byte[] render(String name, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    write(name, page, output);
    return output.toByteArray();
  }

  void write(String name, Object page, TemplateOutput output) {
    engine.render(name + ".jte", page, output);
  }
}
