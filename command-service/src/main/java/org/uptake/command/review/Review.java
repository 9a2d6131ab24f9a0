package org.uptake.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Exists;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Revision;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.review.ReviewCommand.RegisterReview;
import org.uptake.kernel.review.ReviewCommand.ReviseReview;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.review.ReviewForm;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;

/** A review, as far as decisions need it: how it reads, and how it ever read. */
@AggregateRoot(type = "review")
public class Review {

  @AggregateIdentifier private @Nullable String stream;
  private final List<ReviewRegistered> forms = new ArrayList<>();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(RegisterReview register) {
    register.expected().require(version);
    ReviewRegistered review = register.form().take();
    if (version > 0) {
      throw new Refused(Refusal.ALREADY_EXISTS, new Exists.Review(review.code()))
          .with("identical", forms.contains(review));
    }
    apply(review);
    return outcome();
  }

  @CommandHandler
  Outcome decide(ReviseReview revise) {
    revise.circumstances().expected().require(version);
    Fields changes = revise.fields().without(Revision.REASON);
    Fields before = Fields.of(current());
    Circumstances circumstances = revise.circumstances().knowing(ReviewForm.streamsNamedBy(before));
    Form<ReviewRegistered> form = ReviewForm.read(before.patchedWith(changes), circumstances);
    if (changes.has("code")) {
      form.reject("code", InvalidField.Simple.CANNOT_BE_REVISED);
    }
    Parsed<ReviewRegistered> revised = form.parsed();
    String reason = revised.then(Revision.reason(revise.fields())).take();
    ReviewRegistered becomes = revised.take();
    List<String> changed = Revision.requireChange(current(), becomes);
    apply(new ReviewRevised(becomes.code(), changed, becomes, reason));
    return outcome();
  }

  @EventSourcingHandler
  void evolve(ReviewEvent event) {
    stream = event.code().stream();
    version++;
    forms.add(
        switch (event) {
          case ReviewRegistered registered -> registered;
          case ReviewRevised revised -> revised.becomes();
        });
  }

  private ReviewRegistered current() {
    return forms.getLast();
  }

  private Outcome outcome() {
    return new Outcome(java.util.Objects.requireNonNull(stream), version, null);
  }
}
