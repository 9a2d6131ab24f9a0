package org.uptake.command.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.identity.Author;

/** Hands the author of a command to the aggregates that ask for one; Axon finds it by its file. */
public final class AuthorParameter implements ParameterResolverFactory, ParameterResolver<Author> {

  @Override
  public @Nullable ParameterResolver<Author> createInstance(
      Executable handler, Parameter[] parameters, int index) {
    return parameters[index].getType() == Author.class ? this : null;
  }

  @Override
  public boolean matches(Message<?> message) {
    return message instanceof CommandMessage;
  }

  @Override
  public Author resolveParameterValue(Message<?> message) {
    return Stamp.author(message.getMetaData());
  }
}
