package org.uptake.platform.problem;

import java.util.Optional;

/**
 * Tells people, in a page of their language, what programs are told in a problem. It has to do with
 * what little is known of a request that nobody could read: where it went.
 */
@FunctionalInterface
public interface RefusalPages {

  /** Where there are no pages. */
  RefusalPages NONE = (status, path, reference) -> Optional.empty();

  /**
   * @param path as it came
   * @param reference for whoever looks after the program
   * @return empty where the address is that of no page
   */
  Optional<Page> of(int status, String path, String reference);

  /**
   * @param html to be sent in UTF-8
   * @param policy of its content, for browsers
   */
  record Page(String html, String policy) {

    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";
  }
}
