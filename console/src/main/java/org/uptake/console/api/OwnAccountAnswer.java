package org.uptake.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.account.Role;

/** Who somebody is who has signed in, and what they may do. */
public record OwnAccountAnswer(
    String account, String organisation, List<Role> roles, @Nullable String name) {

  /** By what they are called; whoever has no name in the directory, by whom they act for. */
  public String called() {
    return name == null ? organisation : name;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
