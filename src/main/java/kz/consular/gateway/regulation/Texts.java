package kz.consular.gateway.regulation;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.PersonId;

/** The texts of {@code texts_kk}, {@code texts_ru} and {@code texts_en}. {@code {person}} is replaced by a person's short name. */
final class Texts {
    static final ResourceBundle KK = bundle("kk");
    static final ResourceBundle RU = bundle("ru");
    static final ResourceBundle EN = bundle("en");

    private Texts() {}

    /** Without fallback: the language of the computer has no influence. */
    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "kz.consular.gateway.regulation.texts",
                Locale.of(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static LocalizedText of(String key) {
        return new LocalizedText(KK.getString(key), RU.getString(key), EN.getString(key));
    }

    static LocalizedText of(String key, Optional<PersonId> person) {
        var text = of(key);
        return person.map(id -> text.map(words -> words.replace("{person}", id.value())))
                .orElse(text);
    }
}
