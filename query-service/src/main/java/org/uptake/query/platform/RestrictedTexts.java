package org.uptake.query.platform;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;

/**
 * Answers that go by the rights of whoever asks. The organisation that recorded an entry reads its
 * texts, and so does everybody who oversees or checks what is recorded; each reading is recorded.
 * All other answers are the same for everybody.
 */
public final class RestrictedTexts {

  private final Snapshots answers;
  private final RecordedReadingRows rows;
  private final CurrentAuthor current;

  public RestrictedTexts(Snapshots answers, RecordedReadingRows rows, CurrentAuthor current) {
    this.answers = answers;
    this.rows = rows;
    this.current = current;
  }

  /** As below, where the question is the same for whoever asks. */
  public <T> WithNames<T> answer(
      TwoDates dates, Function<Standpoint, T> question, Function<T, Stream<ShownText>> shown) {
    return answer(dates, (at, reach) -> question.apply(at), shown);
  }

  /**
   * Nothing is answered unless it is recorded what was shown.
   *
   * @param shown which restricted texts an answer shows by right
   */
  public <T> WithNames<T> answer(
      TwoDates dates,
      BiFunction<Standpoint, Reach, T> question,
      Function<T, Stream<ShownText>> shown) {
    Optional<Author> signedIn = current.signedIn();
    Reach reach = Reach.of(signedIn);
    Optional<Author> reader = signedIn.filter(author -> reach != Reach.NONE);
    WithNames<T> answer =
        answers.introduce(
            dates,
            at -> {
              reader.ifPresent(author -> rows.allow(author, reach));
              return question.apply(at, reach);
            });
    reader.ifPresent(author -> rows.record(author, shown.apply(answer.answer()).toList()));
    return answer;
  }
}
