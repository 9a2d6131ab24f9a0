package org.uptake.command.account;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Exists;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.AccountCommand.EraseAccount;
import org.uptake.kernel.account.AccountCommand.OpenAccount;
import org.uptake.kernel.account.AccountForm;
import org.uptake.platform.identity.DirectoryRows;
import org.uptake.platform.identity.Identity;
import org.uptake.platform.identity.Person;

/** Keeps who is behind an account, in the transaction that opens or erases it. */
public final class DirectoryInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final DirectoryRows rows;

  public DirectoryInterceptor(DirectoryRows rows) {
    this.rows = rows;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    Object result = chain.proceed();
    switch (unitOfWork.getMessage().getPayload()) {
      case OpenAccount open -> add(open);
      case EraseAccount erase -> rows.erase(erase.account());
      default -> {}
    }
    return result;
  }

  private void add(OpenAccount open) {
    AccountForm form = open.form().take();
    rows.add(new Person(open.account(), form.name(), form.email()));
    if (form.issuer() != null
        && form.subject() != null
        && !rows.add(new Identity(form.issuer(), form.subject()), open.account())) {
      throw new Refused(Refusal.ALREADY_EXISTS, new Exists.Account()).with("identical", false);
    }
  }
}
