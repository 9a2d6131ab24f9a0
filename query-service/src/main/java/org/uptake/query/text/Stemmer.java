package org.uptake.query.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Brings the inflected forms of a language to their stems, word by word; for one thread. */
final class Stemmer {

  private final OneWord word = new OneWord();
  private final TokenStream stemming;

  Stemmer(StemLanguage language) {
    this.stemming = language.stemming(word);
  }

  String stem(String form) {
    try {
      word.give(form);
      boolean ignored = stemming.incrementToken();
      return word.term.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A stream that always has one word more. */
  private static final class OneWord extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String form = "";

    private void give(String next) {
      form = next;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      CharTermAttribute ignored = term.append(form);
      return true;
    }
  }
}
