package kz.consular.gateway.decision;

import java.util.Locale;
import java.util.ResourceBundle;
import kz.consular.gateway.domain.LocalizedText;

/** The standard texts of decisions and notices, from {@code notice_*.properties}. */
final class NoticeTexts {
    private static final ResourceBundle KAZAKH = bundle("kk");
    private static final ResourceBundle RUSSIAN = bundle("ru");
    private static final ResourceBundle ENGLISH = bundle("en");

    private NoticeTexts() {}

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "kz.consular.gateway.decision.notice",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @throws java.util.MissingResourceException when a language lacks the text */
    static LocalizedText of(String key) {
        return new LocalizedText(KAZAKH.getString(key), RUSSIAN.getString(key), ENGLISH.getString(key));
    }
}
