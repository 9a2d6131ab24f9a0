package org.uptake.standalone.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uptake.command.platform.SentForm;
import org.uptake.command.platform.Submission;
import org.uptake.command.platform.TakesDryRun;
import org.uptake.kernel.Refused;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.platform.ParameterType;
import org.uptake.query.platform.Question;

/** A method and a path below {@code /api} that a controller of the running program serves. */
public record Operation(
    String method,
    String path,
    MediaType produces,
    HandlerMethod handler,
    @Nullable HandlerMethod table) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String NOBODYS = "nobody-takes-this";

  /** Every operation of the program, by path. */
  public static List<Operation> of(RequestMappingHandlerMapping mappings) {
    Map<String, HandlerMethod> tables = new HashMap<>();
    mappings.getHandlerMethods().entrySet().stream()
        .filter(mapping -> isTable(mapping.getValue()))
        .forEach(
            mapping ->
                mapping
                    .getKey()
                    .getPatternValues()
                    .forEach(path -> tables.put(path, mapping.getValue())));
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(mapping -> !isTable(mapping.getValue()))
        .flatMap(mapping -> of(mapping.getKey(), mapping.getValue(), tables))
        .filter(operation -> operation.path.startsWith("/api"))
        .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
        .toList();
  }

  private static boolean isTable(HandlerMethod handler) {
    return handler.hasMethodAnnotation(TableMapping.class);
  }

  private static Stream<Operation> of(
      RequestMappingInfo mapping, HandlerMethod handler, Map<String, HandlerMethod> tables) {
    MediaType produces =
        mapping.getProducesCondition().getProducibleMediaTypes().stream()
            .findFirst()
            .orElse(MediaType.APPLICATION_JSON);
    return mapping.getPatternValues().stream()
        .flatMap(
            path ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(
                        method ->
                            new Operation(
                                method.name(),
                                path,
                                produces,
                                handler,
                                method == RequestMethod.GET ? tables.get(path) : null)));
  }

  public String name() {
    return method + " " + path;
  }

  List<String> variables() {
    return VARIABLE.matcher(path).results().map((MatchResult found) -> found.group(1)).toList();
  }

  boolean isReading() {
    return method.equals("GET");
  }

  boolean isQuestion() {
    return takes(Question.class);
  }

  boolean isRecording() {
    return takes(Submission.class);
  }

  /** Whether it enters one stream, which has a version; and is not worked on later. */
  boolean isOfAStream() {
    return isRecording() && answer().toClass() != Map.class;
  }

  /** Whether it takes a body, and nothing of it enters the log. */
  boolean isKeeping() {
    return takes(SentForm.class);
  }

  boolean isUpload() {
    PostMapping mapping = handler.getMethodAnnotation(PostMapping.class);
    return mapping != null
        && List.of(mapping.consumes()).contains(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  /** Whether it answers a part of a list at a time. */
  boolean isPaged() {
    return parameters().containsKey("page") || parameters().containsKey("limit");
  }

  boolean takesDryRun() {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(TakesDryRun.class));
  }

  private boolean takes(Class<?> type) {
    return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
  }

  boolean hasTable() {
    return table != null;
  }

  /** The type of the body that it answers with. */
  ResolvableType answer() {
    ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
    return type.toClass() == ResponseEntity.class ? type.getGeneric(0) : type;
  }

  /** The parameters of the query that it takes. */
  SortedMap<String, ParameterType> parameters() {
    if (isQuestion()) {
      SortedMap<String, ParameterType> all = asked(handler);
      if (table != null) {
        all.putAll(asked(table));
      }
      return all;
    }
    return takesDryRun()
        ? new TreeMap<>(Map.of("dryRun", new ParameterType.Flag()))
        : new TreeMap<>();
  }

  /** It is asked with one that nobody takes, and must refuse that, knowing all that it takes. */
  private SortedMap<String, ParameterType> asked(HandlerMethod of) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.addParameter(NOBODYS, "");
    Question question = new Question(request);
    if (!isRefused(of, question, request)) {
      throw new IllegalStateException(name() + " must answer its question, and do nothing before");
    }
    return new TreeMap<>(question.asked());
  }

  private static boolean isRefused(
      HandlerMethod of, Question question, HttpServletRequest request) {
    Method asked = of.getMethod();
    asked.setAccessible(true);
    @Nullable Object[] arguments =
        Arrays.stream(asked.getParameterTypes())
            .map(type -> argument(type, question, request))
            .toArray();
    try {
      var ignored = asked.invoke(of.createWithResolvedBean().getBean(), arguments);
      return false;
    } catch (InvocationTargetException refused) {
      return refused.getCause() instanceof Refused refusal
          && refusal.values().toString().contains(NOBODYS);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object argument(
      Class<?> type, Question question, HttpServletRequest request) {
    return Stream.of("none", question, request).filter(type::isInstance).findFirst().orElse(null);
  }
}
