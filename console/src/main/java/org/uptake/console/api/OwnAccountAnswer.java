package org.uptake.console.api;

import org.jspecify.annotations.Nullable;

/** Who somebody is who has signed in. */
public record OwnAccountAnswer(String account, String organisation, @Nullable String name) {

  /** By what they are called; whoever has no name in the directory, by whom they act for. */
  public String called() {
    return name == null ? organisation : name;
  }
}
