package org.uptake.platform.web;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which methods the addresses of the API take, as the operations say that there are. */
public final class TakenMethods {

  private static final String API = "/api";

  private final Collection<RequestMappingInfo> operations;

  public TakenMethods(RequestMappingHandlerMapping mapping) {
    this.operations = mapping.getHandlerMethods().keySet();
  }

  /** In order of the alphabet; none where the API has nothing. */
  Set<String> at(String path) {
    Set<String> taken = new TreeSet<>();
    if (path.equals(API) || path.startsWith(API + "/")) {
      PathContainer parsed = PathContainer.parsePath(path);
      operations.stream()
          .filter(operation -> isAt(parsed, operation))
          .flatMap(operation -> operation.getMethodsCondition().getMethods().stream())
          .forEach(method -> add(method, taken));
    }
    return taken;
  }

  private static boolean isAt(PathContainer path, RequestMappingInfo operation) {
    PathPatternsRequestCondition paths = operation.getPathPatternsCondition();
    return paths != null && paths.getPatterns().stream().anyMatch(at -> at.matches(path));
  }

  private static void add(RequestMethod method, Set<String> taken) {
    taken.add(method.name());
    taken.add(RequestMethod.OPTIONS.name());
    if (method == RequestMethod.GET) {
      taken.add(RequestMethod.HEAD.name());
    }
  }
}
