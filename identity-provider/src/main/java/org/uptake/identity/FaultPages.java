package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.identity.page.FaultPage;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.security.SecurityLog;

/**
 * Tells whoever a program sent here wrongly what is wrong with it: in a page, or in a problem if
 * JSON is asked for by name. Either has the status 400.
 */
record FaultPages(HandlerExceptionResolver problems, ProviderFrames frames) {

  private static final RequestMatcher JSON = json();

  private static RequestMatcher json() {
    MediaTypeRequestMatcher json =
        new MediaTypeRequestMatcher(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    json.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    return json;
  }

  /**
   * @param kind of the words that tell what cannot be done
   */
  void tell(String kind, Message fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refused refused = new Refused(Refusal.MALFORMED, fault);
    if (JSON.matches(request)) {
      var ignored = problems.resolveException(request, response, null, refused);
    } else {
      SecurityLog.refused(refused, request);
      response.setStatus(refused.refusal().status());
      Pages.write(response, new FaultPage(frames.bare(request, kind).telling("", fault)));
    }
  }
}
