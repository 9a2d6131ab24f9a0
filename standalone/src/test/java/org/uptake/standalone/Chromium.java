package org.uptake.standalone;

import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser, where one is installed; without one the tests that ask for it are skipped. */
final class Chromium implements AutoCloseable {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  static Chromium start(String... more) {
    Assumptions.assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "Skipped: no Chromium with its driver in /usr/bin; .ci/run installs them");
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options(more));
    driver.manage().timeouts().pageLoadTimeout(PATIENCE);
    return new Chromium(driver);
  }

  private static ChromeOptions options(String... more) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + freshDirectory());
    options.addArguments(more);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static Path freshDirectory() {
    try {
      return Files.createTempDirectory("chromium");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page in a window of a width, in pixels. */
  Chromium open(String path, int width) {
    driver.manage().window().setSize(new Dimension(width, 900));
    // A headless window is never narrower than 500 pixels; what a page is told may be.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.get(RunningUptake.address() + path);
    return this;
  }

  /** What axe finds wrong, each with where. */
  List<String> violations() {
    Results results =
        new AxeBuilder()
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(driver);
    return results.getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> "%s: %s".formatted(rule.getId(), node.getHtml())))
        .toList();
  }

  /**
   * What keeps somebody from the page: what axe finds, what the browser complains of but for the
   * status, what is too wide, and headings of the first level that are not one.
   */
  List<String> obstacles() {
    List<String> found = new ArrayList<>(violations());
    found.addAll(tooWide());
    messages().stream()
        .filter(message -> !message.matches("(?s).*status of (400|403|404|422) .*"))
        .forEach(found::add);
    if (count("h1") != 1) {
      found.add("%d h1".formatted(count("h1")));
    }
    return found;
  }

  /** What the browser wrote to its console. */
  List<String> messages() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(Object::toString)
        .toList();
  }

  /** What is wider than the window, where the page is. */
  List<String> tooWide() {
    Object wide =
        ((JavascriptExecutor) driver)
            .executeScript(
                """
                const page = document.documentElement, width = page.clientWidth;
                if (page.scrollWidth <= width) return [];
                return [...document.querySelectorAll('body *')]
                  .filter(e => { const r = e.getBoundingClientRect();
                                 return r.right > width + 1 || r.left < -1; })
                  .filter(e => !e.closest('.scroll, .vh'))
                  .slice(0, 5).map(e => e.outerHTML.slice(0, 120));
                """);
    return wide instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of();
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  /** Follows a link to another page, and waits for it. */
  Chromium follow(String link) {
    return leaveBy(By.linkText(link));
  }

  /** Presses what leads to another page, and waits for it. */
  Chromium press(String selector) {
    return leaveBy(By.cssSelector(selector));
  }

  private Chromium leaveBy(By way) {
    WebElement before = driver.findElement(By.tagName("html"));
    // By the keyboard: a click misses what is below the height that is emulated.
    driver.findElement(way).sendKeys(Keys.ENTER);
    await().atMost(PATIENCE).until(() -> isGone(before));
    return this;
  }

  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException gone) {
      return true;
    }
  }

  Stream<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(found -> found.getText());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
