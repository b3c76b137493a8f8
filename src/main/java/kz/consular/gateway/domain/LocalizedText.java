package kz.consular.gateway.domain;

import java.util.function.UnaryOperator;

/** One statement in Kazakh, Russian and English. None of the three may be missing. */
public record LocalizedText(String kk, String ru, String en) {
    public LocalizedText {
        if (kk.isBlank() || ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text is given in Kazakh, Russian and English; one is missing");
        }
    }

    public LocalizedText map(UnaryOperator<String> change) {
        return new LocalizedText(change.apply(kk), change.apply(ru), change.apply(en));
    }
}
