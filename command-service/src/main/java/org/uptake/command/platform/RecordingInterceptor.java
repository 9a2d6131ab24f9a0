package org.uptake.command.platform;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.uptake.kernel.Command;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.database.LockTimeout;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;

/**
 * The beginning of every command's transaction: the receipt, the lock on the stream, then who it is
 * and whether they may. What follows (load, decide, append, queue) is the aggregate's and the
 * engine's.
 */
public final class RecordingInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  static final String FINGERPRINT = "fingerprint";
  static final String TRY_OUT = "tryOut";

  private final ReceiptRows receipts;
  private final Policies policies;
  private final StreamLock lock;
  private final Accounts accounts;

  public RecordingInterceptor(
      ReceiptRows receipts, Policies policies, StreamLock lock, Accounts accounts) {
    this.receipts = receipts;
    this.policies = policies;
    this.lock = lock;
    this.accounts = accounts;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    MetaData stamp = unitOfWork.getMessage().getMetaData();
    Author author = Stamp.author(stamp);
    Object key = stamp.get(Stamp.KEY);
    if (key != null) {
      Optional<Outcome> earlier =
          claim(author.id(), key.toString(), String.valueOf(stamp.get(FINGERPRINT)));
      if (earlier.isPresent()) {
        return earlier.get();
      }
    }
    Command command = (Command) unitOfWork.getMessage().getPayload();
    policies.require(author, command); // whoever may not keeps nobody waiting
    lock.take(command.stream());
    Author now = now(author);
    policies.require(now, command);
    unitOfWork.transformMessage(message -> message.andMetaData(Stamp.of(now)));
    Object result = chain.proceed();
    if (stamp.containsKey(TRY_OUT)) {
      throw new TriedOut(result);
    }
    if (key != null && result instanceof Outcome outcome) {
      receipts.complete(author.id(), key.toString(), outcome);
    }
    return result;
  }

  /** A request may have been under way for long; under the lock nothing changes any more. */
  private Author now(Author then) {
    return then.isProgram()
        ? then
        : accounts
            .withId(then.id())
            .orElseThrow(
                () -> new Refused(Refusal.NOT_ALLOWED, Unrecorded.Simple.ACCOUNT_NOT_IN_USE));
  }

  private Optional<Outcome> claim(String author, String key, String fingerprint) {
    lock.beImpatient();
    try {
      return receipts.claim(author, key, fingerprint);
    } catch (DataAccessException failure) {
      throw LockTimeout.isBehind(failure) ? stillRecording() : failure;
    }
  }

  static Refused stillRecording() {
    return new Refused(Refusal.STILL_RECORDING, Unrecorded.Simple.STILL_RECORDING);
  }

  /** Ends the transaction of a command that was only tried out, and takes its result along. */
  @SuppressWarnings("serial") // never leaves the process
  static final class TriedOut extends RuntimeException {

    private final @Nullable Object result;

    TriedOut(@Nullable Object result) {
      super(null, null, false, false);
      this.result = result;
    }

    @Nullable Object result() {
      return result;
    }
  }
}
