package org.uptake.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uptake.clients.java.ApiClient;
import org.uptake.clients.java.ApiException;
import org.uptake.clients.java.api.EntriesApi;
import org.uptake.clients.java.api.LogApi;
import org.uptake.clients.java.api.PeopleApi;
import org.uptake.clients.java.api.RecommendationsApi;
import org.uptake.clients.java.api.ReviewsApi;
import org.uptake.clients.java.model.AuditItem;
import org.uptake.clients.java.model.Corrected;
import org.uptake.clients.java.model.Correction;
import org.uptake.clients.java.model.Entry;
import org.uptake.clients.java.model.EntryDetails;
import org.uptake.clients.java.model.EntryDetailsListing;
import org.uptake.clients.java.model.EntryDetailsStalled;
import org.uptake.clients.java.model.EntryStalled;
import org.uptake.clients.java.model.ImplementationStalledCause;
import org.uptake.clients.java.model.Proposal;
import org.uptake.clients.java.model.RecommendationDetails;
import org.uptake.clients.java.model.Recorded;
import org.uptake.clients.java.model.Review;
import org.uptake.clients.java.model.SentNumber;

/**
 * The client that a generator makes from the document of the API alone signs in, records, loses the
 * line, records again, corrects, reads and audits.
 */
class JavaClientTest {

  private final URI address = ServedUptake.address();

  private static ApiClient client(URI at) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(at.toString());
    return client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + ServedUptake.token()));
  }

  private static Entry stalled(String reason) {
    return new Entry(
        new EntryStalled()
            .kind(EntryStalled.KindEnum.STALLED)
            .occurredOn("2019-03")
            .addressee("SG")
            .cause(ImplementationStalledCause.FUNDING)
            .reason(reason));
  }

  @Test
  void aProgramRecordsOnceAlthoughItLosesTheLine() throws Exception {
    ApiClient client = client(address);
    assertThat(new PeopleApi(client).findOwnAccount().getOrganisation()).isEqualTo("DPO");
    Recorded review =
        new ReviewsApi(client)
            .registerReview(
                new Review().code("CLIENTS").title("Clients").publishedOn("2018-11"), null, null);
    assertThat(review.getReview()).isEqualTo("CLIENTS");
    String id =
        Objects.requireNonNull(
            new RecommendationsApi(client)
                .propose(
                    "CLIENTS",
                    new Proposal()
                        .number(new SentNumber("1"))
                        .title("Generate")
                        .text("Generate clients.")
                        .addressees(List.of("SG")),
                    null,
                    null)
                .getRecommendation());

    String key = UUID.randomUUID().toString();
    try (LostLine lost = new LostLine(address)) {
      EntriesApi cut = new EntriesApi(client(lost.address()));
      assertThatThrownBy(() -> cut.recordEntry(id, stalled("No money."), false, key, null))
          .isInstanceOf(ApiException.class);
    }
    EntriesApi entries = new EntriesApi(client);
    Recorded recorded =
        entries.recordEntry(id, stalled("No money."), false, key, null).getRecorded();
    assertThat(new LogApi(client).findReceipt(key).getEntry()).isEqualTo(recorded.getEntry());

    EntryDetailsListing known =
        entries.listEntries(id, null, null, null, null, recorded.getPosition(), null, null, null);
    assertThat(known.getItems()).hasSize(2);
    EntryDetailsStalled stall =
        known.getItems().stream()
            .filter(entry -> entry.getActualInstance() instanceof EntryDetailsStalled)
            .map(EntryDetails::getEntryDetailsStalled)
            .findFirst()
            .orElseThrow();
    assertThat(stall.getReason()).isEqualTo("No money.");
    assertThat(stall.getCause()).isEqualTo(ImplementationStalledCause.FUNDING);

    correctAndLookBack(client, id, recorded, Objects.requireNonNull(recorded.getEntry()));
  }

  private static void correctAndLookBack(ApiClient client, String id, Recorded recorded, UUID entry)
      throws ApiException {
    Recorded corrected =
        new EntriesApi(client)
            .correctEntry(
                id,
                entry,
                new Correction()
                    .reason("The minutes put it so.")
                    .corrected(new Corrected().reason("No money was pledged.")),
                false,
                null,
                null)
            .getRecorded();
    RecommendationsApi recommendations = new RecommendationsApi(client);
    RecommendationDetails now =
        recommendations.findRecommendation(id, null, null, null, corrected.getPosition());
    RecommendationDetails then =
        recommendations.findRecommendation(id, null, null, recorded.getPosition(), null);
    assertThat(now.getStage()).isEqualTo(then.getStage());
    assertThat(then.getPosition()).isEqualTo(recorded.getPosition());

    EntryDetails before =
        new EntriesApi(client).findEntry(id, entry, null, recorded.getPosition(), null);
    assertThat(before.getEntryDetailsStalled().getReason()).isEqualTo("No money.");
    List<AuditItem> trail =
        new LogApi(client)
            .listAudit(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                id, null, null, null, null)
            .getItems();
    assertThat(trail).extracting(AuditItem::getPosition).contains(corrected.getPosition());
  }

  @Test
  void aRefusalTellsWhatIsWrong() {
    EntriesApi entries = new EntriesApi(client(address));
    assertThatThrownBy(() -> entries.recordEntry("HIPPO-1", stalled(""), false, null, null))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.getCode()).isEqualTo(422);
              assertThat(refused.getResponseBody()).contains("invalid-field.required");
            });
  }

  /** A dry run and a recording have the same type, and say which of them they are. */
  @Test
  void aDryRunRecordsNothing() throws ApiException {
    EntriesApi entries = new EntriesApi(client(address));
    long before = new LogApi(client(address)).findPosition().getLog();
    assertThat(
            entries
                .recordEntry("HIPPO-1", stalled("No money."), true, null, null)
                .getOutlookDetails()
                .getAllowed())
        .isTrue();
    assertThat(new LogApi(client(address)).findPosition().getLog()).isEqualTo(before);
  }
}
