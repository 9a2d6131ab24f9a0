package org.uptake.platform.identity;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;

/**
 * The person who records, as the log knows them: an opaque id, never a name.
 *
 * @param organisation on whose behalf they record
 * @param roles what they may do
 */
public record Author(String id, StakeholderCode organisation, Set<Role> roles) {

  private static final String PROGRAM = "uptake";

  /** One of these roles. */
  record Needed(List<Role> roles) implements Message {}

  public Author {
    roles = Set.copyOf(roles);
  }

  /**
   * The program itself, which has no account: it administers while nobody else can.
   *
   * @param organisation on whose behalf it was started
   */
  public static Author program(StakeholderCode organisation) {
    return new Author(PROGRAM, organisation, Set.of(Role.ADMINISTRATOR));
  }

  public boolean isProgram() {
    return id.equals(PROGRAM);
  }

  /**
   * @throws Refused {@link Refusal#NOT_ALLOWED} naming the roles, if they have none of them
   */
  public void requireOneOf(Set<Role> wanted) {
    if (Collections.disjoint(roles, wanted)) {
      throw new Refused(Refusal.NOT_ALLOWED, new Needed(wanted.stream().sorted().toList()));
    }
  }
}
