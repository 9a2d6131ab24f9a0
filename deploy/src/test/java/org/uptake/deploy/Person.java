package org.uptake.deploy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uptake.deploy.Browser.Page;

/**
 * Somebody who signs in with a browser.
 *
 * @param password that they were given
 */
record Person(String name, String password) {

  private static final int MOST_PAGES = 5;
  private static final List<String> FIELDS =
      List.of(
          "username",
          "password",
          "password-new",
          "password-confirm",
          "email",
          "firstName",
          "lastName",
          "accept");

  /** The same with the password that they choose when they are asked to. */
  Person later() {
    return new Person(name, "correct horse battery staple");
  }

  /** Answers whatever the pages from this one on ask for, until one asks for nothing. */
  Page signIn(Browser browser, URI address) throws IOException {
    Page page = browser.open(address);
    for (int asked = 0; page.hasForm() && asked < MOST_PAGES; asked++) {
      page = browser.submit(page, answers(page));
    }
    return page;
  }

  private Map<String, String> answers(Page page) {
    return FIELDS.stream()
        .filter(page::hasField)
        .collect(Collectors.toMap(Function.identity(), this::answer));
  }

  private String answer(String field) {
    return switch (field) {
      case "password" -> password;
      case "password-new", "password-confirm" -> later().password();
      case "email" -> name + "@example.org";
      case "accept" -> "Yes";
      default -> name;
    };
  }
}
