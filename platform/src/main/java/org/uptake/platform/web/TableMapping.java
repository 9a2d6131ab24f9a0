package org.uptake.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Answers a question whole, as a table; where nobody asks for one, another answers it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestMapping(
    method = RequestMethod.GET,
    produces = {TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
public @interface TableMapping {

  @AliasFor(annotation = RequestMapping.class, attribute = "path")
  String[] value() default {};
}
