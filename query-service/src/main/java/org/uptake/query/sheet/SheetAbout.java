package org.uptake.query.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.uptake.kernel.Instants;
import org.uptake.query.platform.Address;
import org.uptake.query.platform.Standpoint;

/**
 * What is said of a table beside it, for whoever finds it years later.
 *
 * @param license of the data; empty where nothing is said
 * @param operator who runs the register; likewise
 */
public record SheetAbout(String license, String operator) {

  Map<String, Object> of(ListTable<?> sheet, HttpServletRequest request) {
    Standpoint at = sheet.at();
    String address = address(request) + new Address(request).from(at).written();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("Table", "Uptake: " + sheet.name());
    about.put("Asked", request.getRequestURI() + query(request));
    about.put("Situation on", at.asOf());
    put(about, "As known on (UTC)", at.knownAt());
    about.put("Position of the log", at.position());
    about.put("The same for ever", address);
    about.put("Cite as", citation(sheet, address));
    put(about, "License", said(license));
    put(about, "Register kept by", said(operator));
    about.put(
        "Columns",
        "Those of the API; codes of stakeholders are followed by their names. Times are in UTC."
            + " Dates are as precise as they are known: 2016, 2016-04 or 2016-04-27.");
    return about;
  }

  private static String citation(ListTable<?> sheet, String address) {
    Standpoint at = sheet.at();
    String known = at.knownAt() == null ? "" : " as known at " + Instants.text(at.knownAt());
    return "Uptake: %s. The situation on %s,%s (log position %d). %s"
        .formatted(sheet.name(), at.asOf(), known, at.position(), address);
  }

  private static void put(Map<String, Object> about, String name, @Nullable Object value) {
    if (value != null) {
      about.put(name, value);
    }
  }

  private static @Nullable String said(String setting) {
    return setting.isBlank() ? null : setting;
  }

  private static String query(HttpServletRequest request) {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }

  private static String address(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromRequestUri(request).replacePath(null).toUriString();
  }
}
