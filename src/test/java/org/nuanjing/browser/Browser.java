package org.nuanjing.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a screen; on a machine that has none the test says so and is skipped. */
public final class Browser implements AutoCloseable {

  /** What the person prefers to look at. */
  public enum Theme {
    LIGHT,
    DARK
  }

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path CHROMEDRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A phone, 360 by 740. */
  public static Browser phone(Theme theme) {
    return open(360, 740, theme);
  }

  /** A desktop, 1280 by 800. */
  public static Browser desktop(Theme theme) {
    return open(1280, 800, theme);
  }

  private static Browser open(int width, int height, Theme theme) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(CHROMEDRIVER),
        "No Chromium here: install it with apt-get install -y chromium chromium-driver.");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=zh-CN",
        "--accept-lang=zh-CN");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(CHROMEDRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    String scheme = theme == Theme.DARK ? "dark" : "light";
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return new Browser(driver);
  }

  /** The driver, for what this type has no word for. */
  public ChromeDriver driver() {
    return driver;
  }

  public void go(String url) {
    driver.get(url);
  }

  /** The element, as soon as it can be seen. */
  public WebElement see(String css) {
    return patiently()
        .until(gone ->
            driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(css)));
  }

  /** Clicks on the element, as soon as it can be seen, wherever on the page it is. */
  public void click(String css) {
    WebElement element = see(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Waits until the page shows a text. */
  public void seeText(String text) {
    patiently().until(gone -> driver.findElement(By.tagName("body")).getText().contains(text));
  }

  /** Waits; a page that is left while it is looked at is looked at again. */
  public Wait<WebDriver> patiently() {
    return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class);
  }

  /** How many elements there are now. */
  public int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  /** Waits until there are so many elements. */
  public void seeCount(String css, int count) {
    patiently().until(gone -> count(css) == count);
  }

  /** Writes what can be seen to {@code target/screenshots}. */
  public void screenshot(String name) {
    write(name, driver.getScreenshotAs(OutputType.BYTES));
  }

  private static void write(String name, byte[] picture) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "screenshots"));
      Files.write(folder.resolve(name + ".png"), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the whole page, also what one would scroll to, to {@code target/screenshots}. */
  public void screenshotWhole(String name) {
    Object shot =
        driver
            .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data");
    write(name, Base64.getDecoder().decode(String.valueOf(shot)));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
