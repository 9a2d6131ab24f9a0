package org.uptake.bench.made;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered.Kind;
import org.uptake.platform.identity.Author;

/** Who acts: the stakeholders, and the persons who record. */
record Cast(List<StakeholderRegistered> stakeholders, List<Author> authors) {

  private static final Instant SINCE = Instant.parse("2013-01-07T08:00:00Z");
  private static final int STEWARDS = 12;
  private static final int REPORTERS = 40;
  private static final int VERIFIERS = 8;
  private static final List<Body> BODIES =
      List.of(
          new Body(Kind.SECRETARIAT, "Department", 9),
          new Body(Kind.FIELD_MISSION, "Mission", 12),
          new Body(Kind.INTERGOVERNMENTAL_BODY, "Council", 7),
          new Body(Kind.MEMBER_STATES, "State", 27),
          new Body(Kind.AGENCY_FUND_PROGRAMME, "Agency", 9),
          new Body(Kind.REGIONAL_ORGANISATION, "Union", 5),
          new Body(Kind.CIVIL_SOCIETY, "Network", 6),
          new Body(Kind.RESEARCH, "Institute", 3),
          new Body(Kind.PRIVATE_SECTOR, "Company", 2));

  static Cast of(Dice dice) {
    List<StakeholderRegistered> stakeholders = BODIES.stream().flatMap(Body::all).toList();
    List<Author> authors = new ArrayList<>();
    add(authors, STEWARDS, Role.STEWARD, codes(stakeholders, Kind.SECRETARIAT), dice);
    add(authors, REPORTERS, Role.REPORTER, codes(stakeholders, Kind.values()), dice);
    add(authors, VERIFIERS, Role.VERIFIER, codes(stakeholders, Kind.RESEARCH), dice);
    return new Cast(stakeholders, List.copyOf(authors));
  }

  private static void add(
      List<Author> authors, int more, Role role, List<StakeholderCode> from, Dice dice) {
    for (int i = 0; i < more; i++) {
      String id = dice.id(SINCE.plusSeconds(authors.size())).toString();
      authors.add(new Author(id, dice.oneOf(from), Set.of(role)));
    }
  }

  private static List<StakeholderCode> codes(List<StakeholderRegistered> all, Kind... kinds) {
    return all.stream()
        .filter(stakeholder -> List.of(kinds).contains(stakeholder.kind()))
        .map(StakeholderRegistered::code)
        .toList();
  }

  /** The codes of the stakeholders of these kinds. */
  List<StakeholderCode> codes(Kind... kinds) {
    return codes(stakeholders, kinds);
  }

  List<Author> inRole(Role role) {
    return authors.stream().filter(author -> author.roles().contains(role)).toList();
  }

  private record Body(Kind kind, String name, int number) {

    java.util.stream.Stream<StakeholderRegistered> all() {
      return java.util.stream.IntStream.rangeClosed(1, number)
          .mapToObj(
              n ->
                  new StakeholderRegistered(
                      new StakeholderCode(name.toUpperCase(Locale.ROOT) + "-" + n),
                      name + " " + n,
                      kind));
    }
  }
}
