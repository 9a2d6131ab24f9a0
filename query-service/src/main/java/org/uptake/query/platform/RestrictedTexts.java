package org.uptake.query.platform;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;

/**
 * Answers that go by the rights of whoever asks. The organisation that recorded an entry reads its
 * texts, and so does everybody who oversees or checks what is recorded; each reading is recorded.
 * All other answers are the same for everybody.
 */
public final class RestrictedTexts {

  private static final Set<Role> READING_ALL = Set.of(Role.STEWARD, Role.VERIFIER, Role.AUDITOR);

  private final Answers answers;
  private final ShownRows rows;
  private final CurrentAuthor current;

  public RestrictedTexts(Answers answers, ShownRows rows, CurrentAuthor current) {
    this.answers = answers;
    this.rows = rows;
    this.current = current;
  }

  /**
   * Nothing is answered unless it is recorded what was shown.
   *
   * @param tables as for {@link Answers#answer}
   * @param shown which restricted texts an answer shows by right
   */
  public <T> T answer(
      TwoDates dates,
      List<String> tables,
      Function<Standpoint, T> question,
      Function<T, Stream<Shown>> shown) {
    Optional<Author> reader = current.signedIn().filter(author -> !author.roles().isEmpty());
    T answer =
        answers.answer(
            dates,
            tables,
            at -> {
              reader.ifPresent(author -> rows.allow(author, readsAll(author)));
              return question.apply(at);
            });
    reader.ifPresent(author -> rows.record(author, shown.apply(answer).toList()));
    return answer;
  }

  private static boolean readsAll(Author author) {
    return !Collections.disjoint(author.roles(), READING_ALL);
  }
}
