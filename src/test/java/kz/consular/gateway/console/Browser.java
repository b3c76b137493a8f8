package kz.consular.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/** The installed Chromium in headless mode. Nothing is downloaded, and all files are removed. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HEIGHT = 900;

    private final Path profile;
    private final ChromeDriverService service;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriverService service, ChromeDriver driver) {
        this.profile = profile;
        this.service = service;
        this.driver = driver;
    }

    /** The colour scheme of a page. */
    public enum Colours {
        LIGHT,
        DARK;

        private String feature() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param languages the value of {@code Accept-Language} */
    public static Browser open(String languages) {
        mustBeThere(CHROMIUM, "chromium");
        mustBeThere(DRIVER, "chromium-driver");
        try {
            var profile = Files.createTempDirectory("browser");
            var service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .usingAnyFreePort()
                    .withEnvironment(Map.of("HOME", profile.toString(), "TMPDIR", profile.toString()))
                    .build();
            return new Browser(profile, service, new ChromeDriver(service, options(profile, languages)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path profile, String languages) {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--user-data-dir=" + profile.resolve("profile"));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", languages));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private static void mustBeThere(Path program, String debianPackage) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("The tests of the pages need " + program
                    + ". Install it: apt-get install --no-install-recommends " + debianPackage);
        }
    }

    /** Sets the width of the window, 360 for a phone, and the colour scheme. */
    public Browser looking(int width, Colours colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "screen",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", colours.feature()))));
        return this;
    }

    public Browser go(URI address) {
        driver.get(address.toString());
        return this;
    }

    /** Fills in the sign-in page, which has to be open. */
    public void signIn(String name, String password) {
        type("#username", name);
        type("#password", password);
        click("main form button");
    }

    public void type(String selector, String text) {
        act(By.cssSelector(selector), field -> {
            field.clear();
            field.sendKeys(text);
        });
    }

    public void click(String selector) {
        act(By.cssSelector(selector), WebElement::click);
    }

    /** Clicks the link with this text. */
    public void follow(String words) {
        act(By.linkText(words), WebElement::click);
    }

    /** A page may replace an element after it was found; the action is then repeated on its replacement. */
    private void act(By what, Consumer<WebElement> action) {
        Awaitility.await(what.toString())
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(failure ->
                        failure instanceof StaleElementReferenceException || failure instanceof NoSuchElementException)
                .until(() -> {
                    action.accept(driver.findElement(what));
                    return true;
                });
    }

    /** The first matching element; waits until there is one. */
    public WebElement find(String selector) {
        return Awaitility.await(selector)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(org.openqa.selenium.WebDriverException.class)
                .until(() -> driver.findElement(By.cssSelector(selector)), WebElement::isEnabled);
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The visible text of the page. */
    public String text() {
        return find("body").getText();
    }

    public void awaitText(String part) {
        Awaitility.await("'" + part + "' on the page")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(org.openqa.selenium.WebDriverException.class)
                .until(() -> text().contains(part));
    }

    /** The text of an element that may be replaced meanwhile. */
    public void awaitText(String selector, String text) {
        Awaitility.await("'" + text + "' in " + selector)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(org.openqa.selenium.WebDriverException.class)
                .until(() -> find(selector).getText().equals(text));
    }

    /** @return whether the page scrolls horizontally */
    public boolean isWiderThanTheScreen() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** The messages of the browser console since the last call, such as violations of the content security policy. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** A screenshot, PNG. */
    public Path picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The driver, for actions without a method here. */
    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
        service.stop();
        Awaitility.await("the browser has let go of its folder")
                .atMost(PATIENCE)
                .until(() -> {
                    try {
                        FileSystemUtils.deleteRecursively(profile);
                        return Files.notExists(profile);
                    } catch (IOException stillWriting) {
                        return false;
                    }
                });
    }
}
