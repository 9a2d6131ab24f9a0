package org.uptake.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What nobody records over HTTP, and what may have been recorded before there were limits, of every
 * kind. An alias that nobody knows is not among them: with that no command side starts.
 *
 * @param waits whether its thing cannot be taken from there on, so that its rows wait
 */
record Poison(String stream, String type, String payload, String stamp, boolean waits) {

  static final String REVIEW = "POISON";

  private static final String STAMP =
      "{'author':'somebody','organisation':'DPO','channel':'api'}".replace('\'', '"');
  private static final String PROPOSED = "RecommendationProposed";
  private static final String HOSTILE = "\\u0000 \\ud800 \\udc00\\ud800 \\\\u0000";
  private static final String LONG = random(2_600);

  static List<Poison> all() {
    List<Poison> all = new ArrayList<>();
    all.add(taken("review/POISON", "ReviewRegistered", review("POISON", "12", HOSTILE)));
    all.addAll(taken());
    all.addAll(waiting());
    all.addAll(waitingAfterwards());
    return all;
  }

  private static List<Poison> taken() {
    return List.of(
        proposal(1, "'theme':'%s'".formatted(LONG)),
        proposal(2, "'theme':'%s'".formatted(random(300_000))),
        proposal(3, "'theme':'T%1$s','action':'%1$s','note':'%1$s'".formatted(HOSTILE)),
        proposal(4, "'action':'%s'".formatted(words(400_000, " "))),
        proposal(5, "'burnt':{'by':['fire',1e999]}"),
        proposal(6, "'evidence':[%s]".formatted(evidence(5_000))),
        proposal(7, "'addressees':['SC','SC']"),
        proposal(8, "'occurredOn':'0001','theme':'','source':'','location':'\\u202e'"),
        proposal(9, "'note':'n'"),
        entry(
            "RecommendationFunded",
            9,
            2,
            "funded",
            "'by':'DPO','amount':'5','currency':'USDOLLAR','phase':'pledged','channel':'fund',"
                + "'contribution':'%s'".formatted(random(3_000))),
        entry("RecommendationLinked", 9, 3, "linked", "'to':'NOWHERE-1','relation':'reinforces'"),
        entry(
            "ObservationSubmitted",
            9,
            4,
            "observed",
            "'by':'NOBODY','stance':'disputes','text':'t'"),
        new Poison(
            stream(9),
            "EntryCorrected",
            json(
                "{'recommendation':'POISON-9','entry':'%s','fields':['note'],'becomes':%s,'reason':'%s'}"
                    .formatted(id(9, 1), proposed(9, "'note':'%s'".formatted(HOSTILE)), HOSTILE)),
            STAMP,
            false));
  }

  private static List<Poison> waiting() {
    return List.of(
        waits(stream(20), PROPOSED, "[]"),
        waits(stream(21), PROPOSED, "'text'"),
        waits(stream(22), PROPOSED, "null"),
        waits(stream(23), PROPOSED, "{}"),
        waits(stream(24), PROPOSED, proposed(24, "'title':null")),
        waits(stream(25), PROPOSED, proposed(25, "'addressees':['%s']".formatted(LONG))),
        waits(stream(26), PROPOSED, proposed(26, "'occurredOn':'99999-01-01'")),
        waits(stream(27), PROPOSED, proposed(1, "'note':'n'")),
        waits(stream(28), PROPOSED, proposed(28, "'deep':" + nested(2_000))),
        new Poison(stream(29), PROPOSED, json(proposed(29, "'note':'n'")), "[]", true),
        new Poison(
            stream(30),
            PROPOSED,
            json(proposed(30, "'note':'n'")),
            STAMP.replace("somebody", random(3_000)),
            true),
        waits(stream(31), PROPOSED, proposed(31, "'theme':1e400,'addressees':{}")),
        waits("review/BURNT", "ReviewRegistered", review("BURNT", "2147483647", "t")),
        waits("review/OTHER", "ReviewRegistered", review("ELSE", "12", "t")),
        waits("stakeholder/BURNT", "StakeholderRegistered", "{'code':'BURNT','kind':'burnt'}"),
        waits("roster/people", "RoleGranted", "{'role':'burnt'}"),
        taken("rebuild/nothing", "RebuildRequested", "[]"),
        taken("nothing", "ReviewRegistered", "{}"),
        taken("nothing/of/this", "AccountOpened", "[]"));
  }

  private static List<Poison> waitingAfterwards() {
    return List.of(
        proposal(40, "'note':'n'"),
        waits(
            stream(40),
            "RecommendationFunded",
            "{'kind':'funded','id':'%s','recommendation':'POISON-40','occurredOn':'2016','by':'DPO',"
                    .formatted(id(40, 2))
                + "'amount':1e400,'currency':'USD','phase':'pledged','channel':'fund'}"),
        proposal(41, "'note':'n'"),
        waits(
            stream(41),
            "EntryRetracted",
            "{'recommendation':'POISON-41','entry':'%s','reason':'r'}".formatted(id(1, 1))),
        proposal(42, "'note':'n'"),
        waits(
            stream(42),
            "EntryCorrected",
            "{'recommendation':'POISON-42','entry':'%s','fields':[],'becomes':{'kind':'burnt'}}"
                .formatted(id(42, 1))),
        taken("review/LATER", "ReviewRegistered", review("LATER", "12", "t")),
        waits("review/LATER", "ReviewRevised", "{'code':'LATER','fields':{'title':[]}}"));
  }

  /** What questions can ask for. */
  String key() {
    return stream.substring(stream.indexOf('/') + 1);
  }

  private static Poison taken(String stream, String type, String payload) {
    return new Poison(stream, type, json(payload), STAMP, false);
  }

  private static Poison waits(String stream, String type, String payload) {
    return new Poison(stream, type, json(payload), STAMP, true);
  }

  private static Poison proposal(int number, String further) {
    return taken(stream(number), PROPOSED, proposed(number, further));
  }

  private static Poison entry(String type, int number, int version, String kind, String further) {
    return taken(
        stream(number),
        type,
        "{'kind':'%s','id':'%s','recommendation':'POISON-%d','occurredOn':'2016','evidence':[],%s}"
            .formatted(kind, id(number, version), number, further));
  }

  private static String stream(int number) {
    return "recommendation/POISON-" + number;
  }

  static String id(int number, int version) {
    return "00000000-0000-7000-8000-%06d%06d".formatted(number, version);
  }

  /** The last of two fields of one name counts. */
  private static String proposed(int number, String further) {
    return "{'kind':'proposed','id':'%s','recommendation':'POISON-%d','occurredOn':'2016',"
            .formatted(id(number, 1), number)
        + "'title':'t','text':'poison','addressees':[],'evidence':[],%s}".formatted(further);
  }

  private static String review(String code, String months, String title) {
    return "{'code':'%s','title':'%s','publishedOn':'2015','reportingPeriodMonths':%s}"
        .formatted(code, title, months);
  }

  private static String json(String quoted) {
    return quoted.replace('\'', '"');
  }

  private static String evidence(int several) {
    return IntStream.range(0, several)
        .mapToObj("{'title':'Evidence %d'}"::formatted)
        .collect(Collectors.joining(","));
  }

  private static String nested(int deep) {
    return "[".repeat(deep) + "]".repeat(deep);
  }

  /** Letters that do not compress. */
  private static String random(int length) {
    return new Random(length)
        .ints(length, 'A', 'A' + 58)
        .mapToObj(c -> Character.isLetter(c) ? Character.toString(c) : "0")
        .collect(Collectors.joining());
  }

  /** Words of one letter of four bytes, each another. */
  private static String words(int letters, String between) {
    return IntStream.range(0, letters)
        .mapToObj(i -> Character.toString(0x20000 + i % 40_000))
        .collect(Collectors.joining(between));
  }
}
