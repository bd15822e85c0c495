package org.nuanjing.redis;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one real {@link RedisServer} for the whole run as a parameter, emptied before each
 * test. A test that kills the server revives it.
 */
public final class RedisServerExtension implements BeforeEachCallback, ParameterResolver {

  private static final ExtensionContext.Namespace REDIS =
      ExtensionContext.Namespace.create(RedisServerExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    server(context).clear();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RedisServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server(context);
  }

  private static RedisServer server(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(REDIS)
        .computeIfAbsent(RedisServer.class, key -> new RedisServer(), RedisServer.class);
  }
}
