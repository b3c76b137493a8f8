package kz.consular.gateway.regulation;

import java.util.List;
import java.util.Locale;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.DocumentKind;

/** The titles of documents, in the words of the Rules. */
public final class DocumentTitles {
    private DocumentTitles() {}

    public static LocalizedText of(DocumentKind kind) {
        return anyOf(List.of(kind));
    }

    /** The titles of alternative documents, joined by "or". */
    public static LocalizedText anyOf(List<DocumentKind> kinds) {
        var or = Texts.of("or");
        return kinds.stream()
                .map(kind -> Texts.of("document." + kind))
                .reduce((one, other) -> new LocalizedText(
                        one.kk() + "; " + or.kk() + " " + other.kk(),
                        one.ru() + "; " + or.ru() + " " + other.ru(),
                        one.en() + "; " + or.en() + " " + other.en()))
                .orElseThrow()
                .map(title -> title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
    }
}
