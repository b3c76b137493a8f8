package kz.consular.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.consular.gateway.console.Browser.Colours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@DisplayName("The frame of the pages, in a browser")
class PagesInBrowserTest {
    private static final int PHONE = 360;

    @TempDir
    static Path folder;

    private static ConsoleNode node;
    private static Browser browser;

    @BeforeAll
    static void start() {
        node = ConsoleNode.start(folder);
        browser = Browser.open("ru");
    }

    @AfterAll
    static void stop() {
        browser.close();
        node.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, LIGHT, Кіру, Мұндай бет жоқ",
        "ru, DARK, Вход, Такой страницы нет",
        "en, DARK, Sign in, There is no such page"
    })
    void the_sign_in_and_the_error_page_are_accessible_on_a_phone(
            String language, Colours colours, String signIn, String error) {
        browser.looking(PHONE, colours);
        for (var page : new String[][] {{"/sign-in", signIn}, {"/nowhere", error}}) {
            browser.go(node.console(page[0] + "?lang=" + language));

            assertThat(browser.find("h1").getText()).isEqualTo(page[1]);
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
            assertThat(browser.isWiderThanTheScreen()).as(page[0]).isFalse();
            Accessibility.assertUsable(browser);
        }
    }

    @Test
    void after_the_sign_in_the_pages_work_within_the_content_security_policy() {
        browser.looking(PHONE, Colours.LIGHT).go(node.console("/sign-in?lang=en"));
        browser.complaints();

        browser.signIn(TestAccounts.VIEWER, TestAccounts.PASSWORD);

        browser.awaitText("viewer-1");
        assertThat(browser.all("nav a")).hasSize(7);
        assertThat(browser.isWiderThanTheScreen()).isFalse();
        Accessibility.assertUsable(browser);
        assertThat(browser.driver().executeScript("return typeof htmx.process + htmx.config.allowEval"))
                .isEqualTo("functionfalse");
        assertThat(browser.complaints()).isEmpty();

        browser.click("header form button");
        browser.awaitText("You have signed out");
    }

    @Test
    void a_wrong_password_is_reported_on_the_form() {
        browser.go(node.console("/sign-in?lang=en"));
        browser.signIn(TestAccounts.OPERATOR, "wrong");

        browser.awaitText("The name or the password is wrong");
        assertThat(browser.all("[role=alert]"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getText()).contains("The name or the password is wrong"));
        Accessibility.assertUsable(browser);
    }

    @Test
    void the_language_is_that_of_the_browser_until_another_is_chosen() {
        browser.driver().manage().deleteAllCookies();
        browser.go(node.console("/sign-in"));
        assertThat(browser.find("h1").getText()).isEqualTo("Вход");

        browser.click("footer a[lang=kk]");
        browser.awaitText("Құпиясөз");

        browser.go(node.console("/sign-in"));
        assertThat(browser.find("h1").getText()).isEqualTo("Кіру");
    }

    @Test
    void the_first_tab_stop_skips_the_frame() {
        browser.go(node.console("/sign-in?lang=en"));
        browser.find("body").sendKeys(Keys.TAB);

        var first = browser.driver().switchTo().activeElement();
        assertThat(first.getText()).isEqualTo("Skip to the content");
        assertThat(first.getCssValue("outline-style")).isEqualTo("solid");
    }
}
